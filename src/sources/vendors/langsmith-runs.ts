import { genAiProvider } from '../columns/gen-ai-providers';
import { coalesce, column, constant, firstInstant, flag, instant, json, jsonKey, monthEnd, monthStart, nothing, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const start = instant('start_time');
const metadata = jsonKey('extra', 'metadata');

/**
 * LangSmith's bulk export of runs. A chain or an agent repeats the cost of the model runs in it, so that only the runs of models count, each once. Costs are
 * worked out from a price table: estimates, never a bill.
 */
export default {
  id: 'langsmith-runs',
  title: 'LangSmith runs',
  version: 1,
  format: ['jsonl', 'parquet'],
  needs: 'LangSmith bulk export of the project for the month (Parquet), or the same runs as JSON lines.',
  grain: 'run of a model',
  checked: '2026-11-22',
  detect: { all: ['id', 'trace_id', 'run_type', 'start_time', 'total_tokens', 'total_cost'] },
  skipWhen: [{ heading: 'run_type', matches: 'chain|tool|retriever|parser|prompt' }],
  charge: {
    ServiceProviderName: genAiProvider(coalesce('extra.metadata.ls_provider', jsonKey(metadata, 'ls_provider'))),
    SubAccountId: column('session_id'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(instant('end_time'), start),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('name'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('LangSmith traces'),
    ResourceId: column('id'),
    ConsumedQuantity: roundedAmount('total_tokens'),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount('total_cost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: coalesce(
      'extra.metadata.ls_model_name',
      jsonKey(metadata, 'ls_model_name'),
      'extra.invocation_params.model',
      jsonKey(jsonKey('extra', 'invocation_params'), 'model'),
    ),
    x_Stream: constant('usage'),
    // Prompts and answers are nobody's business here.
    x_Extra: json(nothing),
  },
  unpriced: true,
  numbered: 'ResourceId',
  identity: ['ChargePeriodStart', 'ChargeDescription', 'PrincipalId', 'x_Model', 'ConsumedQuantity'],
  replaces: 'record',
  scope: [],
} satisfies Source;
