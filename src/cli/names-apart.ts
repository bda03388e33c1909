import type { StagedFile } from '../server/store/port';

const partsOf = (path: string): readonly string[] => path.split(/[\\/]/);

/** What files of one name are shown as in the terminal, by upload: as much of their path as tells them apart. It is kept nowhere. */
export function namesApart(files: readonly Pick<StagedFile, 'upload' | 'name' | 'path'>[]): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  // A table in parts has no path of its own.
  const single = files.filter(({ name, path }) => partsOf(path).at(-1) === name);
  for (const name of new Set(single.map((file) => file.name))) {
    const same = single.filter((file) => file.name === name);
    const paths = new Set(same.map(({ path }) => path)).size;
    const end = (path: string, n: number): string => partsOf(path).slice(-n).join('/');
    let n = 1;
    while (new Set(same.map(({ path }) => end(path, n))).size < paths) n += 1;
    if (n > 1) for (const { upload, path } of same) shown.set(upload, end(path, n));
  }
  return shown;
}
