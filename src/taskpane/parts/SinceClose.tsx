import { mergeClasses } from '@fluentui/react-components';
import { type Month, addMonths } from '../../model/month';
import type { Status } from '../../workbook/workbook';
import { useCss } from '../css';
import { monthWord } from '../dates';
import { byCurrency, movement } from '../totals';
import { fill } from '../words';
import { LedgerTable } from './LedgerTable';
import { useFormat } from './reading';

export const WORDS = {
  title: 'Since {month} closed',
  vendor: 'Vendor',
  change: 'Change, {currency}',
  total: '{now} less {before}',
  missing: '–',
  none: '{before} has no figures to compare with.',
  without: 'Not counted: {n} {n:vendor|vendors} without a figure in one of the two months.',
} as const;

/** What moved since the last close, vendor by vendor, with a total that ties to the two months. */
export function SinceClose({ status, currency, month }: { readonly status: Status; readonly currency: string; readonly month: string | null }) {
  const css = useCss();
  const format = useFormat();
  if (status.sinceLastClose.length === 0 || month === null) return null;
  const before = monthWord(addMonths(month as Month, -1));
  const rows = status.sinceLastClose.map(({ vendor, before: was, now }) => ({ vendor, moved: movement(was, now) }));
  const known = rows.flatMap(({ moved }) => (moved === null ? [] : [{ Currency: currency, Amount: moved }]));
  const [total] = byCurrency(known);
  const first = status.sinceLastClose.every(({ before: was }) => was === null);
  const title = fill(WORDS.title, { month: before });
  if (first)
    return (
      <section className={css.section}>
        <h2 className={css.h2}>{title}</h2>
        <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.none, { before })}</p>
      </section>
    );
  return (
    <section className={css.section}>
      <h2 className={css.h2}>{title}</h2>
      <LedgerTable
        name={title}
        columns={[{ name: WORDS.vendor }, { name: fill(WORDS.change, { currency }), right: true }]}
        rows={[
          ...rows.map(({ vendor, moved }) => ({ key: vendor, cells: [vendor, moved === null ? WORDS.missing : format.change(moved, currency)] })),
          {
            key: 'total',
            sum: true,
            cells: [fill(WORDS.total, { now: monthWord(month), before }), total ? format.change(total.Amount, currency) : WORDS.missing],
          },
        ]}
      />
      {known.length < rows.length && <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.without, { n: rows.length - known.length })}</p>}
    </section>
  );
}
