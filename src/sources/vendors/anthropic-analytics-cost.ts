import { ANTHROPIC, tokenType } from '../columns/anthropic';
import { coalesce, column, concat, constant, currency, instant, isText, mapped, roundedMinorUnits, monthEnd, monthStart, same, whenBlank } from '../readings';
import type { Source } from '../source';

const start = instant('data.starting_at');
const group = (name: string) => `data.group.${name}`;

/**
 * Anthropic's cost analytics: text in CENTS after discounts and before credits, the list price beside it. Groups by role overlap: a person stands in each of
 * their roles, so the rows of such an answer are memo.
 */
export default {
  id: 'anthropic-analytics-cost',
  family: 'anthropic-console-costs',
  title: 'Anthropic cost analytics (API)',
  version: 1,
  format: 'json',
  records: ['data'],
  needs: 'GET /v1/organizations/analytics/cost with time_bucket_width=1d and the same group_by every time, never rbac_group_id (JSON).',
  grain: 'day × workspace × API key × actor × model × cost type × token type',
  checked: '2026-11-22',
  detect: { all: ['data.starting_at', 'data.ending_at', 'data.cost.amount', 'data.cost.currency'] },
  leaves: ['has_more', 'next_page', 'data.cost.requests'],
  charge: {
    ...ANTHROPIC,
    BillingAccountId: column(group('organization_id')),
    SubAccountId: coalesce(group('workspace_id'), constant('Default')),
    SubAccountName: coalesce(group('workspace_id'), constant('Default')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: instant('data.ending_at'),
    ChargeDescription: concat(', ', group('product'), group('model'), group('token_type'), group('cost_type'), group('context_window'), group('speed')),
    ServiceName: mapped(
      group('product'),
      { chat: 'Claude', cowork: 'Claude Cowork', claude_code: 'Claude Code', office_agent: 'Claude office agents' },
      constant('Claude API'),
    ),
    SkuMeter: coalesce(group('token_type'), group('cost_type')),
    RegionId: column(group('inference_geo')),
    ListCost: roundedMinorUnits('data.cost.list_amount'),
    BilledCost: roundedMinorUnits('data.cost.amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('data.cost.currency'),
    CredentialId: column(group('api_key_id')),
    PrincipalId: column(group('actor')),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: isText(whenBlank(group('rbac_group_id'), constant('once'), constant('in each role')), 'once'),
    x_Model: column(group('model')),
    ...tokenType(group('token_type')),
    x_ServiceTier: column(group('service_tier')),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SubAccountId', 'CredentialId', 'PrincipalId', 'ChargeDescription', 'RegionId', 'x_ServiceTier'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  onlyUse: true,
} satisfies Source;
