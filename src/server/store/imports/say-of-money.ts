import type { DuckDBConnection } from '@duckdb/node-api';
import type { Seen } from '../engine/visible';
import { BUILT_IN } from '../files/recognise';
import { OF_ALL, ask } from './beside/questions';
import type { Look } from './drop';
import { joinedWords, type One } from './preview-files';

/** Adds to each file what is only known of it once all files of the drop are read. `all` is what would stand. */
export async function sayOfMoney(connection: DuckDBConnection, done: One[], all: readonly Seen[], look: Look): Promise<void> {
  for (const [i, one] of done.entries()) {
    const source = one.file.source === null ? undefined : BUILT_IN.byId(one.file.source);
    if (one.imported === null || source === undefined) continue;
    const said = await ask(OF_ALL, { ...look, connection, source, batch: one.imported.rowsOf, before: all, removed: 0, out: [] });
    if (said.length > 0) done[i] = { ...one, file: { ...one.file, sentence: joinedWords(one.file.sentence, said.join(' ')) } };
  }
}
