import { UNTAGGED, WORKFLOWS } from './company.mjs';
import { MONTHS } from './calendar.mjs';

/** From the start geometrically to Aug 26, then Aug, Sep and Oct as given; null before the start. */
const path = ([first, aug, sep, oct], start, digits) =>
  MONTHS.map((_, t) => {
    if (t < start) return null;
    return t >= 9 ? [aug, sep, oct][t - 9] : Number((first * (aug / first) ** ((t - start) / (9 - start))).toPrecision(digits));
  });
/** Twelve digits hold every product here exactly; what a double adds behind them is not money. */
const toCents = (amount) => Math.round(Number((amount * 100).toPrecision(12)));

export const workflow = (id) => WORKFLOWS.find((one) => one.id === id);
/** Units of value by month; null before the start, or where no unit is named. */
export const unitsOf = ({ u, start = 0 }) => (u === undefined ? MONTHS.map(() => null) : path(u, start, 4).map((n) => (n === null ? null : Math.round(n))));
/** Seats bought by month, and their price: a new price holds from Aug 26 on. */
export const seatsOf = ({ seats, p }) => path(seats, 0, 6).map((n, t) => ({ bought: Math.round(n), price: t < 9 ? p[0] : p[1] }));

/** What the vendor bills by month, in hundredths of its currency and before the AI share; null before the start. */
export function billedOf(one) {
  const { start = 0, money, seats, p } = one;
  if (money !== undefined) return path(money, start, 5).map((amount) => (amount === null ? null : toCents(amount)));
  if (seats !== undefined) return seatsOf(one).map(({ bought, price }) => toCents(bought * price));
  const prices = path(p, start, 4);
  return unitsOf(one).map((n, t) => (n === null ? null : toCents(n * prices[t])));
}
/** Google Cloud's bill by month, in cents. */
export const untagged = path(UNTAGGED, 0, 5).map(toCents);
