import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { CheckmarkCircle20Filled, DiamondDismiss20Filled, Info20Filled, Warning20Filled } from './icons';
import type { ReactNode } from 'react';
import { useCss } from '../css';

const useBar = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  mark: { display: 'flex', color: tokens.colorNeutralForeground3 },
  title: { fontWeight: 600, fontSize: '13px', lineHeight: '18px', display: 'block' },
  actions: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});
const useTones = makeStyles({
  info: {},
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
});
const useMarks = makeStyles({
  info: {},
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
});
const MARKS = { info: Info20Filled, warning: Warning20Filled, error: DiamondDismiss20Filled, success: CheckmarkCircle20Filled } as const;

/** A message in the flow of a screen: what, why, what to do. The live regions of the frame speak it, so the mark needs no name. */
export function Bar({
  tone,
  title,
  children,
  actions,
}: {
  readonly tone: keyof typeof MARKS;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const css = useCss();
  const own = useBar();
  const tones = useTones();
  const marks = useMarks();
  const Mark = MARKS[tone];
  return (
    <div role="group" className={mergeClasses(own.bar, tones[tone])}>
      <span className={mergeClasses(own.mark, marks[tone])} aria-hidden>
        <Mark />
      </span>
      <div className={css.small}>
        {title !== undefined && <b className={own.title}>{title}</b>}
        {children}
      </div>
      {actions !== undefined && <div className={own.actions}>{actions}</div>}
    </div>
  );
}
