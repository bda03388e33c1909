import { toCell } from '../../model/decimal';
import { missing, ok } from '../../model/fault';
import { loadedCost, ranked } from '../../model/model-choice';
import { choice, defineFunction, numbers, texts, type Cell, type CellFault } from '../define';
import { eachRow, rowsTogether } from '../each-row';

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
    '[show=choice? The least of price + reviewRate × reviewCost + failureRate × failureCost, {least cost = least(price + reviewRate × reviewCost + failureRate × failureCost)}: {answer}][show=cost|all? {price = at(price, row)} + {reviewRate = at(reviewRate, row)} × {reviewCost = at(reviewCost, row)} + {failureRate = at(failureRate, row)} × {failureCost = at(failureCost, row)} = {cost of a task = answer1}]',
  policy: 'The cheap way is the one that is cheap with its review and failures counted.',
  not: 'Time that people wait.',
  run: ({ options, show, ...ways }) => {
    if (show === 'cost') {
      return eachRow(ways, { options }, (row) => {
        const cost = loadedCost(row);
        return cost.ok ? ok(toCell(cost.value)) : cost;
      });
    }
    const rows = rowsTogether(ways, { options });
    if (!rows.ok) return rows;
    const costs = rows.value.rows.map((row) => (row.ok ? loadedCost(row.value) : row));
    const { places, chosen } = ranked(costs);
    if (show === 'choice') {
      const unknown = costs.find((cost) => !cost.ok);
      if (unknown?.ok === false) return unknown;
      const row = rows.value.rows[chosen];
      return row?.ok === true ? ok(row.value.options ?? chosen + 1) : missing('no way to choose from');
    }
    const [only] = costs;
    if (costs.length === 1 && only?.ok === false) return only;
    const lines = costs.map((cost, i): readonly (Cell | CellFault)[] => {
      if (!cost.ok) return [{ fault: cost.fault }, { fault: cost.fault }, { fault: cost.fault }];
      return [toCell(cost.value), places[i] ?? null, i === chosen ? 'CHOSEN' : ''];
    });
    return ok(rows.value.across ? [0, 1, 2].map((figure) => lines.map((line) => line[figure] ?? null)) : lines);
  },
});
