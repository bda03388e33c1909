import { snowflakeDay } from '../columns/snowflake';
import { amount, coalesce, column, concat, constant, currency, flag, lower, mapped, nothing, regexPart, roundedAmount, same, trim } from '../readings';
import type { Source } from '../source';

/** Snowflake's money by the day: Cortex among all else that was used, adjustments and support credits as rows of their own. Restated until the month is closed. */
export default {
  id: 'snowflake-usage-in-currency',
  title: 'Snowflake usage in currency',
  version: 1,
  format: 'csv',
  needs:
    'Snowsight → SELECT * FROM SNOWFLAKE.ORGANIZATION_USAGE.USAGE_IN_CURRENCY_DAILY for the month, as ORGADMIN → Download as CSV. Reseller customers do not have it.',
  grain: 'day × account × usage type × service type',
  checked: '2026-11-22',
  detect: { all: ['ORGANIZATION_NAME', 'USAGE_DATE', 'USAGE_TYPE', 'CURRENCY', 'USAGE_IN_CURRENCY', 'BALANCE_SOURCE'] },
  skipWhenBlank: ['USAGE', 'USAGE_IN_CURRENCY'],
  charge: {
    // Support is charged to the organisation: its rows name no account.
    ...snowflakeDay('USAGE_DATE'),
    ChargeCategory: coalesce(
      mapped(
        lower(trim('BILLING_TYPE')),
        { support_credit: 'Credit', rebate: 'Credit', 'priority support': 'Purchase', vps_deployment_fee: 'Purchase' },
        nothing,
      ),
      mapped(lower(trim('IS_ADJUSTMENT')), { true: 'Adjustment' }, nothing),
      // The older view has neither column, only words.
      mapped(regexPart(lower(trim('USAGE_TYPE')), '^(adj)'), { adj: 'Adjustment' }, nothing),
      constant('Usage'),
    ),
    ChargeDescription: concat(', ', 'USAGE_TYPE', 'SERVICE_TYPE', 'BILLING_TYPE', 'BALANCE_SOURCE'),
    ChargeFrequency: coalesce(
      mapped(lower(trim('BILLING_TYPE')), { 'priority support': 'Recurring', vps_deployment_fee: 'Recurring' }, nothing),
      constant('Usage-Based'),
    ),
    SkuMeter: column('USAGE_TYPE'),
    ConsumedQuantity: roundedAmount('USAGE'),
    ConsumedUnit: mapped(lower(trim('RATING_TYPE')), { compute: 'Credits' }, column('RATING_TYPE')),
    BilledCost: amount('USAGE_IN_CURRENCY'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('CURRENCY'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Stream: constant('usage'),
  },
  identity: ['BillingAccountId', 'SubAccountId', 'SubAccountName', 'RegionId', 'ChargePeriodStart', 'ChargeCategory', 'ChargeDescription'],
  replaces: 'day',
  scope: ['BillingAccountId'],
} satisfies Source;
