import { claudeEnterprise } from '../columns/claude-enterprise';
import { coalesce, flag, lower, trim } from '../readings';
import type { Source } from '../source';

/** The costs of Claude Enterprise by person: the same money as by the day, a memo. Without a width of the bucket the answer has no days and is refused. */
export default {
  id: 'claude-enterprise-user-costs',
  title: 'Claude Enterprise costs by person, API',
  version: 1,
  format: 'json',
  needs: 'GET /v1/organizations/analytics/user_cost_report with bucket_width=1d, all pages (JSON).',
  grain: 'day × person × product × model',
  checked: '2026-11-23',
  records: ['data'],
  detect: { all: ['data.actor.user_id', 'data.amount', 'data.list_amount', 'data.currency'] },
  leaves: ['has_more', 'next_page', 'data_refreshed_at', 'data.actor', 'data.requests', 'data.slack_channel_id', 'data.claude_tag_user_id'],
  charge: {
    ...claudeEnterprise('data', 'data'),
    PrincipalId: lower(trim(coalesce('data.actor.email', 'data.actor.user_id'))),
    x_CountsToTotal: flag(false),
  },
  identity: ['BillingAccountId', 'ChargePeriodStart', 'PrincipalId', 'ChargeDescription', 'RegionId'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  countsIn: 'claude-enterprise-costs',
} satisfies Source;
