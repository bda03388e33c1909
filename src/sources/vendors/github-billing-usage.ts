import { ofDay } from '../columns/periods';
import { githubItem, githubService } from '../columns/github';
import { coalesce, column, flag, instant } from '../readings';
import type { Source } from '../source';

const item = (key: string) => column(`usageItems.${key}`);
const day = instant(item('date'));

/** GitHub's billing report as its API answers it. A day of an organisation takes the place of the same day of the CSV report, and the other way round. */
export default {
  id: 'github-billing-usage',
  title: 'GitHub billing usage',
  version: 1,
  format: 'json',
  needs: 'The answer of GET api.github.com/organizations/ORG/settings/billing/usage?year=&month=, saved as JSON.',
  grain: 'day × organisation × repository × SKU',
  checked: '2026-11-22',
  records: ['usageItems'],
  detect: { all: ['usageItems.date', 'usageItems.product', 'usageItems.sku', 'usageItems.quantity', 'usageItems.netAmount'], none: ['usageItems.model'] },
  skipWhenBlank: ['usageItems.grossAmount', 'usageItems.netAmount'],
  charge: {
    ...githubItem('quantity', 'quantity'),
    BillingAccountId: coalesce('usageItems.organizationName', 'organization', 'enterprise'),
    ...ofDay(day),
    ChargeDescription: item('sku'),
    ...githubService(item('product'), item('sku'), item('unitType')),
    ResourceName: item('repositoryName'),
    x_CountsToTotal: flag(true),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SkuId', 'ResourceName', 'PrincipalId', 'x_CostCenter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
  family: 'github-billing',
} satisfies Source;
