import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Manifest, manifestOf, meant, numberedParts, runsOf } from '../../../sources/manifest';
import type { Part, StagedFile } from '../port';
import { NotOpened } from './unzip';

/** A file that was found, with its path where it was found: in an archive, or below a folder. */
export interface Found extends Part {
  /** As unpacked, see `Fingerprint`. */
  readonly utf8?: boolean;
  readonly doubles?: boolean;
  readonly longFigures?: boolean;
  readonly bytes: number;
  readonly at: string;
  /** The source that a person chose for it. */
  readonly source?: string;
}

/** Larger than any manifest. */
const LARGEST = 4_000_000;

async function read(file: Found): Promise<ReturnType<typeof manifestOf>> {
  if (!/\.json$/i.test(file.at) || file.bytes > LARGEST) return undefined;
  try {
    return manifestOf(JSON.parse((await readFile(file.path, 'utf8')).replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

/** What became of files that may be parts: tables of several, others, and files of an export of which something is not there, with what is to be said of them; `alone` where that is one file that may be whole. */
interface Grouped<F extends Found> {
  readonly tables: readonly StagedFile[];
  readonly others: readonly F[];
  readonly lacking: readonly { readonly files: readonly F[]; readonly sentence: string; readonly alone?: string }[];
}

/**
 * Puts the files that a manifest names, or that number themselves, together as one table: one export cut into parts. `make` gives a place for the list of them, which stands for the table
 * from then on; of several runs of one export the newest counts. A part that is named and not there leaves the whole export out; a file whose name alone says that it is one is whole where a person said what it is.
 */
export async function grouped<F extends Found>(files: readonly F[], make: (i: number) => string): Promise<Grouped<F>> {
  const [tables, lacking, used] = [[] as StagedFile[], [] as Grouped<F>['lacking'][number][], new Set<F>()];
  const manifests: { readonly file: F; readonly i: number; readonly at: string; readonly manifest: Manifest }[] = [];
  for (const [i, file] of files.entries()) {
    const manifest = await read(file);
    if (manifest !== undefined) manifests.push({ file, i, at: file.at, manifest });
  }
  const runs = runsOf(manifests);
  for (const [k, { file, i, manifest }] of manifests.entries()) {
    used.add(file);
    const parts = manifest.parts.map((name) => {
      const path = meant(
        name,
        files.filter((other) => other !== file).map(({ at }) => at),
      );
      return { name, found: files.find(({ at }) => at === path) };
    });
    const there = parts.flatMap(({ found }) => found ?? []);
    const missing = parts.filter(({ found }) => found === undefined);
    // What an export said of its period before is not said again beside what it says now.
    if (runs[k] === 0) {
      for (const part of there) used.add(part);
      continue;
    }
    if (missing.length > 0) {
      const more = missing.length > 1 ? ` and ${String(missing.length - 1)} more are` : ' is';
      const sentence = `${basename(file.at)} names ${count(parts.length)}, of which ${basename(missing[0]?.name ?? '')}${more} not there. Bring in the whole export.`;
      lacking.push({ files: [file, ...there.filter((part) => !used.has(part))], sentence });
      for (const part of there) used.add(part);
      continue;
    }
    // The same part under two manifests (a run and its newest copy) is one table, not two.
    if (there.every((part) => used.has(part))) continue;
    for (const part of there) used.add(part);
    const table = await listOf(there, nameOf(file, there, runs[k] ?? 1), make(i));
    tables.push(manifest.rows === null ? table : { ...table, told: manifest.rows });
  }
  const free = files.filter((file) => !used.has(file));
  for (const [i, { folder, paths, missing, twice }] of numberedParts(free.map(({ at }) => at)).entries()) {
    const there = free.filter(({ at }) => paths.includes(at));
    const name = basename(paths[0] ?? '');
    if (missing !== undefined && there.length === 1 && there[0]?.source !== undefined) continue;
    for (const file of there) used.add(file);
    if (twice !== undefined)
      lacking.push({
        files: there,
        sentence: `${basename(twice)} is there twice, so that it is not certain what it is a part of. Bring in the parts of one export at a time.`,
      });
    else if (missing !== undefined) {
      const lacks = `${name} is one of several files, of which ${missing} is not there. Bring in the whole export`;
      const alone = there.length > 1 ? {} : { alone: `${lacks}; if this file is whole, say which source it is.` };
      lacking.push({ files: there, sentence: `${lacks}, or give the file another name if it is whole.`, ...alone });
    } else {
      // What is said beside them about the parts is no table of its own.
      for (const file of free.filter(({ at }) => at === `${folder}manifest.json`)) used.add(file);
      const inOrder = paths.flatMap((path) => there.find(({ at }) => at === path) ?? []);
      tables.push(await listOf(inOrder, nameOf(inOrder[0] as Found, inOrder, 1), make(files.length + i)));
    }
  }
  return { tables, others: files.filter((file) => !used.has(file)), lacking };
}

/** The same, where nothing of an export is to be read unless all of it is there. */
export async function groupedWhole<F extends Found>(files: readonly F[], make: (i: number) => string): Promise<Omit<Grouped<F>, 'lacking'>> {
  const { lacking, ...found } = await grouped(files, make);
  if (lacking[0] !== undefined) throw new NotOpened(lacking[0].sentence);
  return found;
}

const count = (n: number): string => (n === 1 ? '1 file' : `${String(n)} files`);
const nameOf = (manifest: Found, parts: readonly Found[], runs: number): string =>
  `${/(^|\/)manifest\.json$/i.test(manifest.at) ? basename(parts[0]?.at ?? manifest.at) : basename(manifest.at).replace(/-manifest\.json$/i, '')} (${count(parts.length)}${runs > 1 ? `, the newest of ${String(runs)} runs` : ''})`;

/** The list of parts as a file: it names them by their hashes, so that its own hash stands for all of them. */
async function listOf(parts: readonly Found[], name: string, path: string): Promise<StagedFile> {
  const list = JSON.stringify(parts.map((part) => ({ name: part.name, hash: part.hash })));
  await writeFile(path, list, { mode: 0o600 });
  const hash = createHash('sha256').update(list).digest('hex');
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const longFigures = parts.some((part) => part.longFigures !== false);
  return {
    upload: '',
    name,
    path,
    bytes,
    hash,
    longFigures,
    parts: parts.map(({ path: at, name: called, hash: of, stamp }) => ({ path: at, name: called, hash: of, ...(stamp === undefined ? {} : { stamp }) })),
  };
}

/** The parts of a list that was kept, each in the place where it was kept under its hash. */
export async function partsKept(path: string, placeOf: (hash: string) => string): Promise<readonly Part[] | undefined> {
  const list = JSON.parse(await readFile(path, 'utf8')) as readonly { readonly name: string; readonly hash: string }[];
  const parts = list.map(({ name, hash }) => ({ name, hash, path: placeOf(hash) }));
  const sizes = await Promise.all(parts.map((part) => stat(part.path).catch(() => undefined)));
  return sizes.includes(undefined) ? undefined : parts;
}
