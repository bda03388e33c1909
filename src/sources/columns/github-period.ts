import { column, concat, firstInstant, instant, mapped, monthEnd, monthStart, nextDay, nothing, whenBlank } from '../readings';

/** The API writes months and days as numbers. A whole year in one sum belongs to no month and is refused. */
const TWO = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [String(i + 1), String(i + 1).padStart(2, '0')]));
const month = mapped('timePeriod.month', TWO, nothing);
const day = instant(whenBlank('timePeriod.day', nothing, concat('-', 'timePeriod.year', month, mapped('timePeriod.day', TWO, nothing))));
const start = firstInstant(day, instant(concat('-', 'timePeriod.year', month), 'month'));

/** The month, or the day, that an answer of GitHub's API sums up. */
export const GITHUB_PERIOD = {
  BillingPeriodStart: monthStart(start),
  BillingPeriodEnd: monthEnd(start),
  ChargePeriodStart: start,
  ChargePeriodEnd: firstInstant(nextDay(day), monthEnd(start)),
};

/** What the answer is narrowed down to: one person, place, product or day; blank where it is the whole account's month. */
export const GITHUB_PART = concat(
  ', ',
  ...['user', 'repository', 'product', 'sku', 'model', 'costCenter.id', 'costCenter.name', 'timePeriod.day'].map((key) => column(key)),
);
