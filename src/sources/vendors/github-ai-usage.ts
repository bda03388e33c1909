import { GITHUB_DAY } from '../columns/github';
import { column, constant, flag } from '../readings';
import type { Source } from '../source';

/** GitHub's report of AI credits and premium requests by person and model. Its sums stand in the billing report too, so it is a memo. */
export default {
  id: 'github-ai-usage',
  title: 'GitHub AI usage',
  version: 1,
  format: 'csv',
  needs: 'github.com → Billing → Usage → Get usage report → AI usage or premium requests (CSV).',
  grain: 'day × person × SKU × model',
  checked: '2026-11-22',
  detect: { all: ['date', 'username', 'product', 'sku', 'model', 'quantity', 'unit_type', 'net_amount'] },
  skipWhenBlank: ['gross_amount', 'net_amount'],
  charge: {
    ...GITHUB_DAY,
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('GitHub Copilot'),
    x_CountsToTotal: flag(false),
    x_Model: column('model'),
    x_Stream: constant('usage'),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'PrincipalId', 'SkuId', 'x_Model', 'ResourceName', 'x_CostCenter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
  countsIn: 'github-billing',
} satisfies Source;
