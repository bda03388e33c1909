import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { own } from '../theme';
import { FORCED } from '../css';

const MAX = 1.4;
const TICKS = [0.8, 0.9, 1];
const width = (share: number): string => `${String((Math.max(0, Math.min(share, MAX)) / MAX) * 100)}%`;

const useBar = makeStyles({
  bar: {
    position: 'relative',
    height: '6px',
    borderRadius: '3px',
    backgroundColor: own.track,
    margin: '2px 0 1px',
    [FORCED]: { border: '1px solid CanvasText' },
  },
  fill: {
    height: '6px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralForeground3,
    [FORCED]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  warn: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  bad: { backgroundColor: tokens.colorPaletteRedBackground3, [FORCED]: { backgroundColor: 'Highlight' } },
  tick: {
    position: 'absolute',
    top: '-2px',
    width: '1px',
    height: '10px',
    backgroundColor: tokens.colorNeutralForeground2,
    [FORCED]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none', top: '-4px', height: '14px' },
  },
  none: { backgroundColor: 'transparent', backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 5px)` },
});

/** How full an envelope is, with ticks at 80, 90 and 100%. The words beside it say the same. */
export function LevelBar({ share, tone }: { readonly share: number | null; readonly tone: 'bad' | 'warn' | 'none' | 'quiet' }) {
  const css = useBar();
  if (tone === 'none' || share === null) return <div className={mergeClasses(css.bar, css.none)} aria-hidden />;
  return (
    <div className={css.bar} aria-hidden>
      <div className={mergeClasses(css.fill, tone === 'warn' && css.warn, tone === 'bad' && css.bad)} style={{ width: width(share) }} />
      {TICKS.map((tick) => (
        <i key={tick} className={css.tick} style={{ left: width(tick) }} />
      ))}
    </div>
  );
}
