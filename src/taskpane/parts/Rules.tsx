import { mergeClasses } from '@fluentui/react-components';
import { useCss } from '../css';
import type { RuleSaid } from '../moving';

export const WORDS = {
  rules: 'Rules',
  PASS: 'Pass',
  FAIL: 'Fail',
  'NOT CHECKED': 'Note',
  open: 'not checked, {says}',
} as const;

/** What each rule says of a move: the word first, then its figures. */
export function Rules({ rules }: { readonly rules: readonly RuleSaid[] }) {
  const css = useCss();
  if (rules.length === 0) return null;
  const color = { PASS: css.good, FAIL: css.bad, 'NOT CHECKED': css.warn };
  return (
    <section className={css.section}>
      <h2 className={css.h2}>{WORDS.rules}</h2>
      <table className={css.table} aria-label={WORDS.rules}>
        <tbody>
          {rules.map(({ rule, verdict, says }) => (
            <tr key={rule}>
              <td className={mergeClasses(css.nowrap, color[verdict])}>{WORDS[verdict]}</td>
              <td className={css.nowrap}>{rule}</td>
              <td className={css.anywhere}>{verdict === 'NOT CHECKED' ? WORDS.open.replace('{says}', says) : says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
