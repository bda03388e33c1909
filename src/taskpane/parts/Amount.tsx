import type { Money } from '../../ledger/preview';
import { useCss } from '../css';
import { list } from '../words';
import { useFormat } from './reading';

export const WORDS = { and: 'and' } as const;

/** One amount with its currency; it never wraps. */
export function Amount({ money, signed = false }: { readonly money: Money; readonly signed?: boolean }) {
  const css = useCss();
  const format = useFormat();
  const show = signed ? format.changeWithCode : format.withCode;
  return <span className={css.number}>{show(money.Amount, money.Currency)}</span>;
}

/** Amounts of several currencies in words: `+39,141.65 USD and +6,420.00 EUR`. Two currencies are never one sum. */
export function useAmounts(): (amounts: readonly Money[], signed?: boolean) => string {
  const format = useFormat();
  return (amounts, signed = false) =>
    list(
      amounts.map(({ Amount: text, Currency }) => (signed ? format.changeWithCode(text, Currency) : format.withCode(text, Currency))),
      WORDS.and,
    );
}
