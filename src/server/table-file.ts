import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refusal } from './problem';
import { NotOpened, withArchive, type Member } from './store/files/unzip';
import { officeRefusal, sheetsOf } from './store/files/workbook-file';

/** A table that is looked for in a file, and what is said where it is not there. */
export interface TableWanted {
  readonly code: string;
  /** Whether a text holds it: a workbook has many sheets. */
  readonly holds: (text: string) => boolean;
  readonly none: string;
  /** Where an archive holds more than one file. */
  readonly one: string;
}

/** The whole history of a central bank is a tenth of it. */
const LARGEST = 100_000_000;

/** The text of a file as it is, of a gzip, of the one file in an archive, or of the first sheet of a workbook that holds what is wanted. Refuses with a sentence that names the file. */
export async function tableText(path: string, name: string, wanted: TableWanted): Promise<string> {
  const refused = (sentence: string): Refusal => new Refusal(422, wanted.code, sentence);
  const unread = (): never => {
    throw refused(`${name} cannot be read.`);
  };
  const found = await stat(path).catch(unread);
  // A pipe would be waited for, for ever where nobody writes into it.
  if (!found.isFile()) throw refused(`${name} is not a file.`);
  if (found.size > LARGEST) throw refused(wanted.none);
  const bytes = await readFile(path).catch(unread);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    return withArchive(path, bytes.length, (members) => insideOf(members, wanted)).catch((error: unknown) => {
      throw error instanceof NotOpened ? refused(`${name}: ${error.message}`) : error;
    });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  const whole = await promisify(gunzip)(bytes, { maxOutputLength: LARGEST }).catch(() => undefined);
  if (whole === undefined) throw refused(wanted.none);
  return whole.toString('utf8');
}

async function insideOf(members: readonly Member[], wanted: TableWanted): Promise<string> {
  const office = officeRefusal(members);
  if (typeof office === 'string') throw new NotOpened(office);
  if (office === undefined) return sheetText(members, wanted);
  const [only, more] = members;
  if (only === undefined || more !== undefined || only.bytes > LARGEST) throw new Refusal(422, wanted.code, wanted.one);
  return Buffer.concat(await (await only.open()).toArray()).toString('utf8');
}

async function sheetText(members: readonly Member[], { code, holds, none }: TableWanted): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corridor-table-'));
  try {
    for (const { path } of await sheetsOf(members, (i) => join(folder, String(i)))) {
      const text = await readFile(path, 'utf8');
      if (holds(text)) return text;
    }
    throw new Refusal(422, code, none);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
