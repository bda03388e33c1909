import { cloudabilityCharge } from '../columns/cloudability';
import type { Source } from '../source';

/** A cost report of Cloudability, with the names or the labels of its columns. */
export default {
  id: 'cloudability-report',
  title: 'Cloudability cost report',
  version: 2,
  format: 'csv',
  needs: "Cloudability → Reports → Export (CSV), by day, in US dollars. Memo: it repeats vendors' bills and is never added to them.",
  grain: 'day × account × service, or what the report holds',
  checked: '2026-11-23',
  detect: {
    all: ['date'],
    any: ['unblended_cost', 'total_amortized_cost', 'Cost (Unblended)', 'Cost (Amortized)', 'Cost (Total)', 'Cost (Total Amortized)'],
    none: ['BilledCost'],
  },
  absent: ['(not set)'],
  skipWhen: [{ heading: 'date', matches: 'total|totals' }],
  charge: cloudabilityCharge((name) => name),
  identity: ['BillingAccountId', 'SubAccountId', 'ServiceProviderName', 'ChargePeriodStart', 'ChargeDescription', 'RegionId'],
  replaces: 'day',
  scope: ['ServiceProviderName', 'SubAccountName'],
  family: 'cloudability',
} satisfies Source;
