import { toCell, type Decimal } from './decimal';
import { normalInverse, normalShare, triangular, type Triangle } from './distribution';
import { mistyped, noNumber, ok, type Result } from './fault';
import { shares } from './pcg32';
import { percentileInc } from './percentile';
import { type Pieces } from './pieces';
import { place } from './place';
import { LAG, RAMP, type Ramp, type Timing } from './scenario-forecast';

/** A part of the usage with its own scenarios, such as a stage: all lines are worked out together. */
export interface BandLine {
  readonly units: number;
  readonly unitPrice: number;
  readonly multiples: readonly number[];
  readonly weights: readonly Decimal[];
  /** Growth of usage a month. */
  readonly growth: number;
}
/** What is uncertain, and how often it is drawn. */
export interface BandsInput {
  readonly lines: readonly BandLine[];
  /** Yearly fall of the price: one market, so one draw a path for all lines. */
  readonly deflation: Triangle;
  readonly months: number;
  readonly ramp: Ramp;
  readonly timing: Timing;
  /** Money of each month that is certain. */
  readonly fixed: readonly number[];
  /** Usage against the scenario, work per unit against today, and the share of the work that fails and is done again. Drawn for each line. */
  readonly volume: Triangle;
  readonly intensity: Triangle;
  readonly failure: Triangle;
  /** Between volume and price, −1 to 1: above 0, dear paths are busy ones. */
  readonly correlation: number;
  /** Whether each line draws its own scenario, or all take theirs by the same draw. */
  readonly scenarios: 'apart' | 'together';
  readonly paths: number;
  /** Whole, 0 to 2^53. */
  readonly seed: number;
  /** Shares from 0 to 1. */
  readonly percentiles: readonly number[];
}
/** Percentiles (columns) of each month (rows) and of the sum of all months. */
export interface Bands {
  readonly months: readonly (readonly number[])[];
  readonly total: readonly number[];
  /** Mean and standard deviation of the sum, to check a mixture by. */
  readonly mean: number;
  readonly deviation: number;
}

/** P58: more paths say no more. */
export const MOST_PATHS = 100_000;
/** As many figures as are worked out in a fifth of a second. */
const MOST_FIGURES = 4_000_000;

/** Paths that are drawn in a piece, and figures that are worked out in one. */
const [PATHS, FIGURES] = [20_000, 500_000];

/** What each line costs a month before deflation in each scenario: units × (1 + g)^t × ramp × price, one after another by scenario and month. */
function costs({ units, unitPrice, multiples, growth }: BandLine, n: number, ramp: Ramp): Float64Array {
  const list = new Float64Array(multiples.length * n);
  multiples.forEach((multiple, s) => {
    for (let t = 1; t <= n; t += 1) list[s * n + t - 1] = units * (1 + growth) ** t * RAMP[ramp](multiple, t, n) * unitPrice;
  });
  return list;
}
/** The scenario in which a share `u` lies when scenarios stand end to end by weight; the last takes what rounding leaves over. */
function scenarioAt(edges: readonly number[], u: number): number {
  const found = edges.findIndex((edge) => u < edge);
  return found < 0 ? edges.length - 1 : found;
}
const edgesOf = (weights: readonly Decimal[]): readonly number[] => {
  let sum = 0;
  return weights.map((weight) => (sum += toCell(weight)));
};

interface Drawn {
  /** By line and path: where its scenario's costs begin, and how many times them it costs. */
  readonly starts: Int32Array;
  readonly factors: Float64Array;
  /** By path: what is left of the price, of which a month later `falls` is left. */
  readonly price: Float64Array;
  readonly falls: Float64Array;
}
/** All draws, in one order whatever is certain, so that switching one uncertainty off leaves the others as they were. */
function* draw(input: BandsInput): Pieces<Drawn> {
  const { lines, paths, correlation } = input;
  const next = shares(input.seed);
  const edges = lines.map(({ weights }) => edgesOf(weights));
  const [starts, factors] = [new Int32Array(lines.length * paths), new Float64Array(lines.length * paths)];
  const [price, falls] = [new Float64Array(paths), new Float64Array(paths)];
  const own = Math.sqrt(1 - correlation * correlation);
  for (let p = 0; p < paths; p += 1) {
    if (p % PATHS === PATHS - 1) yield;
    const [dear, common] = [next(), next()];
    // A dear path is one whose price falls little.
    const left = 1 - triangular(input.deflation, 1 - dear);
    falls[p] = left ** (1 / 12);
    price[p] = left ** ((1 - LAG[input.timing]) / 12);
    const pull = correlation === 0 ? 0 : correlation * normalInverse(dear);
    for (const [l, limits] of edges.entries()) {
      const [scenario, busy, work, failing] = [next(), next(), next(), next()];
      const volume = triangular(input.volume, correlation === 0 ? busy : normalShare(pull + own * normalInverse(busy)));
      starts[l * paths + p] = scenarioAt(limits, input.scenarios === 'together' ? common : scenario) * input.months;
      factors[l * paths + p] = volume * triangular(input.intensity, work) * (1 + triangular(input.failure, failing));
    }
  }
  return { starts, factors, price, falls };
}

