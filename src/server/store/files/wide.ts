import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { wideWithoutMark } from '../../../sources/decode';
import type { Place } from './document';
import type { StagedFile } from '../port';

/** The same file in UTF-8, where it is in one of those forms of UTF-16 that the engine does not read: the bytes turned round, or no mark at the beginning. */
export async function fromWide({ file, stem, scratch, compressed }: Place, head: Uint8Array): Promise<StagedFile | undefined> {
  const form = head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : wideWithoutMark(head);
  if (form === undefined) return undefined;
  await mkdir(scratch, { recursive: true });
  const [path, decoder] = [join(scratch, `${stem}.plain`), new TextDecoder(form)];
  const recode = new Transform({
    transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  await pipeline(createReadStream(file.path), compressed ? createGunzip() : new PassThrough(), recode, createWriteStream(path, { mode: 0o600 }));
  return { ...file, path, bytes: (await stat(path)).size };
}
