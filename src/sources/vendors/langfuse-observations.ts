import { column, concat, constant, firstInstant, flag, instant, json, monthEnd, monthStart, nothing, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const start = instant('startTime');

/** Langfuse's table of observations as the page exports it. Only generations and embeddings have a cost; a blank one is a model without a price. */
export default {
  id: 'langfuse-observations',
  title: 'Langfuse observations',
  version: 1,
  format: ['csv', 'jsonl', 'json'],
  records: [''],
  needs: 'Langfuse → Observations → Export (CSV, JSON or JSON lines) for the month.',
  grain: 'generation or embedding',
  checked: '2026-11-22',
  detect: { all: ['id', 'traceId', 'startTime', 'type', 'model', 'totalCost', 'totalUsage'] },
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
    ConsumedQuantity: roundedAmount('totalUsage'),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount('totalCost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: column('userId'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('model'),
    x_Workflow: column('traceName'),
    x_Stream: constant('usage'),
    // Prompts, answers and scores are nobody's business here.
    x_Extra: json(nothing),
  },
  unpriced: true,
  numbered: 'ResourceId',
  once: true,
  identity: ['ChargePeriodStart', 'ChargeDescription', 'PrincipalId', 'x_Model', 'ConsumedQuantity'],
  replaces: 'record',
  scope: [],
} satisfies Source;
