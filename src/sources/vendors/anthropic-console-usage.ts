import { ofDay } from '../columns/periods';
import { ANTHROPIC } from '../columns/anthropic';
import { tokenCharges } from '../columns/list-price';
import { amount, coalesce, column, concat, constant, flag, instant, mapped, noAmount, nothing, regexPart, same, trim, whenBlank } from '../readings';
import type { Source } from '../source';

const day = instant('usage_date_utc');
const other = coalesce(
  regexPart(trim('usage_type'), '^(batch|flex.*|priority.*)$'),
  regexPart(trim('context_window'), '^(>.*|200k.*)$'),
  regexPart(trim('speed'), '^(fast)$'),
);

/** The usage export of the Claude Console: tokens of each kind, never money. At list price they are estimates beside what the cost export says. */
export default {
  id: 'anthropic-console-usage',
  title: 'Anthropic usage',
  version: 1,
  format: 'csv',
  needs: 'platform.claude.com → Usage → Export (CSV), as an admin or billing member.',
  grain: 'day × workspace × API key × model × kind of token',
  checked: '2026-11-22',
  detect: { all: ['usage_date_utc', 'model_version', 'workspace', 'usage_input_tokens_no_cache', 'usage_output_tokens'] },
  charge: {
    ...ANTHROPIC,
    SubAccountId: column('workspace'),
    SubAccountName: column('workspace'),
    ...ofDay(day),
    ChargeDescription: concat(', ', 'model_version', 'usage_type', 'context_window', 'speed'),
    RegionId: mapped('inference_geo', { not_available: 'not available' }, column('inference_geo')),
    ResourceName: column('api_key'),
    BilledCost: noAmount,
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: coalesce('api_key_id', 'api_key'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('model_version'),
    x_ServiceTier: mapped('usage_type', { message: 'standard' }, column('usage_type')),
  },
  melt: [
    ...tokenCharges(
      {
        input: column('usage_input_tokens_no_cache'),
        cacheRead: column('usage_input_tokens_cache_read'),
        cacheWrite: column('usage_input_tokens_cache_write_5m'),
        cacheWriteHour: column('usage_input_tokens_cache_write_1h'),
        output: column('usage_output_tokens'),
      },
      { vendor: constant('Anthropic'), model: whenBlank(other, column('model_version'), nothing), on: day },
    ),
    {
      when: 'web_search_count',
      charge: { SkuMeter: constant('web searches'), ConsumedQuantity: amount('web_search_count'), ConsumedUnit: constant('Searches') },
    },
  ],
  unpriced: true,
  identity: ['ChargePeriodStart', 'SubAccountId', 'CredentialId', 'ChargeDescription', 'RegionId', 'SkuMeter'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
} satisfies Source;
