import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { tokens } from '../tokens';
import { FORCED } from '../css';

const useProgress = makeStyles({
  bar: {
    position: 'relative',
    width: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  medium: { height: '2px' },
  large: { height: '4px' },
  done: {
    height: '100%',
    borderRadius: 'inherit',
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: 'width',
    transitionDuration: '0.3s',
    [FORCED]: { backgroundColor: 'Highlight' },
  },
  wanders: {
    width: '33%',
    position: 'absolute',
    animationName: { from: { left: '-33%' }, to: { left: '100%' } },
    animationDuration: '3s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
  },
});

/** How far something is, 0 to 1; without a value its length is not known. */
export function ProgressBar({
  value,
  thickness = 'medium',
  'aria-label': name,
}: {
  readonly value?: number;
  readonly thickness?: 'medium' | 'large';
  readonly 'aria-label': string;
}) {
  const css = useProgress();
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value));
  return (
    <div
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.floor(share * 100)}
      className={mergeClasses(css.bar, css[thickness])}
    >
      <div
        className={mergeClasses(css.done, share === undefined && css.wanders)}
        {...(share === undefined ? {} : { style: { width: `${String(share * 100)}%` } })}
      />
    </div>
  );
}
