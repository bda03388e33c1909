import { FOCUS_CHARGE, FOCUS_IDENTITY, FOCUS_LEAVES } from '../columns/focus';
import { coalesce, constant, currency, flag, instant, monthEnd, monthStart, noAmount } from '../readings';
import type { Source } from '../source';

const start = instant('ChargePeriodStart', 'iso', 'us');

/** FOCUS of vendors that write what was used and not what it cost. */
export default {
  id: 'focus-quantities',
  title: 'FOCUS usage without costs',
  version: 1,
  format: ['csv', 'parquet', 'json', 'jsonl'],
  records: [''],
  needs: 'A FOCUS export without costs (CoreWeave, in its preview). Memo: quantities alone; the invoice tells what they cost.',
  grain: 'as the provider writes it: hour × account × SKU',
  checked: '2026-11-22',
  detect: {
    all: ['ChargePeriodStart', 'ChargePeriodEnd', 'ConsumedQuantity', 'ConsumedUnit', 'ServiceName'],
    any: ['ProviderName', 'ServiceProviderName'],
    none: ['BilledCost', 'EffectiveCost'],
  },
  absent: ['NULL'],
  leaves: FOCUS_LEAVES,
  charge: {
    ...FOCUS_CHARGE,
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargeCategory: constant('Usage'),
    BilledCost: noAmount,
    BillingCurrency: coalesce(currency('BillingCurrency'), constant('USD')),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
  },
  unpriced: true,
  identity: FOCUS_IDENTITY,
  replaces: 'month',
  scope: ['ServiceProviderName', 'BillingAccountId'],
} satisfies Source;
