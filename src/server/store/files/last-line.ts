import { open, stat } from 'node:fs/promises';

const [AT_ONCE, LF] = [1 << 18, 0x0a];

/** Whether the last line of a file, its break aside, is longer than that. The engine's reader of lines passes such a line by without a word; of any other it tells. */
export async function lastLineIsLonger(path: string, than: number): Promise<boolean> {
  const { size } = await stat(path);
  if (size <= than) return false;
  const [file, buffer] = [await open(path), Buffer.allocUnsafe(AT_ONCE)];
  try {
    for (let end = size - 1; end > 0 && size - end <= than; end -= Math.min(AT_ONCE, end)) {
      const from = Math.max(0, end - AT_ONCE);
      const { bytesRead } = await file.read(buffer, 0, end - from, from);
      const before = buffer.subarray(0, bytesRead).lastIndexOf(LF);
      if (before !== -1) return size - from - before - 1 > than;
    }
    return true;
  } finally {
    await file.close();
  }
}
