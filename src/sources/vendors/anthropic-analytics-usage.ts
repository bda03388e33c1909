import { anthropicUsage, ANTHROPIC_USAGE_IDENTITY } from '../columns/anthropic-usage';
import { column } from '../readings';
import type { Source } from '../source';

const group = (name: string) => `data.group.${name}`;

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
  ...anthropicUsage({ count: (name) => `data.usage.${name}`, group, who: column(group('actor')) }),
  unpriced: true,
  identity: ANTHROPIC_USAGE_IDENTITY,
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
