import { CORTEX_USE } from '../columns/cortex-use';
import { ofDay } from '../columns/periods';
import { column, concat, instant } from '../readings';
import type { Source } from '../source';

/** Credits of Cortex Search by the day and service: serving, embedding and batches, which metering adds up. */
export default {
  id: 'snowflake-cortex-search',
  title: 'Snowflake Cortex Search',
  version: 1,
  format: 'csv',
  needs:
    "Snowsight → ALTER SESSION SET TIMEZONE = 'UTC', then SELECT * FROM SNOWFLAKE.ACCOUNT_USAGE.CORTEX_SEARCH_DAILY_USAGE_HISTORY for the month → Download as CSV.",
  grain: 'day × service × kind of use',
  checked: '2026-11-24',
  detect: { all: ['USAGE_DATE', 'SERVICE_NAME', 'CONSUMPTION_TYPE', 'CREDITS'] },
  skipWhenBlank: ['CREDITS'],
  charge: {
    ...CORTEX_USE,
    ...ofDay(instant('USAGE_DATE')),
    ChargeDescription: concat('.', 'DATABASE_NAME', 'SCHEMA_NAME', 'SERVICE_NAME'),
    SkuMeter: column('CONSUMPTION_TYPE'),
    ResourceId: column('SERVICE_ID'),
    x_Model: column('MODEL_NAME'),
  },
  unpriced: true,
  identity: ['SubAccountId', 'ResourceId', 'ChargePeriodStart', 'ChargeDescription', 'SkuMeter', 'x_Model'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId', 'SubAccountId'],
} satisfies Source;
