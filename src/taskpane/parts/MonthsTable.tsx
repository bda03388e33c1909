import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCss } from '../css';
import { monthShort } from '../dates';
import { useStore } from '../services';
import { reportingOf } from '../state';
import { fill } from '../words';
import { LedgerTable } from './LedgerTable';
import { Situation } from './Situation';
import { useFormat } from './reading';

export const WORDS = {
  month: 'Month',
  now: 'Now',
  after: 'After',
  change: 'Change',
  row: '{month} {currency}',
  locked: 'locked',
  soft: 'closed softly',
  more: '{n} other {n:month does|months do} not change.',
  unknown: '#N/A',
} as const;

/** As many characters of three amounts stand beside a month at 320 px. */
const ROOM = 32;

export interface MonthRow {
  readonly month: string;
  readonly currency: string;
  readonly state?: 'open' | 'soft' | 'locked';
  /** Null where it is not known. */
  readonly now: string | null;
  readonly after: string | null;
  readonly change: string;
}

export const moves = (row: { readonly change: string }): boolean => /[1-9]/.test(row.change);
/** Newest month first, the reporting currency before the others. */
const order =
  (reporting: string | null) =>
  (a: MonthRow, b: MonthRow): number =>
    b.month.localeCompare(a.month) || Number(b.currency === reporting) - Number(a.currency === reporting) || a.currency.localeCompare(b.currency);

/** Now, after and change by month and currency; locked months in words, with where their corrections go. */
export function MonthsTable({ name, months }: { readonly name: string; readonly months: readonly MonthRow[] }) {
  const css = useCss();
  const format = useFormat();
  const state = useStore();
  const { closed } = state;
  const reporting = reportingOf(state);
  const sorted = [...months].sort(order(reporting));
  // A closed month of which nothing moves still says so, once.
  const still = (row: MonthRow): boolean => row.state !== 'open' && sorted.find((other) => other.month === row.month) === row;
  const moved = new Set(sorted.filter(moves).map((row) => row.month));
  const shown = sorted.filter((row) => moves(row) || (!moved.has(row.month) && still(row))).slice(0, 50);
  const quiet = new Set(sorted.map((row) => row.month).filter((month) => !shown.some((row) => row.month === month))).size;
  const locked = [...new Set(sorted.filter((row) => row.state === 'locked').map((row) => row.month))];
  const open = sorted.find((row) => row.state !== 'locked')?.month;
  const money = (amount: string | null, currency: string): string => (amount === null ? WORDS.unknown : format.money(amount, currency));
  const label = (row: MonthRow): ReactNode => (
    <>
      <span className={css.nowrap}>{fill(WORDS.row, { month: monthShort(row.month), currency: row.currency })}</span>
      {row.state !== undefined && row.state !== 'open' && (
        <span className={css.muted} style={{ display: 'block' }}>
          {WORDS[row.state]}
        </span>
      )}
    </>
  );
  const figures = shown.map((row) => ({
    row,
    cells: [money(row.now, row.currency), money(row.after, row.currency), format.change(row.change, row.currency)],
  }));
  const widest = [0, 1, 2].reduce((sum, i) => sum + Math.max(0, ...figures.map(({ cells }) => cells[i]?.length ?? 0)), 0);
  const long = widest > ROOM;
  return (
    <section className={css.block}>
      <h2 className={css.h2}>{name}</h2>
      <LedgerTable
        name={name}
        folds={long ? 'always' : true}
        columns={[{ name: WORDS.month }, { name: WORDS.now, right: true }, { name: WORDS.after, right: true }, { name: WORDS.change, right: true }]}
        rows={figures.map(({ row, cells }) => ({ key: row.month + row.currency, cells: [label(row), ...cells] }))}
      />
      {quiet > 0 && <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.more, { n: quiet })}</p>}
      {locked.slice(0, 3).map((month) => (
        <Situation
          key={month}
          situation={{ kind: 'period-locked', month, open: open ?? null, closed: closed.find((one) => one.Month === month && one.State === 'locked') ?? null }}
        />
      ))}
    </section>
  );
}
