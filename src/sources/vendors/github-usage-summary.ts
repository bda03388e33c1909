import { githubItem, githubService } from '../columns/github';
import { GITHUB_PART, GITHUB_PERIOD } from '../columns/github-period';
import { coalesce, column, concat, flag, lower } from '../readings';
import type { Source } from '../source';

const item = (key: string) => column(`usageItems.${key}`);

/** GitHub's bill of a month by SKU, as its API sums it up, perhaps for a part of the account only. The billing report has the same money by the day: a memo. */
export default {
  id: 'github-usage-summary',
  title: 'GitHub usage summary',
  version: 1,
  format: 'json',
  needs: 'The answer of GET api.github.com/organizations/ORG/settings/billing/usage/summary with year and month, saved as JSON.',
  grain: 'month × organisation × SKU',
  checked: '2026-11-23',
  records: ['usageItems'],
  detect: { all: ['timePeriod.year', 'usageItems.sku', 'usageItems.grossQuantity', 'usageItems.netAmount'], none: ['usageItems.model', 'usageItems.date'] },
  skipWhenBlank: ['usageItems.grossAmount', 'usageItems.netAmount'],
  charge: {
    ...githubItem('grossQuantity', 'netQuantity'),
    BillingAccountId: coalesce('organization', 'enterprise'),
    ...GITHUB_PERIOD,
    ChargeDescription: concat(', ', item('sku'), GITHUB_PART),
    ...githubService(item('product'), item('sku'), item('unitType')),
    PrincipalId: lower(column('user')),
    x_CountsToTotal: flag(false),
    x_CostCenter: coalesce('costCenter.name', 'costCenter.id'),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'ChargePeriodEnd', 'ChargeDescription'],
  replaces: 'day',
  scope: ['BillingAccountId', 'ChargePeriodEnd', 'PrincipalId', 'x_CostCenter'],
  countsIn: 'github-billing',
} satisfies Source;
