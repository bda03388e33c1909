import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { InputFile } from '../../../sources/input-file';

/** Where a record begins, as an editor counts lines, and its text; the file's name where the table is of several. */
export interface Place {
  readonly line: number;
  readonly raw: string;
  readonly file?: string;
}

/** What tells the records of one part from those of the next, where they are numbered by the engine. */
export const PART = 1_000_000_000;

/** As much of a line as is kept to be shown. */
const KEPT = 500;

/** Longer than any line that can be read; behind it nothing is looked for, so that a file of one endless line costs no memory. */
const ENDLESS = 8_000_000;

/** The lines of a file, one after the other, without their breaks. */
export async function* linesOf({ path, compressed, encoding }: InputFile): AsyncGenerator<string> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 20 });
  const text = new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : 'utf-8');
  let rest = '';
  try {
    for await (const chunk of (compressed ? bytes.pipe(createGunzip()) : bytes) as AsyncIterable<Buffer>) {
      const lines = (rest + text.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
      if (rest.length > ENDLESS) return;
    }
    if (rest !== '') yield rest;
  } finally {
    bytes.destroy();
  }
}

/** Whether a quotation mark is still open at the end of a line; `open` tells whether it was at its beginning. */
export function openAfter(line: string, delimiter: string, open: boolean): boolean {
  let inside = open;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) {
    if (!inside) inside = at === 0 || line.charAt(at - 1) === delimiter;
    else if (line.charAt(at + 1) === '"') at += 1;
    else inside = false;
  }
  return inside;
}

/** The last record of a file: the line where it begins, and its number as the engine gives it. */
export async function lastRecord(input: InputFile): Promise<{ readonly line: number; readonly number: number }> {
  const last = { line: 0, number: 0 };
  let [line, number, open] = [0, 0, false];
  for await (const text of linesOf(input)) {
    line += 1;
    if (!open) {
      number += 1;
      if (text !== '') Object.assign(last, { line, number });
    }
    open = input.format === 'csv' && openAfter(text, input.delimiter, open);
  }
  return last;
}

/** Records that are looked for: those that could be cut into columns by their count among such, the others by the number the engine gives them. */
export interface Wanted {
  readonly counted: Iterable<number>;
  readonly broken: Iterable<number>;
}

interface Found {
  readonly counted: Map<number, Place>;
  readonly broken: Map<number, Place>;
}

/**
 * Finds records of a file, reading no further than the last of them. The heading counts (of JSON lines there is none). A record may hold line breaks inside
 * quotation marks; an empty line of a table is no record, but the engine numbers it where it numbers what it cannot cut. So neither number is an editor's line.
 * Documents and Parquet have no lines: their records are told by their number.
 */
export async function placesOf(input: InputFile, wanted: Wanted, isBroken: ReadonlySet<number> = new Set(wanted.broken)): Promise<Found> {
  const [counted, broken] = [new Set(wanted.counted), new Set(wanted.broken)];
  const found: Found = { counted: new Map(), broken: new Map() };
  if (input.format === 'json' || input.format === 'parquet') return found;
  const state = { left: counted.size + broken.size, good: 0 };
  const { parts = [{ path: input.path, name: undefined }] } = input;
  for (const [i, { path, name }] of parts.entries()) {
    if (state.left === 0) break;
    await placesIn({ ...input, path }, i, name, { counted, broken, isBroken }, found, state);
  }
  return found;
}

async function placesIn(
  input: InputFile,
  part: number,
  file: string | undefined,
  sought: { readonly counted: ReadonlySet<number>; readonly broken: ReadonlySet<number>; readonly isBroken: ReadonlySet<number> },
  found: Found,
  state: { left: number; good: number },
): Promise<void> {
  const csv = input.format === 'csv';
  // What stands above the heading is no record, and the heading of a further part is none either.
  const above = csv ? (input.before ?? 0) + (part === 0 ? 0 : 1) : 0;
  let [line, number, open] = [0, 0, false];
  let keep: { readonly in: Map<number, Place>; readonly as: number; readonly line: number; raw: string } | null = null;
  for await (const text of linesOf(input)) {
    line += 1;
    if (!open) {
      number += 1;
      if (csv && text === '') continue;
      if (number > above) {
        const bad = sought.isBroken.has(part * PART + number);
        if (!bad) state.good += 1;
        if (bad ? sought.broken.has(part * PART + number) : sought.counted.has(state.good))
          keep = { in: bad ? found.broken : found.counted, as: bad ? part * PART + number : state.good, line, raw: '' };
      }
    }
    if (keep !== null && keep.raw.length < KEPT) keep.raw = `${keep.raw}${open ? '\n' : ''}${text}`.slice(0, KEPT);
    open = csv && openAfter(text, input.delimiter, open);
    if (open || keep === null) continue;
    keep.in.set(keep.as, { line: keep.line, raw: keep.raw, ...(file === undefined ? {} : { file }) });
    keep = null;
    state.left -= 1;
    if (state.left === 0) break;
  }
}
