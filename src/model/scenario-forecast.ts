import { deflation, remaining } from './deflation';
import { mistyped, missing, noNumber, ok, type Result } from './fault';
import { fraction } from './sum';
import { weighted, weights } from './weights';

export type Ramp = 'step' | 'linear' | 'geometric';
export type Timing = 'start' | 'mid' | 'end';
export interface ForecastInput {
  /** Units a month today. */
  readonly units: number;
  /** Price of one unit today. */
  readonly unitPrice: number;
  /** How many times today's usage each scenario reaches at the end of the horizon. */
  readonly multiples: readonly (number | null)[];
  /** How likely each scenario is; sums to 1. */
  readonly weights: readonly (number | null)[];
  /** Yearly fall of the price, as a fraction. */
  readonly deflation: number;
  readonly months: number;
  readonly ramp: Ramp;
  readonly timing: Timing;
  /** Money a month that neither grows nor deflates (seats, labour): one figure, or one a month. */
  readonly fixed: readonly (number | null)[];
  /** Work per unit against today (longer prompts, retrieval): one figure, or one a month. */
  readonly intensity: readonly (number | null)[];
  /** Growth of usage a month, as a fraction. */
  readonly growth: number;
}

const LONGEST = 600;
/** How many months before the end of its month a price falls. */
export const LAG = { start: 1, mid: 0.5, end: 0 } as const satisfies Record<Timing, number>;
/** How far the way to `multiple` has gone after `t` of `n` months. */
export const RAMP = {
  step: (multiple: number) => multiple,
  linear: (multiple: number, t: number, n: number) => 1 + ((multiple - 1) * t) / n,
  geometric: (multiple: number, t: number, n: number) => multiple ** (t / n),
} as const satisfies Record<Ramp, (multiple: number, t: number, n: number) => number>;

/** How many months lie ahead. */
export const months = (count: number): Result<number> =>
  Number.isInteger(count) && count >= 1 && count <= LONGEST ? ok(count) : mistyped(`months must be a whole number from 1 to ${String(LONGEST)}`);
/** One figure for all months, or one a month. */
export function monthly(given: readonly (number | null)[], n: number, name: string): Result<readonly number[]> {
  if (given.length !== 1 && given.length !== n) return mistyped(`${name} has ${String(given.length)} cells vs ${String(n)} months`);
  const blank = given.findIndex((cell) => cell === null);
  if (blank >= 0) return missing(given.length === 1 ? `${name} missing` : `${name} missing in month ${String(blank + 1)}`);
  const figures = given.map((cell) => cell ?? NaN);
  return ok(figures.length === n ? figures : Array.from({ length: n }, () => figures[0] ?? NaN));
}

/**
 * What usage will cost, month by month (rows) in each scenario and weighted (columns):
 * cost(s, t) = units × (1 + growth)^t × ramp_s(t) × intensity(t) × price × (1 − d)^(k ÷ 12) + fixed(t), t = 1 … n, k = t − 1, t − ½ or t.
 * Doubles: it is a forecast. Weights that do not sum to 1 are `#VALUE!`; negative units, price or multiples too.
 */
export function scenarioForecast(input: ForecastInput): Result<readonly (readonly number[])[]> {
  const horizon = months(input.months);
  if (!horizon.ok) return horizon;
  const n = horizon.value;
  if (input.units < 0) return mistyped('units are negative');
  if (input.unitPrice < 0) return mistyped('the unit price is negative');
  const blank = input.multiples.findIndex((multiple) => multiple === null);
  if (blank >= 0) return missing(`multiple ${String(blank + 1)} missing`);
  const unknown = input.weights.findIndex((weight) => weight === null);
  if (unknown >= 0) return missing(`weight ${String(unknown + 1)} missing`);
  if (input.multiples.length !== input.weights.length) {
    return mistyped(`multiples and weights differ in size: ${String(input.multiples.length)} vs ${String(input.weights.length)} cells`);
  }
  const multiples = input.multiples.map((multiple) => multiple ?? NaN);
  const negative = multiples.findIndex((multiple) => multiple < 0);
  if (negative >= 0) return mistyped(`multiple ${String(negative + 1)} is negative`);
  const by = weights(input.weights);
  if (!by.ok) return by;
  const d = deflation(input.deflation);
  if (!d.ok) return d;
  const growth = fraction(input.growth, 'growth');
  if (!growth.ok) return growth;
  if (growth.value <= -1) return noNumber('a growth of -100% or less leaves no usage');
  const [fixed, intensity] = [monthly(input.fixed, n, 'fixed'), monthly(input.intensity, n, 'intensity')];
  if (!fixed.ok) return fixed;
  if (!intensity.ok) return intensity;
  const idle = intensity.value.findIndex((factor) => factor < 0);
  if (idle >= 0) return mistyped(input.intensity.length === 1 ? 'intensity is negative' : `intensity is negative in month ${String(idle + 1)}`);
  const rows = Array.from({ length: n }, (_, index) => {
    const t = index + 1;
    const base = input.units * (1 + growth.value) ** t * (intensity.value[index] ?? NaN) * input.unitPrice * remaining(d.value, t - LAG[input.timing]);
    const costs = multiples.map((multiple) => base * RAMP[input.ramp](multiple, t, n) + (fixed.value[index] ?? NaN));
    return [...costs, weighted(by.value, costs)];
  });
  return rows.every((row) => row.every(Number.isFinite)) ? ok(rows) : noNumber('too large to show');
}
