import type { DuckDBConnection } from '@duckdb/node-api';
import { ZERO, add, compare, decimal, isZero, toText } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import type { PreviewFile } from '../../../ledger/preview';
import { rows, text } from '../engine/engine';
import type { Filled } from './fill';
import { plus } from '../engine/tally';

const CODE = /^[A-Z]{3}$/;

/** By currency: what all lines of the file hold, what was taken, what was left out, and what stands on lines that are no charges; lines without a readable amount hold nothing that can be added. */
export async function fileTotals(
  connection: DuckDBConnection,
  batch: number,
  { all, aside, taken }: Pick<Filled, 'all' | 'aside' | 'taken'>,
): Promise<PreviewFile['totals']> {
  const out = await rows(connection, `SELECT currency, amount FROM rejected WHERE batch = ${String(batch)} AND amount IS NOT NULL AND currency IS NOT NULL`);
  const left = out.reduce((sums, row) => plus(sums, text(row['currency']), decimal(text(row['amount'])) ?? ZERO), new Map<string, Decimal>());
  // A line that was left out may name something that is no currency: of that there is no total.
  const held = [...all].filter(([currency]) => taken.amounts.has(currency) || CODE.test(currency)).sort(([a], [b]) => (a < b ? -1 : 1));
  return held.map(([currency, file]) => {
    const [good, bad] = [taken.amounts.get(currency) ?? ZERO, left.get(currency) ?? ZERO];
    const none = aside.get(currency) ?? ZERO;
    const facts = { Currency: currency, file: toText(file), read: toText(good), rejected: toText(bad), ties: compare(file, add(good, bad, none)) === 0 };
    return isZero(none) ? facts : { ...facts, aside: toText(none) };
  });
}
