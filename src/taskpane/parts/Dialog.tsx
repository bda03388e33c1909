import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useCss } from '../css';

const useDialog = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: 'calc(100vw - 24px)',
    maxWidth: '420px',
    maxHeight: 'calc(100vh - 24px)',
    overflowY: 'auto',
    margin: 'auto',
    padding: '16px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    // Older web views give the backdrop no variables of the theme.
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  title: { margin: '0 0 8px 0', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  text: { fontSize: '13px', lineHeight: '18px', overflowWrap: 'anywhere', display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { marginTop: '16px' },
});

/** A question before everything else; nothing behind it can be reached. Esc is the way out that changes nothing. */
export function Dialog({
  title,
  close,
  actions,
  children,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const css = useCss();
  const own = useDialog();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef(close);
  leave.current = close;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Heard before the pane's own Esc, which leads back.
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      leave.current();
    };
    element.addEventListener('keydown', key);
    element.showModal();
    return () => {
      element.removeEventListener('keydown', key);
      // Gives the focus back to where it was.
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby={`${id}t`} aria-describedby={`${id}d`} className={own.surface}>
      <h2 id={`${id}t`} className={own.title}>
        {title}
      </h2>
      <div id={`${id}d`} className={own.text}>
        {children}
      </div>
      <div className={mergeClasses(css.actions, own.actions)}>{actions}</div>
    </dialog>
  );
}
