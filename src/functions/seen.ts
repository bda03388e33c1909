import type { Pieces } from '../model/pieces';
import { copyOf, isCopyOf, type Copy } from './copy';

/** What was worked out of a large range, kept as long as the range holds the same cells. Answers stay what they are: functions are pure. */
interface Seen {
  /** By which the range stands in a key. */
  readonly tag: string;
  readonly mark: number;
  /** The cells as they were, row by row, by which the range is known again in a later recalculation; made when it comes a second time. */
  readonly copy: Copy | undefined;
  readonly answers: Map<string, unknown>;
  /** What calls came to of which it is the first large range, by their names. */
  readonly calls: Calls;
  /** How many figures the answers hold, so that they are dropped before they fill the memory. */
  weight: number;
}
type Calls = Map<number | string, Call>;
/** A call as far as its arguments are known, one after another: they are found several times faster than a text of them is made. */
interface Call {
  readonly seen: Seen;
  answer: unknown;
  next: Calls | undefined;
}
/** Below this many cells reading again is as quick as knowing again; above it a copy is too large, and a range is known within its moment only. */
const [LARGE, TOO_LARGE] = [1000, 400_000];
const [MOST_RANGES, MOST_MARKS] = [8, 64];
const MOST_FIGURES = 1_000_000;

let ids = 0;
/** Counts the moments in which a sheet hands cells over: within one, the same array holds the same cells. */
let moment = 0;
let open = false;
function now(): number {
  if (!open) {
    open = true;
    void Promise.resolve().then(() => {
      open = false;
      moment += 1;
    });
  }
  return moment;
}
const byIdentity = new WeakMap<object, { readonly seen: Seen; readonly at: number }>();
/** Ranges that came more than once, the latest first, and the marks of those that came once. */
const recent: Seen[] = [];
const marks: number[] = [];
function keep(seen: Seen, instead: Seen | undefined): void {
  const place = instead === undefined ? -1 : recent.indexOf(instead);
  if (place >= 0) recent.splice(place, 1);
  if (recent.unshift(seen) > MOST_RANGES) recent.pop();
}

/** The width of a range by its first row; 0 when it is none, or too small. */
function widthOf(argument: unknown): number {
  if (!Array.isArray(argument)) return 0;
  const first: unknown = argument[0];
  const width = Array.isArray(first) ? first.length : 0;
  return width * argument.length >= LARGE ? width : 0;
}
/** Something of eight cells from top to bottom, and of the size: unlike marks are unlike ranges. */
function markOf(rows: readonly (readonly unknown[])[], width: number): number {
  let mark = rows.length + width / TOO_LARGE;
  for (let i = 0; i < 8; i += 1) {
    const cell = rows[Math.floor(((rows.length - 1) * i) / 7)]?.at(i % width);
    mark = 31 * mark + (typeof cell === 'number' ? cell : String(cell).length);
  }
  return mark;
}
/** What is kept of a range that is not the one before in its array: another with the same cells, or a beginning. */
function seenByCells(rows: readonly (readonly unknown[])[], width: number, before: Seen | undefined): Seen {
  const mark = markOf(rows, width);
  const alike = before?.mark === mark ? before : recent.find((one) => one.mark === mark);
  if (alike?.copy !== undefined && alike !== before && isCopyOf(alike.copy, rows, width)) return alike;
  // What comes once is let go with its array: held here, long ranges would only weigh on the memory.
  const again = rows.length * width <= TOO_LARGE && (before !== undefined || alike !== undefined || marks.includes(mark));
  ids += 1;
  const seen = { tag: `r${String(ids)};`, mark, copy: again ? copyOf(rows, width) : undefined, answers: new Map(), calls: new Map(), weight: 0 };
  if (again) keep(seen, alike);
  else if (marks.unshift(mark) > MOST_MARKS) marks.pop();
  return seen;
}
/** What is kept of an argument, when it is a large range; found by the array itself within one moment, and by all its cells afterwards. */
function seenOf(argument: unknown): Seen | undefined {
  const width = widthOf(argument);
  if (width === 0) return undefined;
  const rows = argument as readonly (readonly unknown[])[];
  const at = now();
  const known = byIdentity.get(rows);
  if (known?.at === at) return known.seen;
  const same = known?.seen.copy !== undefined && isCopyOf(known.seen.copy, rows, width);
  const seen = same ? known.seen : seenByCells(rows, width, known?.seen);
  byIdentity.set(rows, { seen, at });
  return seen;
}
/** An answer's size, roughly: cells of a block or a typed array. */
const weightOf = (answer: unknown): number => {
  const value: unknown = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
  if (ArrayBuffer.isView(value)) return value.byteLength / 8;
  return Array.isArray(value) ? value.length * (Array.isArray(value[0]) ? value[0].length : 1) : 1;
};
/** Counts an answer in before it is kept; where that makes too many figures, the others go. */
function makeRoom(seen: Seen, answer: unknown): void {
  seen.weight += weightOf(answer);
  if (seen.weight <= MOST_FIGURES) return;
  seen.answers.clear();
  seen.calls.clear();
  seen.weight = weightOf(answer);
}

