import { divide, fromCell, multiply, ONE, toCell, ZERO, type Decimal } from './decimal';
import { dividedByZero, missing, mistyped, noNumber, ok, type Result } from './fault';
import { addDays, toSerial, type Day } from './month';
import { exact, fraction } from './sum';

/** Excel's serials count weeks from a Sunday: 0 is Saturday, 1 Sunday. */
const isWorking = (day: Day, holidays: ReadonlySet<Day>): boolean => toSerial(day) % 7 > 1 && !holidays.has(day);
/** How many of the first `count` days from `start` are working days: Mondays to Fridays that are no holidays, as Excel's NETWORKDAYS. */
export function workingDays(start: Day, count: number, holidays: ReadonlySet<Day>): number {
  let working = 0;
  for (let i = 0; i < count; i += 1) if (isWorking(addDays(start, i), holidays)) working += 1;
  return working;
}

/** Days gone and days there are; both counted the same way. */
export interface Elapsed {
  readonly done: number;
  readonly of: number;
}
/** Whole days within a period. Fewer than `least` are `#N/A` (P19): two days of a month say nothing of the rest. */
export function elapsed(done: number, of: number, least: number): Result<Elapsed> {
  if (!Number.isInteger(done) || done < 0) return mistyped('the days done must be a whole number, not below 0');
  if (!Number.isInteger(of) || of < 1) return mistyped('the days of the period must be a whole number of at least 1');
  if (done > of) return mistyped(`${String(done)} days done are more than the ${String(of)} of the period`);
  if (!(least >= 0)) return mistyped('least must not be below 0');
  if (done < least) return missing(`needs ${String(least)} days, has ${String(done)}`);
  return done === 0 ? dividedByZero : ok({ done, of });
}

const whole = (figure: number): Decimal => fromCell(figure) ?? ZERO;
/** What a period will cost at the pace so far: spend × days of the period ÷ days done. Exact; one-off credits belong out of the spend (P29). What is not finite is `#NUM!`. */
export function projection(spend: number, { done, of }: Elapsed): Result<Decimal> {
  const given = exact(spend);
  return given.ok ? ok(divide(multiply(given.value, whole(of)), whole(done))) : given;
}

/**
 * A period and the `after` periods that follow it, each greater than the last by `growth`: projection × (1 + (1 + g) + … + (1 + g)^after). So a year is
 * annualised by the periods that remain; only without growth is that projection × 12 in a first month. It is the sum of a geometric series.
 */
export function runOn(start: Decimal, after: number, growth: number): Result<number> {
  if (!Number.isInteger(after) || after < 0 || after > 600) return mistyped('the months after must be a whole number from 0 to 600');
  const g = fraction(growth, 'growth');
  if (!g.ok) return g;
  if (g.value <= -1) return noNumber('a growth of -100% or less leaves no usage');
  if (g.value === 0) return ok(toCell(multiply(start, whole(after).plus(ONE))));
  const value = (toCell(start) * ((1 + g.value) ** (after + 1) - 1)) / g.value;
  return Number.isFinite(value) ? ok(value) : noNumber('too large to show');
}
