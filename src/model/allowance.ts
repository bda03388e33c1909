import { compare, round } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { exacts } from './sum';

/** Where usage stands against its band. */
export type AllowanceStatus = 'UNDER' | 'IN' | 'OVER';

/** Whole cents in a double, which compare as they are; NaN for any other figure. */
const cents = (figure: number): number => {
  const whole = Math.round(figure * 100);
  return whole / 100 === figure && Math.abs(whole) < 1e15 ? whole : NaN;
};
/** Compared in cents; both ends belong to the band, as in Excel's filter Between. A high end below the low one is `#VALUE!`. */
export function allowanceStatus(actual: number, low: number, high: number): Result<AllowanceStatus> {
  const [used, least, most] = [cents(actual), cents(low), cents(high)];
  // Long columns are mostly whole cents, for which decimals are not needed.
  if (least <= most && used - used === 0) return ok(used < least ? 'UNDER' : used > most ? 'OVER' : 'IN');
  const given = exacts(actual, low, high);
  if (!given.ok) return given;
  const [spent, from, to] = given.value;
  if (compare(to, from) < 0) return mistyped('high is below low');
  if (compare(round(spent, 2), round(from, 2)) < 0) return ok('UNDER');
  return ok(compare(round(spent, 2), round(to, 2)) > 0 ? 'OVER' : 'IN');
}
