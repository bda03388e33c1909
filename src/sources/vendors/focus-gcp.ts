import { FOCUS_CHARGE, FOCUS_HEADINGS, FOCUS_IDENTITY, FOCUS_LEAVES } from '../columns/focus';
import { gcpLabel, gcpService, gcpSku } from '../columns/gcp';
import { coalesce, constant, json } from '../readings';
import type { Source } from '../source';

const LABELS = ['x_Labels', 'x_ProjectLabels', 'x_Tags', 'Tags'];

/**
 * Google's FOCUS export. It names neither who issued the bill nor the kind of a service, and labels stand in lists instead of Tags. Its costs hold the credits of a
 * line already; those are kept beside it and never added once more.
 */
export default {
  id: 'focus-gcp',
  title: 'FOCUS bill of Google Cloud',
  version: 2,
  format: ['jsonl', 'json', 'parquet', 'csv'],
  records: [''],
  needs: 'BigQuery: SELECT * FROM gcp_billing_export_focus_… for the month, saved as JSON or Parquet. Take this or the billing export of a month, never both.',
  grain: 'hour or day × project × SKU × resource',
  checked: '2026-11-23',
  detect: { all: [...FOCUS_HEADINGS, 'x_CostType', 'x_ServiceId'], any: ['ProviderName', 'ServiceProviderName'], none: ['x_BilledCostInUsd'] },
  absent: ['NULL'],
  leaves: [
    ...FOCUS_LEAVES,
    ...['x_CurrencyConversionRate', 'x_ExportTime', 'x_Location', 'x_ServiceId', 'x_SystemLabels', 'x_ConsumptionModelId', 'x_ConsumptionModelDescription'],
    ...['x_PriceEffectivePriceDefault', 'x_PriceListPriceConsumptionModel', 'x_CostAtEffectivePriceDefault', 'x_CostAtListConsumptionModel'],
    ...['Id', 'Number', 'Name', 'AncestryNumbers', 'Ancestors'].map((name) => `x_Project.${name}`),
    'x_Project',
    'ProviderName',
  ],
  charge: {
    ...FOCUS_CHARGE,
    ServiceProviderName: constant('Google Cloud'),
    InvoiceIssuerName: coalesce('InvoiceIssuerName', constant('Google Cloud')),
    ServiceCategory: coalesce('ServiceCategory', gcpService('ServiceName')),
    SkuMeter: coalesce('SkuMeter', 'ChargeDescription'),
    CommitmentDiscountId: coalesce('CommitmentDiscountId', 'x_SubscriptionInstanceId'),
    Tags: json(coalesce('Tags', 'x_Labels')),
    ...gcpSku('ChargeDescription'),
    x_Workflow: gcpLabel('workflow', ...LABELS),
    x_CostCenter: gcpLabel('cost_center', ...LABELS),
  },
  identity: FOCUS_IDENTITY,
  replaces: 'billing-period',
  scope: ['ServiceProviderName', 'BillingAccountId'],
  family: 'focus',
} satisfies Source;
