import { anthropicUsage, ANTHROPIC_USAGE_IDENTITY } from '../columns/anthropic-usage';
import { coalesce } from '../readings';
import type { Source } from '../source';

const cell = (name: string) => `data.results.${name}`;

/** Anthropic's older usage report of messages: tokens of each kind in lists by bucket, never money. Of the Console's own use no key is known. */
export default {
  id: 'anthropic-usage-report',
  family: 'anthropic-console-usage',
  title: 'Anthropic usage report (API)',
  version: 1,
  format: 'json',
  records: ['data', 'results'],
  needs:
    'GET /v1/organizations/usage_report/messages with bucket_width=1d, grouped by workspace, API key, model, service tier and context window, always the same (JSON, admin key).',
  grain: 'bucket × workspace × API key × model × kind of token',
  checked: '2026-11-23',
  detect: { all: ['data.starting_at', 'data.ending_at', 'data.results.uncached_input_tokens', 'data.results.output_tokens'] },
  // A day without use has no results.
  emptyDays: true,
  leaves: ['has_more', 'next_page'],
  ...anthropicUsage({ count: cell, group: cell, who: coalesce(cell('account_id'), cell('service_account_id')) }),
  unpriced: true,
  identity: ANTHROPIC_USAGE_IDENTITY,
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
