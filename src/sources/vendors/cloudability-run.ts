import { cloudabilityCharge } from '../columns/cloudability';
import type { Source } from '../source';

/** The answer of Cloudability's cost reporting. */
export default {
  id: 'cloudability-run',
  title: 'Cloudability costs',
  version: 2,
  format: 'json',
  needs: "The answer of Cloudability's /v3/reporting/cost/run, by day, in US dollars (JSON). Memo: it repeats vendors' bills and is never added.",
  grain: 'day × account × service, or what was asked for',
  checked: '2026-11-23',
  records: ['results'],
  detect: { all: ['results.date', 'total_results'], any: ['results.unblended_cost', 'results.total_amortized_cost', 'results.total_cost'] },
  absent: ['(not set)'],
  leaves: ['offset', 'limit', 'total_results', 'meta.dates.start', 'meta.dates.end'],
  charge: cloudabilityCharge((name) => `results.${name}`),
  identity: ['BillingAccountId', 'SubAccountId', 'ServiceProviderName', 'ChargePeriodStart', 'ChargeDescription', 'RegionId'],
  replaces: 'day',
  scope: ['ServiceProviderName', 'SubAccountName'],
  family: 'cloudability',
} satisfies Source;
