import { ofDay } from '../columns/periods';
import { genAiProvider } from '../columns/gen-ai-providers';
import { knownCost } from '../columns/known-cost';
import { amount, column, constant, flag, instant, regexPart, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant('Day');

/** LiteLLM's daily activity by model. Spend is worked out from its price list: an estimate, never added to a bill. */
export default {
  id: 'litellm-daily-activity',
  title: 'LiteLLM daily activity',
  version: 1,
  format: 'rows',
  needs: 'GET /user/daily/activity?page_size=1000 of a LiteLLM proxy for the month, in one page (JSON).',
  grain: 'day × model',
  checked: '2026-11-22',
  detect: { all: ['Day', 'Model', 'Spend', 'Tokens', 'Gateway'] },
  leaves: ['Gateway'],
  charge: {
    // A model may be named with its provider: `anthropic/claude-sonnet-5-5`.
    ServiceProviderName: genAiProvider(regexPart('Model', '^([^/]+)/')),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('Model'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('LiteLLM gateway'),
    ConsumedQuantity: amount('Tokens'),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(knownCost(column('Spend'), 'Tokens')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('Model'),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  identity: ['ChargePeriodStart', 'x_Model'],
  replaces: 'day',
  scope: [],
} satisfies Source;
