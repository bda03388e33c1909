import { standing, thresholds, THRESHOLDS, type Standing, type Thresholds } from '../../model/envelope-ladder';
import { missing, mistyped, ok, type Result } from '../../model/fault';
import { figures, type Range } from '../cells';
import { choice, defineFunction, numbers, type Cell, type CellFault } from '../define';
import { eachCell, eachTuple } from '../each';

/** The three limits of the argument, or the usual ones. */
function limits(given: Range | null): Result<Thresholds> {
  if (given === null) return ok(THRESHOLDS);
  const cells = figures(given);
  if (!cells.ok) return cells;
  const [alert, review, approval] = cells.value;
  if (cells.value.length !== 3) return mistyped(`thresholds takes three cells, not ${String(cells.value.length)}`);
  return typeof alert === 'number' && typeof review === 'number' && typeof approval === 'number'
    ? thresholds(alert, review, approval)
    : missing('a threshold is missing');
}
const cell = (result: Result<number>): Cell | CellFault => (result.ok ? result.value : { fault: result.fault });
const all = ({ level, ofMonth, ofQuarter, next, toNext }: Standing): readonly (Cell | CellFault)[] => [
  level,
  cell(ofMonth),
  cell(ofQuarter),
  next ?? 'past the last',
  toNext ?? '',
];

/** How far an envelope is used, as a level. */
export default defineFunction({
  name: 'ENVELOPE_STATUS',
  description:
    'OK, ALERT (80% of the month), REVIEW (90% of the month), EXEC_APPROVAL (beyond 110% of the quarter) or UNFUNDED (spend without allocation), compared in cents; the most severe wins. "all" adds share of month, share of quarter, the next level and the money to it.',
  words: ['budget alert', 'trigger', 'threshold', 'over budget', 'burn', '80 percent', 'approval needed', 'traffic light', 'escalation'],
  parameters: {
    monthToDate: numbers.needed('spend of the month so far'),
    monthly: numbers.needed('allocation of the month'),
    quarterToDate: numbers.needed('spend of the quarter so far'),
    quarterly: numbers.needed('envelope of the quarter'),
    thresholds: numbers.optional('three cells: alert and review as shares of the month, approval as share of the quarter', '80%, 90%, 110%'),
    show: choice('"level", or "all" for five figures', ['level', 'all']),
  },
  examples: [
    { cells: [23999.99, 30000, 23999.99, 90000], gives: 'OK', says: 'a cent below 80%' },
    { cells: [24000, 30000, 24000, 90000], gives: 'ALERT', says: 'at 80% of the month' },
    { cells: [10000, 30000, 99000.01, 90000], gives: 'EXEC_APPROVAL', says: 'a quiet month, but the quarter is beyond 110%' },
    { cells: [500, 0, 500, 90000], gives: 'UNFUNDED', says: 'spend without allocation' },
    {
      cells: [28500, 30000, 60000, 90000, [[0.95, 1, 1.05]], 'all'],
      gives: [['ALERT', 0.95, 60000 / 90000, 'REVIEW', 1500]],
      says: 'own limits of a fixed line; 1,500 are left to its review',
    },
  ],
  errors: [
    ['a figure or a threshold is blank', '#N/A'],
    ['an allocation is negative, or the thresholds are not three rising shares', '#VALUE!'],
  ],
  run: ({ show, thresholds: own, ...spend }) => {
    const at = limits(own);
    if (!at.ok) return at;
    const stands = (m: number, a: number, q: number, e: number): Result<Standing> => standing(m, a, q, e, at.value);
    if (show === 'level') {
      return eachCell(spend, (...figure: readonly number[]) => {
        const [m = NaN, a = NaN, q = NaN, e = NaN] = figure;
        const found = stands(m, a, q, e);
        return found.ok ? ok(found.value.level) : found;
      });
    }
    return eachTuple(spend, 5, (m, a, q, e) => {
      const found = stands(m, a, q, e);
      return found.ok ? ok(all(found.value)) : found;
    });
  },
});
