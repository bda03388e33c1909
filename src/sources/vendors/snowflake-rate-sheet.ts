import { snowflakeDay } from '../columns/snowflake';
import { amount, column, constant, currency, flag, lower, noAmount, regexPart, trim, whenBlank } from '../readings';
import type { Source } from '../source';

/** What a credit costs under the contract, by the day: prices, no charges. They prove the price that credits are counted at. */
export default {
  id: 'snowflake-rate-sheet',
  title: 'Snowflake rate sheet',
  version: 1,
  format: 'csv',
  needs: 'Snowsight → SELECT * FROM SNOWFLAKE.ORGANIZATION_USAGE.RATE_SHEET_DAILY for the month, as ORGADMIN → Download as CSV.',
  grain: 'day × account × usage type × service type',
  checked: '2026-11-22',
  detect: { all: ['DATE', 'ORGANIZATION_NAME', 'USAGE_TYPE', 'CURRENCY', 'EFFECTIVE_RATE'] },
  skipWhenBlank: ['EFFECTIVE_RATE'],
  charge: {
    ...snowflakeDay('DATE'),
    ChargeCategory: constant('Usage'),
    ChargeDescription: constant('Price'),
    SkuMeter: column('USAGE_TYPE'),
    PricingUnit: whenBlank(regexPart(lower(trim('USAGE_TYPE')), '(compute|cloud services)'), column('USAGE_TYPE'), constant('Credits')),
    ContractedUnitPrice: amount('EFFECTIVE_RATE'),
    BilledCost: noAmount,
    BillingCurrency: currency('CURRENCY'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'SubAccountId', 'RegionId', 'ChargePeriodStart', 'SkuMeter', 'SkuId'],
  replaces: 'day',
  scope: ['BillingAccountId'],
} satisfies Source;
