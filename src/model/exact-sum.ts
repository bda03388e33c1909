import { fromCell, ZERO, type Decimal } from './decimal';

/** Powers of ten that a double holds exactly. Cents first: most figures of a ledger are whole in them. */
const SCALES = [1e2, 1e4, 1e6, 1e8, 1e10, 1e12] as const;
/** Two decimals of fifteen digits never share a double, so a quotient that meets the double is the decimal it shows. */
const WHOLE = 1e15;
/** Room for one more figure below 2^53, up to which whole doubles add exactly. */
const FULL = 8e15;

/** A whole number of parts as a decimal. */
const inParts = (whole: number, scale: number): Decimal => (fromCell(whole) ?? ZERO).div(fromCell(scale) ?? ZERO);
/** The first scale in which a figure is a whole number of parts; −1 when it has more digits than that. */
const scaleOf = (figure: number): number =>
  SCALES.findIndex((scale) => {
    const parts = Math.round(figure * scale);
    return parts / scale === figure && parts < WHOLE && parts > -WHOLE;
  });

/**
 * The sum of the decimals that doubles show, exact, so that 0.1 and 0.2 are 0.3 and the order does not matter. Blank places are NaN and left out, as
 * are infinities. Figures are added as whole numbers of cents, or of the smaller parts that they need; one of more than fifteen digits as a decimal.
 */
export function exactSum(figures: ArrayLike<number>): Decimal {
  // Row by row there is one figure at a time, which is its own sum.
  if (figures.length === 1) return fromCell(figures[0] ?? NaN) ?? ZERO;
  let total = ZERO;
  const wholes = SCALES.map(() => 0);
  let step = 0;
  let scale: number = SCALES[0];
  let whole = 0;
  for (let i = 0; i < figures.length; i += 1) {
    const figure = figures[i] ?? NaN;
    let parts = Math.round(figure * scale);
    if (parts / scale !== figure || parts >= WHOLE || parts <= -WHOLE) {
      if (!Number.isFinite(figure)) continue;
      const other = scaleOf(figure);
      if (other < 0) {
        total = total.plus(fromCell(figure) ?? ZERO);
        continue;
      }
      wholes[step] = whole;
      step = other;
      scale = SCALES[other] ?? scale;
      whole = wholes[other] ?? 0;
      parts = Math.round(figure * scale);
    }
    whole += parts;
    if (whole > FULL || whole < -FULL) {
      total = total.plus(inParts(whole, scale));
      whole = 0;
    }
  }
  wholes[step] = whole;
  return wholes.reduce((sum, parts, at) => (parts === 0 ? sum : sum.plus(inParts(parts, SCALES[at] ?? 1))), total);
}
