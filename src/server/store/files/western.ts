import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isWestern } from '../../../sources/western';
import type { Place } from './document';

export const WESTERN = 'The file is written in Windows-1252, as older programs write. Its letters were read so.';

/** What was cut off at the end of a head is no fault of its letters. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The same file in UTF-8, where its first bytes are certainly Windows-1252; else undefined. */
export async function fromWestern({ file, stem, scratch, compressed }: Place, head: Uint8Array): Promise<string | undefined> {
  if (compressed || isUtf8(head) || !isWestern(head)) return undefined;
  await mkdir(scratch, { recursive: true });
  const [path, decoder] = [join(scratch, `${stem}.utf8`), new TextDecoder('windows-1252')];
  const recode = new Transform({ transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })) });
  await pipeline(createReadStream(file.path), recode, createWriteStream(path, { mode: 0o600 }));
  return path;
}
