import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark12Filled, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { FORCED, useCss } from '../css';
import { useServices } from '../services';
import type { Standing, Step } from '../step';
import { WriteButton } from './WriteButton';

export const WORDS = { done: 'Done', part: 'Partly done', todo: 'To do', now: 'Now' } as const;

const useStep = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '5px 4px',
    minHeight: '44px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    width: '100%',
    cursor: 'pointer',
    borderRadius: '4px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  two: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  next: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: '4px',
    padding: '8px 8px 10px 8px',
    margin: '4px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    [FORCED]: { border: '1px solid CanvasText', borderLeft: '4px solid Highlight' },
  },
  mark: {
    width: '18px',
    height: '18px',
    borderRadius: '50%',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '11px',
    fontWeight: 600,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    boxSizing: 'border-box',
    flexShrink: 0,
  },
  done: {
    backgroundColor: tokens.colorNeutralForeground3,
    color: tokens.colorNeutralBackground1,
    border: 'none',
    [FORCED]: { border: '1px solid CanvasText', color: 'CanvasText' },
  },
  part: { border: `2px solid ${tokens.colorPaletteDarkOrangeForeground1}`, color: tokens.colorPaletteDarkOrangeForeground1 },
  now: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: 'none',
    [FORCED]: { border: '2px solid Highlight', color: 'Highlight' },
  },
});

/** Number to do, tick done, exclamation mark partly done; each has a spoken name. */
export function Mark({ as, children }: { readonly as: 'todo' | 'done' | 'part' | 'now'; readonly children?: ReactNode }) {
  const css = useStep();
  const look = { todo: undefined, done: css.done, part: css.part, now: css.now }[as];
  return (
    <span className={mergeClasses(css.mark, look)} role="img" aria-label={WORDS[as]}>
      {as === 'done' ? <Checkmark12Filled /> : as === 'part' ? '!' : children}
    </span>
  );
}

/** A step as one line that opens its screen. */
export function StepRow({ step, standing, number }: { readonly step: Step; readonly standing: Standing; readonly number: number }) {
  const css = useCss();
  const own = useStep();
  const { go } = useServices();
  return (
    <li>
      <button type="button" className={own.step} onClick={() => go(step.screen)}>
        <Mark as={standing.mark}>{number}</Mark>
        <span className={own.two}>
          <span className={css.p}>{step.name}</span>
          <span className={mergeClasses(css.small, css.muted)}>{standing.line}</span>
        </span>
        <ChevronRight16Regular className={css.muted} />
      </button>
    </li>
  );
}

/** The next step, open in place with its sentence and its button. */
export function NextStep({ step, standing, number }: { readonly step: Step; readonly standing: Standing; readonly number: number }) {
  const css = useCss();
  const own = useStep();
  const services = useServices();
  // Only what goes into the sheets waits for what is being written there.
  const Press = step.screen === '#sheets' ? WriteButton : Button;
  return (
    <li className={own.next} aria-current="step">
      <div className={css.row}>
        <Mark as="now">{number}</Mark>
        <span className={mergeClasses(css.p, css.bold)}>{step.name}</span>
      </div>
      <p className={mergeClasses(css.small, css.second)}>{standing.sentence}</p>
      <div className={css.actions}>
        <Press size="small" appearance="primary" onClick={() => standing.press(services)}>
          {standing.button}
        </Press>
        {standing.also && (
          <WriteButton size="small" onClick={() => standing.also?.press(services)}>
            {standing.also.button}
          </WriteButton>
        )}
      </div>
    </li>
  );
}
