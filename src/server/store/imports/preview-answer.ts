import type { DuckDBConnection } from '@duckdb/node-api';
import type { Preview } from '../../../ledger/preview';
import { ZERO, isZero, subtract, toText } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import type { Imported } from './file-import';
import { exact, joined, moneys, plus } from '../engine/tally';
import type { Tally } from '../engine/tally';
import type { Seen } from '../engine/visible';
import type { Ledger } from '../questions/ledger';
import type { MonthCounted } from '../questions/standing';

type Part = Preview['added'];
const part = ({ count, amounts }: Tally): Part => ({ count, amounts: moneys(amounts) });

/** Counted money of the touched months, and of those that change with them, as it is and as it would be. */
async function monthsOf(
  connection: DuckDBConnection,
  ledger: Ledger,
  months: readonly string[],
  now: readonly Seen[],
  after: readonly Seen[],
): Promise<Preview['months']> {
  if (months.length === 0) return [];
  const key = ({ month, currency }: MonthCounted): string => `${month} ${currency}`;
  const [present, future] = [await ledger.counted(connection, now), await ledger.counted(connection, after)];
  const [was, will] = [present, future].map((found) => new Map(found.map((one) => [key(one), one.amount])));
  const periods = ledger.book().Periods;
  return [...new Map([...present, ...future].map((one) => [key(one), one]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { month, currency }]) => {
      const [before, then] = [was?.get(name) ?? ZERO, will?.get(name) ?? ZERO];
      const change = subtract(then, before);
      if (!months.includes(month) && isZero(change)) return [];
      const state = periods.find(({ Month }) => Month === month)?.State ?? 'open';
      return [{ month, Currency: currency, state, now: toText(before), after: toText(then), change: toText(change) }];
    });
}

/** The whole of what a preview says about files that were read. */
export async function figures(
  connection: DuckDBConnection,
  ledger: Ledger,
  imported: readonly Imported[],
  rejected: Tally,
  now: readonly Seen[],
  after: readonly Seen[],
): Promise<Pick<Preview, 'added' | 'changed' | 'removed' | 'unchanged' | 'rejected' | 'effect' | 'months'>> {
  const all = (name: 'added' | 'changed' | 'removed' | 'unchanged'): Tally => joined(imported.map(({ differences }) => differences[name]));
  const [added, changed, removed] = [all('added'), all('changed'), all('removed')];
  const touched = [...new Set(imported.flatMap(({ batches, differences }) => (batches.length === 0 ? [] : differences.months)))];
  const months = await monthsOf(connection, ledger, touched, now, after);
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
