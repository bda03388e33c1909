import { curCharge, CUR_IDENTITY, curLeaves, curMelt, curTwo } from '../columns/cur';
import type { Source } from '../source';

/** AWS's Cost and Usage Report 2.0, with whichever of its columns were chosen. */
export default {
  id: 'aws-cur-2',
  title: 'AWS Cost and Usage Report 2.0',
  version: 4,
  format: ['csv', 'parquet'],
  needs: 'AWS Billing → Data Exports → Standard export CUR 2.0 (CSV or Parquet) in S3. Take this or the FOCUS export of a month, never both.',
  grain: 'hour or day × account × resource × usage type × line item type',
  checked: '2026-11-24',
  detect: {
    all: ['bill_payer_account_id', 'bill_billing_period_start_date', 'line_item_line_item_type', 'line_item_unblended_cost', 'line_item_usage_start_date'],
  },
  leaves: curLeaves(curTwo),
  charge: curCharge(curTwo),
  melt: curMelt(curTwo),
  identity: CUR_IDENTITY,
  replaces: 'billing-period',
  scope: ['BillingAccountId'],
  family: 'aws-cur',
} satisfies Source;
