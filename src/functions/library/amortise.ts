import { decimalsGiven } from '../../model/allocation';
import { amortise, amortiseOn } from '../../model/amortisation';
import { fromCell, unitsToCell, ZERO } from '../../model/decimal';
import { missing, mistyped, ok } from '../../model/fault';
import { figures, isSingle } from '../cells';
import { days } from '../days';
import { defineFunction, number, numbers, outcomeOf, type Cell, type CellFault } from '../define';
import { eachRow } from '../each-row';

/** A prepaid amount spread over its days. */
export default defineFunction({
  name: 'AMORTISE',
  description:
    'Spreads an amount by day from its first to its last day, both counted, 29 February too, exact to the cent (or to the coin of other decimals). Alone it gives one figure for each month touched, below one another; with a calendar of first days one for each of its periods, zero outside.',
  words: ['amortize', 'prepaid', 'release', 'spread', 'straight line', 'commitment', 'deferred cost'],
  parameters: {
    amount: numbers.needed('amount to spread'),
    start: days.needed('first day of the service'),
    end: days.needed('last day of the service'),
    calendar: days.optional(
      'first days of periods, such as the months of a time sheet; a 4-4-5 calendar needs one more to close its last period',
      'the months touched',
    ),
    decimals: number.optional('decimals of the currency', 2),
  },
  examples: [
    {
      cells: [75000, 46096, 46460],
      gives: [[3493.15], [6164.39], [6369.86], [6164.39], [6369.86], [6369.86], [6164.39], [6369.86], [6164.38], [6369.86], [6369.86], [5753.43], [2876.71]], // prettier-ignore
      says: 'a year from 15 March 2026 to 14 March 2027: 17 days of March first',
    },
    { cells: [75000, 46096, 46460, [[46054, 46082, 46113]]], gives: [[0, 3493.15, 6164.39]], says: 'laid on February, March and April 2026' },
    {
      cells: [1000, 46023, 46112, [[46023], [46054], [46082]], 0],
      gives: [[345], [311], [344]],
      says: 'a thousand yen over the first three months of 2026, in whole yen',
    },
    { cells: [[[366], [75000]], [[45292], [46460]], [[45657], [46096]], [[45323, 45352]]], gives: [[29, 31], ['#VALUE!', '#VALUE!']], says: 'a leap February has 29 days; an end before its start spoils its own row' }, // prettier-ignore
  ],
  errors: [
    ['a figure or day is blank, or a 4-4-5 calendar ends before the service', '#N/A'],
    ['the last day is before the first, a date is text, or the calendar does not rise', '#VALUE!'],
    ['a day is no date from March 1900 on', '#NUM!'],
  ],
  arithmetic:
    '{amount} ÷ {number of days = end − start + 1} = {cost of a day = amount ÷ (end − start + 1)}\nFrom {start} to {end}, both counted; days of it in this period: {held = daysHeld}\nTo the smallest coin ({+decimals}), by largest remainder: {answer}',
  policy: 'Prepaid cost is released by day over the service that it pays for, both ends counted.',
  not: 'The cash: it left with the invoice.',
  *run({ amount, start, end, calendar, decimals }) {
    const places = decimalsGiven(decimals);
    if (!places.ok) return places;
    const toCell = (coins: bigint): number => unitsToCell(coins, decimals);
    const several = [amount, start, end].some((range) => !isSingle(range));
    if (calendar === null) {
      if (several) return mistyped('several amounts need a calendar');
      const spread = eachRow({ amount, start, end }, {}, (r) => {
        const parts = amortise(fromCell(r.amount) ?? ZERO, r.start, r.end, decimals);
        return parts.ok ? ok(parts.value.map(toCell)) : parts;
      });
      const whole = yield* outcomeOf(spread);
      return whole.ok ? ok(standing(whole.value as readonly (readonly Cell[])[])) : whole;
    }
    const across = calendar.rows === 1;
    if (!across && calendar.columns > 1) return mistyped('calendar must be one row or one column');
    if (several && across !== [amount, start, end].every((range) => range.columns === 1)) {
      return mistyped(across ? 'amounts stand below one another beside a calendar in a row' : 'amounts stand beside one another above a calendar in a column');
    }
    const periods = figures(calendar);
    if (!periods.ok) return periods;
    const firsts = periods.value.filter((day) => day !== null);
    // Blank cells may follow the calendar; among its days they would move the periods behind them into other columns.
    const gap = periods.value.indexOf(null);
    if (gap >= 0 && gap < firsts.length) return missing(`calendar ${String(gap + 1)} missing`);
    const spread = eachRow({ amount, start, end }, {}, (r) => {
      const parts = amortiseOn(fromCell(r.amount) ?? ZERO, r.start, r.end, firsts, decimals);
      return parts.ok ? ok(parts.value.map((part): Cell | CellFault => (part.ok ? toCell(part.value) : { fault: part.fault }))) : parts;
    });
    const laid = yield* outcomeOf(spread);
    return laid.ok && !across && !several ? ok(standing(laid.value as readonly (readonly Cell[])[])) : laid;
  },
});

/** A row as a column. */
const standing = ([row = []]: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => row.map((cell) => [cell]);
