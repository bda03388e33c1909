import { mkdir, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Refusal } from '../../problem';
import type { turnstile } from '../engine/engine';
import { expanded } from '../files/expand';
import type { OwnSources } from './own-sources';
import type { OwnStore, StagedFile } from '../port';
import type { Recognise } from '../files/read';
import { tryMapping, unknown } from './try-mapping';

type Turn = ReturnType<typeof turnstile>;

/** Where files are opened that are only looked at, beside the folder of those that are read. */
export const ownScratch = (scratch: string): string => `${scratch}.own`;

/** What is asked about files that no source knows. Looking takes its turn with reading, saving with writing. */
export function ownStore(own: OwnSources, reading: DuckDBConnection, recognise: Recognise, folder: string, oneReader: Turn, oneWriter: Turn): OwnStore {
  const scratch = ownScratch(folder);
  const looking = <T>(work: () => Promise<T>): Promise<T> =>
    oneReader(async () => {
      try {
        await mkdir(scratch, { recursive: true, mode: 0o700 });
        return await work();
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    });
  /** The table that nobody knows in a workbook or an archive, else what comes first; a file that holds no others is itself. */
  const inside = async (file: StagedFile): Promise<StagedFile> => {
    const found = await expanded(file, 'own', scratch);
    if (!('files' in found)) throw new Refusal(422, 'no-table', found.refused);
    for (const one of found.files) {
      const seen = await recognise(one, 'own', scratch);
      if (seen.source === null && seen.table !== undefined) return one;
    }
    return found.files[0] ?? file;
  };
  return {
    list: () => Promise.resolve(own.list()),
    firstLines: (file) => looking(async () => (await unknown(await inside(file), recognise, scratch)).first),
    tryMapping: (file, mapping) => looking(async () => (await tryMapping(reading, await inside(file), mapping, recognise, scratch)).tried),
    save: async (file, { id, basedOn, title, mapping, used }, at, by) => {
      const { tried, complete, mapping: settled, format } = await looking(async () => tryMapping(reading, await inside(file), mapping, recognise, scratch));
      if (!complete) throw new Refusal(422, 'mapping', 'Something that is needed is not said yet. Nothing was saved.');
      if (tried.taken === 0) throw new Refusal(422, 'mapping', 'No line of the file can be read like this. Nothing was saved.');
      const draft = { id, basedOn, title, mapping: settled, headings: tried.headings, format, used };
      return oneWriter(() => own.save(draft, { at, by }));
    },
    add: (declaration, at, by) => oneWriter(() => own.add(declaration, { at, by })),
    again: (declaration, used, at, by) => oneWriter(() => own.again(declaration, used, { at, by })),
    use: (id, used) => oneWriter(() => own.use(id, used)),
  };
}
