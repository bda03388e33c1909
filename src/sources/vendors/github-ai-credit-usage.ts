import { githubItem } from '../columns/github';
import { GITHUB_PERIOD } from '../columns/github-period';
import { coalesce, column, constant, flag, lower } from '../readings';
import type { Source } from '../source';

const item = (key: string) => column(`usageItems.${key}`);
/** AI credits (before them premium requests) by model, as GitHub's API answers them. The money stands in the billing report too: a memo. */
export default {
  id: 'github-ai-credit-usage',
  title: 'GitHub AI credit usage',
  version: 1,
  format: 'json',
  needs: 'The answer of GET api.github.com/organizations/ORG/settings/billing/ai_credit/usage (or premium_request/usage) with year and month, saved as JSON.',
  grain: 'month or day × organisation × SKU × model',
  checked: '2026-11-22',
  records: ['usageItems'],
  detect: { all: ['timePeriod.year', 'usageItems.sku', 'usageItems.model', 'usageItems.grossQuantity', 'usageItems.netAmount'] },
  skipWhenBlank: ['usageItems.grossAmount', 'usageItems.netAmount'],
  charge: {
    ...githubItem('grossQuantity', 'netQuantity'),
    BillingAccountId: coalesce('organization', 'enterprise'),
    ...GITHUB_PERIOD,
    ChargeDescription: item('sku'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('GitHub Copilot'),
    PrincipalId: lower(column('user')),
    x_CountsToTotal: flag(false),
    x_Model: item('model'),
    x_CostCenter: coalesce('costCenter.name', 'costCenter.id'),
    x_Stream: constant('usage'),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'ChargePeriodEnd', 'PrincipalId', 'SkuId', 'x_Model', 'x_CostCenter'],
  replaces: 'day',
  scope: ['BillingAccountId', 'ChargePeriodEnd', 'PrincipalId', 'x_CostCenter'],
  countsIn: 'github-billing',
} satisfies Source;
