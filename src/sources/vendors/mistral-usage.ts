import { ofDay } from '../columns/periods';
import { amount, column, concat, constant, currency, flag, instant, mapped, nothing, perUnit, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant('Day');

/**
 * Mistral's admin usage: units used and units to be paid, prices in a list beside them, often in EUR. The cost is the paid units at their price; where the
 * list has no price the cost is not known. What is within the plan is used and not paid.
 */
export default {
  id: 'mistral-usage',
  title: 'Mistral usage (Admin API)',
  version: 1,
  format: 'rows',
  needs: 'GET https://console.mistral.ai/api/admin/usage?month=…&year=… with an admin key (JSON).',
  grain: 'day × category × model × group',
  checked: '2026-11-22',
  detect: { all: ['Day', 'Category', 'Metric', 'Group', 'Used', 'Paid', 'Currency'] },
  charge: {
    ServiceProviderName: constant('Mistral AI'),
    HostProviderName: constant('Mistral AI'),
    InvoiceIssuerName: constant('Mistral AI'),
    SubAccountId: column('Workspace'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'Category', 'Model', 'Group'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Mistral API'),
    SkuId: column('Metric'),
    SkuMeter: column('Group'),
    ConsumedQuantity: roundedAmount('Used'),
    ConsumedUnit: mapped('Unit', { api_tokens: 'Tokens' }, column('Unit')),
    PricingQuantity: roundedAmount('Paid'),
    PricingUnit: mapped('Unit', { api_tokens: 'Tokens' }, column('Unit')),
    ContractedUnitPrice: amount('Price'),
    BilledCost: perUnit('Paid', 'Price'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Model: column('Metric'),
    x_TokenDirection: mapped('Group', { input: 'Input', cached: 'Input', output: 'Output' }, nothing),
    x_TokenCacheAction: mapped('Group', { input: 'Uncached', cached: 'Read' }, nothing),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  identity: ['ChargePeriodStart', 'SubAccountId', 'ChargeDescription', 'SkuId'],
  replaces: 'month',
  scope: ['InvoiceIssuerName', 'SubAccountId'],
  onlyUse: true,
} satisfies Source;
