import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Refusal } from '../problem';
import type { turnstile } from './engine';
import type { OwnSources } from './own-sources';
import type { OwnStore } from './port';
import type { Recognise } from './read';
import { tryMapping, unknown } from './try-mapping';

type Turn = ReturnType<typeof turnstile>;

/** What is asked about files that no source knows. Looking takes its turn with reading, saving with writing. */
export function ownStore(own: OwnSources, reading: DuckDBConnection, recognise: Recognise, folder: string, oneReader: Turn, oneWriter: Turn): OwnStore {
  const scratch = `${folder}.own`;
  const looking = <T>(work: () => Promise<T>): Promise<T> =>
    oneReader(async () => {
      try {
        return await work();
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    });
  return {
    list: () => Promise.resolve(own.list()),
    firstLines: (file) => looking(async () => (await unknown(file, recognise, scratch)).first),
    tryMapping: (file, mapping) => looking(async () => (await tryMapping(reading, file, mapping, recognise, scratch)).tried),
    save: async (file, { id, basedOn, title, mapping, used }, at, by) => {
      const { tried, complete, mapping: settled, format } = await looking(() => tryMapping(reading, file, mapping, recognise, scratch));
      if (!complete) throw new Refusal(422, 'mapping', 'Something that is needed is not said yet. Nothing was saved.');
      if (tried.taken === 0) throw new Refusal(422, 'mapping', 'No line of the file can be read like this. Nothing was saved.');
      const draft = { id, basedOn, title, mapping: settled, headings: tried.headings, format, used };
      return oneWriter(() => own.save(draft, { at, by }));
    },
    add: (declaration, at, by) => oneWriter(() => own.add(declaration, { at, by })),
    use: (id, used) => oneWriter(() => own.use(id, used)),
  };
}
