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

const start = instant('startTime');

/** Langfuse's table of observations as the page exports it. Only generations and embeddings have a cost; a blank one is a model without a price. */
export default {
  id: 'langfuse-observations',
  title: 'Langfuse observations',
  version: 2,
  format: ['csv', 'jsonl', 'json'],
  records: [''],
  needs: 'Langfuse → Observations → Export (CSV, JSON or JSON lines) for the month, or the answer of /api/public/v2/observations.',
  grain: 'generation or embedding',
  checked: '2026-11-23',
  // Its API says the same in other words.
  detect: { all: ['id', 'traceId', 'startTime', 'type'], any: ['totalCost', 'costDetails.total', 'calculatedTotalCost'] },
  skipWhen: [{ heading: 'type', matches: 'SPAN|EVENT|AGENT|TOOL|CHAIN|RETRIEVER|EVALUATOR|GUARDRAIL' }],
  charge: {
    // Langfuse knows the model and not who runs it.
    ServiceProviderName: constant('unknown provider'),
    SubAccountId: column('projectId'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(instant('endTime'), start),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', 'name', 'environment'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Langfuse traces'),
    ResourceId: column('id'),
    ConsumedQuantity: roundedAmount(coalesce('totalUsage', 'usageDetails.total', jsonKey('usageDetails', 'total'))),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(coalesce('totalCost', 'calculatedTotalCost', 'costDetails.total', jsonKey('costDetails', 'total'))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: column('userId'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: coalesce('model', 'providedModelName'),
    x_Workflow: column('traceName'),
    x_Stream: constant('usage'),
    // Prompts, answers and scores are nobody's business here.
    x_Extra: json(nothing),
  },
  ...CALL_LOG,
} satisfies Source;
