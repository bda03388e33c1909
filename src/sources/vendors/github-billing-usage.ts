import { ofDay } from '../columns/periods';
import { githubService } from '../columns/github';
import { coalesce, column, constant, flag, instant, lower, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const item = (key: string) => column(`usageItems.${key}`);
const day = instant(item('date'));
const unit = lower(item('unitType'));

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
    ServiceProviderName: constant('GitHub'),
    HostProviderName: constant('GitHub'),
    InvoiceIssuerName: constant('GitHub'),
    BillingAccountId: coalesce('usageItems.organizationName', 'organization', 'enterprise'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: item('sku'),
    ...githubService(item('product'), item('sku'), item('unitType')),
    SkuId: item('sku'),
    ResourceName: item('repositoryName'),
    ConsumedQuantity: roundedAmount(item('quantity')),
    ConsumedUnit: unit,
    PricingQuantity: roundedAmount(item('quantity')),
    PricingUnit: unit,
    ListUnitPrice: roundedAmount(item('pricePerUnit')),
    ListCost: roundedAmount(item('grossAmount')),
    BilledCost: roundedAmount(item('netAmount')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SkuId', 'ResourceName', 'PrincipalId', 'x_CostCenter'],
  replaces: 'day',
  scope: ['BillingAccountId'],
  family: 'github-billing',
} satisfies Source;
