import { coalesce, column, constant, instant, lower, nothing, regexPart, whenBlank } from '../readings';
import { ofDay } from './periods';
import type { Source } from '../source';

/** AI_SERVICES is what it was at first; newer parts of Cortex have service types of their own. Older views have only the words of the bill. */
const cortex = regexPart(lower(coalesce('SERVICE_TYPE', 'USAGE_TYPE')), '^(ai[_ ]|cortex|snowflake[_ ]intelligence)');

/** What Snowflake's views by the day share, whatever their day is called: whose account it is, when, and whether a service is part of Cortex. */
export function snowflakeDay(heading: string) {
  const day = instant(heading, 'iso', 'us');
  return {
    ServiceProviderName: constant('Snowflake'),
    HostProviderName: constant('Snowflake'),
    InvoiceIssuerName: constant('Snowflake'),
    BillingAccountId: column('ORGANIZATION_NAME'),
    SubAccountId: column('ACCOUNT_LOCATOR'),
    SubAccountName: column('ACCOUNT_NAME'),
    ...ofDay(day),
    ServiceCategory: whenBlank(cortex, constant('Analytics'), constant('AI and Machine Learning')),
    ServiceSubcategory: whenBlank(cortex, nothing, constant('Generative AI')),
    ServiceName: whenBlank(cortex, constant('Snowflake'), constant('Snowflake Cortex')),
    SkuId: column('SERVICE_TYPE'),
    RegionId: column('REGION'),
  } satisfies Partial<Source['charge']>;
}
