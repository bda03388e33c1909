import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useBar = makeStyles({
  bar: {
    // Fluent's bar shrinks to nothing in a flex column.
    flexShrink: 0,
    padding: '6px 8px',
    minHeight: 0,
    '& .fui-MessageBarBody': { fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
    '& .fui-MessageBarTitle': { display: 'block', fontSize: '13px', lineHeight: '18px' },
    '& .fui-MessageBarActions': { margin: '6px 0 0 0', padding: 0, justifyContent: 'flex-start', gridColumn: '2 / -1', flexWrap: 'wrap' },
  },
});

/** A message in the flow of a screen: what, why, what to do. */
export function Bar({
  tone,
  title,
  children,
  actions,
}: {
  readonly tone: 'info' | 'warning' | 'error' | 'success';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const css = useBar();
  return (
    <MessageBar intent={tone} layout="multiline" className={css.bar} politeness="polite">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
