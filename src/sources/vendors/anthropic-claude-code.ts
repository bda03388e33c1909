import { ofDay } from '../columns/periods';
import { ANTHROPIC } from '../columns/anthropic';
import { amount, column, concat, constant, currency, flag, instant, noAmount, nothing, regexPart, roundedMinorUnits, same, sum, whenBlank } from '../readings';
import type { Source } from '../source';

const day = instant('data.date');
const model = 'data.model_breakdown.';
const seat = regexPart('data.customer_type', '^(subscription)$');

/** Anthropic's Claude Code report: what each person used, at ESTIMATED cost in cents. The same use stands in the costs: a memo, never added. */
export default {
  id: 'anthropic-claude-code',
  title: 'Claude Code report (API)',
  version: 1,
  format: 'json',
  records: ['data', 'model_breakdown'],
  needs: 'GET /v1/organizations/usage_report/claude_code for each day of the month (JSON, admin key).',
  grain: 'day × person × terminal × model',
  checked: '2026-11-22',
  detect: { all: ['data.date', 'data.model_breakdown.model', 'data.model_breakdown.estimated_cost.amount'] },
  leaves: ['has_more', 'next_page', 'data.core_metrics', 'data.tool_actions'],
  charge: {
    ...ANTHROPIC,
    ServiceName: constant('Claude Code'),
    BillingAccountId: column('data.organization_id'),
    ...ofDay(day),
    ChargeDescription: concat(', ', 'data.customer_type', 'data.terminal_type'),
    SkuMeter: constant('tokens'),
    ConsumedQuantity: sum(...['input', 'output', 'cache_read', 'cache_creation'].map((part) => amount(`${model}tokens.${part}`))),
    ConsumedUnit: constant('Tokens'),
    BilledCost: roundedMinorUnits(`${model}estimated_cost.amount`),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(`${model}estimated_cost.currency`),
    CredentialId: column('data.actor.api_key_name'),
    PrincipalId: column('data.actor.email_address'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column(`${model}model`),
    x_Stream: constant('task'),
  },
  // A seat's use is paid with the seat, whatever its tokens would cost; only the use of keys is billed by the token.
  melt: [
    { when: whenBlank(seat, constant('key'), nothing), charge: {} },
    { when: seat, charge: { BilledCost: noAmount, x_CostBasis: constant('included') } },
  ],
  unpriced: true,
  identity: ['BillingAccountId', 'ChargePeriodStart', 'CredentialId', 'PrincipalId', 'ChargeDescription', 'x_Model'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
