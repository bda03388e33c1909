import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Table } from '../../../sources/input-file';
import { jsonTable, linesTable } from '../../../sources/json-headings';
import { LARGEST_JSON } from '../../../sources/sql/scan-json';
import { unpacksWhole } from './cut-off';
import type { Place } from './document';
import { jsonScanner } from './json-scan';
import { linesOf } from './places';

/** Larger than any answer that is saved as one document; it is never held as a whole. */
export const LARGEST_DOCUMENT = 2_000_000_000;
/** As much of a list as makes a page. */
const PAGE = 250_000;
/** What stands around a list is written with each of its pages. */
const AROUND = 200_000;

/** A document as pages, one on each line, in `scratch`; `list` is the list that was cut into them, where it was one inside an object. */
export interface Pages {
  readonly path: string;
  readonly tables: readonly Table[];
  readonly list: string | undefined;
}
/** A list inside a document of the file: where it is open, where it may be cut, and where it ends. */
interface Found {
  readonly name: string;
  readonly opens: number;
  readonly cuts: number[];
  closes: number;
}
interface Span {
  readonly from: number;
  readonly list: Found;
  readonly to: number;
}

/**
 * Cuts a large document into pages that the engine can hold one by one: a list into its members, an object into objects that each have a part of its longest list
 * that is called one of `names`, of about so many bytes. `undefined`: it is no whole JSON, or its parts are too large themselves.
 */
export async function paged({ file, stem, scratch, compressed }: Place, names: ReadonlySet<string>, page = PAGE): Promise<Pages | undefined> {
  await mkdir(scratch, { recursive: true });
  const [plain, path] = [join(scratch, `${stem}.whole.json`), join(scratch, `${stem}.json`)];
  const source = compressed ? plain : file.path;
  if (compressed) {
    if ((await unpacksWhole(file.path)) !== 'whole') return undefined;
    await pipeline(createReadStream(file.path), createGunzip(), createWriteStream(plain, { mode: 0o600 }));
  }
  const { size } = await stat(source);
  const spans = size > LARGEST_DOCUMENT ? undefined : await spansOf(source, names, page);
  if (spans === undefined) return undefined;
  const out = await open(path, 'w', 0o600);
  try {
    let at = 0;
    for (const { from, list, to } of spans) {
      await copied(source, at, from, out, asLines());
      const bounds = [list.opens, ...list.cuts, list.closes];
      for (const [i, end] of bounds.slice(1).entries()) {
        await copied(source, from, list.opens, out);
        // A cut is at a comma, which the next page leaves away.
        await copied(source, (bounds[i] ?? 0) + (i === 0 ? 0 : 1), end, out);
        await copied(source, list.closes, to, out);
        await out.write('\n');
      }
      at = to;
    }
    await copied(source, at, size, out, asLines());
  } finally {
    await out.close();
  }
  const [list] = spans.map((span) => span.list.name);
  const tables = await tablesOf(path, list !== undefined);
  return tables.length === 0 ? undefined : { path, tables, list };
}

/** The documents of a file that are cut, and where. */
async function spansOf(path: string, names: ReadonlySet<string>, page: number): Promise<readonly Span[] | undefined> {
  const spans: Span[] = [];
  let [base, from, last, largest, fits] = [0, 0, 0, 0, true];
  let [now, best]: [Found | undefined, Found | undefined] = [undefined, undefined];
  let openDepth = 0;
  const part = (to: number): void => {
    largest = Math.max(largest, to - last);
    last = to;
  };
  const scanner = jsonScanner((byte, i, place) => {
    const [at, depth] = [base + i, place.depth()];
    const opening = byte === 0x7b || byte === 0x5b;
    const closing = byte === 0x7d || byte === 0x5d;
    if (opening && depth === 1) [from, last, best, now, largest] = [at, at, undefined, undefined, 0];
    const name = byte === 0x5b && depth > 1 && now === undefined ? place.keys()?.join('.') : undefined;
    if (name !== undefined && names.has(name)) {
      [now, openDepth] = [{ name, opens: at + 1, cuts: [], closes: 0 }, depth];
      [last, largest] = [at, 0];
    } else if (byte === 0x2c && now !== undefined && depth === openDepth) {
      part(at);
      if (at - (now.cuts.at(-1) ?? now.opens) > page) now.cuts.push(at);
    } else if (closing && now !== undefined && depth === openDepth) {
      part(at);
      now.closes = at;
      if (largest > LARGEST_JSON / 2) now.cuts.length = 0;
      if (best === undefined || at - now.opens > best.closes - best.opens) best = now;
      now = undefined;
    } else if (byte === 0x2c && depth === 1 && place.list()) {
      if (at - last > LARGEST_JSON / 2) fits = false;
      last = at;
    }
    if (!closing || depth !== 1) return;
    const to = at + 1;
    if (place.list() ? at - last <= LARGEST_JSON / 2 : to - from <= page) return;
    if (place.list() || best === undefined || to - from - (best.closes - best.opens) > AROUND || best.cuts.length === 0)
      fits &&= !place.list() && to - from <= LARGEST_JSON / 2;
    else spans.push({ from, list: best, to });
  });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    scanner.feed(chunk);
    base += chunk.length;
  }
  return fits && scanner.whole() ? spans : undefined;
}

type Turn = (chunk: Buffer) => Buffer;

/** Writes a part of a file on, on one line unless it is turned otherwise. */
async function copied(path: string, from: number, to: number, out: FileHandle, turn: Turn = onOneLine): Promise<void> {
  if (to <= from) return;
  for await (const chunk of createReadStream(path, { start: from, end: to - 1, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) await out.write(turn(chunk));
}

/** A line break stands between values only. */
function onOneLine(chunk: Buffer): Buffer {
  for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) chunk[at] = 0x20;
  for (let at = chunk.indexOf(0x0d); at !== -1; at = chunk.indexOf(0x0d, at + 1)) chunk[at] = 0x20;
  return chunk;
}

/** Documents one on each line, members of a list without what holds them together. */
function asLines(): Turn {
  let now: Buffer = Buffer.alloc(0);
  const scanner = jsonScanner((byte, i, place) => {
    const depth = place.depth();
    const holds = depth === 1 && place.list();
    if (byte === 0x0a || byte === 0x0d) now[i] = depth === 0 ? 0x0a : 0x20;
    else if (holds) now[i] = byte === 0x2c ? 0x0a : 0x20;
    else if (byte === 0x2c && depth === 0) now[i] = 0x0a;
  });
  let first = true;
  return (chunk) => {
    now = first && chunk.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? chunk.subarray(3) : chunk;
    first = false;
    scanner.feed(now);
    return now;
  };
}

/** What the first pages say of the table. */
async function tablesOf(path: string, cut: boolean): Promise<readonly Table[]> {
  const found: string[] = [];
  let size = 0;
  for await (const line of linesOf({ format: 'json', headings: [], delimiter: ',', encoding: 'utf-8', path, compressed: false, rejects: '' })) {
    if (line.trim() === '') continue;
    found.push(line);
    size += line.length;
    if (found.length >= 200 || size > 4 * PAGE) break;
  }
  const values = found.flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
  const whole = values.length === found.length ? jsonTable(values) : undefined;
  const lines = cut ? undefined : linesTable(found);
  return [whole, lines].filter((table) => table !== undefined);
}
