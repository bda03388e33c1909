import type { DuckDBConnection } from '@duckdb/node-api';
import type { RuleBook } from '../../../ledger/rule-book';
import { contractBasis, type ContractBasis } from './contract-basis';
import { run } from '../engine/engine';
import { cubeSql, filledSql } from './cube';
import type { Entry } from '../engine/manifest';
import { afterBook, namesInForce, taxInForce, testedIn } from './rule-books';
import type { Books } from './rule-books';
import { countedByMonth, standing } from './standing';
import type { MonthCounted } from './standing';
import type { Sums } from '../engine/sums';
import type { Seen } from '../engine/visible';

/** What the process knows of the ledger: the manifest, the rule books in force, and whether the cube still holds. */
export interface Ledger {
  readonly entries: () => readonly Entry[];
  readonly seen: () => readonly Seen[];
  readonly book: () => RuleBook;
  readonly books: () => Books;
  readonly setEntries: (entries: readonly Entry[]) => void;
  readonly setBook: (book: RuleBook) => void;
  /** Counted money by month of batches, which need not be seen yet. Their sums are kept: the first question after an import finds them. */
  readonly counted: (connection: DuckDBConnection, seen: readonly Seen[]) => Promise<readonly MonthCounted[]>;
  /** Makes the cube again if the ledger or the rule book changed since. */
  readonly cube: (connection: DuckDBConnection) => Promise<void>;
  /** What contracts need to know of the ledger, as the cube has it. */
  readonly contracts: (connection: DuckDBConnection) => Promise<ContractBasis>;
}

/** Batches that are seen; of those that share rows, answers name the first. */
export const seenOf = (entries: readonly Omit<Seen, 'shown'>[]): readonly Seen[] => {
  const first = new Map<number, number>();
  for (const { batch, rowsOf } of entries) first.set(rowsOf, Math.min(first.get(rowsOf) ?? batch, batch));
  return entries.map((entry) => ({ ...entry, shown: first.get(entry.rowsOf) ?? entry.batch }));
};

export function createLedger(entries: readonly Entry[], inForce: Books, sums: Sums): Ledger {
  let [known, books] = [entries, inForce];
  /** What the cube was made with; undefined once it no longer holds. */
  let made: ContractBasis | undefined;
  const seen = (): readonly Seen[] => seenOf(known.filter(({ facts }) => !facts.reverted));
  const contracts = async (connection: DuckDBConnection): Promise<ContractBasis> =>
    (made ??= await standing(connection, sums, seen(), testedIn(books), async (summed) => {
      const basis = await contractBasis(connection, summed, seen(), books);
      for (const sql of [...cubeSql(summed, seen(), books, basis), filledSql(summed, testedIn(books))]) await run(connection, sql);
      return basis;
    }));
  return {
    entries: () => known,
    seen,
    book: () => books.newest,
    books: () => books,
    setEntries: (next) => {
      [known, made] = [next, undefined];
    },
    setBook: (next) => {
      [books, made] = [afterBook(books, next), undefined];
    },
    counted: (connection, among) => countedByMonth(connection, sums, among, testedIn(books), namesInForce(books), taxInForce(books)),
    cube: async (connection) => {
      await contracts(connection);
    },
    contracts,
  };
}
