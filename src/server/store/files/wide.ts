import { Transform } from 'node:stream';
import { wideWithoutMark } from '../../../sources/decode';
import type { Place } from './document';
import type { StagedFile } from '../port';
import { rewritten } from './rewrite';

/** The same file in UTF-8, where it is in one of those forms of UTF-16 that the engine does not read: the bytes turned round, or no mark at the beginning. */
export async function fromWide(place: Place, head: Uint8Array): Promise<StagedFile | undefined> {
  const form = head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : wideWithoutMark(head);
  if (form === undefined) return undefined;
  const decoder = new TextDecoder(form);
  const recode = new Transform({
    transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  return rewritten(place, 'plain', recode);
}
