import { genAiProvider } from '../columns/gen-ai-providers';
import { tokenCharges } from '../columns/list-price';
import {
  amount,
  coalesce,
  column,
  constant,
  currency,
  flag,
  instant,
  monthEnd,
  monthStart,
  noAmount,
  nothing,
  regexPart,
  roundedAmount,
  same,
  sum,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

const at = instant('timestamp', 'moment', 'iso', 'unix', 'unixms');
const [input, output, told] = [coalesce('input_tokens', 'prompt_tokens'), coalesce('output_tokens', 'completion_tokens'), coalesce('cost', 'cost_usd')];
const provider = genAiProvider(column('provider'));
const among = whenBlank('cache_read_tokens', coalesce('cached_tokens', 'cached_input_tokens', 'input_cached_tokens'), nothing);
const standard = whenBlank(regexPart('tier', '(?i)^ *(batch|flex|priority.*?) *$'), column('model'), nothing);

/**
 * A company's own log of requests, with the least columns: when, which model of whom, how many tokens. Where the log tells a cost it is taken, else the list
 * price of the day; an unknown model has no cost. Estimates either way. Tokens read from a cache stand apart from the input tokens, or among them as `cached_tokens`.
 */
export default {
  id: 'usage-log',
  title: 'Own usage log',
  version: 2,
  format: ['csv', 'jsonl', 'json'],
  records: [''],
  needs:
    'timestamp, model, provider, input_tokens, output_tokens (or prompt_tokens, completion_tokens); where there is more: cache_read_tokens and cache_write_tokens beside the input or cached_tokens among it, cost, currency, tier, team, app, workflow, user, request_id (CSV, JSON or JSON lines).',
  grain: 'request × kind of token',
  checked: '2026-11-22',
  detect: { all: ['timestamp', 'model', 'provider'], any: ['input_tokens', 'prompt_tokens'] },
  skipWhenBlank: ['model', 'input_tokens', 'prompt_tokens', 'output_tokens', 'completion_tokens', 'cost', 'cost_usd'],
  charge: {
    ServiceProviderName: provider,
    BillingPeriodStart: monthStart(at),
    BillingPeriodEnd: monthEnd(at),
    ChargePeriodStart: at,
    ChargePeriodEnd: at,
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('model'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: coalesce('app', constant('Own usage log')),
    SubAccountName: column('team'),
    ResourceId: column('request_id'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: column('user'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('model'),
    x_ServiceTier: column('tier'),
    x_Workflow: column('workflow'),
    x_Stream: constant('usage'),
  },
  melt: [
    {
      when: whenBlank(told, nothing, constant('told')),
      charge: {
        SkuMeter: constant('request'),
        ConsumedQuantity: sum(amount(input), amount('cache_read_tokens'), amount('cache_write_tokens'), amount(output)),
        ConsumedUnit: constant('Tokens'),
        BilledCost: roundedAmount(told),
        EffectiveCost: same('BilledCost'),
        BillingCurrency: currency(coalesce('currency', constant('USD'))),
      },
    },
    ...tokenCharges(
      {
        input,
        cached: [among],
        cacheRead: coalesce('cache_read_tokens', among),
        cacheWrite: column('cache_write_tokens'),
        output,
      },
      { vendor: provider, model: standard, on: at },
      // A cost that the log tells stands for all tokens of the request.
      { unless: told },
    ),
  ],
  unpriced: true,
  identity: ['ResourceId', 'ChargePeriodStart', 'ServiceName', 'SubAccountName', 'PrincipalId', 'x_Model', 'SkuMeter'],
  replaces: 'record',
  scope: [],
} satisfies Source;
