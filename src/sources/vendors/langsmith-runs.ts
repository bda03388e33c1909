import { CALL_LOG } from '../columns/call-log';
import { genAiProvider } from '../columns/gen-ai-providers';
import {
  coalesce,
  column,
  constant,
  firstInstant,
  flag,
  instant,
  json,
  jsonKey,
  monthEnd,
  monthStart,
  nothing,
  regexPart,
  roundedAmount,
  same,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

const start = instant('start_time');
const metadata = jsonKey('extra', 'metadata');
const tool = regexPart('run_type', '(?i)^(tool|retriever)$');
const something = (name: string) => regexPart(name, '([1-9])');
const ofModels = coalesce(something('total_tokens'), something('prompt_cost'), something('completion_cost'));

/**
 * LangSmith's bulk export of runs. A chain or an agent repeats the cost of the runs in it, so that only the runs of models count, each once, and those of tools that have a cost
 * of their own: one without tokens, since a tool with models in it repeats theirs. Costs are worked out from a price table: estimates, never a bill.
 */
export default {
  id: 'langsmith-runs',
  title: 'LangSmith runs',
  version: 2,
  format: ['jsonl', 'json', 'parquet'],
  records: [''],
  needs: 'LangSmith bulk export of the project for the month (Parquet), or the answer of /runs/query (JSON, JSON lines).',
  grain: 'run of a model, and of a tool that costs something',
  checked: '2026-11-23',
  detect: { all: ['id', 'trace_id', 'run_type', 'start_time', 'total_tokens', 'total_cost'] },
  skipWhen: [{ heading: 'run_type', matches: 'chain|parser|prompt' }],
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
  melt: [{ when: whenBlank(tool, constant('run'), whenBlank(ofModels, column('total_cost'), nothing)), charge: {} }],
  ...CALL_LOG,
} satisfies Source;
