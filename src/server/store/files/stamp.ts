import { stat } from 'node:fs/promises';
import type { StagedFile } from '../port';

/** Which file lies somewhere, how large it is and when it was last written. */
export async function stampOf(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path);
  return [ino, size, mtimeMs].join(' ');
}

/** The name of one that is no longer what was hashed: a program went on writing into it, or another lies in its place. What the server wrote itself has no stamp. */
export async function changedSince(files: readonly StagedFile[]): Promise<string | undefined> {
  for (const file of files)
    for (const { path, stamp, name } of [file, ...(file.parts ?? [])])
      if (stamp !== undefined && stamp !== (await stampOf(path).catch(() => undefined))) return name;
  return undefined;
}
