import { coalesce, column, constant, firstInstant, flag, instant, jsonKey, monthEnd, monthStart, noAmount, roundedAmount } from '../readings';
import type { Source } from '../source';

// The hour of use; the view between the first and today's names it otherwise.
const start = instant(coalesce('START_TIME', 'USAGE_TIME'));

/** Calls of Cortex functions, by model and person: the detail of what AI_SERVICES in the metering adds up. Credits without money. */
export default {
  id: 'snowflake-cortex-functions',
  title: 'Snowflake Cortex functions',
  version: 1,
  format: 'csv',
  needs:
    "Snowsight → ALTER SESSION SET TIMEZONE = 'UTC', then SELECT * FROM SNOWFLAKE.ACCOUNT_USAGE.CORTEX_AI_FUNCTIONS_USAGE_HISTORY for the month → Download as CSV.",
  grain: 'query × function × model',
  checked: '2026-11-22',
  detect: { all: ['FUNCTION_NAME', 'MODEL_NAME', 'WAREHOUSE_ID'], any: ['START_TIME', 'USAGE_TIME'] },
  skipWhenBlank: ['CREDITS', 'TOKEN_CREDITS'],
  leaves: ['ROLE_NAMES', 'METRICS'],
  charge: {
    ServiceProviderName: constant('Snowflake'),
    HostProviderName: constant('Snowflake'),
    InvoiceIssuerName: constant('Snowflake'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(instant('END_TIME'), start),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('FUNCTION_NAME'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: constant('AI and Machine Learning'),
    ServiceSubcategory: constant('Generative AI'),
    ServiceName: constant('Snowflake Cortex'),
    SkuId: constant('AI_SERVICES'),
    SkuMeter: column('FUNCTION_NAME'),
    ResourceId: column('QUERY_ID'),
    ConsumedQuantity: roundedAmount(coalesce('CREDITS', 'TOKEN_CREDITS')),
    ConsumedUnit: constant('Credits'),
    BilledCost: noAmount,
    BillingCurrency: constant('USD'),
    PrincipalId: column('USER_ID'),
    x_CostBasis: constant('estimated'),
    x_CountsToTotal: flag(false),
    x_Model: column('MODEL_NAME'),
    x_Workflow: jsonKey('QUERY_TAG', 'workflow', 'Workflow', 'x_workflow'),
    x_Stream: constant('usage'),
  },
  unpriced: true,
  identity: ['ResourceId', 'ChargePeriodStart', 'ChargeDescription', 'x_Model'],
  replaces: 'record',
  scope: [],
} satisfies Source;
