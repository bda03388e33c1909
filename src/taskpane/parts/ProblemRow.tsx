import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useCss } from '../css';

export const WORDS = { error: 'Error', warning: 'Warning' } as const;

const useRow = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  link: { marginTop: '3px', minHeight: '24px', display: 'flex', alignItems: 'center' },
});

/** One problem: how bad in a word, what, the sentence with its figures, and where to go. */
export function ProblemRow({
  bad = false,
  head,
  link,
  children,
}: {
  readonly bad?: boolean;
  readonly head: string;
  readonly link?: { readonly label: string; readonly press: () => void };
  readonly children: ReactNode;
}) {
  const css = useCss();
  const own = useRow();
  return (
    <li className={own.row}>
      <span className={bad ? css.bad : css.warn} role="img" aria-label={bad ? WORDS.error : WORDS.warning}>
        {bad ? <ErrorCircle16Filled /> : <Warning16Filled />}
      </span>
      <div>
        <div className={mergeClasses(css.p, css.bold, css.anywhere)}>{head}</div>
        <div className={mergeClasses(css.small, css.second, css.anywhere)}>{children}</div>
        {link && (
          <div className={mergeClasses(css.small, own.link)}>
            <Link onClick={link.press}>{link.label}</Link>
          </div>
        )}
      </div>
    </li>
  );
}

/** A group of problems with how many they are. */
export function ProblemGroup({
  title,
  note,
  more = null,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly more?: string | null;
  readonly children: ReactNode;
}) {
  const css = useCss();
  return (
    <section>
      <h2 className={css.h2}>
        {title} <span className={mergeClasses(css.muted, css.bold)}>{note}</span>
      </h2>
      <ul className={css.list}>{children}</ul>
      {more !== null && <p className={mergeClasses(css.small, css.muted)}>{more}</p>}
    </section>
  );
}
