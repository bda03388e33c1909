import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Document } from '../../../sources/documents/document';
import { readPdf } from '../../../sources/documents/pdf/read';
import { isTextDocument, readTextDocument } from '../../../sources/documents/text';
import { readEInvoice } from '../../../sources/documents/e-invoice';
import { sources } from '../../../sources/index';
import type { Table } from '../../../sources/input-file';
import { jsonTable } from '../../../sources/json-headings';
import { asLines, asPages, asRecords, documentsOf } from '../../../sources/json-shapes';
import { isEcb } from '../../../sources/rates/ecb';
import { LARGEST_JSON } from '../../../sources/sql/scan-json';
import type { Source } from '../../../sources/source';
import { paged } from './large-json';
import type { StagedFile } from '../port';
import { unreadable, type Readable, type Unreadable } from './read';

/** Larger than any invoice; a document is read into memory as a whole. */
const LARGEST = 20_000_000;
const TOO_LARGE = 'The file is larger than any invoice. Take the CSV of the bill.';
const RATES = 'These are exchange rates of the European Central Bank. Bring them in by themselves, by Add exchange rates on Month end.';

/** One document whose parts are themselves too large to be held, or not the ones that its source reads. */
export const TOO_LONG = 'This JSON is too long for one document, or it cannot be read to its end. Take it by month, or as JSON lines.';

/** A file that may be a document, and where what is made of it may lie. */
export interface Place {
  readonly file: StagedFile;
  readonly stem: string;
  readonly scratch: string;
  readonly compressed: boolean;
}

/** Turns an e-invoice (UBL, CII) into text rows, as JSON lines in `scratch`, which then go through the same door as tables. */
export async function readInvoice(place: Place): Promise<Readable | Unreadable> {
  const text = await textOf(place, LARGEST);
  if (text === undefined) return unreadable(TOO_LARGE);
  return isEcb(text.slice(0, 64_000)) ? unreadable(RATES) : rowsOf(place, readEInvoice(text));
}

/** The same for an invoice as PDF. */
export async function readPrinted(place: Place): Promise<Readable | Unreadable> {
  const bytes = await bytesOf(place, LARGEST);
  return bytes === undefined ? unreadable(TOO_LARGE) : rowsOf(place, await readPdf(bytes));
}

/** The same for lists of ledgers that are no table; `undefined` when the file begins like none of them. */
export async function readList(place: Place, head: Uint8Array): Promise<Readable | Unreadable | undefined> {
  const start = decoded(head);
  if (isEcb(start)) return unreadable(RATES);
  if (!isTextDocument(start)) return undefined;
  const text = await textOf(place, LARGEST);
  return text === undefined ? unreadable('This list is larger than any that can be read. Split it by month.') : rowsOf(place, readTextDocument(text));
}

/** JSON is one document, or one record on each line. `compressed` tells of the path that it answers. */
export async function readJson(
  place: Place,
  lines: Table | undefined,
  sources: readonly Source[],
): Promise<
  Readable | Unreadable | { readonly tables: readonly Table[]; readonly path: string; readonly compressed: boolean; readonly list?: string | undefined }
> {
  const asLines = lines === undefined ? [] : [lines];
  const text = await textOf(place, LARGEST_JSON);
  const { file, compressed } = place;
  if (text === undefined) {
    if (lines !== undefined) return { tables: asLines, path: file.path, compressed };
    const pages = await paged(place, new Set(sources.flatMap(({ records }) => records?.[0] ?? [])));
    return pages === undefined ? unreadable(TOO_LONG) : { ...pages, compressed: false };
  }
  const value = parsed(text);
  const whole = value === undefined ? undefined : jsonTable(value);
  if (whole === undefined)
    return lines === undefined
      ? unreadable(value === undefined ? 'The file begins like JSON, but it cannot be read to its end. Download it again.' : 'This JSON holds no records.')
      : { tables: asLines, path: file.path, compressed };
  const plain = text.replace(/^\uFEFF/, '');
  // A list is read member by member: they may be pages.
  const pages = Array.isArray(value) ? documentsOf(plain)?.join('\n') : undefined;
  // One record on one line is either; lines may stay packed, a document may not.
  const path = compressed || plain !== text || pages !== undefined ? await scratched(place, pages ?? plain) : file.path;
  return { tables: [whole, ...asLines], path, compressed: false };
}

/** The first of the other shapes that JSON is handed over in which `reads` knows: pages under one another, a list of lines, records without their page. */
export async function reshaped(
  place: Place,
  sources: readonly Source[],
  reads: (table: Table, path: string) => Readable | Unreadable,
): Promise<Readable | Unreadable | undefined> {
  const text = await textOf(place, LARGEST_JSON);
  const documents = text === undefined ? undefined : documentsOf(text.replace(/^\uFEFF/, ''));
  if (documents === undefined) return undefined;
  for (const shape of [asPages(documents), asLines(documents), ...asRecords(documents, sources)]) {
    const found = shape === undefined ? undefined : reads(shape.table, join(place.scratch, `${place.stem}.json`));
    if (shape === undefined || found === undefined || (found.source === null && found.candidates.length === 0)) continue;
    await scratched(place, shape.text());
    return found;
  }
  return undefined;
}

async function scratched({ stem, scratch }: Place, text: string): Promise<string> {
  const path = join(scratch, `${stem}.json`);
  await mkdir(scratch, { recursive: true });
  await writeFile(path, text);
  return path;
}

/** Rows as JSON lines; each is read by the source that its reader names. */
async function rowsOf({ file, stem, scratch }: Place, document: Document): Promise<Readable | Unreadable> {
  if (document.kind === 'refused') return unreadable(document.sentence);
  const source = sources.find(({ id }) => id === document.source);
  if (source === undefined) throw new Error(`no source is called ${document.source}`);
  await mkdir(scratch, { recursive: true });
  const path = join(scratch, `${stem}.jsonl`);
  await writeFile(path, document.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const headings = [...new Set(document.rows.flatMap((row) => Object.keys(row)))];
  const table: Table = { format: 'jsonl', headings, keys: headings.map((heading) => [heading]), delimiter: ',', encoding: 'utf-8' };
  return { source, sentence: null, input: { ...table, path, name: file.name, compressed: false, rejects: stem } };
}

/** The text of a file; `undefined` when there is more of it, or when it does not unpack. */
async function textOf(place: Place, most: number): Promise<string | undefined> {
  const bytes = await bytesOf(place, most);
  return bytes === undefined ? undefined : decoded(bytes);
}

async function bytesOf({ file, compressed }: Place, most: number): Promise<Uint8Array | undefined> {
  if (file.bytes > most) return undefined;
  const bytes = await readFile(file.path);
  // However little it is packed, no more than that is unpacked.
  return compressed ? promisify(gunzip)(bytes, { maxOutputLength: most }).catch(() => undefined) : bytes;
}

/** Older ledgers write their lists in Windows-1252. */
function decoded(bytes: Uint8Array): string {
  try {
    // What is cut off at the end of a head is no fault of its letters.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
