import { tokenCharges } from '../columns/list-price';
import { amount, coalesce, column, concat, constant, flag, instant, monthEnd, monthStart, noAmount, nothing, whenBlank } from '../readings';
import type { Source } from '../source';

const start = instant('start_time');

/** Fireworks' billing metrics: tokens and seconds of machines, never money. Days without counts are lines without figures. */
export default {
  id: 'fireworks-metrics',
  title: 'Fireworks AI billing metrics',
  version: 1,
  format: 'csv',
  needs: 'firectl billing export-metrics for the month (CSV), as an admin of the account.',
  grain: 'usage event × kind of token',
  checked: '2026-11-22',
  detect: { all: ['start_time', 'end_time', 'usage_type', 'accelerator_seconds', 'base_model_name', 'prompt_tokens', 'completion_tokens'] },
  skipWhenBlank: ['accelerator_seconds', 'prompt_tokens', 'completion_tokens'],
  charge: {
    ServiceProviderName: constant('Fireworks AI'),
    HostProviderName: constant('Fireworks AI'),
    InvoiceIssuerName: constant('Fireworks AI'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: instant('end_time'),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'usage_type', 'model_bucket', 'accelerator_type'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Fireworks AI'),
    SkuId: column('usage_type'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: column('email'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: coalesce('base_model_name', 'model_bucket'),
    x_Stream: constant('usage'),
  },
  melt: [
    ...tokenCharges(
      {
        // Newer files tell how many of the prompt's tokens came from the cache.
        whole: whenBlank('uncached_prompt_tokens', column('prompt_tokens'), nothing),
        input: column('uncached_prompt_tokens'),
        cacheRead: column('cached_prompt_tokens'),
        output: column('completion_tokens'),
      },
      { vendor: constant('Fireworks AI'), model: column('base_model_name'), on: start },
    ),
    {
      when: 'accelerator_seconds',
      charge: { SkuMeter: constant('accelerator seconds'), ConsumedQuantity: amount('accelerator_seconds'), ConsumedUnit: constant('Seconds') },
    },
  ],
  unpriced: true,
  identity: ['ChargePeriodStart', 'ChargePeriodEnd', 'PrincipalId', 'ChargeDescription', 'x_Model', 'SkuMeter'],
  replaces: 'day',
  scope: ['InvoiceIssuerName'],
} satisfies Source;
