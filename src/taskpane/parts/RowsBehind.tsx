import { Link, mergeClasses } from '@fluentui/react-components';
import type { RowsBehind as Rows } from '../../workbook/reading/rows';
import { useCss } from '../css';
import { near, tiesWith } from '../explained';
import { fill, list } from '../words';
import { LedgerTable } from './LedgerTable';
import { useFormat } from './reading';

export const WORDS = {
  behind: 'The {n} {n:row|rows} behind {input}',
  cell: 'The {n} {n:row|rows} behind this cell',
  source: 'Source',
  rows: 'Rows',
  part: '{vendor} · {basis}',
  others: '{n} other {n:source|sources}',
  ties: 'Ties to ',
  total: 'Total',
  more: '{cells} and {n} more',
  differs: '{cells} {n:shows|show} {shown}, which is not the sum of these rows. Calculate the workbook, then explain again.',
  unknown: '{cells} {n:shows|show} no figure, so there is nothing to compare with.',
  parts: 'These rows go into the figure, which is not their plain sum.',
  and: 'and',
} as const;
const SHOWN = 50;
const NAMED = 3;

/** Rows of the actuals by source and basis, with a total and the cell that it ties to. */
export function RowsBehind({
  rows,
  input,
  sheet,
  currency,
  goTo,
}: {
  readonly rows: Rows;
  readonly input: string | null;
  readonly sheet: string;
  readonly currency: string;
  readonly goTo: (at: string) => void;
}) {
  const css = useCss();
  const format = useFormat();
  const { parts, total, ties, shown } = rows;
  const title = fill(input === null ? WORDS.cell : WORDS.behind, { n: format.count(rows.ids.length), input: input ?? '' });
  const cells = ties.map((at) => near(at, sheet));
  const named = cells.length > NAMED ? fill(WORDS.more, { cells: cells.slice(0, NAMED).join(', '), n: cells.length - NAMED }) : list(cells, WORDS.and);
  const others = parts.slice(SHOWN);
  const first = ties[0];
  return (
    <section className={css.section}>
      <h2 className={css.h2}>{title}</h2>
      <LedgerTable
        name={title}
        columns={[{ name: WORDS.source }, { name: WORDS.rows, right: true }, { name: currency, right: true }]}
        rows={[
          ...parts.slice(0, SHOWN).map(({ vendor, basis, rows: n, amount }) => ({
            key: vendor + basis,
            cells: [fill(WORDS.part, { vendor, basis }), format.count(n), format.money(amount, currency)],
          })),
          ...(others.length === 0
            ? []
            : [{ key: 'others', cells: [fill(WORDS.others, { n: others.length }), format.count(others.reduce((n, one) => n + one.rows, 0)), ''] }]),
          {
            key: 'sum',
            sum: true,
            cells: [
              tiesWith(rows) && first !== undefined ? (
                <>
                  {WORDS.ties}
                  {ties.length === 1 ? (
                    <Link inline onClick={() => goTo(first)}>
                      {named}
                    </Link>
                  ) : (
                    named
                  )}
                </>
              ) : (
                WORDS.total
              ),
              format.count(rows.ids.length),
              format.money(total, currency),
            ],
          },
        ]}
      />
      {ties.length === 0 && <p className={mergeClasses(css.small, css.second)}>{WORDS.parts}</p>}
      {!tiesWith(rows) && ties.length > 0 && (
        <p className={mergeClasses(css.small, css.warn)}>
          {fill(shown === null ? WORDS.unknown : WORDS.differs, { cells: named, n: ties.length, shown: shown === null ? '' : format.money(shown, currency) })}
        </p>
      )}
    </section>
  );
}
