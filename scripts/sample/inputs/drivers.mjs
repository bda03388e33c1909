import { addMonths, MONTHS } from '../calendar.mjs';
import { BUDGET_RATE, FIRST_MONTH, RATES, REVENUE, REVENUE_PLAN } from '../company.mjs';

/** The metric that the corridor follows: actual until the period, forecast after it. */
export const drivers = REVENUE.map((thousands, t) => ({
  Driver: 'Digital revenue',
  Month: addMonths(FIRST_MONTH, t),
  Unit: 'USD',
  Plan: (REVENUE_PLAN[t] ?? thousands) * 1000,
  Actual: t < MONTHS.length ? thousands * 1000 : null,
  Forecast: t < MONTHS.length ? null : thousands * 1000,
  Source: t < MONTHS.length ? 'General ledger, account 4010' : 'Sales forecast of October',
  Note: null,
}));

const rate = (Date, Type, Rate, Source) => ({ Date, From: 'EUR', To: 'USD', Type, Rate, Source });
/** Average rates until September, and the rate of the budget. October's is still to come. */
export const rates = [
  ...RATES.map((of, t) => rate(`${MONTHS[t]}-01`, 'average', of, 'Treasury, average of the month')),
  rate('2026-02-01', 'budget', BUDGET_RATE, 'Budget FY26'),
];
