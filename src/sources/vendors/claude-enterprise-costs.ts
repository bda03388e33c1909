import { claudeEnterprise } from '../columns/claude-enterprise';
import { constant, isText, whenBlank } from '../readings';
import type { Source } from '../source';

/** Costs of Claude Enterprise by the day. The spend report has the same money by the month. Of seats that hold use only what goes beyond them is in it. */
export default {
  id: 'claude-enterprise-costs',
  title: 'Claude Enterprise costs, API',
  version: 1,
  format: 'json',
  needs: 'GET /v1/organizations/analytics/cost_report with bucket_width=1d, never grouped by rbac_group_id (JSON). Take this or the spend report, never both.',
  grain: 'day × organisation × product × model',
  checked: '2026-11-23',
  records: ['data', 'results'],
  detect: { all: ['data.starting_at', 'data.ending_at', 'data.results.amount', 'data.results.currency', 'data.results.list_amount'] },
  // A day without costs has no results.
  skipWhenBlank: ['data.results.amount', 'data.results.currency'],
  emptyDays: true,
  leaves: ['has_more', 'next_page', 'data_refreshed_at', 'data.results.requests', 'data.results.slack_channel_id', 'data.results.claude_tag_user_id'],
  charge: {
    ...claudeEnterprise('data.results', 'data'),
    // A person stands in each of their groups: such rows are memo.
    x_CountsToTotal: isText(whenBlank('data.results.rbac_group_id', constant('once'), constant('in each group')), 'once'),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'ChargeDescription', 'RegionId'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  family: 'claude-spend',
  onlyUse: true,
} satisfies Source;
