import { genAiProvider } from '../columns/gen-ai-providers';
import { knownCost } from '../columns/known-cost';
import { coalesce, column, constant, firstInstant, flag, instant, jsonKey, monthEnd, monthStart, roundedAmount, same, sum } from '../readings';
import type { Source } from '../source';

const start = firstInstant(instant('request_created_at'), instant('response_created_at'));

/** Helicone's request export. Its costs are worked out from a price table: estimates, never a bill. */
export default {
  id: 'helicone-requests',
  title: 'Helicone requests',
  version: 2,
  format: ['csv', 'jsonl', 'json'],
  records: [''],
  needs: 'npx @helicone/export for the month (CSV, JSON or JSON lines), with an API key of the organisation.',
  grain: 'request',
  checked: '2026-11-22',
  detect: { all: ['response_id', 'request_created_at', 'request_properties', 'model', 'prompt_tokens', 'completion_tokens'], any: ['cost', 'cost_usd'] },
  absent: ['null', 'NULL'],
  // Prompts are nobody's business here.
  leaves: ['request_body', 'response_body', 'latency', 'response_status', 'response_created_at'],
  charge: {
    ServiceProviderName: genAiProvider(coalesce('provider', 'request_properties.provider', jsonKey('request_properties', 'provider', 'Provider'))),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(instant('response_created_at'), start),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('model'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Helicone gateway'),
    ResourceId: column('response_id'),
    SubAccountName: coalesce('request_properties.team', jsonKey('request_properties', 'team', 'Team')),
    ConsumedQuantity: sum(roundedAmount('prompt_tokens'), roundedAmount('completion_tokens')),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedAmount(knownCost(coalesce('cost_usd', 'cost'), 'prompt_tokens', 'completion_tokens')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    PrincipalId: column('request_user_id'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('model'),
    x_Workflow: coalesce('request_properties.workflow', jsonKey('request_properties', 'workflow', 'Workflow', 'appname', 'App')),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  numbered: 'ResourceId',
  // Its exporter goes on from where it was stopped, and writes some requests once more.
  once: true,
  identity: ['ChargePeriodStart', 'PrincipalId', 'x_Model', 'ConsumedQuantity'],
  replaces: 'record',
  scope: [],
} satisfies Source;
