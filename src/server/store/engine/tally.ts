import { ZERO, add, decimal, isZero, toText } from '../../../model/decimal';
import type { Decimal } from '../../../model/decimal';
import type { Money } from '../../../ledger/preview';
import { count, text } from './engine';
import type { Row } from './engine';

/** How many lines, and their money by currency: two currencies are never added. */
export interface Tally {
  readonly count: number;
  readonly amounts: ReadonlyMap<string, Decimal>;
}

export const NONE: Tally = { count: 0, amounts: new Map() };

/** An exact number as the engine gives it. */
export function exact(cell: Row[string] | undefined): Decimal {
  const value = decimal(text(cell));
  if (value === undefined) throw new Error(`not a number: ${text(cell)}`);
  return value;
}
/** Plain digits without trailing zeros; null stays null. */
export const plain = (cell: Row[string] | undefined): string | null => (cell === null || cell === undefined ? null : toText(exact(cell)));

/** Sums rows of `currency`, `amount`, `n`. Lines whose cost nobody knows are counted and add no money. */
export const tally = (found: readonly Row[]): Tally => ({
  count: found.reduce((sum, row) => sum + count(row['n']), 0),
  amounts: found.reduce((sums, row) => (row['amount'] === null ? sums : plus(sums, text(row['currency']), exact(row['amount']))), new Map<string, Decimal>()),
});

export const joined = (tallies: readonly Tally[]): Tally => ({
  count: tallies.reduce((sum, one) => sum + one.count, 0),
  amounts: tallies.reduce((sums, one) => [...one.amounts].reduce((all, [currency, amount]) => plus(all, currency, amount), sums), new Map<string, Decimal>()),
});

/** As it crosses the wire, by currency; what comes to nothing is left out when `keepZero` is false. */
export const moneys = (amounts: ReadonlyMap<string, Decimal>, keepZero = true): Money[] =>
  [...amounts]
    .filter(([, amount]) => keepZero || !isZero(amount))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([Currency, amount]) => ({ Currency, Amount: toText(amount) }));

export function plus(sums: Map<string, Decimal>, currency: string, amount: Decimal): Map<string, Decimal> {
  return sums.set(currency, add(sums.get(currency) ?? ZERO, amount));
}
