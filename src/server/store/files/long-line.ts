import { open, stat } from 'node:fs/promises';

const [AT_ONCE, LF, CR] = [1 << 16, 0x0a, 0x0d];

/** Where the first break of a line stands, or the last one; -1 where there is none. */
const firstBreak = (bytes: Buffer): number => {
  const [lf, cr] = [bytes.indexOf(LF), bytes.indexOf(CR)];
  return lf === -1 || cr === -1 ? Math.max(lf, cr) : Math.min(lf, cr);
};
const lastBreak = (bytes: Buffer): number => Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR));

/** Tells, of the pieces of a text one after the other, whether a line longer than that ended or went on in one. */
export function lineLongerThan(than: number): (piece: Buffer) => boolean {
  let length = 0;
  return (piece) => {
    const first = firstBreak(piece);
    const longest = length + (first === -1 ? piece.length : first);
    length = first === -1 ? longest : piece.length - lastBreak(piece) - 1;
    return longest > than;
  };
}

/**
 * Whether a line of a file is longer than that. The engine's reader of lines passes one that fills its buffer by without a word, wherever it stands. A line of that
 * length fills one of the pieces of half of it, so that a break near the beginning of each piece ends the search there; what lies between is not read.
 */
export async function hasLineLongerThan(path: string, than: number): Promise<boolean> {
  const { size } = await stat(path);
  if (size <= than) return false;
  // One place for all pieces: each of its own would wait for the collector beside the import, which follows.
  const [half, file, place] = [Math.floor(than / 2), await open(path), Buffer.allocUnsafe(AT_ONCE)];
  const read = async (from: number, upTo: number): Promise<Buffer> =>
    place.subarray(0, (await file.read(place, 0, Math.min(AT_ONCE, upTo - from), from)).bytesRead);
  const hasBreak = async (from: number, upTo: number): Promise<boolean> => {
    for (let at = from; at < upTo; at += AT_ONCE) if (firstBreak(await read(at, upTo)) !== -1) return true;
    return false;
  };
  try {
    for (let from = 0; from < size; from += half) {
      if (await hasBreak(from, Math.min(size, from + half))) continue;
      // The line that fills this piece began in the one before, and may end in the next.
      const [longer, end] = [lineLongerThan(than), Math.min(size, from + 3 * half)];
      for (let at = Math.max(0, from - half); at < end; at += AT_ONCE) if (longer(await read(at, end))) return true;
    }
    return false;
  } finally {
    await file.close();
  }
}
