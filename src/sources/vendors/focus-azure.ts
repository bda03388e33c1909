import { azureMeter, FOUNDRY } from '../columns/azure';
import { FOCUS_CHARGE, FOCUS_HEADINGS, FOCUS_IDENTITY, FOCUS_LEAVES } from '../columns/focus';
import { coalesce, column, mapped, nothing, rest } from '../readings';
import type { Source } from '../source';

/** Microsoft's FOCUS export with columns of its own. */
export default {
  id: 'focus-azure',
  title: 'FOCUS bill of Azure',
  version: 4,
  format: ['csv', 'parquet'],
  needs: 'Azure → Cost Management → Exports → Cost and usage (FOCUS), CSV or Parquet. Take this or the actual costs of a month, never both.',
  grain: 'day × subscription × resource × meter',
  checked: '2026-11-23',
  detect: { all: [...FOCUS_HEADINGS, 'x_BilledCostInUsd', 'x_EffectiveCostInUsd', 'x_BillingExchangeRate'], any: ['ProviderName', 'ServiceProviderName'] },
  absent: ['NULL'],
  leaves: FOCUS_LEAVES,
  charge: {
    ...FOCUS_CHARGE,
    ...azureMeter('x_SkuMeterName'),
    ServiceSubcategory: coalesce('ServiceSubcategory', mapped('x_SkuMeterCategory', FOUNDRY, nothing)),
    SkuMeter: coalesce('SkuMeter', 'x_SkuMeterName'),
    x_Extra: rest({ x_SkuMeterName: column('x_SkuMeterName'), x_SkuMeterCategory: column('x_SkuMeterCategory') }),
  },
  identity: FOCUS_IDENTITY,
  replaces: 'billing-period',
  scope: ['ServiceProviderName', 'BillingAccountId'],
  family: 'focus',
} satisfies Source;
