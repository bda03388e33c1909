import {
  coalesce,
  column,
  concat,
  constant,
  firstInstant,
  flag,
  instant,
  lower,
  mapped,
  monthEnd,
  monthStart,
  nextDay,
  nothing,
  roundedAmount,
  same,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

const item = (key: string) => column(`usageItems.${key}`);
/** The API writes months and days as numbers. A whole year in one sum belongs to no month and is refused. */
const TWO = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [String(i + 1), String(i + 1).padStart(2, '0')]));
const month = mapped('timePeriod.month', TWO, nothing);
const day = instant(whenBlank('timePeriod.day', nothing, concat('-', 'timePeriod.year', month, mapped('timePeriod.day', TWO, nothing))));
const start = firstInstant(day, instant(concat('-', 'timePeriod.year', month), 'month'));

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
  skipWhenBlank: ['usageItems.netAmount'],
  charge: {
    ServiceProviderName: constant('GitHub'),
    HostProviderName: constant('GitHub'),
    InvoiceIssuerName: constant('GitHub'),
    BillingAccountId: coalesce('organization', 'enterprise'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(nextDay(day), monthEnd(start)),
    ChargeCategory: constant('Usage'),
    ChargeDescription: item('sku'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('GitHub Copilot'),
    SkuId: item('sku'),
    ConsumedQuantity: roundedAmount(item('grossQuantity')),
    ConsumedUnit: lower(item('unitType')),
    PricingQuantity: roundedAmount(item('netQuantity')),
    PricingUnit: lower(item('unitType')),
    ListUnitPrice: roundedAmount(item('pricePerUnit')),
    ListCost: roundedAmount(item('grossAmount')),
    BilledCost: roundedAmount(item('netAmount')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: lower(column('user')),
    x_CostBasis: constant('vendor-reported'),
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
