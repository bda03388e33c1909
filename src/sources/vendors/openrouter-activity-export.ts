import { OPENROUTER_IDENTITY } from '../columns/openrouter';
import { ofDay } from '../columns/periods';
import { amount, column, constant, figure, flag, instant, rest, roundedAmount, same, sum } from '../readings';
import type { Source } from '../source';

/**
 * What OpenRouter's page of activity sums up by model: what was taken from its credits, which is its bill. What ran on the customer's own keys is billed by the provider
 * (BYOK) and never added: it is kept beside the row.
 */
export default {
  id: 'openrouter-activity-export',
  title: 'OpenRouter activity, exported',
  version: 1,
  format: 'csv',
  needs: 'OpenRouter → Activity → 1 Month, by model → Export to CSV, all keys and workspaces. Not the view of a year: it sums by month.',
  grain: 'day × model',
  checked: '2026-11-24',
  detect: { all: ['Date', 'Slug', 'Usage', 'BYOK Usage', 'Requests', 'Prompt Tokens', 'Completion Tokens'] },
  skipWhenBlank: ['Date', 'Usage'],
  leaves: ['Requests', 'Reasoning Tokens'],
  charge: {
    ServiceProviderName: constant('OpenRouter'),
    InvoiceIssuerName: constant('OpenRouter'),
    ...ofDay(instant('Date')),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('Slug'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('OpenRouter'),
    ConsumedQuantity: sum(amount('Prompt Tokens'), amount('Completion Tokens')),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount('Usage'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Model: column('Slug'),
    x_Stream: constant('usage'),
    x_Extra: rest({ 'Own keys, billed by the provider (USD)': figure('BYOK Usage') }),
  },
  identity: OPENROUTER_IDENTITY,
  replaces: 'day',
  scope: ['InvoiceIssuerName'],
  family: 'openrouter-activity',
  onlyUse: true,
} satisfies Source;
