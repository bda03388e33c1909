import { coalesce, column, constant, firstInstant, flag, instant, lower, monthEnd, monthStart, noAmount, roundedAmount, trim } from '../readings';
import type { Source } from '../source';

const start = instant(coalesce('START_TIME', 'USAGE_TIME'));

/** Use of a service of Cortex by a person, by the request or by the hour: the detail of what the metering adds up, in credits without money. */
export const CORTEX_USE = {
  ServiceProviderName: constant('Snowflake'),
  HostProviderName: constant('Snowflake'),
  InvoiceIssuerName: constant('Snowflake'),
  BillingAccountId: column('ORGANIZATION_NAME'),
  SubAccountId: column('ACCOUNT_LOCATOR'),
  SubAccountName: column('ACCOUNT_NAME'),
  BillingPeriodStart: monthStart(start),
  BillingPeriodEnd: monthEnd(start),
  ChargePeriodStart: start,
  ChargePeriodEnd: firstInstant(instant('END_TIME'), start),
  ChargeCategory: constant('Usage'),
  ChargeDescription: coalesce('AGENT_NAME', 'SNOWFLAKE_INTELLIGENCE_NAME', constant('Requests')),
  ChargeFrequency: constant('Usage-Based'),
  ServiceCategory: constant('AI and Machine Learning'),
  ServiceSubcategory: constant('Generative AI'),
  ServiceName: constant('Snowflake Cortex'),
  ResourceId: column('REQUEST_ID'),
  ConsumedQuantity: roundedAmount(coalesce('CREDITS', 'TOKEN_CREDITS')),
  ConsumedUnit: constant('Credits'),
  BilledCost: noAmount,
  BillingCurrency: constant('USD'),
  PrincipalId: lower(trim(coalesce('USER_ID', 'USERNAME'))),
  x_CostBasis: constant('estimated'),
  x_CountsToTotal: flag(false),
  x_Stream: constant('usage'),
} satisfies Source['charge'];
