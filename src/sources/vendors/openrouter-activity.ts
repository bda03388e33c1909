import { OPENROUTER_IDENTITY } from '../columns/openrouter';
import { ofDay } from '../columns/periods';
import { amount, column, concat, constant, figure, flag, instant, rest, roundedAmount, same, sum } from '../readings';
import type { Source } from '../source';

const day = instant('data.date');

/**
 * OpenRouter's activity: what was taken from its credits, which is its bill. What ran on the customer's own keys is billed by the provider (BYOK) and never added:
 * it is kept beside the row. Completed UTC days only, about thirty of them: pull each month before it is gone.
 */
export default {
  id: 'openrouter-activity',
  title: 'OpenRouter activity',
  version: 2,
  format: 'json',
  records: ['data'],
  needs: 'GET https://openrouter.ai/api/v1/activity?group_by=workspace with a management key, all workspaces at once (JSON), within thirty days.',
  grain: 'day × workspace × endpoint × model',
  checked: '2026-11-24',
  detect: { all: ['data.date', 'data.model', 'data.endpoint_id', 'data.usage', 'data.byok_usage_inference'] },
  leaves: ['data.requests', 'data.reasoning_tokens'],
  charge: {
    ServiceProviderName: constant('OpenRouter'),
    HostProviderName: column('data.provider_name'),
    InvoiceIssuerName: constant('OpenRouter'),
    // Only where the answer is grouped by workspace.
    SubAccountId: column('data.workspace_id'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'data.model_permaslug', 'data.provider_name'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('OpenRouter'),
    ResourceId: column('data.endpoint_id'),
    ConsumedQuantity: sum(amount('data.prompt_tokens'), amount('data.completion_tokens')),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount('data.usage'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Model: column('data.model'),
    x_Stream: constant('usage'),
    x_Extra: rest({
      'Own keys, billed by the provider (USD)': figure('data.byok_usage_inference'),
    }),
  },
  identity: OPENROUTER_IDENTITY,
  replaces: 'day',
  scope: ['InvoiceIssuerName'],
  onlyUse: true,
} satisfies Source;
