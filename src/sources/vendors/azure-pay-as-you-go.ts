import { AZURE_CHARGE, AZURE_IDENTITY, AZURE_LEAVES } from '../columns/azure';
import { constant, flag, same } from '../readings';
import type { Source } from '../source';

/** Azure usage of a pay-as-you-go subscription: usage alone, before credits and tax; purchases stand on its invoices. */
export default {
  id: 'azure-pay-as-you-go',
  title: 'Azure usage, pay as you go',
  version: 3,
  format: 'csv',
  needs: 'Azure → Cost Management → Exports of a pay-as-you-go subscription (CSV). It holds usage only: purchases come by invoice.',
  grain: 'day × subscription × resource × meter',
  checked: '2026-11-23',
  detect: { all: ['SubscriptionGuid', 'UsageDateTime', 'MeterCategory', 'UsageQuantity', 'PreTaxCost', 'Currency'] },
  leaves: AZURE_LEAVES,
  charge: {
    ...AZURE_CHARGE,
    ChargeCategory: constant('Usage'),
    EffectiveCost: same('BilledCost'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
  },
  identity: AZURE_IDENTITY,
  replaces: 'month',
  scope: ['SubAccountId'],
} satisfies Source;
