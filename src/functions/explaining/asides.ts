import { STAGES } from '../../model/reallocation';
import type { Matrix } from '../define';
import { largestChange, runningTotal, seriesByMonth, usual } from './asides-of-series';
import { envelopeUsed } from './asides-of-envelope';
import { daysHeld, monthShare, paceDays, workedDays } from './asides-of-time';
import { bridgeOf } from './asides-of-bridge';
import { figureIn, figuresIn, wordIn, type Aside, type Asked, type Beside } from './asked';

const figures = (found: Readonly<Record<string, Beside>> | undefined): Aside | undefined => found && { figures: found };

/** The share of futures that a column stands for, and the month of its row; a row beyond the months is the total. */
function bandAt({ cells, place }: Asked): Aside {
  const wanted = figuresIn(cells.percentiles);
  const show = wordIn(cells.show);
  const months = figureIn(cells.months) ?? 0;
  const isTotal = show === 'total' || (show !== 'months' && place.row >= months);
  return {
    figures: { share: (wanted.length === 0 ? [0.1, 0.5, 0.9] : wanted)[place.column] ?? null, ofTotal: isTotal, ofMonth: isTotal ? null : place.row + 1 },
  };
}
/** Whether the asked month is closed, under way or open, and what stands for it. */
function monthOfForecast({ cells, place }: Asked): Aside {
  const down = (cells.forecast?.[0]?.length ?? 1) === 1 && (cells.forecast?.length ?? 1) > 1;
  const at = down ? place.row : place.column;
  const closed = figureIn(cells.closed) ?? 0;
  const line = down ? 0 : place.row;
  const ofLine = (name: string): Beside => {
    const list = figuresIn(cells[name]);
    return list.length > 1 ? (list[line] ?? null) : (list[0] ?? null);
  };
  const underWay = at === closed && figuresIn(cells.monthToDate).length > 0;
  return {
    figures: {
      ofMonth: at + 1,
      isClosed: at < closed,
      isUnderWay: underWay,
      isOpen: at >= closed && !underWay,
      spend: ofLine('monthToDate'),
      done: ofLine('daysDone'),
      days: ofLine('daysInMonth'),
      daily: ofLine('dailyRate'),
    },
  };
}
/** The costs of the scenarios of a month, how far its price falls late, and whether the place is in a row of names. */
function scenarioRow({ cells, place, beside }: Asked): Aside {
  const timing = wordIn(cells.timing);
  const costs = beside.slice(0, -1).filter((cell): cell is number => typeof cell === 'number');
  const isName = wordIn(cells.header) === 'top' && place.row === 0;
  return { figures: { lag: timing === 'end' ? 0 : timing === 'mid' ? 0.5 : 1, isName, costs } };
}
/** A way to do a task: which of them it is, its cost and its rank among all. */
function wayOf({ cells, place, again }: Asked): Aside {
  const ways = Math.max(1, ...['price', 'reviewRate', 'reviewCost', 'failureRate', 'failureCost'].map((name) => (cells[name] ?? []).flat().length));
  const all = again({ show: 'all' });
  const across = ways > 1 && all.length === 3 && all[0]?.length === ways && (ways !== 3 || (cells.price?.length ?? 1) === 1);
  const index = across ? place.column : place.row;
  const [cost, rank] = across ? [all[0]?.[index], all[1]?.[index]] : [all[index]?.[0], all[index]?.[1]];
  const figure = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);
  return { figures: { way: index + 1, ways, cost: figure(cost), rank: figure(rank) } };
}
/** What each rule says of a move, one line each, or the stage of the place before the move. */
function rulesOf({ cells, place, again }: Asked): Aside {
  const show = wordIn(cells.show);
  if (show === 'stages') return { figures: { stage: STAGES[place.column] ?? null, before: figuresIn(cells.stages)[place.column] ?? null } };
  const wordsIn = (row: Matrix[number]): readonly string[] => row.map((cell) => (typeof cell === 'string' ? cell : ''));
  const lines = again({ show: 'rules' }).map((row) => {
    const [rule = '', verdict = '', says = ''] = wordsIn(row);
    return `${rule} ${verdict}: ${says}`;
  });
  return { figures: {}, lines };
}

/** What else an explanation needs, by function; what cannot be told is left out. */
export const asides: Readonly<Record<string, (asked: Asked) => Aside | undefined>> = {
  AMORTISE: (asked) => figures(daysHeld(asked)),
  MONTHLY_ALLOCATION: (asked) => figures(monthShare(asked)),
  RUN_RATE: (asked) => figures(workedDays(asked)),
  ENVELOPE_STATUS: (asked) => figures({ ...envelopeUsed(asked), ...paceDays(asked) }),
  OUTLIERS: ({ cells }) => figures(usual(figuresIn(cells.values))),
  TREND_GROWTH: ({ cells }) => figures(seriesByMonth(cells)),
  VOLATILITY_FLAG: ({ cells }) => figures(largestChange(figuresIn(cells.series))),
  CROSSOVER_MONTH: ({ cells, answer }) => figures(runningTotal(figuresIn(cells.run), answer)),
  FORECAST_BANDS: bandAt,
  ROLLING_FORECAST: monthOfForecast,
  SCENARIO_FORECAST: scenarioRow,
  MODEL_CHOICE: wayOf,
  VARIANCE_BRIDGE: bridgeOf,
  REALLOCATION_CHECK: rulesOf,
};
