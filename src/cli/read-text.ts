import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Io, NothingDone } from './command';

/** Why what is no file is refused: a pipe would be waited for, for ever where nobody writes into it. */
export const PIPED = (name: string): string =>
  `${name} is not a file. What comes through a pipe has no name and no length to be checked by: save it as a file first.`;

/** The text of a file that a command was given by name. Throws NothingDone, with a sentence that names it. */
export async function readText(name: string, io: Io): Promise<string> {
  const path = resolve(io.cwd, name);
  const unread = (): never => {
    throw new NothingDone(`${name} cannot be read.`);
  };
  const found = await stat(path).catch(unread);
  if (!found.isFile()) throw new NothingDone(PIPED(name));
  return readFile(path, 'utf8').catch(unread);
}
