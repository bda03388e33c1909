import { curCharge, CUR_IDENTITY, curLeaves, curMelt } from '../columns/cur';
import type { Source } from '../source';

/** AWS's older Cost and Usage Report, whose columns change by the month: what is not there is not known. */
export default {
  id: 'aws-cur-legacy',
  title: 'AWS Cost and Usage Report, older',
  version: 4,
  format: 'csv',
  needs: 'AWS Billing → Data Exports → Legacy CUR (CSV, gzip) in S3. Take this or the FOCUS export of a month, never both.',
  grain: 'hour or day × account × resource × usage type × line item type',
  checked: '2026-11-23',
  detect: {
    all: ['bill/PayerAccountId', 'bill/BillingPeriodStartDate', 'lineItem/LineItemType', 'lineItem/UnblendedCost', 'lineItem/UsageStartDate'],
  },
  leaves: curLeaves((old) => old),
  charge: curCharge((old) => old),
  melt: curMelt((old) => old),
  identity: CUR_IDENTITY,
  replaces: 'billing-period',
  scope: ['BillingAccountId'],
  family: 'aws-cur',
} satisfies Source;
