import { CALL_LOG } from '../columns/call-log';
import { genAiProvider } from '../columns/gen-ai-providers';
import { knownCost } from '../columns/known-cost';
import {
  coalesce,
  column,
  constant,
  currency,
  firstAmount,
  flag,
  instant,
  json,
  jsonKey,
  monthEnd,
  monthStart,
  nothing,
  roundedAmount,
  roundedMinorUnits,
  same,
  sum,
} from '../readings';
import type { Source } from '../source';

const start = instant('created_at');
const tokens = coalesce('total_units', 'total_tokens');

/** Portkey's log export, one request a line: CENTS, worked out from a price table. Estimates, never a bill. */
export default {
  id: 'portkey-logs',
  title: 'Portkey logs',
  version: 2,
  format: ['jsonl', 'json', 'csv'],
  records: [''],
  needs: 'Portkey → Logs → Export, with at least id, created_at, ai_model and cost, better with ai_org, total_units and metadata (JSON, JSON lines or CSV).',
  grain: 'request',
  checked: '2026-11-23',
  // Which columns are exported is chosen; documents and files call some of them otherwise.
  detect: { all: ['id', 'created_at', 'ai_model', 'cost'] },
  charge: {
    ServiceProviderName: genAiProvider(coalesce('ai_org', 'ai_provider')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: start,
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('mode'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Portkey gateway'),
    ResourceId: column('id'),
    SubAccountName: coalesce('metadata.team', jsonKey('metadata', 'team')),
    ConsumedQuantity: firstAmount(roundedAmount(tokens), sum(roundedAmount('req_units'), roundedAmount('res_units'))),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedMinorUnits(knownCost(column('cost'), 'total_units', 'total_tokens', 'req_units', 'res_units')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(coalesce('cost_currency', constant('USD'))),
    PrincipalId: coalesce('metadata._user', jsonKey('metadata', '_user')),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('ai_model'),
    x_Workflow: coalesce('metadata.workflow', jsonKey('metadata', 'workflow')),
    x_Stream: constant('usage'),
    // Prompts and answers are nobody's business here.
    x_Extra: json(nothing),
  },
  ...CALL_LOG,
} satisfies Source;
