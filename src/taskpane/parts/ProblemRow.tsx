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
  links: { marginTop: '3px', minHeight: '24px', display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '16px' },
});

/** What can be done about a problem. */
export interface ProblemLink {
  readonly label: string;
  /** What a screen reader says where several links read alike: it begins with the label. */
  readonly spoken?: string;
  readonly press: () => void;
  /** For one that opens something in place: whether it is open, and what. */
  readonly opens?: { readonly open: boolean; readonly id: string };
}

/** One problem: how bad in a word, what, the sentence with its figures, where to go and what mends it. */
export function ProblemRow({
  bad = false,
  head,
  links = [],
  more,
  children,
}: {
  readonly bad?: boolean;
  readonly head: string;
  readonly links?: readonly ProblemLink[];
  /** What was opened in place. */
  readonly more?: ReactNode;
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
        {links.length > 0 && (
          <div className={mergeClasses(css.small, own.links)}>
            {links.map(({ label, spoken, press, opens }) => (
              <Link key={label} onClick={press} aria-label={spoken} aria-expanded={opens?.open} aria-controls={opens?.open === true ? opens.id : undefined}>
                {label}
              </Link>
            ))}
          </div>
        )}
        {more}
      </div>
    </li>
  );
}

/** A group of problems with how many they are. */
export function ProblemGroup({
  title,
  note,
  more,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  const css = useCss();
  return (
    <section>
      <h2 className={css.h2}>
        {title} <span className={mergeClasses(css.muted, css.bold)}>{note}</span>
      </h2>
      {more}
      <ul className={css.list}>{children}</ul>
    </section>
  );
}
