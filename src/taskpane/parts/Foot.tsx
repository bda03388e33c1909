import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCss } from '../css';

/** The foot of a step: a sentence, then one main button and the way out. */
export function Foot({ note, children }: { readonly note?: ReactNode; readonly children: ReactNode }) {
  const css = useCss();
  return (
    <footer className={css.foot}>
      {note !== undefined && <span className={mergeClasses(css.small, css.second)}>{note}</span>}
      <div className={css.actions}>{children}</div>
    </footer>
  );
}

/** The foot of a place that only shows: a line of state and one quiet button. */
export function Strip({ text, children }: { readonly text: ReactNode; readonly children?: ReactNode }) {
  const css = useCss();
  return (
    <footer className={css.strip}>
      <span>{text}</span>
      {children}
    </footer>
  );
}
