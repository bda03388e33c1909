import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { doubles } from './doubles';
import { longFigures } from './long-figures';

/**
 * What is known of a file once all its bytes have gone by: how many, their SHA-256 in hex, whether they are text in UTF-8 from end to end, whether they are JSON whose
 * numbers are all what they were after they were read as doubles, and whether a figure may have more decimals than the ledger keeps.
 */
export interface Fingerprint {
  readonly bytes: number;
  readonly hash: string;
  readonly utf8: boolean;
  readonly doubles: boolean;
  readonly longFigures: boolean;
}

/** Takes a file piece by piece. */
export function fingerprint(): { readonly take: (piece: Buffer) => void; readonly read: () => Fingerprint } {
  const [hash, numbers, figures] = [createHash('sha256'), doubles(), longFigures()];
  let [bytes, utf8, rest] = [0, true, Buffer.alloc(0)];
  return {
    take: (piece) => {
      bytes += piece.length;
      hash.update(piece);
      numbers.take(piece);
      figures.take(piece);
      if (!utf8) return;
      const text = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const end = wholeCharacters(text);
      utf8 = isUtf8(text.subarray(0, end));
      rest = Buffer.from(text.subarray(end));
    },
    read: () => ({ bytes, hash: hash.digest('hex'), utf8: utf8 && rest.length === 0, doubles: numbers.read(), longFigures: figures.read() }),
  };
}

/** Of a file on this machine. */
export async function fingerprintOf(path: string): Promise<Fingerprint> {
  const { take, read } = fingerprint();
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) take(piece);
  return read();
}

/** Where a character begins that the bytes do not hold to its end; else their length. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
