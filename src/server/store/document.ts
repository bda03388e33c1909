import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { utf8 } from '../../sources/decode';
import { readUbl } from '../../sources/documents/ubl';
import { sources } from '../../sources/index';
import type { StagedFile } from './port';
import type { Readable, Unreadable } from './read';

/** Larger than any invoice; a document is read into memory as a whole. */
const LARGEST = 20_000_000;
const TOO_LARGE = 'The file is larger than any invoice. Take the CSV of the bill.';

const unreadable = (sentence: string): Unreadable => ({ source: null, candidates: [], sentence });

/** Turns a document (UBL) into text rows, as JSON lines in `scratch`, which then go through the same door as tables. */
export async function readDocument(file: StagedFile, stem: string, scratch: string, compressed: boolean): Promise<Readable | Unreadable> {
  if (file.bytes > LARGEST) return unreadable(TOO_LARGE);
  const bytes = await readFile(file.path);
  const inner = compressed ? await unpacked(bytes) : bytes;
  if (inner === undefined) return unreadable(TOO_LARGE);
  const document = readUbl(utf8(inner));
  if (document.kind === 'refused') return unreadable(document.sentence);
  const source = sources.find(({ id }) => id === document.source);
  if (source === undefined) throw new Error(`no source is called ${document.source}`);
  await mkdir(scratch, { recursive: true });
  const path = join(scratch, `${stem}.jsonl`);
  await writeFile(path, document.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const headings = [...new Set(document.rows.flatMap((row) => Object.keys(row)))];
  return { source, sentence: null, input: { path, format: 'jsonl', headings, delimiter: ',', compressed: false, encoding: 'utf-8', rejects: stem } };
}

/** `undefined` when it unpacks to more than any invoice, or not at all. */
const unpacked = (bytes: Buffer): Promise<Buffer | undefined> => promisify(gunzip)(bytes, { maxOutputLength: LARGEST }).catch(() => undefined);
