import { makeStyles } from '@fluentui/react-components';
import { Button } from './Button';
import { tokens } from '../tokens';
import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FOCUS, FORCED } from '../css';

export interface MenuEntry {
  readonly name: string;
  /** A quiet word at its right. */
  readonly note?: string;
  readonly press: () => void;
  /** A line stands above it. */
  readonly apart?: boolean;
}

const useMenu = makeStyles({
  list: {
    position: 'fixed',
    zIndex: 10,
    boxSizing: 'border-box',
    minWidth: '138px',
    maxWidth: 'min(290px, calc(100vw - 8px))',
    maxHeight: 'calc(100vh - 16px)',
    overflowY: 'auto',
    padding: '4px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  entry: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '16px',
    minHeight: '32px',
    padding: '6px 8px',
    boxSizing: 'border-box',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    textAlign: 'left',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground2Hover, [FORCED]: { color: 'Highlight' } },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': FOCUS,
  },
  note: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  line: { margin: '2px -4px', border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, height: 0, width: 'auto' },
});

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A button that opens a list of things to do: arrows move, Enter or Space presses, Esc and Tab close. It stays within the pane's width. */
export function Menu({
  name,
  entries,
  icon,
  after = false,
  className = '',
  children,
}: {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  readonly icon: ReactElement;
  /** The icon stands after the words. */
  readonly after?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  const css = useMenu();
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const box = list.current;
    const from = trigger.current;
    if (!open || !box || !from) return;
    place(box, from.getBoundingClientRect());
    const items = (): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[role=menuitem]')];
    items()[0]?.focus();
    const close = (): void => setOpen(false);
    // Heard before the pane's own Esc, which leads back.
    const key = (event: KeyboardEvent): void => {
      const all = items();
      const here = all.indexOf(document.activeElement as HTMLElement);
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : (here + (STEPS[event.key] ?? 0) + all.length) % all.length;
      if (event.key === 'Tab') close();
      else if (event.key === 'Escape') {
        close();
        from.focus();
      } else if (to !== here) all[to]?.focus();
      else return;
      event.stopPropagation();
      if (event.key !== 'Tab') event.preventDefault();
    };
    const outside = (event: Event): void => {
      if (!box.contains(event.target as Node) && !from.contains(event.target as Node)) close();
    };
    box.addEventListener('keydown', key);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', outside, true);
    addEventListener('resize', close);
    addEventListener('blur', close);
    return () => {
      box.removeEventListener('keydown', key);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', outside, true);
      removeEventListener('resize', close);
      removeEventListener('blur', close);
    };
  }, [open]);
  const press = (entry: MenuEntry): void => {
    setOpen(false);
    trigger.current?.focus();
    entry.press();
  };
  return (
    <>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          trigger.current = element;
        }}
        appearance="subtle"
        size="small"
        className={className}
        icon={icon}
        iconPosition={after ? 'after' : 'before'}
        aria-label={children === undefined ? name : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </Button>
      {open && (
        <div ref={list} id={id} role="menu" aria-label={name} className={css.list}>
          {entries.flatMap((entry) => [
            ...(entry.apart === true ? [<hr key={`${entry.name} line`} className={css.line} />] : []),
            <button key={entry.name} type="button" role="menuitem" tabIndex={-1} className={css.entry} onClick={() => press(entry)}>
              {entry.name}
              {entry.note !== undefined && <span className={css.note}>{entry.note}</span>}
            </button>,
          ])}
        </div>
      )}
    </>
  );
}

/** Below the button, or above it where there is no room; never beyond the pane's edges. */
function place(box: HTMLElement, from: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const below = from.bottom + 2;
  box.style.left = `${String(Math.max(4, Math.min(from.left, innerWidth - width - 4)))}px`;
  box.style.top = `${String(below + height > innerHeight - 4 ? Math.max(4, from.top - height - 2) : below)}px`;
}
