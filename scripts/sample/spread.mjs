import { daysOf, weekday } from './calendar.mjs';

/** Splits a whole number by weights so that the parts sum to it: whole parts first, then the largest remainders, the first of equals. */
export function split(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  const size = Math.abs(total);
  const parts = weights.map((weight) => Math.floor((size * weight) / sum));
  const left = size - parts.reduce((a, b) => a + b, 0);
  const order = weights.map((weight, i) => ({ i, rest: (size * weight) % sum })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) parts[i] += 1;
  return total < 0 ? parts.map((part) => -part) : parts;
}

/** Sunday to Saturday: people work less at the weekend. */
const WEEK = [52, 104, 108, 110, 107, 98, 58];
/** The same word and day always give the same figure from 0 to 23, so that no two workflows have the same days. */
function ripple(word) {
  let hash = 2166136261;
  for (const letter of word) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
  return hash % 24;
}

/**
 * A month's whole number by day, more on working days. Days before `from` and days in `without` have none; `fixed` days have what it says.
 * Days with nothing are left out.
 */
export function byDay(month, total, { word, from = '', without = [], fixed = {} }) {
  const days = daysOf(month);
  const open = days.filter((day) => day >= from && !without.includes(day) && !(day in fixed));
  const set = Object.entries(fixed).filter(([day]) => day.startsWith(month));
  const rest = total - set.reduce((sum, [, amount]) => sum + amount, 0);
  const parts = split(rest, open.map((day) => WEEK[weekday(day)] * (88 + ripple(`${word} ${day}`)))); // prettier-ignore
  const amounts = new Map([...open.map((day, i) => [day, parts[i]]), ...set]);
  return days.flatMap((day) => (amounts.get(day) ? [{ day, amount: amounts.get(day) }] : []));
}
