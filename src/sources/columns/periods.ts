import { firstInstant, monthEnd, monthStart, nextDay, type InstantReading } from '../readings';

/** The periods of a charge. */
export interface Periods {
  readonly BillingPeriodStart: InstantReading;
  readonly BillingPeriodEnd: InstantReading;
  readonly ChargePeriodStart: InstantReading;
  readonly ChargePeriodEnd: InstantReading;
}

/** What is charged on one day, in the month of that day. */
export const ofDay = (day: InstantReading): Periods => ({
  BillingPeriodStart: monthStart(day),
  BillingPeriodEnd: monthEnd(day),
  ChargePeriodStart: day,
  ChargePeriodEnd: nextDay(day),
});

/** What is charged for the month in which a moment lies. */
export const ofMonth = (moment: InstantReading): Periods => ({
  BillingPeriodStart: monthStart(moment),
  BillingPeriodEnd: monthEnd(moment),
  ChargePeriodStart: monthStart(moment),
  ChargePeriodEnd: monthEnd(moment),
});

/** What a report sums by the day, or by the month where it has no days. */
export const ofDayOrMonth = (day: InstantReading, month: InstantReading): Periods => ({
  BillingPeriodStart: firstInstant(monthStart(day), monthStart(month)),
  BillingPeriodEnd: firstInstant(monthEnd(day), monthEnd(month)),
  ChargePeriodStart: firstInstant(day, monthStart(month)),
  ChargePeriodEnd: firstInstant(nextDay(day), monthEnd(month)),
});
