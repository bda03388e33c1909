import { makeStyles, tokens } from '@fluentui/react-components';
import { own } from '../theme';
import type { Status } from '../../workbook/workbook';
import { FORCED } from '../css';
import { monthTick } from '../dates';
import { scaleOf } from './scale';

export const WORDS = { ceiling: 'ceiling', floor: 'floor' } as const;

const W = 326;
const H = 140;
const BOX = { left: 38, right: 6, top: 10, bottom: 20 };
type Point = Status['months'][number];

const useChart = makeStyles({
  chart: {
    display: 'block',
    '& text': { fontSize: '10.5px', fill: tokens.colorNeutralForeground3, [FORCED]: { fill: 'CanvasText' } },
  },
  grid: { stroke: tokens.colorNeutralStroke3, [FORCED]: { stroke: 'CanvasText', opacity: 0.3 } },
  band: { fill: own.band, [FORCED]: { fill: 'none' } },
  edge: { fill: 'none', stroke: own.edge, strokeWidth: '1', strokeDasharray: '3 2', [FORCED]: { stroke: 'CanvasText' } },
  line: { fill: 'none', stroke: own.line, strokeWidth: '2', [FORCED]: { stroke: 'Highlight', strokeWidth: '3' } },
  dot: { fill: own.line, [FORCED]: { fill: 'Highlight' } },
});

/** Twelve months of spend between floor and ceiling; missing months leave a gap, never a zero. */
export function CorridorChart({
  months,
  sentence,
  thousands,
}: {
  readonly months: readonly Point[];
  readonly sentence: string;
  readonly thousands: (n: number) => string;
}) {
  const css = useChart();
  const shown = months.filter((month) => !month.forecast).slice(-12);
  const n = shown.length;
  const top = Math.max(...shown.flatMap(({ spend, floor, ceiling }) => [spend ?? 0, floor ?? 0, ceiling ?? 0]), 1);
  const scale = scaleOf(top);
  const x = (i: number): number => BOX.left + (i * (W - BOX.left - BOX.right)) / Math.max(1, n - 1);
  const y = (v: number): number => BOX.top + (H - BOX.top - BOX.bottom) * (1 - v / scale.max);
  const at = (i: number, v: number): string => `${x(i).toFixed(1)},${y(v).toFixed(1)}`;
  const path = (of: (point: Point) => number | null): string => {
    let pen = 'M';
    return shown
      .map((point, i) => {
        const v = of(point);
        const step = v === null ? '' : `${pen}${at(i, v)}`;
        pen = v === null ? 'M' : 'L';
        return step;
      })
      .join('');
  };
  const banded = shown.flatMap(({ floor, ceiling }, i) => (floor === null || ceiling === null ? [] : [{ i, floor, ceiling }]));
  const band = [...banded.map(({ i, ceiling }) => at(i, ceiling)), ...[...banded].reverse().map(({ i, floor }) => at(i, floor))].join('L');
  const middle = banded[Math.floor(banded.length * 0.6)];
  const last = shown.at(-1);
  const ticks = shown.map((_, i) => i).filter((i) => (n - 1 - i) % 3 === 0 && (n - 1 - i !== 0 || i === n - 1));
  return (
    <svg className={css.chart} viewBox={`0 0 ${String(W)} ${String(H)}`} width="100%" role="img" aria-label={sentence}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={BOX.left} x2={W - BOX.right} y1={y(tick)} y2={y(tick)} className={css.grid} />
          <text x={BOX.left - 5} y={y(tick) + 3.5} textAnchor="end">
            {thousands(tick)}
          </text>
        </g>
      ))}
      {banded.length > 1 && <path d={`M${band}Z`} className={css.band} />}
      <path d={path((point) => point.ceiling)} className={css.edge} />
      <path d={path((point) => point.floor)} className={css.edge} />
      <path d={path((point) => point.spend)} className={css.line} />
      {last?.spend !== null && last?.spend !== undefined && <circle cx={x(n - 1)} cy={y(last.spend)} r="3.5" className={css.dot} />}
      {middle && (
        <>
          <text x={x(middle.i)} y={y(middle.ceiling) - 6} textAnchor="middle">
            {WORDS.ceiling}
          </text>
          <text x={x(middle.i)} y={y(middle.floor) + 13} textAnchor="middle">
            {WORDS.floor}
          </text>
        </>
      )}
      {ticks.map((i) => (
        <text key={i} x={x(i)} y={H - 4} textAnchor={i === n - 1 ? 'end' : i === 0 ? 'start' : 'middle'}>
          {monthTick(shown[i]?.month ?? '2000-01')}
        </text>
      ))}
    </svg>
  );
}
