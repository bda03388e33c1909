import { add, fromCell, multiply, subtract, toCell, ZERO } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { elapsed, projection } from './run-rate';
import { exact } from './sum';

/**
 * What the current month will cost: spend so far and the days that remain at a daily rate; without a rate, at the pace of the month so far, which needs
 * `least` days.
 */
export function currentMonth(spend: number, done: number, days: number, daily: number | null, least: number): Result<number> {
  if (daily === null) {
    const pace = elapsed(done, days, least);
    if (!pace.ok) return pace;
    const month = projection(spend, pace.value);
    return month.ok ? ok(toCell(month.value)) : month;
  }
  const time = elapsed(done, days, 0);
  if (!time.ok && done !== 0) return time;
  if (done === 0 && (!Number.isInteger(days) || days < 1)) return mistyped('the days of the month must be a whole number of at least 1');
  const [so, rate] = [exact(spend), exact(daily)];
  if (!so.ok) return so;
  if (!rate.ok) return rate;
  const left = subtract(fromCell(days) ?? ZERO, fromCell(done) ?? ZERO);
  return ok(toCell(add(so.value, multiply(left, rate.value))));
}
