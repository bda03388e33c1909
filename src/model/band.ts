import { compare, multiply, round, subtract, toCell, type Decimal } from './decimal';
import { mistyped, noNumber, ok, type Result } from './fault';
import { exact, exacts, fraction, ratio } from './sum';

/** The least and the most that may be spent. */
export interface Band {
  readonly floor: Decimal;
  readonly ceiling: Decimal;
}
export type BandStatus = 'BELOW_FLOOR' | 'IN_CORRIDOR' | 'ABOVE_CEILING';

/** Floor and ceiling as fractions of a metric, exact. A negative metric is `#NUM!`; a negative limit, one above 1, or a ceiling below the floor `#VALUE!`. */
export function band(metric: number, floorShare: number, ceilingShare: number): Result<Band> {
  const [floor, ceiling] = [fraction(floorShare, 'floor'), fraction(ceilingShare, 'ceiling')];
  if (!floor.ok) return floor;
  if (!ceiling.ok) return ceiling;
  if (floor.value < 0) return mistyped('floor is negative');
  if (ceiling.value < floor.value) return mistyped('ceiling is below the floor');
  const [m, f, c] = [exact(metric), exact(floor.value), exact(ceiling.value)];
  if (!m.ok) return m;
  if (!f.ok) return f;
  if (!c.ok) return c;
  return metric < 0 ? noNumber('the metric is negative') : ok({ floor: multiply(m.value, f.value), ceiling: multiply(m.value, c.value) });
}

/** Where spend stands against its band, compared in cents (half away from zero); both limits belong to the corridor. Errors as `band`: `#VALUE!`, `#NUM!`. */
export function bandStatus(spend: number, metric: number, floorShare: number, ceilingShare: number): Result<BandStatus> {
  const limits = band(metric, floorShare, ceilingShare);
  if (!limits.ok) return limits;
  const given = exact(spend);
  if (!given.ok) return given;
  const cents = round(given.value, 2);
  if (compare(cents, round(limits.value.floor, 2)) < 0) return ok('BELOW_FLOOR');
  return ok(compare(cents, round(limits.value.ceiling, 2)) > 0 ? 'ABOVE_CEILING' : 'IN_CORRIDOR');
}

/** How far spend lies on the way from floor (0) to ceiling (1); below 0 and above 1 it is outside. A band without width is `#DIV/0!`. */
export function bandPosition(spend: number, metric: number, floorShare: number, ceilingShare: number): Result<number> {
  const limits = band(metric, floorShare, ceilingShare);
  if (!limits.ok) return limits;
  const given = exact(spend);
  if (!given.ok) return given;
  const { floor, ceiling } = limits.value;
  return ratio(subtract(given.value, floor), subtract(ceiling, floor));
}

/** Money left between a cautious forecast (P90) and the ceiling; below 0 the forecast breaks it. What is not finite is `#NUM!`. */
export function headroom(ceiling: number, forecast: number): Result<number> {
  const given = exacts(ceiling, forecast);
  return given.ok ? ok(toCell(subtract(...given.value))) : given;
}
