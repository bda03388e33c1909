import { liteLlmSpend } from '../columns/litellm-spend';
import type { Source } from '../source';

/** LiteLLM's spend report by customer: a day's customers, their models and keys. Spend is worked out from its price list: an estimate, never added to a bill. */
export default {
  id: 'litellm-spend-customers',
  title: 'LiteLLM spend report by customer',
  version: 1,
  format: 'json',
  records: ['', 'customers', 'metadata'],
  needs: 'GET /global/spend/report?group_by=customer for the month, on a LiteLLM proxy with an enterprise licence (JSON).',
  grain: 'day × customer × key × model',
  checked: '2026-11-23',
  detect: { all: ['group_by_day', 'customers.customer', 'customers.metadata.model', 'customers.metadata.spend'] },
  leaves: ['customers.total_spend'],
  charge: liteLlmSpend('customers', 'customer'),
  unpriced: true,
  identity: ['ChargePeriodStart', 'SubAccountName', 'CredentialId', 'x_Model'],
  replaces: 'day',
  scope: [],
  family: 'litellm-spend-report',
} satisfies Source;
