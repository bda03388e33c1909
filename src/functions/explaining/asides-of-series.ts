import { fromSerial, monthOf } from '../../model/month';
import { inOrder } from '../../model/month-series';
import { spread } from '../../model/outliers';
import { exactSum } from '../../model/exact-sum';
import { toCell } from '../../model/decimal';
import { figuresIn, wordIn, type Asked, type Beside } from './asked';

type Figures = Readonly<Record<string, Beside>>;

/** Median and MAD, and whether more than half of the figures are equal. */
export function usual(values: readonly number[]): Figures | undefined {
  const found = spread(values);
  return found.ok ? { middle: found.value.median, mad: found.value.mad, isFlat: found.value.mad === 0 } : undefined;
}
/** The first and the last figure of a history, by month where months are given, and how many there are. */
export function seriesByMonth(cells: Asked['cells']): Figures {
  const [history, dates] = [figuresIn(cells.history), figuresIn(cells.months)];
  if (dates.length === 0) return { earliest: history[0] ?? null, latest: history.at(-1) ?? null, figures: history.length };
  const order = inOrder(
    dates.map((date) => monthOf(fromSerial(date))),
    wordIn(cells.fill) === 'zero' ? 'zero' : 'none',
  );
  if (!order.ok) return {};
  const at = (row: number | null | undefined): number | null => (row === null || row === undefined ? null : (history[row] ?? null));
  return { earliest: at(order.value[0]), latest: at(order.value.at(-1)), figures: order.value.length };
}
/** The change that is greatest against the figure before it. */
export function largestChange(series: readonly number[]): Figures | undefined {
  let [largest, place] = [-1, 0];
  for (let i = 1; i < series.length; i += 1) {
    const [before = 0, now = 0] = [series[i - 1], series[i]];
    const moved = before === now ? 0 : Math.abs(now - before) / Math.abs(before);
    if (moved > largest) [largest, place] = [moved, i];
  }
  if (place === 0) return undefined;
  const [before, now] = [series[place - 1] ?? null, series[place] ?? null];
  return { before, now, ofMonth: place + 1, fromZero: before === 0 && now !== 0, isStill: largest === 0 };
}
/** What has been paid up to and with a month, and up to the one before. */
export function runningTotal(run: readonly number[], month: unknown): Figures | undefined {
  if (run.length < 2) return { isSame: run.length === 1 };
  if (typeof month !== 'number') return undefined;
  const upTo = (count: number): number => toCell(exactSum(run.slice(0, count)));
  return { total: upTo(month), before: upTo(month - 1) };
}
