import { decimalsGiven } from '../model/allocation';
import type { Decimal } from '../model/decimal';
import { toCell } from '../model/decimal';
import { mistyped, ok, type Result } from '../model/fault';
import { LIGHT_PIECE, ofEach, PIECE, type Pieces } from '../model/pieces';
import { figures, type Range } from './cells';
import type { Outcome } from './define';

/** Splits over a column or a row of keys; the parts come out in the same shape. */
export function* splitOver(
  keys: Range,
  name: string,
  decimals: number,
  split: (given: readonly (number | null)[]) => Pieces<Result<readonly Decimal[]>>,
): Pieces<Outcome> {
  const places = decimalsGiven(decimals);
  if (!places.ok) return places;
  if (keys.rows > 1 && keys.columns > 1) return mistyped(`${name} must be one column or one row`);
  const given = figures(keys);
  if (!given.ok) return given;
  const many = given.value.length > PIECE;
  if (many) yield;
  const parts = yield* split(given.value);
  if (!parts.ok) return parts;
  if (many) yield;
  const cells = yield* ofEach(parts.value, toCell, LIGHT_PIECE);
  return ok(keys.columns > 1 ? [cells] : cells.map((cell) => [cell]));
}
