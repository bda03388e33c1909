import type { Decimal } from '../../model/decimal';
import { mistyped, ok, type Result } from '../../model/fault';
import { fullCost, sumsTogether, type CostParts } from '../../model/full-cost';
import { exact } from '../../model/sum';
import { isSingle, type Range } from '../cells';
import { choice, defineFunction, flag, numbers, type Cell } from '../define';
import { together } from '../each';
import { eachRow } from '../each-row';

const part = (description: string) => numbers.optional(description, 'no such part');

/** What one unit costs when everything that it causes is counted. */
export default defineFunction({
  name: 'FULL_COST_PER_UNIT',
  description:
    'What one unit costs with review, failures and uncertainty counted, not the invoice alone. "all" gives cost per unit, cost, the part that is cash, and a memo where the hours of review are already paid as salaries.',
  words: ['fully loaded cost', 'total cost of ownership', 'tco', 'true unit cost', 'all-in cost', 'hidden labour'],
  parameters: {
    units: numbers.needed('units of value'),
    model: numbers.needed('cost of the model, as invoiced'),
    platform: part('share of the platform'),
    embedded: part('share of AI inside other software'),
    data: part('data and retrieval'),
    review: part('cost of review, see REVIEW_COST'),
    failure: part('cost of failures, see FAILURE_COST'),
    uncertainty: part('retries, reprocessing, reindexing and revalidation as money'),
    governance: part('governance'),
    friction: part('friction'),
    uncertaintyShare: numbers.optional('uncertainty as a share of the model cost, instead of money', 'none'),
    mode: choice('"total" for SUM / SUM, "each" for row by row', ['total', 'each']),
    show: choice('"unit", or "all" for four figures', ['unit', 'all']),
    reviewInSalaries: flag('TRUE if the salaries of the reviewers are counted elsewhere', false),
  },
  examples: [
    { cells: [100000, 3000, null, null, null, 10000, 4500, 300], gives: 0.178, says: 'the invoice alone says 0.03' },
    { cells: [100000, 3000, null, null, null, 10000, 4500, null, null, null, 0.1], gives: 0.178, says: 'uncertainty as a tenth of the model cost' },
    { cells: [100000, 3000, null, null, null, 10000, 4500, 300, null, null, null, 'total', 'all', true], gives: [[0.178, 17800, 7800, 'review is a non-cash reallocation']], says: 'review is paid as salaries: a memo, not new money' }, // prettier-ignore
    { cells: [100000, 3000, null, null, null, null, null, 300, null, null, 0.1], gives: '#VALUE!', says: 'uncertainty counted twice' },
  ],
  errors: [
    ['units, or a part beside units, are blank', '#N/A'],
    ['uncertainty is given as money and as a share, the ranges differ in size, or units are negative', '#VALUE!'],
    ['the units are zero', '#DIV/0!'],
  ],
  arithmetic:
    '({sum(model)}[platform?  + {sum(platform)}][embedded?  + {sum(embedded)}][data?  + {sum(data)}][review?  + {sum(review)}][failure?  + {sum(failure)}][uncertainty?  + {sum(uncertainty)}][governance?  + {sum(governance)}][friction?  + {sum(friction)}][uncertaintyShare?  + {sum(model)} × {uncertaintyShare}]) ÷ {sum(units)} = {cost of a unit = answer1}[show=all? \nCost in all: {cost = answer2}; without review that salaries pay already: {cash = answer3}]',
  policy: 'Everything that a unit causes is counted once: the invoice alone is too low.',
  not: 'Parts that are left out: none stands in for them.',
  run: ({ units, model, uncertaintyShare, mode, show, reviewInSalaries, ...given }) => {
    type Money = CostParts & { readonly units: Decimal };
    const answer = ({ units: count, ...parts }: Money, doubt: number | null): Result<Cell | readonly Cell[]> => {
      const found = fullCost(count, parts, doubt, reviewInSalaries);
      if (!found.ok) return found;
      const { perUnit, total, cash } = found.value;
      return ok(show === 'unit' ? perUnit : [perUnit, total, cash, total === cash ? '' : 'review is a non-cash reallocation']);
    };
    const there = Object.fromEntries(Object.entries({ units, model, ...given }).filter((entry): entry is [string, Range] => entry[1] !== null));
    if (mode === 'each') {
      return eachRow(there, { uncertaintyShare }, (row) => {
        const money: Record<string, Decimal> = {};
        for (const name of Object.keys(there)) {
          const value = exact(row[name] as number);
          if (!value.ok) return value;
          money[name] = value.value;
        }
        return answer(money as unknown as Money, row.uncertaintyShare);
      });
    }
    const read = together(Object.values(there));
    if (!read.ok) return read;
    const sums = sumsTogether(Object.fromEntries(Object.keys(there).map((name, i) => [name, read.value[i] ?? new Float64Array()])));
    if (!sums.ok) return sums;
    if (uncertaintyShare !== null && !isSingle(uncertaintyShare)) return mistyped('uncertaintyShare takes one cell where rows are summed');
    const doubt = uncertaintyShare === null ? ok(null) : uncertaintyShare.at(0, 0);
    if (!doubt.ok) return doubt;
    const found = answer(sums.value as Money, doubt.value);
    return found.ok && typeof found.value === 'object' && found.value !== null ? ok([found.value]) : (found as Result<Cell>);
  },
});
