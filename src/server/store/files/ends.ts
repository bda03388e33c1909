import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import type { StagedFile } from '../port';

const HEAD = 256 * 1024;
const TAIL = 8 * 1024;

/** The first and the last bytes of a file; `whole` when the first are all there is. */
export interface Ends {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly whole: boolean;
}

/** Reads them. */
export async function endsOf({ path, bytes }: Pick<StagedFile, 'path' | 'bytes'>): Promise<Ends> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(Math.min(HEAD, bytes));
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(TAIL, bytes));
    await file.read(tail, 0, tail.length, bytes - tail.length);
    return { head: head.subarray(0, bytesRead), tail, whole: bytesRead >= bytes };
  } finally {
    await file.close();
  }
}

/** The same of what is in a packed file; `undefined` when it is not packed after all. However much it would unpack to, no more than the head is kept. */
export async function endsInside({ head, whole }: Ends): Promise<Ends | undefined> {
  const unpacked = await unpack(head);
  // The head may be all that the file holds, unless the unpacked text was cut too.
  return unpacked === undefined ? undefined : { head: unpacked, tail: new Uint8Array(), whole: whole && unpacked.length < HEAD };
}

function unpack(packed: Uint8Array): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    const done = (): void => {
      gunzip.destroy();
      resolve(length === 0 ? undefined : Buffer.concat(parts).subarray(0, HEAD));
    };
    gunzip.on('error', done);
    gunzip
      .pipe(
        new Writable({
          write(chunk: Buffer, _encoding, next) {
            parts.push(chunk);
            length += chunk.length;
            if (length >= HEAD) done();
            else next();
          },
        }),
      )
      .on('finish', done);
    gunzip.end(packed);
  });
}
