import type { DuckDBConnection } from '@duckdb/node-api';
import type { Preview } from '../../../ledger/preview';
import type { RuleBook } from '../../../ledger/rule-book';
import { literal } from '../../../sources/sql/quote';
import { rows, text } from '../engine/engine';
import type { Imported } from './file-import';
import { exact, joined, moneys, plain, plus } from '../engine/tally';
import type { Tally } from '../engine/tally';
import { countedByMonth } from '../engine/visible';
import type { Seen } from '../engine/visible';
import type { Decimal } from '../../../model/decimal';

type Part = Preview['added'];
const part = ({ count, amounts }: Tally): Part => ({ count, amounts: moneys(amounts) });

/** Counted money of the touched months, as it is and as it would be. */
async function monthsOf(
  connection: DuckDBConnection,
  months: readonly string[],
  now: readonly Seen[],
  after: readonly Seen[],
  book: RuleBook,
): Promise<Preview['months']> {
  if (months.length === 0) return [];
  const found = await rows(
    connection,
    `WITH ${countedByMonth('present', now)}, ${countedByMonth('future', after)}
     SELECT coalesce(p.month, f.month) AS month, coalesce(p.currency, f.currency) AS currency, coalesce(p.amount, 0) AS now, coalesce(f.amount, 0) AS after,
       coalesce(f.amount, 0) - coalesce(p.amount, 0) AS change
     FROM present p FULL JOIN future f ON p.month = f.month AND p.currency = f.currency
     WHERE coalesce(p.month, f.month) IN (${months.map(literal).join(', ')}) OR coalesce(p.amount, 0) <> coalesce(f.amount, 0) ORDER BY 1, 2`,
  );
  return found.map((row) => ({
    month: text(row['month']),
    Currency: text(row['currency']),
    state: book.Periods.find(({ Month }) => Month === row['month'])?.State ?? 'open',
    now: plain(row['now']) ?? '0',
    after: plain(row['after']) ?? '0',
    change: plain(row['change']) ?? '0',
  }));
}

/** The whole of what a preview says about files that were read. */
export async function figures(
  connection: DuckDBConnection,
  imported: readonly Imported[],
  rejected: Tally,
  now: readonly Seen[],
  after: readonly Seen[],
  book: RuleBook,
): Promise<Pick<Preview, 'added' | 'changed' | 'removed' | 'unchanged' | 'rejected' | 'effect' | 'months'>> {
  const all = (name: 'added' | 'changed' | 'removed' | 'unchanged'): Tally => joined(imported.map(({ differences }) => differences[name]));
  const [added, changed, removed] = [all('added'), all('changed'), all('removed')];
  const touched = [...new Set(imported.flatMap(({ batches, differences }) => (batches.length === 0 ? [] : differences.months)))];
  const months = await monthsOf(connection, touched, now, after, book);
  const effect = months.reduce((sums, { Currency, change }) => plus(sums, Currency, exact(change)), new Map<string, Decimal>());
  return {
    added: part(added),
    changed: part(changed),
    removed: part(removed),
    unchanged: part(all('unchanged')),
    rejected: part(rejected),
    effect: { count: added.count + changed.count + removed.count, amounts: moneys(effect) },
    months,
  };
}
