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

/** Cells that hold finite figures or nothing, added up as they were read. */
export interface Added {
  readonly sum: Decimal;
  /** Whether a figure is below zero. */
  readonly negative: boolean;
  /** The rows of blank cells, rising. */
  readonly blanks: readonly number[];
  /** How many rows there are. */
  readonly count: number;
  /** The figures themselves, NaN where blank: copied when they are first asked for, since a sum needs none. */
  readonly figures: () => Float64Array;
}
/** The sums of figures that were copied out of such cells. */
const known = new WeakMap<object, Decimal>();
/** All figures in one piece. */
function copied(rows: readonly unknown[]): Float64Array {
  const figures = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const cell = (rows[at] as readonly unknown[]).at(0);
    figures[at] = typeof cell === 'number' ? cell : NaN;
  }
  return figures;
}

/** Rows that are added at a time: engines make a function quick that is called often, and one long loop only when a core is free for it. */
const AT_A_TIME = 500;
/** Sums on the way: of all parts, and of those below zero, which few figures are. */
interface Running {
  scale: number;
  whole: number;
  below: number;
  readonly blanks: number[];
}
/**
 * The scale that a figure needs beyond the one so far. It becomes finer, never coarser: what is too long for what the others need is added as a decimal, with all
 * the rest.
 */
function finerFor(figure: number, scale: number): number {
  const finer = scale === Infinity ? scale : (SCALES[scaleOf(figure)] ?? Infinity);
  return finer > scale ? finer : Infinity;
}
/** Counts in what some rows come to. Their own sums begin at zero: engines then know them for doubles, and keep none of them in memory from row to row. */
function count(running: Running, scale: number, whole: number, below: number): void {
  const by = scale / running.scale;
  running.whole = running.whole * by + whole;
  running.below = running.below * by + below;
  running.scale = scale;
}
/** Adds some rows to the sums; false when a cell is neither a finite figure nor blank, or a row has more cells or none. */
function addRows(rows: readonly unknown[], from: number, to: number, running: Running): boolean {
  // Added to a double below 2^51 and taken away again, it leaves the nearest whole number. It stands here since engines read what a module holds anew for each row.
  const nearest = 6_755_399_441_055_744;
  let scale = running.scale;
  let whole = 0;
  let below = 0;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== 1) return false;
    const cell: unknown = row[0];
    if (typeof cell === 'number') {
      let parts = cell * scale + nearest - nearest;
      if (parts / scale !== cell) {
        // A figure less itself is zero; of NaN and the infinities it is not.
        if (cell - cell !== 0) return false;
        const finer = finerFor(cell, scale);
        whole *= finer / scale;
        below *= finer / scale;
        scale = finer;
        parts = Math.round(cell * finer);
      }
      whole += parts;
      if (parts < 0) below += parts;
    } else if (cell === null || cell === '' || cell === undefined) running.blanks.push(at);
    else return false;
  }
  count(running, scale, whole, below);
  return true;
}
/**
 * As `addRows` where all figures are whole; false when one is not, and nothing is added then. It is a loop of its own because engines keep rows of whole figures
 * another way than others, and a loop that has met both makes the one kind into the other in each row it reads, which takes many times longer than reading.
 */
function addWholes(rows: readonly unknown[], from: number, to: number, running: Running): boolean {
  let whole = 0;
  let below = 0;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (!Array.isArray(row) || row.length !== 1) return false;
    const cell: unknown = row[0];
    if (typeof cell !== 'number' || Math.floor(cell) !== cell) return false;
    whole += cell;
    if (cell < 0) below += cell;
  }
  count(running, running.scale, whole, below);
  return true;
}

/** Where rows are looked at to tell what a range holds. */
const SAMPLES = 8;
/** Whether the figures of a range look whole, by some of its rows. */
function looksWhole(rows: readonly unknown[]): boolean {
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const row = rows[Math.floor(((rows.length - 1) * sample) / (SAMPLES - 1))];
    if (!Array.isArray(row) || !row.every(Number.isInteger)) return false;
  }
  return true;
}
/**
 * Adds up a column of cells that holds nothing but finite figures and blanks, as it is read; undefined when any cell is something else or a row is not one
 * cell. They are added as whole parts of one scale, which becomes finer when a figure needs it; where that does not do, `exactSum` comes after.
 */
export function addFigures(rows: readonly unknown[]): Added | undefined {
  let wholes = looksWhole(rows);
  const running: Running = { scale: wholes ? 1 : SCALES[0], whole: 0, below: 0, blanks: [] };
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const to = Math.min(from + AT_A_TIME, rows.length);
    wholes &&= addWholes(rows, from, to, running);
    if (!wholes && !addRows(rows, from, to, running)) return undefined;
  }
  const { scale, whole, below, blanks } = running;
  // The parts without their signs: as long as all together are short enough, each is, and so is every sum on the way.
  const size = whole - 2 * below;
  let list: Float64Array | undefined;
  const figures = (): Float64Array => (list ??= copied(rows));
  const short = size < WHOLE;
  // An infinite cell is a whole number of anything.
  if (!short && figures().some((figure) => Math.abs(figure) === Infinity)) return undefined;
  const sum = short ? inParts(whole, scale) : exactSum(figures());
  const negative = short ? below < 0 : figures().some((figure) => figure < 0);
  const kept = (): Float64Array => {
    const all = figures();
    known.set(all, sum);
    return all;
  };
  return { sum, negative, blanks, count: rows.length, figures: kept };
}

/** Sums on the way: whole parts of each scale, the scale that the last figure was in, and what is no part of any. */
interface Sums {
  readonly wholes: number[];
  step: number;
  total: Decimal;
}
/** Adds some figures to the sums. */
function addSome(figures: ArrayLike<number>, from: number, to: number, sums: Sums): void {
  const { wholes } = sums;
  let { step, total } = sums;
  let scale: number = SCALES[step] ?? 1;
  let whole = wholes[step] ?? 0;
  for (let i = from; i < to; i += 1) {
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
  sums.step = step;
  sums.total = total;
}
/**
 * The sum of the decimals that doubles show, exact, so that 0.1 and 0.2 are 0.3 and the order does not matter. Blank places are NaN and left out, as
 * are infinities. Figures are added as whole numbers of cents, or of the smaller parts that they need; one of more than fifteen digits as a decimal.
 */
export function exactSum(figures: ArrayLike<number>): Decimal {
  // Row by row there is one figure at a time, which is its own sum.
  if (figures.length === 1) return fromCell(figures[0] ?? NaN) ?? ZERO;
  const before = known.get(figures);
  if (before !== undefined) return before;
  const sums: Sums = { wholes: SCALES.map(() => 0), step: 0, total: ZERO };
  for (let from = 0; from < figures.length; from += AT_A_TIME) addSome(figures, from, Math.min(from + AT_A_TIME, figures.length), sums);
  return sums.wholes.reduce((sum, parts, at) => (parts === 0 ? sum : sum.plus(inParts(parts, SCALES[at] ?? 1))), sums.total);
}
