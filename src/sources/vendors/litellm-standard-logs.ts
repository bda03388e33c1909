import { CALL_LOG } from '../columns/call-log';
import { knownCost } from '../columns/known-cost';
import { liteLlmProvider } from '../columns/litellm-providers';
import {
  coalesce,
  column,
  constant,
  firstInstant,
  flag,
  instant,
  json,
  jsonKey,
  lower,
  monthEnd,
  monthStart,
  nothing,
  regexPart,
  roundedAmount,
  same,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

// Seconds since 1970 with parts of a second behind them.
const moment = (heading: string) => instant(coalesce(regexPart(heading, '^([0-9]{9,10})[.][0-9]+$'), heading), 'unix', 'iso');
const start = moment('startTime');
const meta = (...names: readonly string[]) => coalesce(...names.map((name) => `metadata.${name}`), jsonKey('metadata', ...names));
// What the proxy's own cache answered costs nothing, and neither does what failed.
const free = coalesce(regexPart(lower('cache_hit'), '^(true)$'), regexPart(lower('status'), '^(failure)$'));

/** LiteLLM's log of requests as it writes it to a bucket. Costs are worked out from its price list: estimates, never added to a bill. */
export default {
  id: 'litellm-standard-logs',
  family: 'litellm-spend-logs',
  title: 'LiteLLM request log',
  version: 1,
  format: ['jsonl', 'json'],
  records: [''],
  needs: 'The log files that a LiteLLM proxy writes to S3, GCS or Azure storage (JSON or JSON lines).',
  grain: 'request',
  checked: '2026-11-23',
  detect: { all: ['id', 'startTime', 'endTime', 'response_cost', 'model', 'total_tokens'], any: ['custom_llm_provider', 'model_group', 'call_type'] },
  charge: {
    ServiceProviderName: liteLlmProvider('custom_llm_provider'),
    BillingAccountId: meta('user_api_key_hash'),
    SubAccountId: meta('user_api_key_team_id'),
    SubAccountName: meta('user_api_key_team_alias'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(moment('endTime'), start),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('call_type'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('LiteLLM gateway'),
    ResourceId: column('id'),
    ConsumedQuantity: roundedAmount('total_tokens'),
    ConsumedUnit: constant('Tokens'),
    // A double worked out from a price list.
    BilledCost: roundedAmount(whenBlank(free, knownCost(column('response_cost'), 'total_tokens'), column('response_cost'))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: meta('user_api_key_hash'),
    PrincipalId: coalesce('end_user', meta('user_api_key_user_id')),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: coalesce('model_group', 'model'),
    x_Workflow: meta('workflow', 'x_workflow'),
    x_Stream: constant('usage'),
    // Prompts and answers are nobody's business here.
    x_Extra: json(nothing),
  },
  ...CALL_LOG,
} satisfies Source;
