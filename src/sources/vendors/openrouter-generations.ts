import { OPENROUTER_IDENTITY } from '../columns/openrouter';
import { column, concat, constant, figure, flag, instant, monthEnd, monthStart, rest, roundedAmount, same, sum } from '../readings';
import type { Source } from '../source';

const at = instant('created_at');

/**
 * What OpenRouter's page of activity downloads, request by request: what was taken from its credits, which is its bill. What ran on the customer's own keys is billed by
 * the provider (BYOK) and never added: it is kept beside the row.
 */
export default {
  id: 'openrouter-generations',
  title: 'OpenRouter generations',
  version: 3,
  format: 'csv',
  needs: 'OpenRouter → Activity → Export (CSV), all keys and models of whole days, within thirty days.',
  grain: 'request',
  checked: '2026-11-23',
  detect: { all: ['generation_id', 'created_at', 'cost_total', 'model_permaslug'] },
  leaves: [
    ...['cost_web_search', 'cost_cache', 'cost_file_processing', 'tokens_reasoning', 'tokens_cached', 'cancelled', 'streamed', 'finish_reason_raw'],
    ...['finish_reason_normalized', 'generation_time_ms', 'time_to_first_token_ms', 'api_key_disabled'],
  ],
  charge: {
    ServiceProviderName: constant('OpenRouter'),
    HostProviderName: column('provider_name'),
    InvoiceIssuerName: constant('OpenRouter'),
    BillingPeriodStart: monthStart(at),
    BillingPeriodEnd: monthEnd(at),
    ChargePeriodStart: at,
    ChargePeriodEnd: at,
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'model_permaslug', 'provider_name'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('OpenRouter'),
    ResourceId: column('generation_id'),
    ConsumedQuantity: sum(roundedAmount('tokens_prompt'), roundedAmount('tokens_completion')),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount('cost_total'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: column('api_key_name'),
    PrincipalId: column('user'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Model: column('model_permaslug'),
    x_Stream: constant('usage'),
    x_Extra: rest({ 'Own keys, billed by the provider (USD)': figure('byok_usage_inference') }),
  },
  numbered: 'ResourceId',
  once: true,
  identity: OPENROUTER_IDENTITY,
  replaces: 'day',
  scope: ['InvoiceIssuerName'],
  family: 'openrouter-activity',
  onlyUse: true,
} satisfies Source;
