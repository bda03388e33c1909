import { completions, COMPLETIONS_LEAVES } from '../columns/openai';
import type { Source } from '../source';

/** The answer of OpenAI's usage API for completions: the same rows as the usage export. */
export default {
  id: 'openai-usage-api',
  family: 'openai-completions-usage',
  title: 'OpenAI usage API',
  version: 2,
  format: 'json',
  records: ['data', 'results'],
  needs:
    'GET /v1/organization/usage/completions (or embeddings) with bucket_width=1d, grouped by project, user, API key, model, batch and service tier (JSON).',
  grain: 'day × project × API key × model × kind of token',
  checked: '2026-11-23',
  detect: { all: ['data.start_time', 'data.end_time', 'data.results.num_model_requests', 'data.results.input_tokens'] },
  // A day without use has no results.
  emptyDays: true,
  leaves: ['object', 'has_more', 'next_page', 'data.object', ...COMPLETIONS_LEAVES.map((name) => `data.results.${name}`)],
  ...completions('data.', 'data.results.'),
  unpriced: true,
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SubAccountId', 'CredentialId', 'PrincipalId', 'x_Model', 'x_ServiceTier', 'SkuMeter'],
  replaces: 'day',
  scope: ['BillingAccountId', 'SkuId'],
} satisfies Source;
