import { CALL_LOG } from '../columns/call-log';
import {
  coalesce,
  column,
  concat,
  constant,
  firstInstant,
  flag,
  instant,
  json,
  jsonKey,
  monthEnd,
  monthStart,
  nothing,
  roundedAmount,
  same,
} from '../readings';
import type { Source } from '../source';

const start = instant('start_time');

/** Langfuse's export of observations to blob storage. Only generations and embeddings have a cost; a blank one is a model without a price. */
export default {
  id: 'langfuse-export',
  title: 'Langfuse blob export',
  version: 2,
  format: ['jsonl', 'csv', 'parquet', 'json'],
  records: [''],
  needs: 'The files of observations_v2 in the storage that Langfuse exports to (Parquet, CSV, JSON or JSON lines), with the groups model and usage.',
  grain: 'generation or embedding',
  checked: '2026-11-23',
  // Which groups of columns are exported is chosen: these are always there, or hold the cost.
  detect: { all: ['id', 'trace_id', 'project_id', 'type', 'start_time'], any: ['total_cost', 'cost_details'] },
  skipWhen: [{ heading: 'type', matches: 'SPAN|EVENT|AGENT|TOOL|CHAIN|RETRIEVER|EVALUATOR|GUARDRAIL' }],
  charge: {
    // Langfuse knows the model and not who runs it.
    ServiceProviderName: constant('unknown provider'),
    SubAccountId: column('project_id'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(instant('end_time'), start),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'name', 'environment'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Langfuse traces'),
    ResourceId: column('id'),
    ConsumedQuantity: roundedAmount(coalesce('usage_details.total', jsonKey('usage_details', 'total'))),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(coalesce('total_cost', 'cost_details.total', jsonKey('cost_details', 'total'))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: column('user_id'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('provided_model_name'),
    x_ServiceTier: column('usage_pricing_tier_name'),
    x_Workflow: column('trace_name'),
    x_Stream: constant('usage'),
    // Prompts and answers are nobody's business here.
    x_Extra: json(nothing),
  },
  ...CALL_LOG,
  family: 'langfuse-observations',
} satisfies Source;
