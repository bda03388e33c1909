import { mergeClasses } from '@fluentui/react-components';
import { useCss } from '../css';
import { dayName } from '../dates';
import type { Wizard } from '../wizard';
import { LedgerTable } from './LedgerTable';
import { useFormat } from './reading';

export const WORDS = {
  title: 'As it will be read',
  line: 'Line',
  date: 'Date',
  what: 'What',
  amount: 'Amount',
  choose: 'choose above',
  reading: 'Reading …',
  notRead: 'The file was not read.',
  left: 'left out',
} as const;

/** The first lines as they will be read; what waits for an answer says so. */
export function AsRead({ wizard: { tried, asking, mapping }, most }: { readonly wizard: Wizard; readonly most: number }) {
  const css = useCss();
  const format = useFormat();
  // A vendor that is the same in every line is not worth the room.
  const each = mapping.columns.vendor !== undefined && 'column' in mapping.columns.vendor;
  const open = <span className={css.bad}>{WORDS.choose}</span>;
  return (
    <section className={css.section} aria-busy={asking}>
      <h2 className={css.h2}>{WORDS.title}</h2>
      {tried === null ? (
        <p className={mergeClasses(css.small, css.muted)}>{asking ? WORDS.reading : WORDS.notRead}</p>
      ) : (
        <LedgerTable
          name={WORDS.title}
          columns={[{ name: WORDS.line }, { name: WORDS.date }, { name: WORDS.what }, { name: WORDS.amount, right: true }]}
          rows={tried.first.slice(0, most).map(({ line, date, vendor, what, Currency, Amount, sentence }) => ({
            key: String(line),
            cells:
              sentence !== null
                ? [format.count(line), '', <span className={mergeClasses(css.anywhere, css.warn)}>{sentence}</span>, WORDS.left]
                : [
                    format.count(line),
                    date === null ? open : <span className={css.nowrap}>{dayName(date)}</span>,
                    <span className={css.anywhere}>{[each ? vendor : null, what].filter((part) => part !== null).join(' · ') || (vendor ?? '')}</span>,
                    Amount === null ? open : Currency === null ? format.digits(Amount) : format.withCode(Amount, Currency),
                  ],
          }))}
        />
      )}
    </section>
  );
}
