import { DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Dialog as FluentDialog, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';

const useDialog = makeStyles({
  surface: { width: 'calc(100vw - 24px)', maxWidth: '420px', maxHeight: 'calc(100vh - 24px)', padding: '16px' },
  title: { fontSize: '16px', lineHeight: '22px' },
  text: { fontSize: '13px', lineHeight: '18px', overflowWrap: 'anywhere', display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'flex-start', gridColumnStart: 1 },
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
  const css = useDialog();
  const id = useId();
  const before = useRef<Element | null>(null);
  // No trigger of Fluent's opens it, so it gives the focus back by itself.
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, []);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    },
    [],
  );
  return (
    <FluentDialog open modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={css.surface} aria-describedby={id}>
        <DialogBody>
          <DialogTitle className={css.title}>{title}</DialogTitle>
          <DialogContent id={id} className={css.text}>
            {children}
          </DialogContent>
          <DialogActions fluid className={css.actions}>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </FluentDialog>
  );
}
