import type { Money } from '../ledger/preview';
import { type Decimal, absolute, add, compare, decimal, divide, fromCell, isZero, negate, subtract, toCell, toText } from '../model/decimal';

/** Sums of amounts, one for each currency in the order met. Two currencies are never added; what is no figure is left out by its reader. */
export function byCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, Decimal>();
  for (const { Currency, Amount } of amounts) {
    const exact = decimal(Amount);
    if (exact) sums.set(Currency, add(sums.get(Currency) ?? exact.minus(exact), exact));
  }
  return [...sums].map(([Currency, sum]) => ({ Currency, Amount: toText(sum) }));
}

/** What part of an amount a change is, for a sentence; null when there is nothing to compare with. */
export function shareOfChange(now: string | null, change: string): number | null {
  const [base, part] = [now === null ? undefined : decimal(now), decimal(change)];
  if (!base || !part || compare(base, base.minus(base)) === 0) return null;
  return toCell(divide(absolute(part), absolute(base)));
}

/** The amount in one currency; text zero when none of it is in that currency. */
export const amountIn = (amounts: readonly Money[], currency: string): string => amounts.find((money) => money.Currency === currency)?.Amount ?? '0';

/** Every currency that any of the lists names, reporting currency first. */
export function currenciesOf(lists: readonly (readonly Money[])[], first: string | null): string[] {
  const all = new Set(lists.flat().map((money) => money.Currency));
  return [...all].sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
}

/** What a figure of a sheet moved by, exactly as its digits show; null when one of the two is missing. */
export function movement(before: number | null, now: number | null): string | null {
  const [from, to] = [before === null ? undefined : fromCell(before), now === null ? undefined : fromCell(now)];
  return from && to ? toText(subtract(to, from)) : null;
}

/** What stands beside a total: the parts less the total, by currency, where they differ. Estimates and memo rows are parts that no total counts. */
export function beside(parts: readonly Money[], total: readonly Money[]): Money[] {
  const negated = total.flatMap(({ Currency, Amount }) => {
    const exact = decimal(Amount);
    return exact ? [{ Currency, Amount: toText(negate(exact)) }] : [];
  });
  return byCurrency([...parts, ...negated]).flatMap(({ Currency, Amount }) => {
    const exact = decimal(Amount);
    return exact && !isZero(exact) ? [{ Currency, Amount: toText(negate(exact)) }] : [];
  });
}
