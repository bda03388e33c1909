import { gcpCharge, gcpLeaves, GCP_IDENTITY, GCP_MELT } from '../columns/gcp';
import type { Source } from '../source';

/** Google's billing export, standard and detailed: each credit of a line is a charge of its own. */
export default {
  id: 'gcp-billing-export',
  title: 'Google Cloud billing export',
  version: 4,
  format: ['jsonl', 'json', 'parquet'],
  needs:
    "BigQuery: SELECT * FROM gcp_billing_export_v1_… (or _resource_v1_…) WHERE invoice.month = '202610', saved as JSON or Parquet. Use is booked in the month of its hours, whichever invoice it is on.",
  grain: 'hour × project × SKU × resource, and each of its credits',
  checked: '2026-11-23',
  records: [''],
  detect: { all: ['billing_account_id', 'invoice.month', 'cost', 'currency', 'usage_start_time', 'usage_end_time', 'service.description', 'sku.description'] },
  leaves: gcpLeaves((name) => name),
  charge: gcpCharge((name) => name),
  melt: GCP_MELT,
  identity: GCP_IDENTITY,
  replaces: 'billing-period',
  scope: ['BillingAccountId'],
  family: 'gcp-billing',
} satisfies Source;
