import { gcpCharge, gcpLeaves, GCP_IDENTITY, GCP_MELT } from '../columns/gcp';
import type { Source } from '../source';

const flat = (name: string): string => name.replaceAll('.', '_');

/** Google's billing export laid flat by a query, since BigQuery writes no lists into a CSV: `service.description AS service_description`. */
export default {
  id: 'gcp-billing-query',
  title: 'Google Cloud billing export, flat',
  version: 4,
  format: 'csv',
  needs: 'BigQuery: the billing export with its names laid flat (service_description), TO_JSON_STRING(credits) AS credits, saved as CSV.',
  grain: 'hour × project × SKU × resource, and each of its credits',
  checked: '2026-11-23',
  detect: {
    all: ['billing_account_id', 'invoice_month', 'cost', 'currency', 'usage_start_time', 'usage_end_time', 'service_description', 'cost_type', 'credits'],
  },
  leaves: gcpLeaves(flat),
  charge: gcpCharge(flat),
  melt: GCP_MELT,
  identity: GCP_IDENTITY,
  replaces: 'billing-period',
  scope: ['BillingAccountId'],
  family: 'gcp-billing',
} satisfies Source;
