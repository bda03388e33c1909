import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { ChevronRight16Regular } from './icons';
import { type ReactNode, useId, useState } from 'react';
import { FOCUS } from '../css';

const useFold = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '34px',
    padding: '4px 4px 4px 2px',
    boxSizing: 'border-box',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: '13px',
    lineHeight: '18px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':focus-visible': FOCUS,
  },
  mark: { flexShrink: 0, display: 'flex', transition: 'transform 100ms' },
  turned: { transform: 'rotate(90deg)' },
  words: { minWidth: 0 },
  body: { margin: '0 0 8px 26px' },
  wide: { marginLeft: 0 },
});

/** A part of a screen that opens in place. `wide`: what it holds begins at the edge, as tables do. */
export function Fold({
  title,
  open: first = false,
  wide = false,
  children,
}: {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const css = useFold();
  const id = useId();
  const [open, setOpen] = useState(first);
  return (
    <div>
      <button type="button" className={css.head} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        <span className={mergeClasses(css.mark, open && css.turned)} aria-hidden>
          <ChevronRight16Regular />
        </span>
        <span className={css.words}>{title}</span>
      </button>
      {open && (
        <div id={id} className={mergeClasses(css.body, wide && css.wide)}>
          {children}
        </div>
      )}
    </div>
  );
}
