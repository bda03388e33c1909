import type { DuckDBConnection } from '@duckdb/node-api';
import type { Seen } from '../engine/visible';
import { BUILT_IN } from '../files/recognise';
import { namesInForce, taxOf } from '../questions/rule-books';
import type { Books } from '../questions/rule-books';
import { countsElsewhere } from './counts-elsewhere';
import { joinedWords, type One } from './preview-files';
import { taxSaid } from './tax-said';

/** Adds to each file what of it counts in another report that is not there, which is only known once all files of the drop are read, and what of its tax is a cost. */
export async function sayOfMoney(connection: DuckDBConnection, done: One[], all: readonly Seen[], books: Books): Promise<void> {
  const [names, tax] = [namesInForce(books), taxOf(books.newest).newest];
  for (const [i, one] of done.entries()) {
    const source = one.file.source === null ? undefined : BUILT_IN.byId(one.file.source);
    if (one.imported === null || source === undefined) continue;
    const { rowsOf } = one.imported;
    for (const said of [...(await countsElsewhere(connection, source, rowsOf, all, names)), ...(await taxSaid(connection, source, rowsOf, tax))]) {
      const last = done[i] ?? one;
      done[i] = { ...last, file: { ...last.file, sentence: joinedWords(last.file.sentence, said) } };
    }
  }
}
