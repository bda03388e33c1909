import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { groupedWhole, type Found } from './store/files/parts';
import type { StagedFile } from './store/port';
import { NotOpened } from './store/files/unzip';
import { stage } from './uploads';

const FILES = 5_000;
/** What programs leave beside their exports. */
const ASIDE = /^([._]|Thumbs\.db$)/i;

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (ASIDE.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if ((await stat(path)).isFile()) yield path;
  }
}

/**
 * The files below a folder, as an export was brought over from its bucket: those that a manifest names are one table together, the others stand for
 * themselves. Lists of parts are written into `lists`.
 */
export async function stageFolder(folder: string, lists: string): Promise<readonly StagedFile[]> {
  const found: (Found & StagedFile)[] = [];
  for await (const path of filesBelow(folder)) {
    if (found.length === FILES) throw new NotOpened(`${basename(folder)} holds more than ${FILES.toLocaleString('en')} files. Choose a folder below it.`);
    const staged = await stage(path).catch(() => {
      throw new NotOpened(`${relative(folder, path)} cannot be read by this account. Nothing was taken.`);
    });
    found.push({ ...staged, at: relative(folder, path) });
  }
  const { tables, others } = await groupedWhole(found, (i) => join(lists, `list_${String(i)}`));
  const single = found.filter((file) => others.includes(file));
  return [...tables.map((table, i) => ({ ...table, upload: `table ${String(i)} of ${folder}` })), ...single];
}
