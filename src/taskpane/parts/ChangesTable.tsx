import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Money, Preview } from '../../ledger/preview';
import { useCss } from '../css';
import { useStore } from '../services';
import { reportingOf } from '../state';
import { amountIn, beside, currenciesOf } from '../totals';
import { Fold } from './Fold';
import { LedgerTable } from './LedgerTable';
import { useFormat } from './reading';

export const WORDS = {
  name: 'What will change',
  lines: 'Lines',
  count: 'Count',
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  byVendor: 'by vendor',
  unchanged: 'Unchanged',
  beside: 'Not in totals',
  besideNote: 'Not in totals: estimates, tax that is no cost, and invoices of months that a report of the same vendor covers.',
  effect: 'Effect on actuals',
  byCurrency: 'By currency',
} as const;
/** More currencies than these do not fit beside each other at 320 px, and no two where amounts are as long as this. */
const COLUMNS = 2;
const LONG = 15;

interface Part {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number | null;
  readonly amounts: readonly Money[];
  readonly sum?: boolean;
}

/** New, changed, removed, unchanged, and their effect: a count, and a column for each currency. */
export function ChangesTable({ preview }: { readonly preview: Preview }) {
  const css = useCss();
  const format = useFormat();
  const reporting = reportingOf(useStore());
  const { added, changed, removed, unchanged, effect } = preview;
  const apart = beside([...added.amounts, ...changed.amounts, ...removed.amounts], effect.amounts);
  const parts: readonly Part[] = [
    { key: 'added', name: <b>{WORDS.added}</b>, ...added },
    { key: 'changed', name: <b>{WORDS.changed}</b>, ...changed },
    {
      key: 'removed',
      name: (
        <>
          <b>{WORDS.removed}</b> {WORDS.byVendor}
        </>
      ),
      ...removed,
    },
    // What does not change has no effect, whatever it amounts to.
    { key: 'unchanged', name: WORDS.unchanged, count: unchanged.count, amounts: [] },
    ...(apart.length > 0 ? [{ key: 'beside', name: WORDS.beside, count: null, amounts: apart }] : []),
    { key: 'effect', name: WORDS.effect, ...effect, sum: true },
  ];
  const currencies = currenciesOf([added.amounts, changed.amounts, removed.amounts, effect.amounts], reporting);
  const table = (name: string, shown: readonly string[]) => (
    <LedgerTable
      name={name}
      columns={[{ name: WORDS.lines }, { name: WORDS.count, right: true }, ...shown.map((currency) => ({ name: currency, right: true }))]}
      rows={parts
        // What stands beside the totals in other currencies is said there.
        .filter(({ key, amounts }) => key !== 'beside' || shown.some((currency) => amounts.some(({ Currency }) => Currency === currency)))
        .map((part) => ({
          key: part.key,
          sum: part.sum ?? false,
          cells: [
            part.name,
            part.count === null ? '' : format.count(part.count),
            ...shown.map((currency) => format.change(amountIn(part.amounts, currency), currency)),
          ],
        }))}
    />
  );
  const note = apart.length > 0 && <p className={mergeClasses(css.small, css.muted)}>{WORDS.besideNote}</p>;
  const longest = Math.max(0, ...currencies.flatMap((currency) => parts.map(({ amounts }) => format.change(amountIn(amounts, currency), currency).length)));
  if (currencies.length <= (longest < LONG ? COLUMNS : 1))
    return (
      <div className={css.block}>
        {table(WORDS.name, currencies)}
        {note}
      </div>
    );
  const first = currencies.slice(0, 1);
  return (
    <div>
      {table(WORDS.name, first)}
      {note}
      <div>
        {currencies.slice(1).map((currency) => (
          <Fold key={currency} wide title={`${WORDS.byCurrency}: ${currency}`}>
            {table(currency, [currency])}
          </Fold>
        ))}
      </div>
    </div>
  );
}
