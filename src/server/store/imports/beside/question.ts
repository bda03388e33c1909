import type { DuckDBConnection } from '@duckdb/node-api';
import type { TaxInCost } from '../../../../ledger/rule-book';
import type { Source } from '../../../../sources/source';
import type { NamesInForce } from '../../engine/company';
import type { Seen } from '../../engine/visible';

/** A batch that was just read, and what it is looked at beside. */
export interface Beside {
  readonly connection: DuckDBConnection;
  readonly source: Source;
  /** The batch that holds the rows. */
  readonly batch: number;
  /** What stands; once all files of a drop are read, with what they would add. */
  readonly before: readonly Seen[];
  /** How many lines that stand the batch would take away; `pairs` has them. */
  readonly removed: number;
  /** Scopes that it takes out because somebody said that they are gone. */
  readonly out: readonly string[];
  readonly names: NamesInForce;
  /** What of tax is a cost. */
  readonly tax: TaxInCost;
  /** A source as people know it. */
  readonly titleOf: (source: string) => string;
}

/** Something that whoever looks at a preview has to know of a file, in sentences; none where there is nothing to say. */
export type Question = (of: Beside) => Promise<readonly string[]>;

/** What would stand if the batch were written now. */
export function standingWith({ source, batch, before }: Beside): readonly Seen[] {
  const seq = 1 + before.reduce((most, seen) => Math.max(most, seen.seq), 0);
  return [...before, { batch, rowsOf: batch, shown: batch, seq, source: source.id, yields: source.yieldsToReports === true }];
}
