import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED } from '../css';
import { own } from '../theme';

const width = (share: number): string => `${String(Math.max(0, Math.min(share, 1)) * 100)}%`;

const useGauge = makeStyles({
  bar: { position: 'relative', height: '10px', borderRadius: '5px', backgroundColor: own.track, margin: '6px 0', [FORCED]: { border: '1px solid CanvasText' } },
  fill: {
    height: '10px',
    borderRadius: '5px',
    backgroundColor: tokens.colorBrandBackground,
    [FORCED]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  asked: {
    position: 'absolute',
    top: '-3px',
    width: '2px',
    height: '16px',
    backgroundColor: tokens.colorNeutralForeground1,
    [FORCED]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** How much of it is checked, with a tick where Policy asks it to be. The words beside it say the same. */
export function CoverageGauge({ share, asked }: { readonly share: number; readonly asked: number | null }) {
  const css = useGauge();
  return (
    <div className={css.bar} aria-hidden>
      <div className={css.fill} style={{ width: width(share) }} />
      {asked !== null && <i className={css.asked} style={{ left: width(asked) }} />}
    </div>
  );
}
