import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { InputFile } from '../../sources/input-file';

/** Where a record begins, as an editor counts lines, and its text. */
export interface Place {
  readonly line: number;
  readonly raw: string;
}

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

/** Records that are looked for: those that could be cut into columns by their count among such, the others by the number the engine gives them. */
export interface Wanted {
  readonly counted: Iterable<number>;
  readonly broken: Iterable<number>;
}

/**
 * Finds records of a file, reading no further than the last of them. The heading counts (of JSON lines there is none). A record may hold line breaks inside
 * quotation marks; an empty line of a table is no record, but the engine numbers it where it numbers what it cannot cut. So neither number is an editor's line.
 */
export async function placesOf(
  input: InputFile,
  wanted: Wanted,
  isBroken: ReadonlySet<number> = new Set(wanted.broken),
): Promise<{ readonly counted: ReadonlyMap<number, Place>; readonly broken: ReadonlyMap<number, Place> }> {
  const [counted, broken] = [new Set(wanted.counted), new Set(wanted.broken)];
  const found = { counted: new Map<number, Place>(), broken: new Map<number, Place>() };
  const csv = input.format === 'csv';
  let [left, line, number, good, open] = [counted.size + broken.size, 0, 0, 0, false];
  let keep: { readonly in: Map<number, Place>; readonly as: number; readonly line: number; raw: string } | null = null;
  if (left === 0) return found;
  for await (const text of linesOf(input)) {
    line += 1;
    if (!open) {
      number += 1;
      if (csv && text === '') continue;
      const bad = isBroken.has(number);
      if (!bad) good += 1;
      if (bad ? broken.has(number) : counted.has(good)) keep = { in: bad ? found.broken : found.counted, as: bad ? number : good, line, raw: '' };
    }
    if (keep !== null && keep.raw.length < KEPT) keep.raw = `${keep.raw}${open ? '\n' : ''}${text}`.slice(0, KEPT);
    open = csv && openAfter(text, input.delimiter, open);
    if (open || keep === null) continue;
    keep.in.set(keep.as, { line: keep.line, raw: keep.raw });
    keep = null;
    left -= 1;
    if (left === 0) break;
  }
  return found;
}
