import { snowflakeDay } from '../columns/snowflake';
import { coalesce, column, constant, flag, noAmount, rest, roundedAmount } from '../readings';
import type { Source } from '../source';

/** Snowflake's credits by the day. The money stands in usage in currency; where a reseller keeps that back, the contract has the price of a credit. */
export default {
  id: 'snowflake-metering',
  title: 'Snowflake metering',
  version: 1,
  format: 'csv',
  needs: "Snowsight → ALTER SESSION SET TIMEZONE = 'UTC', then SELECT * FROM SNOWFLAKE.ACCOUNT_USAGE.METERING_DAILY_HISTORY for the month → Download as CSV.",
  grain: 'day × service type',
  checked: '2026-11-22',
  detect: { all: ['SERVICE_TYPE', 'USAGE_DATE', 'CREDITS_USED'], any: ['CREDITS_BILLED', 'CREDITS_USED_COMPUTE'], none: ['USAGE_IN_CURRENCY'] },
  skipWhenBlank: ['CREDITS_USED', 'CREDITS_BILLED'],
  charge: {
    // The organisation's view names the account; an account's own does not.
    ...snowflakeDay('USAGE_DATE'),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('SERVICE_TYPE'),
    ChargeFrequency: constant('Usage-Based'),
    ConsumedQuantity: roundedAmount(coalesce('CREDITS_BILLED', 'CREDITS_USED')),
    ConsumedUnit: constant('Credits'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest({ CreditsUsed: column('CREDITS_USED') }),
  },
  unpriced: true,
  identity: ['BillingAccountId', 'SubAccountId', 'SubAccountName', 'RegionId', 'ChargePeriodStart', 'SkuId'],
  replaces: 'day',
  scope: ['InvoiceIssuerName', 'BillingAccountId', 'SubAccountId'],
} satisfies Source;
