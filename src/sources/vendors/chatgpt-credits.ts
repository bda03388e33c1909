import { ofDay } from '../columns/periods';
import { amount, column, constant, flag, instant, lower, mapped, noAmount, nothing, regexPart } from '../readings';
import type { Source } from '../source';

const day = instant('date_partition', 'iso', 'ymd');
// `api.codex_fast_gpt_5_5_2026_04_23_text_cached_input_v_1`
const kind = regexPart('usage_type', '_((?:cached_|cache_write_)?(?:input|output))(?:_v_[0-9]+)?$');

/**
 * ChatGPT's credit report, Codex in it: credits, which are the currency of the contract, never money. What a credit costs stands in the contract; the
 * purchase of the pool is on the invoice. Credits given back are negative; a blank is a figure that is not known yet.
 */
export default {
  id: 'chatgpt-credits',
  title: 'ChatGPT and Codex credits',
  version: 1,
  format: 'csv',
  needs: 'ChatGPT → Global Admin Console → Billing → Credit Usage Report (CSV).',
  grain: 'day × person × kind of use',
  checked: '2026-11-22',
  detect: { all: ['date_partition', 'account_id', 'usage_type', 'usage_credits', 'usage_quantity', 'usage_units'] },
  leaves: ['name', 'public_id', 'account_user_id'],
  charge: {
    ServiceProviderName: constant('OpenAI'),
    HostProviderName: constant('OpenAI'),
    InvoiceIssuerName: constant('OpenAI'),
    BillingAccountId: column('account_id'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('usage_type'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: mapped(regexPart(lower('usage_type'), '(codex)'), { codex: 'Codex' }, constant('ChatGPT')),
    SkuMeter: column('usage_type'),
    ConsumedQuantity: amount('usage_quantity'),
    ConsumedUnit: mapped('usage_units', { tokens: 'Tokens', counts: 'Uses' }, column('usage_units')),
    PricingQuantity: amount('usage_credits'),
    PricingUnit: constant('Credits'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PricingCurrency: constant('Credits'),
    PricingCurrencyEffectiveCost: amount('usage_credits'),
    PrincipalId: lower('email'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: regexPart('usage_type', '((?:gpt|o[0-9])[_0-9a-z]*?)(?:_20[0-9]{2}_[0-9]{2}_[0-9]{2})?_(?:text|audio|image)'),
    x_TokenDirection: mapped(kind, { input: 'Input', cached_input: 'Input', cache_write_input: 'Input', output: 'Output' }, nothing),
    x_TokenCacheAction: mapped(kind, { input: 'Uncached', cached_input: 'Read', cache_write_input: 'Write' }, nothing),
    x_Stream: mapped(regexPart(lower('usage_type'), '(codex)'), { codex: 'task' }, constant('usage')),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'ChargePeriodStart', 'PrincipalId', 'ChargeDescription'],
  replaces: 'day',
  scope: ['BillingAccountId'],
} satisfies Source;
