import { toCell } from '../../model/decimal';
import { missing, mistyped, ok, type Result } from '../../model/fault';
import { roleBudget } from '../../model/usage-cost';
import { isSingle, type Range } from '../cells';
import { defineFunction, numbers, type Cell } from '../define';
import { linesOf } from '../laid';

/** The figure of a role in a column that may be one cell for all roles. */
function of(range: Range, role: number, column: number, name: string): Result<number> {
  const cell = isSingle(range) ? range.at(0, 0) : range.at(range.rows === 1 ? 0 : role, column);
  if (!cell.ok) return cell;
  return cell.value === null ? missing(`${name} missing`) : ok(cell.value);
}

/** A role's seats and usage allowances as one budget. */
export default defineFunction({
  name: 'ROLE_BUDGET',
  description:
    'For each role (row): headcount x seat price + users x allowance for each class of work (columns: light assist, deep coding, review, research, background). Without users, everybody in the role does that work. A class that a role does not do is 0.',
  words: ['seat baseline', 'usage allowance', 'budget per role', 'usage bands', 'light assist', 'deep coding', 'developer budget'],
  parameters: {
    headcount: numbers.needed('people in each role, a column'),
    seatPrice: numbers.needed('seat price of each role, or one for all'),
    allowances: numbers.needed('usage allowance of one user, a row for each role or one for all, a column for each class of work'),
    users: numbers.optional('users of each class of work, a block of the same size', 'the headcount'),
  },
  examples: [
    { cells: [20, 39, [[10, 60, 25, 15]]], gives: 2980, says: 'twenty people with a seat and four classes of work' },
    { cells: [[[20], [5]], 39, [[10, 60], [10, 0]]], gives: [[2180], [245]], says: 'two roles; the second does no deep coding' }, // prettier-ignore
    { cells: [20, 39, [[10, 60, 25, 15, 100]], [[20, 20, 20, 20, 5]]], gives: 3480, says: 'background tasks for five of them' },
    { cells: [20, 39, [[10, null]]], gives: '#N/A', says: 'allowances missing: a blank is not zero' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['a figure is negative, or the ranges differ in size', '#VALUE!'],
  ],
  arithmetic: '{headcount} × {seatPrice} + [!users? {headcount} × {sum(allowances)}][users? {sum(users × allowances)}] = {answer}',
  policy: 'A seat for everybody in the role, and an allowance for each class of work.',
  run: ({ headcount, seatPrice, allowances, users }) => {
    if (headcount.columns > 1) return mistyped('headcount takes a column, one cell a role');
    const roles = headcount.rows;
    const wrong = [seatPrice, allowances, ...(users === null ? [] : [users])].find(({ rows }) => rows !== 1 && rows !== roles);
    if (wrong !== undefined) return mistyped(`${String(wrong.rows)} vs ${String(roles)} rows`);
    if (seatPrice.columns > 1) return mistyped('seatPrice takes one cell, or a column with one for each role');
    // An error that stands where a range was wanted is what is wrong, and not its size.
    const alone = [allowances, users].flatMap((range) => (range !== null && isSingle(range) ? [range.at(0, 0)] : [])).find(({ ok: read }) => !read);
    if (alone?.ok === false) return alone;
    if (users !== null && users.columns !== allowances.columns) return mistyped(`${String(users.columns)} vs ${String(allowances.columns)} columns`);
    const budget = (role: number): Result<Cell> => {
      const [heads, seat] = [of(headcount, role, 0, 'headcount'), of(seatPrice, role, 0, 'seatPrice')];
      if (!heads.ok) return heads;
      if (!seat.ok) return seat;
      const classes: (readonly [number, number])[] = [];
      for (let column = 0; column < allowances.columns; column += 1) {
        const [count, each] = [users === null ? heads : of(users, role, column, 'users'), of(allowances, role, column, 'allowances')];
        if (!count.ok) return count;
        if (!each.ok) return each;
        classes.push([count.value, each.value]);
      }
      const total = roleBudget(heads.value, seat.value, classes);
      return total.ok ? ok(toCell(total.value)) : total;
    };
    return roles === 1 ? budget(0) : linesOf(roles, false, 1, budget);
  },
});
