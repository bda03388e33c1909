import { compare, round } from './decimal';
import { mistyped, ok, type Result } from './fault';
import { exacts } from './sum';

/** Where usage stands against its band. */
export type AllowanceStatus = 'UNDER' | 'IN' | 'OVER';

/** Compared in cents; both ends belong to the band. A high end below the low one is `#VALUE!`. */
export function allowanceStatus(actual: number, low: number, high: number): Result<AllowanceStatus> {
  const given = exacts(actual, low, high);
  if (!given.ok) return given;
  const [spent, from, to] = given.value;
  if (compare(to, from) < 0) return mistyped('high is below low');
  if (compare(round(spent, 2), round(from, 2)) < 0) return ok('UNDER');
  return ok(compare(round(spent, 2), round(to, 2)) > 0 ? 'OVER' : 'IN');
}
