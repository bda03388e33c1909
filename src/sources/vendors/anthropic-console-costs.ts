import { ofDay } from '../columns/periods';
import { ANTHROPIC } from '../columns/anthropic';
import { coalesce, column, concat, constant, flag, instant, mapped, nothing, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant('usage_date_utc');

/** The cost export of the Claude Console: dollars, net of discounts, before credits and tax. Priority Tier is never in it. */
export default {
  id: 'anthropic-console-costs',
  title: 'Anthropic costs',
  version: 1,
  format: 'csv',
  needs: 'platform.claude.com → Cost → Export (CSV), as an admin or billing member.',
  grain: 'day × workspace × API key × model × token type',
  checked: '2026-11-22',
  detect: { all: ['usage_date_utc', 'model', 'workspace', 'token_type', 'cost_usd'] },
  skipWhenBlank: ['cost_usd'],
  emptyDays: true,
  leaves: ['api_key_status'],
  charge: {
    ...ANTHROPIC,
    SubAccountId: column('workspace'),
    SubAccountName: column('workspace'),
    ...ofDay(day),
    ChargeDescription: concat(', ', 'model', 'usage_type', 'token_type', 'cost_type', 'context_window', 'speed'),
    SkuMeter: coalesce('token_type', 'cost_type'),
    RegionId: mapped('inference_geo', { not_available: 'not available' }, column('inference_geo')),
    ResourceName: column('api_key'),
    ListCost: roundedAmount('list_price_usd'),
    BilledCost: roundedAmount('cost_usd'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    CredentialId: coalesce('api_key_id', 'api_key'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Model: column('model'),
    x_TokenDirection: mapped(
      'token_type',
      {
        input_no_cache: 'Input',
        input_cache_read: 'Input',
        input_cache_write: 'Input',
        input_cache_write_5m: 'Input',
        input_cache_write_1h: 'Input',
        output: 'Output',
      },
      nothing,
    ),
    x_TokenCacheAction: mapped(
      'token_type',
      {
        input_no_cache: 'Uncached',
        input_cache_read: 'Read',
        input_cache_write: 'Write',
        input_cache_write_5m: 'Write',
        input_cache_write_1h: 'Write',
      },
      nothing,
    ),
    x_ServiceTier: mapped('usage_type', { message: 'standard' }, column('usage_type')),
  },
  identity: ['ChargePeriodStart', 'SubAccountId', 'CredentialId', 'ChargeDescription', 'RegionId', 'x_ServiceTier'],
  replaces: 'day',
  // The API may name the organisation; the console does not.
  scope: ['InvoiceIssuerName', 'BillingAccountId'],
  onlyUse: true,
} satisfies Source;
