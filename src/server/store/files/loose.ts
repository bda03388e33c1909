import type { StagedFile } from '../port';
import { grouped, type Found } from './parts';

/** Files of one drop: what is to be read, tables of several first, and what is not, with why. */
export interface Sorted {
  readonly files: readonly StagedFile[];
  readonly left: readonly { readonly file: StagedFile; readonly sentence: string; readonly alone?: string }[];
}

/**
 * Puts files together that were chosen one by one and are parts of one export, as those of an archive are: each for itself would take the place of the others, and their money
 * would be gone. What was chosen for one of them is for all. `place` is for the lists of parts.
 */
export async function sorted(files: readonly StagedFile[], place: (i: number) => string): Promise<Sorted> {
  const single = files.filter(({ parts }) => parts === undefined);
  // The same file twice is one part.
  const free = single
    .filter((file, i) => single.findIndex(({ hash }) => hash === file.hash) === i)
    .map((file): StagedFile & Found => ({ ...file, at: file.name }));
  const { tables, others, lacking } = await grouped(free, place);
  const together = tables.map((table): StagedFile => {
    const parts = free.filter(({ hash }) => table.parts?.some((part) => part.hash === hash));
    const chosen = single.find(({ hash, source }) => source !== undefined && parts.some((part) => part.hash === hash))?.source;
    const gone = parts.flatMap((part) => part.gone ?? []);
    const currency = parts.find((part) => part.currency !== undefined)?.currency;
    const account = parts.find((part) => part.account !== undefined)?.account;
    const said = { ...(gone.length === 0 ? {} : { gone }), ...(currency === undefined ? {} : { currency }), ...(account === undefined ? {} : { account }) };
    return { ...table, upload: parts[0]?.upload ?? '', ...(chosen === undefined ? {} : { source: chosen }), ...said };
  });
  const left = lacking.flatMap(({ files: of, ...why }) => single.flatMap((file) => (of.some(({ hash }) => hash === file.hash) ? [{ file, ...why }] : [])));
  const alone = new Set(others.map(({ hash }) => hash));
  // One that came twice is told by whoever reads them.
  const isRead = (file: StagedFile): boolean => file.parts !== undefined || alone.has(file.hash) || !free.some(({ upload }) => upload === file.upload);
  const rest = files.filter((file) => isRead(file) && !left.some((one) => one.file === file));
  return { files: [...together, ...rest], left };
}
