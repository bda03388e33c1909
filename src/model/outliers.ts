import { absolute, compare, multiply, subtract } from './decimal';
import { dividedByZero, missing, mistyped, ok, type Result } from './fault';
import { percentileInc } from './percentile';
import { place } from './place';
import { exacts } from './sum';

/** The middle of some figures and how far the others lie from it. */
export interface Spread {
  readonly median: number;
  /** Median of the absolute deviations from the median. */
  readonly mad: number;
}
/** Fewer figures than this have no usual middle (P52). */
const LEAST = 8;
/** What brings the MAD of normally spread figures to their standard deviation. */
const TO_SIGMA = 1.4826;

/** What differences of doubles leave over, as a share of the figures. */
const LEFT_OVER = 1e-14;

/** The median; leaves the figures in another order. Only the middle has to be in its place. */
function median(figures: Float64Array): number {
  const below = Math.floor((figures.length - 1) / 2);
  place(figures, below, 0);
  if (below + 1 < figures.length) place(figures, below + 1, below);
  return percentileInc(figures, 0.5);
}

/** Median and MAD, in the unit of the figures; fewer than eight are `#N/A`. Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers, ASQC 1993. */
export function spread(figures: ArrayLike<number>): Result<Spread> {
  if (figures.length < LEAST) return missing(`needs ${String(LEAST)}, has ${String(figures.length)}`);
  const list = new Float64Array(figures);
  const middle = median(list);
  for (let i = 0; i < list.length; i += 1) list[i] = Math.abs((list[i] ?? NaN) - middle);
  return ok({ median: middle, mad: median(list) });
}

/** How many robust standard deviations a figure lies above (or below) the median; `#DIV/0!` when more than half of the figures are equal. */
export const score = (figure: number, { median: middle, mad }: Spread): Result<number> =>
  mad === 0 ? dividedByZero : ok((figure - middle) / (TO_SIGMA * mad));

function exactlyFurther(figure: number, middle: number, share: number): boolean {
  const given = exacts(figure, middle, share);
  if (!given.ok) return false;
  const [at, from, part] = given.value;
  return compare(absolute(subtract(at, from)), multiply(part, absolute(from))) > 0;
}
/**
 * Whether a figure stands out: |x − median| ÷ (1.4826 × MAD) above `limit`, to fifteen digits. Where the MAD is zero, because more than half are equal: further from the
 * median than `share` of it.
 */
export function standsOut(figure: number, of: Spread, limit: number, share: number): boolean {
  const away = Math.abs(figure - of.median);
  if (of.mad !== 0)
    return away / (TO_SIGMA * of.mad) > limit && Math.abs(away - limit * TO_SIGMA * of.mad) > LEFT_OVER * Math.max(Math.abs(figure), Math.abs(of.median));
  const most = share * Math.abs(of.median);
  // Doubles decide unless the two are all but equal: 1.05 is not further from 0.7 than half of it.
  return Math.abs(away - most) > 1e-9 * most ? away > most : exactlyFurther(figure, of.median, share);
}
/** The limits, which must be above zero. */
export const outlierLimits = (limit: number, share: number): Result<null> =>
  limit > 0 && share > 0 ? ok(null) : mistyped(limit > 0 ? 'share must be above 0' : 'limit must be above 0');
