import { GITHUB_DAY, githubService } from '../columns/github';
import { column, flag } from '../readings';
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
  // An empty day. A line with a gross amount and no net one is refused: it may be money.
  skipWhenBlank: ['gross_amount', 'net_amount'],
  charge: {
    ...GITHUB_DAY,
    ...githubService(column('product'), column('sku'), column('unit_type')),
    x_CountsToTotal: flag(true),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SkuId', 'ResourceName', 'PrincipalId', 'x_CostCenter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
} satisfies Source;
