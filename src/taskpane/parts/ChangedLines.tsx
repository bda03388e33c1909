import { mergeClasses } from '@fluentui/react-components';
import type { ChangedLine } from '../../ledger/preview';
import { useCss } from '../css';
import { dayName, monthShort } from '../dates';
import { fill } from '../words';
import { Fold } from './Fold';
import { LedgerTable } from './LedgerTable';
import { useFormat } from './reading';

export const WORDS = {
  title: 'Changed lines, old and new',
  what: 'What',
  old: 'Old',
  now: 'New',
  none: '–',
  largest: 'The {shown} largest of {all}.',
} as const;

/** The day stands at the end of what a line is. */
export const whatOf = ({ what }: ChangedLine): string => what.replace(/\d{4}-\d{2}-\d{2}$/, dayName);

/** Lines that were there before with other values, old and new side by side. */
export function ChangedLines({ lines, of }: { readonly lines: readonly ChangedLine[]; readonly of: number }) {
  const css = useCss();
  const format = useFormat();
  const money = (amount: string | null, currency: string): string => (amount === null ? WORDS.none : format.withCode(amount, currency));
  return (
    <Fold wide title={WORDS.title}>
      <LedgerTable
        name={WORDS.title}
        columns={[{ name: WORDS.what }, { name: WORDS.old, right: true }, { name: WORDS.now, right: true }]}
        rows={lines.map((line, i) => ({
          key: String(i),
          cells: [
            <span key="w" className={css.anywhere}>
              {whatOf(line)}
              <br />
              <span className={css.muted}>{monthShort(line.month)}</span>
            </span>,
            money(line.before, line.Currency),
            money(line.after, line.Currency),
          ],
        }))}
      />
      {of > lines.length && <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.largest, { shown: lines.length, all: format.count(of) })}</p>}
    </Fold>
  );
}
