import { knownCost } from '../columns/known-cost';
import { ofDay } from '../columns/periods';
import { coalesce, column, concat, constant, flag, instant, json, nothing, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant('data.time_dimension');

/** The answer of Langfuse's metrics for the sum of costs by day. A cost of nothing beside tokens is a model without a price: estimates, never a bill. */
export default {
  id: 'langfuse-metrics',
  title: 'Langfuse metrics',
  version: 1,
  format: 'json',
  needs:
    'GET /api/public/v2/metrics of the view observations: sum of totalCost and totalTokens by day and providedModelName, with a row_limit that holds all (JSON).',
  grain: 'day × model, or what was asked for',
  checked: '2026-11-23',
  records: ['data'],
  detect: { all: ['data.time_dimension', 'data.sum_totalCost'] },
  charge: {
    // Langfuse knows the model and not who runs it.
    ServiceProviderName: constant('unknown provider'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'data.name', 'data.environment', 'data.type'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Langfuse traces'),
    ConsumedQuantity: roundedAmount('data.sum_totalTokens'),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(knownCost(column('data.sum_totalCost'), 'data.sum_totalTokens')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: column('data.userId'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: coalesce('data.providedModelName', 'data.model'),
    x_Workflow: column('data.traceName'),
    x_Stream: constant('usage'),
    x_Extra: json(nothing),
  },
  unpriced: true,
  identity: ['ChargePeriodStart', 'ChargeDescription', 'PrincipalId', 'x_Model', 'x_Workflow'],
  replaces: 'day',
  scope: [],
} satisfies Source;
