import type { DuckDBConnection } from '@duckdb/node-api';
import type { RuleBook } from '../../ledger/rule-book';
import { run } from './engine';
import { cubeSql } from './cube';
import type { Entry } from './manifest';
import type { Seen } from './visible';

/** What the process knows of the ledger: the manifest, the newest rule book, and whether the cube still holds. */
export interface Ledger {
  readonly entries: () => readonly Entry[];
  readonly seen: () => readonly Seen[];
  readonly book: () => RuleBook;
  readonly setEntries: (entries: readonly Entry[]) => void;
  readonly setBook: (book: RuleBook) => void;
  /** Makes the cube again if the ledger or the rule book changed since. */
  readonly cube: (connection: DuckDBConnection) => Promise<void>;
}

export function createLedger(entries: readonly Entry[], book: RuleBook): Ledger {
  let [known, newest, fresh] = [entries, book, false];
  const seen = (): readonly Seen[] => known.filter(({ facts }) => !facts.reverted);
  return {
    entries: () => known,
    seen,
    book: () => newest,
    setEntries: (next) => {
      [known, fresh] = [next, false];
    },
    setBook: (next) => {
      [newest, fresh] = [next, false];
    },
    cube: async (connection) => {
      if (fresh) return;
      await run(connection, cubeSql(seen(), newest));
      fresh = true;
    },
  };
}
