import { completions, COMPLETIONS_LEAVES } from '../columns/openai';
import type { Source } from '../source';

/** OpenAI's usage export of completions or embeddings: tokens by minute or day, never money. Cached tokens are part of the input tokens and are not counted twice. */
export default {
  id: 'openai-completions-usage',
  title: 'OpenAI completions usage',
  version: 2,
  format: 'csv',
  needs: 'platform.openai.com → Usage → Export → Completions usage or embeddings usage (CSV), as an owner of the organisation.',
  grain: 'bucket × project × API key × model × kind of token',
  checked: '2026-11-23',
  detect: { all: ['start_time', 'end_time', 'num_model_requests', 'input_tokens'], none: ['amount_value'] },
  skipWhenBlank: ['input_tokens', 'output_tokens'],
  leaves: ['start_time_iso', 'end_time_iso', ...COMPLETIONS_LEAVES],
  ...completions('', ''),
  unpriced: true,
  identity: ['BillingAccountId', 'ChargePeriodStart', 'SubAccountId', 'CredentialId', 'PrincipalId', 'x_Model', 'x_ServiceTier', 'SkuMeter'],
  replaces: 'day',
  scope: ['BillingAccountId', 'SkuId'],
} satisfies Source;
