import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, Response } from '../ledger/wire';
import { Refusal } from './problem';
import type { Uploads } from './uploads';

/** The one file of the sample company that comes later: a day that its vendor restated. */
const RESTATED = /restated/i;
/** What the sample's folder holds beside exports: what an analyst types in, and notes for readers. */
const NO_EXPORT = /^\.|^inputs\.json$|\.md$/i;

/** Puts the sample company's exports up as if they had been dropped, in the order of their names. */
export async function putUpSample(folder: string, set: Request<'sample'>['set'], uploads: Uploads): Promise<Response<'sample'>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && !NO_EXPORT.test(entry.name) && RESTATED.test(entry.name) === (set === 'restated'))
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0) throw new Refusal(404, 'no-sample', 'The sample company is not part of this installation.');
  const taken: Response<'sample'> = [];
  for (const name of names) {
    const { upload, bytes } = await uploads.take(name, createReadStream(join(folder, name)));
    taken.push({ upload, name, bytes });
  }
  return taken;
}
