import type { Pieces } from '../model/pieces';
import { copyOf, isCopyOf, type Copy } from './copy';

/** What was worked out of a large range, kept as long as the range holds the same cells. Answers stay what they are: functions are pure. */
interface Seen {
  /** By which the range stands in a key. */
  readonly tag: string;
  readonly mark: string;
  /** The cells as they were, row by row, by which the range is known again in a later recalculation; made when it comes a second time. */
  readonly copy: Copy | undefined;
  readonly answers: Map<string, unknown>;
  /** How many figures the answers hold, so that they are dropped before they fill the memory. */
  weight: number;
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
const marks: string[] = [];
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
/** Eight cells from top to bottom, and the size: unlike marks are unlike ranges. */
function markOf(rows: readonly (readonly unknown[])[], width: number): string {
  const cells = Array.from({ length: 8 }, (_, i) => String(rows[Math.floor(((rows.length - 1) * i) / 7)]?.[i % width]));
  return `${String(rows.length)} ${String(width)} ${cells.join(' ')}`;
}
/** What is kept of an argument, when it is a large range; found by the array itself within one moment, and by all its cells afterwards. */
function seenOf(argument: unknown): Seen | undefined {
  const width = widthOf(argument);
  if (width === 0) return undefined;
  const rows = argument as readonly (readonly unknown[])[];
  const at = now();
  const known = byIdentity.get(rows);
  if (known?.at === at) return known.seen;
  const mark = markOf(rows, width);
  const alike = known?.seen.mark === mark ? known.seen : recent.find((one) => one.mark === mark);
  let seen = alike;
  if (alike?.copy === undefined || !isCopyOf(alike.copy, rows, width)) {
    // What comes once is let go with its array: held here, long ranges would only weigh on the memory.
    const again = rows.length * width <= TOO_LARGE && (known !== undefined || alike !== undefined || marks.includes(mark));
    ids += 1;
    seen = { tag: `r${String(ids)};`, mark, copy: again ? copyOf(rows, width) : undefined, answers: new Map(), weight: 0 };
    if (again) keep(seen, alike);
    else if (marks.unshift(mark) > MOST_MARKS) marks.pop();
  }
  if (seen !== undefined) byIdentity.set(rows, { seen, at });
  return seen;
}

/** An answer's size, roughly: cells of a block or a typed array. */
const weightOf = (answer: unknown): number => {
  const value: unknown = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
  if (ArrayBuffer.isView(value)) return value.byteLength / 8;
  return Array.isArray(value) ? value.length * (Array.isArray(value[0]) ? value[0].length : 1) : 1;
};
/** Keeps an answer; where that makes too many figures, the others go. */
function keepAnswer(seen: Seen, key: string, answer: unknown): void {
  seen.weight += weightOf(answer);
  if (seen.weight > MOST_FIGURES) {
    seen.answers.clear();
    seen.weight = weightOf(answer);
  }
  seen.answers.set(key, answer);
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
    keepAnswer(seen, key, answer);
    return answer;
  }
  const kept = seen.answers.get(key) as T;
  const answer = again === undefined ? kept : again(kept);
  if (answer !== kept) seen.answers.set(key, answer);
  return answer;
}

/** An argument in a key: its value, or which range it is. Objects, such as errors, have no key. */
function tag(argument: unknown): string | undefined {
  if (typeof argument === 'number') return `n${String(argument)};`;
  if (typeof argument === 'string') return `s${String(argument.length)}:${argument}`;
  if (argument === null || argument === undefined) return '_';
  if (typeof argument === 'boolean') return argument ? 't' : 'f';
  if (!Array.isArray(argument)) return undefined;
  const seen = seenOf(argument);
  if (seen !== undefined) return seen.tag;
  if (argument.length > LARGE) return undefined;
  const tags = argument.map(tag);
  return tags.includes(undefined) ? undefined : `[${tags.join('')}]`;
}
/** Where the answer of a call is kept: with the first large range among its arguments, if there is one and all of them have a key. */
function placeOf(name: string, cells: readonly unknown[]): { readonly seen: Seen; readonly key: string } | undefined {
  let large: Seen | undefined;
  let key = name;
  for (const cell of cells) {
    const seen = Array.isArray(cell) ? seenOf(cell) : undefined;
    large ??= seen;
    const one = seen === undefined ? tag(cell) : seen.tag;
    if (one === undefined) return undefined;
    key += one;
  }
  return large && { seen: large, key };
}
/** As `once` for a call with all its arguments, when a large range is among them. */
export function* onceFor<T>(name: string, cells: readonly unknown[], work: () => Pieces<T>): Pieces<T> {
  const place = placeOf(name, cells);
  if (place?.seen.answers.has(place.key) === true) return place.seen.answers.get(place.key) as T;
  const began = moment;
  const answer = yield* work();
  // Pieces of work have turns of others between them: what came of it belongs to the cells as they are now, if they are the same.
  const same = place !== undefined && moment !== began ? placeOf(name, cells) : place;
  if (same !== undefined) keepAnswer(same.seen, same.key, answer);
  return answer;
}