/**
 * Works something out of one argument, or gives what was worked out of the same cells before. What reads its cells later on is led to the array that
 * they came in now by `again`: the one before may hold others by then.
 */
export function once<T>(argument: unknown, key: string, work: () => T, again?: (kept: T) => T): T {
  const seen = seenOf(argument);
  if (seen === undefined) return work();
  if (!seen.answers.has(key)) {
    const answer = work();
    makeRoom(seen, answer);
    seen.answers.set(key, answer);
    return answer;
  }
  const kept = seen.answers.get(key) as T;
  const answer = again === undefined ? kept : again(kept);
  if (answer !== kept) seen.answers.set(key, answer);
  return answer;
}

/** An argument as a text that no other has; undefined for objects, such as errors. */
function textOf(argument: unknown): string | undefined {
  if (typeof argument === 'number') return `n${String(argument)};`;
  if (typeof argument === 'string') return `s${String(argument.length)}:${argument}`;
  if (argument === null || argument === undefined) return '_';
  if (typeof argument === 'boolean') return argument ? 't' : 'f';
  if (!Array.isArray(argument) || argument.length > LARGE) return undefined;
  const texts = argument.map(textOf);
  return texts.includes(undefined) ? undefined : `[${texts.join('')}]`;
}
/** By what a call is known one argument further: a figure, which range it is, or a text. */
const keyOf = (argument: unknown): number | string | undefined => (typeof argument === 'number' ? argument : (seenOf(argument)?.tag ?? textOf(argument)));
/** Where the answer of a call is kept: with the first large range among its arguments, if there is one and all of them have a key. */
function placeOf(name: string, cells: readonly unknown[]): Call | undefined {
  let seen: Seen | undefined;
  for (let at = 0; seen === undefined && at < cells.length; at += 1) seen = seenOf(cells[at]);
  if (seen === undefined) return undefined;
  let call = further(seen, seen.calls, name);
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined) return undefined;
    call = further(seen, (call.next ??= new Map<number | string, Call>()), key);
  }
  return call;
}
function further(seen: Seen, calls: Calls, key: number | string): Call {
  const known = calls.get(key);
  if (known !== undefined) return known;
  const call: Call = { seen, answer: undefined, next: undefined };
  calls.set(key, call);
  return call;
}
/** As `once` for a call with all its arguments, when a large range is among them. */
export function* onceFor<T>(name: string, cells: readonly unknown[], work: () => Pieces<T>): Pieces<T> {
  const place = placeOf(name, cells);
  if (place?.answer !== undefined) return place.answer as T;
  const answer = yield* work();
  // Pieces of work have turns of others between them, in which cells may change: what came of it is kept only where they are the same still.
  if (place !== undefined && placeOf(name, cells) === place) {
    makeRoom(place.seen, answer);
    (placeOf(name, cells) ?? place).answer = answer;
  }
  return answer;
}
