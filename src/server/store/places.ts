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

/** The lines of a file, one after the other, without their breaks. */
async function* linesOf({ path, compressed, encoding }: InputFile): AsyncGenerator<string> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 20 });
  const text = new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : 'utf-8');
  let rest = '';
  try {
    for await (const chunk of (compressed ? bytes.pipe(createGunzip()) : bytes) as AsyncIterable<Buffer>) {
      const lines = (rest + text.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    }
    if (rest !== '') yield rest;
  } finally {
    bytes.destroy();
  }
}

/** Whether a quotation mark is still open at the end of a line; `open` tells whether it was at its beginning. */
export function openAfter(line: string, delimiter: string, open: boolean): boolean {
  if (!line.includes('"')) return open;
  let [inside, begins] = [open, !open];
  for (let i = 0; i < line.length; i += 1) {
    const c = line.charAt(i);
    if (inside) {
      if (c !== '"') continue;
      if (line.charAt(i + 1) === '"') i += 1;
      else inside = false;
    } else {
      if (c === '"' && begins) inside = true;
      begins = c === delimiter;
    }
  }
  return inside;
}

/**
 * Finds records of a file by their numbers (heading = 1; the first of JSON lines = 1), reading no further than the last of them. A record may hold line breaks
 * inside quotation marks, and empty lines are no records, so its line in an editor differs from its number.
 */
export async function placesOf(input: InputFile, records: Iterable<number>): Promise<ReadonlyMap<number, Place>> {
  const wanted = new Set(records);
  const found = new Map<number, Place>();
  if (wanted.size === 0) return found;
  const csv = input.format === 'csv';
  let [line, record, open, begun, raw] = [0, 0, false, 0, ''];
  for await (const text of linesOf(input)) {
    line += 1;
    if (!open && text.trim() === '') continue;
    if (!open) [record, begun, raw] = [record + 1, line, ''];
    if (wanted.has(record) && raw.length < KEPT) raw = `${raw}${open ? '\n' : ''}${text}`.slice(0, KEPT);
    open = csv && openAfter(text, input.delimiter, open);
    if (open || !wanted.has(record)) continue;
    found.set(record, { line: begun, raw });
    if (found.size === wanted.size) break;
  }
  return found;
}
