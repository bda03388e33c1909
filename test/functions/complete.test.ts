import { functions } from '../../src/functions/index';

/** What a finance team that budgets AI works out, family by family. */
const LIBRARY = {
  corridor: 'BAND BAND_STATUS BAND_POSITION BAND_CALIBRATE HEADROOM',
  return: 'RETURN_RATIO REALISED_VALUE MARGINAL_RETURN MAX_SPEND',
  envelopes: 'ENVELOPE_SPLIT MONTHLY_ALLOCATION ENVELOPE_STATUS REALLOCATION_CHECK',
  unitCost:
    'COST_PER_UNIT FULL_COST_PER_UNIT COST_PER_GOOD_UNIT UNIT_COST_TARGET TARGET_PROGRESS MODEL_CHOICE TOKEN_COST REVIEW_COST FAILURE_COST UNCERTAINTY_COST HIDDEN_GROSS_UP CROSSOVER_MONTH MARGINAL_COST',
  forecast: 'DEFLATE BREAKEVEN_GROWTH SCENARIO_FORECAST TREND_GROWTH FORECAST_BANDS ROLLING_FORECAST RUN_RATE FORECAST_ACCURACY',
  seatsAndUsage: 'SEAT_COST USAGE_COST ROLE_BUDGET BLENDED_COST ALLOWANCE_STATUS EFFECTIVE_SEAT_COST OUTLIERS BURST_RESERVE CAPACITY_BUDGET',
  chargeback: 'INTERNAL_PRICE RECOVERY_VARIANCE TRUE_UP_PRICE ALLOCATE',
  variance: 'VARIANCE_BRIDGE FLEX_BUDGET',
  close: 'ACCRUAL AMORTISE FX_CONVERT PRICE_AT FISCAL_PERIOD',
  governance: 'REFORECAST_DUE RENEWAL_CHECK LEARNING_AGE VOLATILITY_FLAG DATA_AGE COVERAGE BENCHMARK BENCHMARK_TXN SHADOW_SPEND TRIGGER_EVENTS',
} as const;

test.each(Object.entries(LIBRARY))('%s: each is in the library', (_, names) => {
  const known = new Set(functions.map(({ name }) => name));
  expect(names.split(' ').filter((name) => !known.has(name))).toEqual([]);
});
test('nothing is in the library that no family names', () => {
  expect(functions.map(({ name }) => name).sort()).toEqual(Object.values(LIBRARY).flatMap((names) => names.split(' ')).sort()); // prettier-ignore
});
