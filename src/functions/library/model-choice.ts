import { toCell } from '../../model/decimal';
import { missing, ok } from '../../model/fault';
import { loadedCost, ranked } from '../../model/model-choice';
import { PIECE } from '../../model/pieces';
import { placed } from '../cells';
import { choice, defineFunction, numbers, texts, outcomeOf } from '../define';
import { eachRow, rowsTogether } from '../each-row';
import { linesOf } from '../laid';

/** What each way to do a task costs, and which is the cheapest. */
export default defineFunction({
  name: 'MODEL_CHOICE',
  description:
    'What one task costs in each way to do it, with review and failures counted: price + review rate x review + failure rate x failure. "choice" names the cheapest, "all" gives cost, place and the word CHOSEN. A person alone is a way too.',
  words: ['which model', 'cheap or premium', 'model comparison', 'model selection', 'human or ai', 'loaded cost'],
  parameters: {
    price: numbers.needed('price of one task'),
    reviewRate: numbers.needed('share that somebody looks at, 0.2 or 20%'),
    reviewCost: numbers.needed('money for one review'),
    failureRate: numbers.needed('share that fails, 0.03 or 3%'),
    failureCost: numbers.needed('money for one failure'),
    options: texts.optional('names of the ways, one for each row', 'their numbers'),
    show: choice('"cost", "choice" or "all"', ['cost', 'choice', 'all']),
  },
  examples: [
    {
      cells: [[[0.01], [0.1]], [[0.2], [0.05]], 2, [[0.03], [0.005]], 4.5],
      gives: [[0.545], [0.2225]],
      says: 'the cheap model costs more than the premium one',
    },
    { cells: [[[0.01], [0.1]], [[0.2], [0.05]], 2, [[0.03], [0.005]], 4.5, [['small'], ['large']], 'choice'], gives: 'large', says: 'the choice' },
    { cells: [[[0.01], [0.1]], [[0.2], [0.05]], 2, [[0.03], [0.005]], 4.5, null, 'all'], gives: [[0.545, 2, ''], [0.2225, 1, 'CHOSEN']], says: 'cost, place and the chosen one' }, // prettier-ignore
    { cells: [0.01, 20, 2, 0.03, 4.5], gives: '#VALUE!', says: 'use 0.2 or 20%' },
  ],
  errors: [
    ['a figure is blank, or the choice has a way whose cost is not known', '#N/A'],
    ['a figure is negative, or a share is typed as 20 instead of 20%', '#VALUE!'],
  ],
  arithmetic:
    '[show=choice? price + reviewRate × reviewCost + failureRate × failureCost, least of all ways: {least cost = least(price + reviewRate × reviewCost + failureRate × failureCost)}, that of {answer}][show=cost|all? {price = at(price, way)} + {reviewRate = at(reviewRate, way)} × {reviewCost = at(reviewCost, way)} + {failureRate = at(failureRate, way)} × {failureCost = at(failureCost, way)} = {cost of a task = cost}][show=all? \nBy cost, the least first, it is {place = rank} of {ways}]',
  policy: 'The cheap way is the one that is cheap with its review and failures counted.',
  not: 'Time that people wait.',
  *run({ options, show, ...ways }) {
    if (show === 'cost') {
      const each = eachRow(ways, { options }, (row) => {
        const cost = loadedCost(row);
        return cost.ok ? ok(toCell(cost.value)) : cost;
      });
      return yield* outcomeOf(each);
    }
    const rows = rowsTogether(ways, { options });
    if (!rows.ok) return rows;
    const { across, count, at } = rows.value;
    const costs: ReturnType<typeof loadedCost>[] = [];
    for (let index = 0; index < count; index += 1) {
      if (index % PIECE === PIECE - 1) yield;
      const row = at(index);
      costs.push(row.ok ? loadedCost(row.value) : row);
    }
    const { places, chosen } = yield* ranked(costs);
    if (show === 'choice') {
      const unknown = costs.findIndex((cost) => !cost.ok);
      const spoiled = costs[unknown];
      if (spoiled?.ok === false)
        return placed(spoiled.fault, across ? { rows: 1, columns: count } : { rows: count, columns: 1 }, across ? 0 : unknown, across ? unknown : 0);
      const row = chosen < 0 ? missing('no way to choose from') : at(chosen);
      return row.ok ? ok(row.value.options ?? chosen + 1) : row;
    }
    const [only] = costs;
    if (costs.length === 1 && only?.ok === false) return only;
    if (count > PIECE) yield;
    return yield* linesOf(count, across, 3, (index) => {
      const cost = costs[index] ?? missing('no way to choose from');
      return cost.ok ? ok([toCell(cost.value), places[index] ?? null, index === chosen ? 'CHOSEN' : '']) : cost;
    });
  },
});