/** Percentiles as PERCENTILE.INC gives them, in the order asked for; leaves the figures in another order. */
function percentilesOf(figures: Float64Array, wanted: readonly number[]): readonly number[] {
  // Beyond a handful, sorting all is quicker than looking for each.
  if (wanted.length > 12) figures.sort();
  let from = 0;
  for (const share of wanted.length > 12 ? [] : [...wanted].sort((a, b) => a - b)) {
    const below = Math.floor((figures.length - 1) * share);
    for (const k of [below, Math.min(below + 1, figures.length - 1)]) {
      if (k > from || k === 0) place(figures, k, from);
      from = k;
    }
  }
  return wanted.map((share) => percentileInc(figures, share));
}

/**
 * Where costs will lie, by drawing many futures (Monte Carlo): each path takes a scenario by weight, then triangular draws of volume, intensity, failure
 * and deflation, and costs Σ lines units × (1 + g)^t × ramp × price × volume × intensity × (1 + failure) × (1 − d)^(k ÷ 12) + fixed(t), as SCENARIO_FORECAST.
 * The total of a path is the sum of its own months and lines, so the percentiles of the total are joint: the P90 of a sum is not the sum of P90s (P59).
 * Draws by inverse distribution from PCG32; the same seed gives the same figures. Source: the quantile transform, McNeil, Frey and
 * Embrechts, Quantitative Risk Management (2005), 186; two draws are correlated by a normal copula.
 */
export function* forecastBands(input: BandsInput): Pieces<Result<Bands>> {
  const { lines, months, paths, fixed, percentiles } = input;
  if (!Number.isInteger(paths) || paths < 100 || paths > MOST_PATHS) return mistyped(`paths must be a whole number from 100 to ${String(MOST_PATHS)}`);
  if (paths * months * (lines.length + 1) > 2 * MOST_FIGURES) return mistyped('too many paths, months and lines for one cell: take fewer paths');
  if (!Number.isSafeInteger(input.seed) || input.seed < 0) return mistyped('seed must be a whole number, not below 0');
  if (!(Math.abs(input.correlation) <= 1)) return mistyped('correlation must lie between -1 and 1');
  if (!percentiles.every((share) => share >= 0 && share <= 1)) return mistyped('percentiles must lie between 0 and 1: use 0.9 or 90%');
  const { starts, factors, price, falls } = yield* draw(input);
  const tables = lines.map((line) => costs(line, months, input.ramp));
  const [month, total] = [new Float64Array(paths), new Float64Array(paths)];
  const rows: (readonly number[])[] = [];
  let figures = 0;
  for (let t = 0; t < months; t += 1) {
    if (figures >= FIGURES) yield;
    figures = (figures % FIGURES) + paths * (lines.length + 1);
    month.fill(0);
    for (const [l, table] of tables.entries()) {
      const base = l * paths;
      for (let p = 0; p < paths; p += 1) month[p] = (month[p] ?? 0) + (table[(starts[base + p] ?? 0) + t] ?? 0) * (factors[base + p] ?? 0);
    }
    const certain = fixed[t] ?? NaN;
    for (let p = 0; p < paths; p += 1) {
      const left = price[p] ?? 0;
      const cost = (month[p] ?? 0) * left + certain;
      month[p] = cost;
      total[p] = (total[p] ?? 0) + cost;
      price[p] = left * (falls[p] ?? 0);
    }
    rows.push(percentilesOf(month, percentiles));
  }
  const mean = total.reduce((sum, one) => sum + one, 0) / paths;
  const deviation = Math.sqrt(total.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (paths - 1));
  if (!Number.isFinite(mean)) return noNumber('too large to show');
  return ok({ months: rows, total: percentilesOf(total, percentiles), mean, deviation });
}
