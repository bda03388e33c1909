import { CALL_LOG } from '../columns/call-log';
import {
  coalesce,
  column,
  constant,
  firstInstant,
  flag,
  instant,
  jsonKey,
  lower,
  monthEnd,
  monthStart,
  regexPart,
  roundedAmount,
  same,
  whenBlank,
} from '../readings';
import { knownCost } from '../columns/known-cost';
import { liteLlmProvider } from '../columns/litellm-providers';
import type { Source } from '../source';

const start = instant('startTime');
// What the proxy's own cache answered costs nothing.
const answered = regexPart(lower('cache_hit'), '^(true)$');

/** LiteLLM's spend logs, one request a line. Spend is worked out from its price list: an estimate, never added to a bill. */
export default {
  id: 'litellm-spend-logs',
  title: 'LiteLLM spend logs',
  version: 3,
  format: ['jsonl', 'json', 'csv'],
  records: [''],
  needs: 'Rows of LiteLLM_SpendLogs, or the answer of /spend/logs, as JSON lines, as one list, or as CSV.',
  grain: 'request',
  checked: '2026-11-22',
  detect: { all: ['request_id', 'spend', 'startTime', 'endTime', 'model'] },
  leaves: ['api_base', 'cache_key', 'completionStartTime', 'messages', 'metadata', 'proxy_server_request', 'requester_ip_address', 'response'],
  charge: {
    ServiceProviderName: liteLlmProvider('custom_llm_provider'),
    BillingAccountId: column('api_key'),
    SubAccountId: column('team_id'),
    SubAccountName: jsonKey('metadata', 'user_api_key_team_alias'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    // A request that is still running, or was refused, has no end.
    ChargePeriodEnd: firstInstant(instant('endTime'), start),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('call_type'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('LiteLLM gateway'),
    ResourceId: column('request_id'),
    ConsumedQuantity: roundedAmount('total_tokens'),
    ConsumedUnit: constant('Tokens'),
    // A double worked out from a price list.
    BilledCost: roundedAmount(whenBlank(answered, knownCost(column('spend'), 'total_tokens'), column('spend'))),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: column('api_key'),
    PrincipalId: coalesce('end_user', 'user'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: coalesce('model_group', 'model'),
    x_Workflow: jsonKey('metadata', 'workflow', 'x_workflow'),
    x_Stream: constant('usage'),
  },
  ...CALL_LOG,
} satisfies Source;
