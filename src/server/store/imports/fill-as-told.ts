import type { DuckDBConnection } from '@duckdb/node-api';
import type { AccountAsked, CurrencyAsked } from '../../../ledger/preview';
import type { Source } from '../../../sources/source';
import { rows, text } from '../engine/engine';
import { dropOrphans } from '../engine/manifest';
import type { Seen } from '../engine/visible';
import type { Readable } from '../files/read';
import type { StagedFile } from '../port';
import type { Reading } from './drop';
import { fill, type Filled } from './fill';
import { ofAccount, whichAccount } from './which-account';
import { fillInCurrency } from './which-currency';
import { withRoom } from './wide';

/** A file as it was filled with what was said of it. */
export interface AsTold {
  readonly filled: Filled;
  /** Reads it in the currency and as of the account that were said. */
  readonly source: Source;
  readonly currency: CurrencyAsked | null;
  readonly account: AccountAsked | null;
  /** Scopes of lines without an account that it takes the place of. */
  readonly out: readonly string[];
  /** Why none of it is taken: somebody has to say something first. */
  readonly refused: string | null;
}

/** Fills a batch. What the file leaves open, its currency and its account, is read as it was said; nothing is taken of it before. */
export async function fillAsTold(
  { connection, ledger }: Reading,
  batch: number,
  file: StagedFile,
  { source: known, input, sign }: Readable,
  before: readonly Seen[],
  siblings: readonly number[],
): Promise<AsTold> {
  const [entries, roomy] = [ledger.entries(), <T>(work: () => Promise<T>): Promise<T> => withRoom(connection, input.headings.length, work)];
  const money = await roomy(() => fillInCurrency(connection, batch, known, file, input, { sign, entries, reporting: ledger.book().Currency }));
  const { filled, source, asked: currency, refused } = money;
  const nobody = { filled, source, currency, account: null, out: [], refused };
  if (refused !== null || filled.taken.count === 0) return nobody;
  const whose = await whichAccount({ connection, source, batch, before, siblings }, file, entries);
  const { asked: account, of, out } = whose;
  if (of === null) return { ...nobody, account, out, refused: whose.refused };
  // What it would have taken the place of without an account goes as well.
  const held = await heldBy(connection, batch, before);
  await dropOrphans(connection, [batch]);
  const told = ofAccount(source, of);
  const again = await roomy(() => fill(connection, batch, told, file.name, input));
  const now = new Set(await heldBy(connection, batch, before));
  return { ...nobody, filled: again, source: told, account, out: held.filter((scope) => !now.has(scope)) };
}

/** The scopes of a batch that others have, too. */
async function heldBy(connection: DuckDBConnection, batch: number, before: readonly Seen[]): Promise<readonly string[]> {
  const others = ['-1', ...before.map((seen) => String(seen.batch))].join(', ');
  const found = await rows(
    connection,
    `SELECT DISTINCT scope::VARCHAR AS scope FROM scopes WHERE batch = ${String(batch)} AND scope IN (SELECT scope FROM scopes WHERE batch IN (${others}))`,
  );
  return found.map((row) => text(row['scope']));
}
