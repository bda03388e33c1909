import { GITHUB_DAY } from '../columns/github';
import { column, constant, flag, mapped, nothing } from '../readings';
import type { Source } from '../source';

/** GitHub's billing report, summarised or detailed: seats by the day and metered use, net of discounts. */
export default {
  id: 'github-billing',
  title: 'GitHub billing',
  version: 1,
  format: 'csv',
  needs: 'github.com → Billing → Usage → Get usage report → Summarized (CSV).',
  grain: 'day × organisation × repository × SKU',
  checked: '2026-11-22',
  detect: { all: ['date', 'product', 'sku', 'quantity', 'unit_type', 'gross_amount', 'net_amount'], none: ['model'] },
  skipWhenBlank: ['net_amount'],
  charge: {
    ...GITHUB_DAY,
    ChargeFrequency: mapped('unit_type', { seats: 'Recurring', 'user-months': 'Recurring' }, constant('Usage-Based')),
    ServiceCategory: mapped('product', { copilot: 'AI and Machine Learning' }, constant('Developer Tools')),
    ServiceSubcategory: mapped('product', { copilot: 'Generative AI' }, nothing),
    ServiceName: mapped(
      'product',
      { copilot: 'GitHub Copilot', actions: 'GitHub Actions', packages: 'GitHub Packages', codespaces: 'GitHub Codespaces' },
      column('product'),
    ),
    x_CountsToTotal: flag(true),
    x_Stream: mapped('unit_type', { seats: 'seat', 'user-months': 'seat' }, constant('usage')),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SkuId', 'ResourceName', 'PrincipalId', 'x_CostCenter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
} satisfies Source;
