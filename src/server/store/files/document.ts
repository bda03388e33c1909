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
import { isEcb } from '../../../sources/rates/ecb';
import type { StagedFile } from '../port';
import { unreadable, type Readable, type Unreadable } from './read';

/** Larger than any invoice; a document is read into memory as a whole. */
const LARGEST = 20_000_000;
const TOO_LARGE = 'The file is larger than any invoice. Take the CSV of the bill.';
const RATES = 'These are exchange rates of the European Central Bank. Bring them in by themselves, by Add exchange rates on Month end.';

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
  return text === undefined
    ? unreadable('This list is larger than any that can be read. Split it by month.')
    : rowsOf(place, readTextDocument(text, place.file.within?.currencies));
}

/** Rows as JSON lines; each is read by the source that its reader names. */
async function rowsOf({ file, stem, scratch }: Place, document: Document): Promise<Readable | Unreadable> {
  if (document.kind === 'refused') return unreadable(document.sentence);
  const source = sources.find(({ id }) => id === document.source);
  if (source === undefined) throw new Error(`no source is called ${document.source}`);
  await mkdir(scratch, { recursive: true });
  const path = join(scratch, `${stem}.jsonl`);
  await writeFile(path, document.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  // A name with a NUL, which no program writes, cannot stand in a statement.
  const headings = [...new Set(document.rows.flatMap((row) => Object.keys(row)))].filter((name) => !name.includes('\0'));
  const table: Table = { format: 'jsonl', headings, keys: headings.map((heading) => [heading]), delimiter: ',', encoding: 'utf-8' };
  return {
    source,
    sentence: null,
    input: { ...table, path, name: file.name, compressed: false, rejects: stem },
    ...(document.sign === undefined ? {} : { sign: document.sign }),
  };
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
