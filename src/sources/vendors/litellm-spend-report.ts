import { liteLlmSpend } from '../columns/litellm-spend';
import type { Source } from '../source';

/** LiteLLM's spend report by team: a day's teams, their models and keys. Spend is worked out from its price list: an estimate, never added to a bill. */
export default {
  id: 'litellm-spend-report',
  title: 'LiteLLM spend report',
  version: 1,
  format: 'json',
  records: ['', 'teams', 'metadata'],
  needs: 'GET /global/spend/report?group_by=team for the month, on a LiteLLM proxy with an enterprise licence (JSON).',
  grain: 'day × team × key × model',
  checked: '2026-11-22',
  detect: { all: ['group_by_day', 'teams.team_name', 'teams.metadata.model', 'teams.metadata.spend'] },
  leaves: ['teams.total_spend'],
  charge: liteLlmSpend('teams', 'team_name'),
  unpriced: true,
  identity: ['ChargePeriodStart', 'SubAccountName', 'CredentialId', 'x_Model'],
  replaces: 'day',
  scope: [],
} satisfies Source;
