import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { FOCUS, FORCED, NARROW } from '../css';

export interface TabEntry<T extends string> {
  readonly value: T;
  readonly spoken?: string;
  readonly label: ReactNode;
}

const useTabs = makeStyles({
  list: { display: 'flex', marginLeft: '-5px' },
  tab: {
    position: 'relative',
    padding: '6px 8px 8px 8px',
    minHeight: '32px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: '13px',
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': FOCUS,
    '::after': { content: '""', position: 'absolute', left: '7px', right: '7px', bottom: 0, height: '2px', borderRadius: tokens.borderRadiusCircular },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    [NARROW]: { padding: '6px 4px 8px 4px', fontSize: '12px' },
  },
  here: {
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke, [FORCED]: { backgroundColor: 'Highlight' } },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
});

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The places of the pane: one stop for Tab, arrows move, Enter or Space opens. */
export function Tabs<T extends string>({
  entries,
  value,
  choose,
}: {
  readonly entries: readonly TabEntry<T>[];
  readonly value: T;
  readonly choose: (value: T) => void;
}) {
  const css = useTabs();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : here + (STEPS[event.key] ?? 0);
    if (here < 0 || to === here) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };
  return (
    <div ref={list} role="tablist" className={css.list} onKeyDown={move}>
      {entries.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          aria-label={tab.spoken}
          tabIndex={tab.value === value ? 0 : -1}
          className={mergeClasses(css.tab, tab.value === value && css.here)}
          onClick={() => choose(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
