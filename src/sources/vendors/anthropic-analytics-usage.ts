import { ANTHROPIC } from '../columns/anthropic';
import { tokenCharges } from '../columns/list-price';
import { amount, coalesce, column, concat, constant, flag, instant, monthEnd, monthStart, noAmount, nothing, regexPart, whenBlank } from '../readings';
import type { Source } from '../source';

const start = instant('data.starting_at');
const searches = 'data.usage.server_tool_use.web_search_requests';
const group = (name: string) => `data.group.${name}`;
// Batch, priority, fast mode and prompts beyond 200,000 tokens cost otherwise than the list says.
const other = coalesce(
  regexPart(group('service_tier'), '^(batch|flex.*|priority.*)$'),
  regexPart(group('context_window'), '^(200k.*)$'),
  regexPart(group('speed'), '^(fast)$'),
);

/** Anthropic's usage analytics: tokens of each kind, never money; what no cache gave or took is told apart already. */
export default {
  id: 'anthropic-analytics-usage',
  family: 'anthropic-console-usage',
  title: 'Anthropic usage analytics (API)',
  version: 1,
  format: 'json',
  records: ['data'],
  needs: 'GET /v1/organizations/analytics/usage with time_bucket_width=1d and the same group_by every time (JSON).',
  grain: 'bucket × workspace × API key × actor × model × kind of token',
  checked: '2026-11-22',
  detect: { all: ['data.starting_at', 'data.ending_at', 'data.usage.uncached_input_tokens', 'data.usage.output_tokens'] },
  leaves: ['has_more', 'next_page', 'data.usage.total_tokens', 'data.usage.requests'],
  charge: {
    ...ANTHROPIC,
    BillingAccountId: column(group('organization_id')),
    SubAccountId: coalesce(group('workspace_id'), constant('Default')),
    SubAccountName: coalesce(group('workspace_id'), constant('Default')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: instant('data.ending_at'),
    ChargeDescription: concat(', ', group('product'), group('model'), group('context_window'), group('speed')),
    RegionId: column(group('inference_geo')),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    CredentialId: column(group('api_key_id')),
    PrincipalId: column(group('actor')),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column(group('model')),
    x_ServiceTier: column(group('service_tier')),
  },
  melt: [
    ...tokenCharges(
      {
        input: column('data.usage.uncached_input_tokens'),
        cacheRead: column('data.usage.cache_read_input_tokens'),
        cacheWrite: column('data.usage.cache_creation.ephemeral_5m_input_tokens'),
        cacheWriteHour: column('data.usage.cache_creation.ephemeral_1h_input_tokens'),
        output: column('data.usage.output_tokens'),
      },
      { vendor: constant('Anthropic'), model: whenBlank(other, column(group('model')), nothing), on: start },
    ),
    {
      when: searches,
      charge: { SkuMeter: constant('web searches'), ConsumedQuantity: amount(searches), ConsumedUnit: constant('Searches') },
    },
  ],
  unpriced: true,
  identity: [
    'BillingAccountId',
    'ChargePeriodStart',
    'SubAccountId',
    'CredentialId',
    'PrincipalId',
    'ChargeDescription',
    'RegionId',
    'x_ServiceTier',
    'SkuMeter',
  ],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
