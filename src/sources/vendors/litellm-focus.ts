import { FOCUS_CHARGE, FOCUS_LEAVES } from '../columns/focus';
import { coalesce, column, constant, flag, json, jsonKey, nothing } from '../readings';
import { liteLlmProvider } from '../columns/litellm-providers';
import type { Source } from '../source';

/** LiteLLM's FOCUS export. It names the model's provider as issuer, but no provider wrote it: estimates from a price list, never a bill. */
export default {
  id: 'litellm-focus',
  title: 'LiteLLM FOCUS export',
  version: 3,
  format: 'csv',
  needs: 'The FOCUS export of a LiteLLM proxy (CSV).',
  grain: 'day × key × model',
  checked: '2026-11-22',
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
    ServiceName: coalesce('ServiceName', 'ResourceName', constant('unknown model')),
    CredentialId: column('BillingAccountId'),
    PrincipalId: jsonKey('Tags', 'user_email', 'user_id'),
    // Its tags name people; who a charge is of stands above.
    Tags: json(nothing),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('ResourceName'),
  },
  identity: ['ServiceProviderName', 'BillingAccountId', 'SubAccountId', 'ChargePeriodStart', 'ServiceName', 'ResourceId', 'PrincipalId'],
  replaces: 'day',
  scope: ['BillingAccountId'],
} satisfies Source;
