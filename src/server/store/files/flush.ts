import { open } from 'node:fs/promises';

/** Some systems flush only what may be written, and know no flushing of folders. */
const WINDOWS = process.platform === 'win32';

async function flush(path: string, how: 'r' | 'r+'): Promise<void> {
  const file = await open(path, how);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Answers once the bytes of a file are on the disk itself, where a power failure does not take them away. */
export const flushFile = (path: string): Promise<void> => flush(path, WINDOWS ? 'r+' : 'r');

/** The same of the names in a folder. */
export const flushFolder = (path: string): Promise<void> => (WINDOWS ? Promise.resolve() : flush(path, 'r'));
