import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unpacksWhole } from './cut-off';
import type { Place } from './document';
import { jsonScanner, type JsonEnd, type JsonListener } from './json-scan';

/** As much as is walked over before others have their turn. */
const AT_ONCE = 1 << 20;

/** A file of JSON that can be read from anywhere: one that is packed is unpacked into `scratch`. `undefined`: it does not unpack. */
export async function plainFile({ file, stem, scratch, compressed }: Place): Promise<string | undefined> {
  if (!compressed) return file.path;
  if ((await unpacksWhole(file.path)) !== 'whole') return undefined;
  const path = join(scratch, `${stem}.whole.json`);
  await mkdir(scratch, { recursive: true });
  await pipeline(createReadStream(file.path), createGunzip(), createWriteStream(path, { mode: 0o600 }));
  return path;
}

/** Walks over a file to its end, or to where `enough` says so; answers how it ended. */
export async function walkOver(path: string, listener: JsonListener, enough: () => boolean = () => false): Promise<JsonEnd> {
  const { size } = await stat(path);
  const [file, scanner, buffer] = [await open(path), jsonScanner(listener), Buffer.allocUnsafe(Math.min(size, AT_ONCE))];
  try {
    for (let at = 0; at < size && scanner.goesOn() && !enough();) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return 'broken';
      at = scanner.feed(buffer.subarray(0, bytesRead), at);
    }
    return scanner.end();
  } finally {
    await file.close();
  }
}
