import { Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Status } from '../../workbook/workbook';
import { useCss } from '../css';
import { monthShort } from '../dates';
import { goTo } from '../flows/go-to';
import { useServices } from '../services';
import { fill } from '../words';
import { CorridorChart } from './CorridorChart';
import { LedgerTable } from './LedgerTable';
import { useFormat } from './reading';

export const WORDS = {
  chart: 'AI spend against the corridor, {from} to {to}: from {first} to {last} {currency}. {inside} of {of} months lie between floor and ceiling.',
  table: 'Show as table',
  chartAgain: 'Show as chart',
  month: 'Month',
  spend: 'Spend',
  floor: 'Floor',
  ceiling: 'Ceiling',
  openCorridor: 'Open Corridor',
} as const;

const UNITS = [
  [1e9, 'bn'],
  [1e6, 'm'],
  [1e3, 'k'],
] as const;
/** `2.5m`: a round figure of an axis in as few characters as it takes. */
function short(n: number, digits: (text: string) => string): string {
  const [unit, word] = UNITS.find(([least]) => n >= least) ?? [1, ''];
  return `${digits(String(n / unit))}${word}`;
}

/** Spend against floor and ceiling as a drawing that says what the eye sees, or as a table. */
export function SpendChart({ status, currency }: { readonly status: Status; readonly currency: string }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const [asTable, setTable] = useState(false);
  const months = status.months.filter((m) => !m.forecast).slice(-12);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const figure = (v: number | null): string => (v === null ? '–' : format.cell(v, currency, 0));
  const inside = months.filter((m) => m.spend !== null && m.floor !== null && m.ceiling !== null && m.spend >= m.floor && m.spend <= m.ceiling).length;
  const sentence = fill(WORDS.chart, {
    from: monthShort(first.month),
    to: monthShort(last.month),
    first: figure(first.spend),
    last: figure(last.spend),
    currency,
    inside,
    of: months.length,
  });
  const right = { right: true };
  return (
    <>
      {asTable ? (
        <LedgerTable
          name={sentence}
          columns={[
            { name: `${WORDS.month}, ${currency}` },
            { name: WORDS.spend, ...right },
            { name: WORDS.floor, ...right },
            { name: WORDS.ceiling, ...right },
          ]}
          rows={months.map((m) => ({ key: m.month, cells: [monthShort(m.month), figure(m.spend), figure(m.floor), figure(m.ceiling)] }))}
        />
      ) : (
        <CorridorChart months={months} sentence={sentence} thousands={(n) => short(n, format.digits)} />
      )}
      <div className={mergeClasses(css.small, css.row)} style={{ gap: 14 }}>
        <Link onClick={() => setTable(!asTable)}>{asTable ? WORDS.chartAgain : WORDS.table}</Link>
        <Link onClick={() => void goTo(services, 'Corridor!A1')}>{WORDS.openCorridor}</Link>
      </div>
    </>
  );
}
