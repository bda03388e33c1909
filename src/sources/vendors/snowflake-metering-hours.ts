import { snowflakeDay } from '../columns/snowflake';
import { checked, column, constant, flag, instant, noAmount, rest, roundedAmount } from '../readings';
import type { Source } from '../source';

/** In another time zone the first and the last day of a file would be cut, and a newer file would take their other half away. */
const inUtc = checked(
  'START_TIME',
  '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.]+ ?(Z|UTC|[+-]00:?00)?',
  "an hour of UTC: run ALTER SESSION SET TIMEZONE = 'UTC' before the SELECT",
);
const hour = instant(inUtc);

/** Snowflake's credits by the hour: more lines than metering by the day, and before the adjustment for cloud services. A day of one takes the place of the same day of the other. */
export default {
  id: 'snowflake-metering-hours',
  title: 'Snowflake metering by the hour',
  version: 1,
  format: 'csv',
  needs:
    "Snowsight → ALTER SESSION SET TIMEZONE = 'UTC', then SELECT * FROM SNOWFLAKE.ACCOUNT_USAGE.METERING_HISTORY for whole days → Download as CSV. METERING_DAILY_HISTORY is the better report: it says what is billed.",
  grain: 'hour × service type × object',
  checked: '2026-11-23',
  detect: { all: ['SERVICE_TYPE', 'START_TIME', 'END_TIME', 'NAME', 'CREDITS_USED'], any: ['CREDITS_USED_COMPUTE', 'ENTITY_ID'], none: ['USAGE_DATE'] },
  skipWhenBlank: ['CREDITS_USED'],
  leaves: ['END_TIME', 'BYTES', 'ROWS', 'FILES', 'DATABASE_ID', 'SCHEMA_ID'],
  charge: {
    ...snowflakeDay('START_TIME'),
    ChargePeriodStart: hour,
    ChargePeriodEnd: instant('END_TIME'),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('SERVICE_TYPE'),
    ChargeFrequency: constant('Usage-Based'),
    ConsumedQuantity: roundedAmount('CREDITS_USED'),
    ConsumedUnit: constant('Credits'),
    ResourceId: column('ENTITY_ID'),
    ResourceName: column('NAME'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'SubAccountId', 'SubAccountName', 'RegionId', 'ChargePeriodStart', 'SkuId'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId', 'SubAccountId'],
  family: 'snowflake-metering',
} satisfies Source;
