import { add, compare, divideTo, fromCell, isZero, multiply, ONE, subtract, toText, ZERO, type Decimal } from './decimal';
import type { Spend } from './envelope-consumption';
import { LEVELS, reached, type Left, type Level, type Thresholds } from './envelope-ladder';
import { missing, mistyped, ok, type Result } from './fault';
import { addDays, addMonths, daysBetween, firstDay, monthOf, type Day } from './month';
import { exacts, isNegative, ratio } from './sum';

/** A month of which some days are done, in a quarter that ends later. */
export interface Clock {
  readonly asOf: Day;
  readonly monthStart: Day;
  readonly monthEnd: Day;
  readonly quarterEnd: Day;
}
/** The calendar month and quarter in which a day lies. */
export function calendarClock(asOf: Day): Clock {
  const month = monthOf(asOf);
  const toQuarter = 3 - ((Number(month.slice(5)) - 1) % 3);
  return {
    asOf,
    monthStart: firstDay(month),
    monthEnd: addDays(firstDay(addMonths(month, 1)), -1),
    quarterEnd: addDays(firstDay(addMonths(month, toQuarter)), -1),
  };
}

/** What a projection says. `date` is the first day on which the level is reached; null where it stands already or will not be. */
export interface Projection {
  readonly word: Level | `WILL_${Level}`;
  readonly date: Day | null;
  readonly ofMonth: Result<number>;
  readonly ofQuarter: Result<number>;
  /** Share of the month used over share of its days gone: above 1 it burns too fast. */
  readonly burn: Result<number>;
}

/** Fewer days say nothing about a month. */
const FEWEST = 3;
const days = (n: number): Decimal => fromCell(n) ?? ZERO;

/** Money as a fraction, because the pace of a month is one of its days: what it comes to is asked in cents, as a share, or beside other money. */
interface Fraction {
  readonly money: Decimal;
  readonly over: Decimal;
}
const inCents = ({ money, over }: Fraction): Decimal => (over === ONE ? money : divideTo(money, over, 2));
const shareOf = ({ money, over }: Fraction, whole: Decimal): Result<number> => ratio(money, over === ONE ? whole : multiply(whole, over));

/** The spend at the end of the month and of the quarter: as forecast, or at the pace of the days that are done. */
interface End {
  readonly month: Fraction;
  readonly quarter: Fraction;
}
function atEnd(now: Spend, month: number | null, quarter: number | null, clock: Clock, done: number): Result<End> {
  const given = exacts(month ?? 0, quarter ?? 0);
  if (!given.ok) return given;
  if ((month === null || quarter === null) && done < FEWEST)
    return missing(`needs ${String(FEWEST)} days of the month, has ${String(done)}: give the forecasts`);
  const [forecastMonth, forecastQuarter] = given.value;
  const over = days(done);
  const more = (spent: Decimal, left: number): Fraction => ({ money: add(multiply(spent, over), multiply(now.month, days(left))), over });
  return ok({
    month: month === null ? more(now.month, daysBetween(clock.asOf, clock.monthEnd)) : { money: forecastMonth, over: ONE },
    quarter: quarter === null ? more(now.quarter, daysBetween(clock.asOf, clock.quarterEnd)) : { money: forecastQuarter, over: ONE },
  });
}

/** The first whole day on which an even way from `spent` to `end` has covered what was left to a limit. */
function dayOf(left: Decimal, spent: Decimal, { money, over }: Fraction, beyond: boolean, { asOf }: Clock, until: Day): Day {
  const toGo = daysBetween(asOf, until);
  const way = subtract(money, multiply(spent, over));
  if (toGo <= 0 || isZero(way) || isNegative(way)) return asOf;
  const due = multiply(multiply(left, days(toGo)), over);
  const near = divideTo(due, way, 0);
  const short = compare(multiply(near, way), due);
  const needed = short < 0 || (short === 0 && beyond) ? add(near, ONE) : near;
  return addDays(asOf, Math.min(toGo, Math.max(1, Number(toText(needed)))));
}

/**
 * Where an envelope will stand at the end of its month and quarter, as `WILL_…` with the first day it is so when that is worse than now; else the level it has.
 * Forecasts are for the whole month and quarter; where they are not given, the pace of the days done goes on (fewer than three are `#N/A`). Between now and the
 * end money is taken to be spent evenly, as FORECAST.LINEAR lays a line through two points. Days in the wrong order are `#VALUE!`.
 */
export function projection(now: Spend, forecastMonth: number | null, forecastQuarter: number | null, clock: Clock, at: Thresholds): Result<Projection> {
  const { asOf, monthStart, monthEnd, quarterEnd } = clock;
  if (asOf < monthStart || asOf > monthEnd || quarterEnd < monthEnd) return mistyped('asOf must lie in its month, and the month must end in its quarter');
  const done = daysBetween(monthStart, asOf) + 1;
  const end = atEnd(now, forecastMonth, forecastQuarter, clock, done);
  if (!end.ok) return end;
  const [stands, will] = [reached(now, at), reached({ ...now, month: inCents(end.value.month), quarter: inCents(end.value.quarter) }, at)];
  if (!stands.ok) return stands;
  if (!will.ok) return will;
  const share = ratio(now.month, now.allocation);
  const burn = share.ok ? ok((share.value * (daysBetween(monthStart, monthEnd) + 1)) / done) : share;
  const shares = { ofMonth: shareOf(end.value.month, now.allocation), ofQuarter: shareOf(end.value.quarter, now.envelope), burn };
  const { level } = will.value;
  if (LEVELS.indexOf(level) <= LEVELS.indexOf(stands.value.level)) return ok({ word: stands.value.level, date: null, ...shares });
  return ok({ word: `WILL_${level}`, date: hitDay(level, now, end.value, stands.value.left, clock, at), ...shares });
}

/** The day on which a level begins. Unfunded begins with the first cent. */
function hitDay(level: Level, now: Spend, end: End, left: Left, clock: Clock, at: Thresholds): Day {
  if (level === 'EXEC_APPROVAL') return dayOf(left('EXEC_APPROVAL'), now.quarter, end.quarter, at.approval.beyond, clock, clock.quarterEnd);
  if (level === 'REVIEW') return dayOf(left('REVIEW'), now.month, end.month, at.review.beyond, clock, clock.monthEnd);
  if (level === 'ALERT') return dayOf(left('ALERT'), now.month, end.month, at.alert.beyond, clock, clock.monthEnd);
  return isZero(now.allocation)
    ? dayOf(subtract(ZERO, now.month), now.month, end.month, true, clock, clock.monthEnd)
    : dayOf(subtract(ZERO, now.quarter), now.quarter, end.quarter, true, clock, clock.quarterEnd);
}
