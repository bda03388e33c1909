import { FOCUS_CHARGE, FOCUS_LEAVES } from '../columns/focus';
import { coalesce, column, constant, flag, json, jsonKey, mapped, nothing } from '../readings';
import { liteLlmProvider } from '../columns/litellm-providers';
import type { Source } from '../source';

/** Where it is written by kind of token, that stands in the place of the subcategory, and the model in the description alone. */
const kind = mapped(
  'ServiceSubcategory',
  { prompt_token: 'input tokens', completion_token: 'output tokens', cache_read_token: 'cache read tokens', cache_creation_token: 'cache write tokens' },
  nothing,
);

/** LiteLLM's FOCUS export. It names the model's provider as issuer, but no provider wrote it: estimates from a price list, never a bill. */
export default {
  id: 'litellm-focus',
  title: 'LiteLLM FOCUS export',
  version: 4,
  format: ['csv', 'parquet'],
  needs: 'The FOCUS export of a LiteLLM proxy (CSV or Parquet).',
  grain: 'day × key × model, or kind of token',
  checked: '2026-11-23',
  // Its 44 headings are FOCUS without anything of a SKU, but with the kinds of accounts.
  detect: {
    all: [
      'BilledCost',
      'BillingCurrency',
      'BillingPeriodStart',
      'ChargeCategory',
      'ChargePeriodStart',
      'ChargePeriodEnd',
      'ServiceName',
      'BillingAccountType',
      'SubAccountType',
      'InvoiceId',
      'PricingCurrency',
      'ProviderName',
      'PublisherName',
      'ResourceType',
      'Tags',
    ],
    none: ['SkuId', 'SkuPriceId', 'SkuMeter', 'CommitmentDiscountId', 'CommitmentDiscountStatus', 'ServiceProviderName'],
  },
  absent: ['NULL'],
  leaves: FOCUS_LEAVES,
  charge: {
    ...FOCUS_CHARGE,
    ServiceProviderName: liteLlmProvider('ProviderName'),
    InvoiceIssuerName: constant('LiteLLM'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: coalesce('ServiceName', 'ChargeDescription', 'ResourceName', constant('unknown model')),
    SkuMeter: kind,
    ConsumedUnit: mapped('ConsumedUnit', { token: 'Tokens' }, column('ConsumedUnit')),
    CredentialId: column('BillingAccountId'),
    PrincipalId: jsonKey('Tags', 'user_email', 'user_id'),
    // Its tags name people; who a charge is of stands above.
    Tags: json(nothing),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: coalesce('ChargeDescription', 'ResourceName'),
    x_TokenDirection: mapped(
      'ServiceSubcategory',
      { prompt_token: 'Input', cache_read_token: 'Input', cache_creation_token: 'Input', completion_token: 'Output' },
      nothing,
    ),
    x_TokenCacheAction: mapped('ServiceSubcategory', { cache_read_token: 'Read', cache_creation_token: 'Write' }, nothing),
  },
  identity: [
    'ServiceProviderName',
    'BillingAccountId',
    'SubAccountId',
    'ChargePeriodStart',
    'ServiceName',
    'ChargeDescription',
    'SkuMeter',
    'ResourceId',
    'PrincipalId',
  ],
  replaces: 'day',
  scope: ['BillingAccountId'],
} satisfies Source;
