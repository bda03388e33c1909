import { notNegative } from '../../model/amount';
import { add, multiply, toCell, ZERO, type Decimal } from '../../model/decimal';
import { exactSum } from '../../model/exact-sum';
import { missing, ok, type Fault, type Result } from '../../model/fault';
import { PIECE, type Pieces } from '../../model/pieces';
import { NO_OVERAGE, overage, type Overage } from '../../model/usage-cost';
import { figures, placed, type Range } from '../cells';
import { choice, defineFunction, numbers } from '../define';
import { columnsOf } from '../lines';

const NONE = new Float64Array();

/** The fault of a figure with its place in its range. */
const spoiled = (fault: Fault, range: Range, index: number): Result<never> => placed(fault, range, Math.floor(index / range.columns), index % range.columns);
/** The range that a fault names. */
const namedIn = (fault: Fault, ranges: Readonly<Record<string, Range | null>>): Range | null =>
  'what' in fault ? (ranges[fault.what.split(':')[0] ?? ''] ?? null) : null;

/** Σ first × second over two ranges; a single cell stands beside every cell of the other. */
function* sumOfProducts(first: Range, second: Range, names: readonly [string, string]): Pieces<Result<Decimal>> {
  const columns = columnsOf([first, second], names);
  if (!columns.ok) return columns;
  let total = ZERO;
  const [counts = NONE, prices = NONE] = columns.value;
  for (let index = 0; index < counts.length; index += 1) {
    if (index % PIECE === PIECE - 1) yield;
    const [count, price] = [notNegative(counts[index] ?? NaN, names[0]), notNegative(prices[index] ?? NaN, names[1])];
    if (!count.ok) return spoiled(count.fault, first, index);
    if (!price.ok) return spoiled(price.fault, second, index);
    total = add(total, multiply(count.value, price.value));
  }
  return ok(total);
}
/** What of usage is included, and what is paid beyond it, over all plans. */
function* beyond(usage: Range | null, included: Range | null, price: Range | null): Pieces<Result<Overage>> {
  for (const range of [usage, included, price]) {
    const cells = range === null ? ok(null) : figures(range);
    if (!cells.ok) return cells;
  }
  if (usage === null) return ok(NO_OVERAGE);
  if (price === null) return missing('overagePrice missing: what does usage beyond the included cost?');
  const columns = columnsOf(included === null ? [usage, price] : [usage, price, included], ['usage', 'overagePrice', 'included']);
  if (!columns.ok) return columns;
  let total = NO_OVERAGE;
  const [used = NONE, prices = NONE, free] = columns.value;
  for (let index = 0; index < used.length; index += 1) {
    if (index % PIECE === PIECE - 1) yield;
    const one = overage(used[index] ?? NaN, free?.[index] ?? 0, prices[index] ?? NaN);
    if (!one.ok) return spoiled(one.fault, namedIn(one.fault, { usage, included, overagePrice: price }) ?? usage, index);
    const { cost, equivalent, left } = one.value;
    total = { cost: add(total.cost, cost), equivalent: add(total.equivalent, equivalent), left: add(total.left, left) };
  }
  return ok(total);
}
/** Money as it is, summed; nothing given is nothing. */
function sumOf(range: Range | null, name: string): Result<Decimal> {
  const cells = range === null ? ok([]) : figures(range);
  if (!cells.ok) return cells;
  const blank = cells.value.indexOf(null);
  if (blank < 0) return ok(exactSum(cells.value.map((cell) => cell ?? 0)));
  return range === null ? missing(`${name} missing`) : spoiled({ kind: 'missing', what: `${name} missing` }, range, blank);
}

/** Seats, usage bands, overage, reimbursed subscriptions and tasks in one figure. */
export default defineFunction({
  name: 'BLENDED_COST',
  description:
    'Seats x price + users x band + usage beyond the included x its price + reimbursed + tasks. Included usage costs nothing more: its seat paid for it. "parts" shows the five, the total, what the included usage would have cost and the units left of it.',
  words: ['seats and usage', 'total cost of a tool', 'overage', 'included usage', 'prepaid credits', 'reimbursed', 'copilot', 'coding stack', 'double count'],
  parameters: {
    seats: numbers.needed('seats of each plan'),
    seatPrice: numbers.needed('price of a seat'),
    users: numbers.needed('users of each role and class of work, or one figure for all'),
    bands: numbers.needed('usage band of each, money a user'),
    usage: numbers.optional('units used of each plan', 'none'),
    included: numbers.optional('units that its seats or credits include', '0'),
    overagePrice: numbers.optional('price of a unit beyond them', 'needed with usage'),
    reimbursed: numbers.optional('subscriptions paid back to people', 'none'),
    tasks: numbers.optional('background tasks charged by the task', 'none'),
    show: choice('"total", or "parts" for eight figures', ['total', 'parts']),
  },
  examples: [
    { cells: [20, 39, [[20, 20, 20, 20, 5]], [[10, 60, 25, 15, 100]]], gives: 3480, says: 'twenty seats, four bands for all, background work for five' },
    { cells: [20, 39, 20, 10, 900, 1000, 0.5], gives: 980, says: '900 of 1,000 included units are used: nothing more to pay' },
    {
      cells: [20, 39, 20, 10, 1200, 1000, 0.5, 40, 60, 'parts'],
      gives: [[780, 200, 100, 40, 60, 1180, 500, 0]],
      says: '200 units beyond; the included ones would have cost 500',
    },
    { cells: [20, 39, 20, 10, 1200, 1000], gives: '#N/A', says: 'overagePrice missing' },
  ],
  errors: [
    ['a figure is blank, or usage is given without its price', '#N/A'],
    ['a count or price is negative, or the ranges differ in size', '#VALUE!'],
  ],
  arithmetic:
    'Seats × price: {seat cost = sum(seats × seatPrice)}; users × band: {usage bands = sum(users × bands)}[usage? ; usage beyond the included × its price: {overage = all3}]\n{seat cost = all1} + {usage bands = all2}[usage?  + {overage = all3}][reimbursed?  + {reimbursed = all4}][tasks?  + {tasks = all5}] = {total = all6}[show=parts? \n{figure = answer} is one of them in this order: seats, bands, overage, reimbursed, tasks, total, what the included usage would have cost, units left]',
  policy: 'Seats and usage are one cost, and included usage is paid for by its seat: it is never counted twice.',
  not: 'Review, failures and the time of people.',
  *run({ seats, seatPrice, users, bands, usage, included, overagePrice, reimbursed, tasks, show }) {
    const fixed = yield* sumOfProducts(seats, seatPrice, ['seats', 'seatPrice']);
    const banded = yield* sumOfProducts(users, bands, ['users', 'bands']);
    const more = yield* beyond(usage, included, overagePrice);
    const [back, task] = [sumOf(reimbursed, 'reimbursed'), sumOf(tasks, 'tasks')];
    if (!fixed.ok) return fixed;
    if (!banded.ok) return banded;
    if (!more.ok) return more;
    if (!back.ok) return back;
    if (!task.ok) return task;
    const parts = [fixed.value, banded.value, more.value.cost, back.value, task.value];
    const total = add(...parts);
    return ok(show === 'total' ? toCell(total) : [[...parts, total, more.value.equivalent, more.value.left].map(toCell)]);
  },
});
