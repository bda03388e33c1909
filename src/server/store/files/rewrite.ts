import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { StagedFile } from '../port';
import { unpacksWhole } from './cut-off';
import type { Place } from './document';

/** A copy of a file with its bytes changed, unpacked where it is packed. `undefined`: it does not unpack, or to far more than it should; whoever reads it says so. */
export async function rewritten({ file, stem, scratch, compressed }: Place, ending: string, change: Transform): Promise<StagedFile | undefined> {
  if (compressed && (await unpacksWhole(file.path)) !== 'whole') return undefined;
  await mkdir(scratch, { recursive: true });
  const path = join(scratch, `${stem}.${ending}`);
  await pipeline(createReadStream(file.path), compressed ? createGunzip() : new PassThrough(), change, createWriteStream(path, { mode: 0o600 }));
  return { ...file, path, bytes: (await stat(path)).size };
}
