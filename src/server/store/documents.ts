import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { InputFile } from '../../sources/input-file';
import { readUbl } from '../../sources/documents/ubl';
import type { StagedFile } from './port';

const LARGEST = 32 * 1024 * 1024;

/** The whole text of a document; `undefined` when it is larger than any invoice or cannot be unpacked. */
async function wholeText(path: string, compressed: boolean): Promise<string | undefined> {
  const file = createReadStream(path);
  const unpacked = compressed ? file.pipe(createGunzip()) : file;
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of unpacked as AsyncIterable<Buffer>) {
      parts.push(part);
      if ((length += part.length) > LARGEST) return undefined;
    }
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return undefined;
  } finally {
    file.destroy();
  }
}

/** Makes text rows of a document, as JSON lines in the scratch folder; they enter the ledger by the same door as tables. */
export async function documentRows(
  file: StagedFile,
  compressed: boolean,
  stem: string,
  scratch: string,
): Promise<{ readonly source: string; readonly input: InputFile } | { readonly source: null; readonly sentence: string }> {
  const xml = await wholeText(file.path, compressed);
  if (xml === undefined) return { source: null, sentence: 'The document is larger than any invoice, or it cannot be read to its end. Nothing was taken.' };
  const document = readUbl(xml);
  if (document.kind === 'refused') return { source: null, sentence: document.sentence };
  const path = join(scratch, `${stem}.jsonl`);
  await writeFile(path, document.rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { mode: 0o600 });
  const headings = [...new Set(document.rows.flatMap((row) => Object.keys(row)))];
  return { source: document.source, input: { path, format: 'jsonl', headings, delimiter: ',', compressed: false, encoding: 'utf-8', rejects: stem } };
}
