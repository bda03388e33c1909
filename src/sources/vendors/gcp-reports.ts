import { ofDayOrMonth } from '../columns/periods';
import { gcpService } from '../columns/gcp';
import { signed, signedHeadings, signOf } from '../columns/currency-signs';
import { coalesce, column, concat, constant, currency, flag, instant, mapped, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const month = instant('Month', 'month', 'iso');
const day = instant('Date', 'iso', 'us');

/** Google's report page: sums by whatever it was grouped by. A bill of the same month goes before it. */
export default {
  id: 'gcp-reports',
  title: 'Google Cloud report',
  version: 2,
  format: 'csv',
  needs: 'Google Cloud → Billing → Reports → Download CSV. It counts only where no Google bill of the month is there.',
  grain: 'month or day × service, or what the report is grouped by',
  checked: '2026-11-22',
  headingWithin: 20,
  titles: ['Billing account name', 'Billing account ID', 'Currency'],
  detect: {
    // Whatever the report is grouped by: only its sums are always there.
    all: [],
    any: [...signedHeadings('Savings programs'), ...signedHeadings('Unrounded subtotal')],
    none: ['Cost type'],
  },
  skipWhen: ['Service description', 'SKU description', 'Project name'].map((heading) => ({ heading, matches: '(sub|filtered )?total' })),
  leaves: ['Service ID', 'Percent change in subtotal compared to previous period'],
  charge: {
    ServiceProviderName: constant('Google Cloud'),
    HostProviderName: constant('Google Cloud'),
    InvoiceIssuerName: constant('Google Cloud'),
    BillingAccountId: coalesce('Billing account ID', 'Billing account name'),
    BillingAccountName: column('Billing account name'),
    SubAccountId: column('Project ID'),
    SubAccountName: column('Project name'),
    RegionId: column('Location'),
    ...ofDayOrMonth(day, month),
    ChargeCategory: coalesce(mapped('Service description', { Tax: 'Tax' }, constant('Usage')), constant('Usage')),
    ChargeDescription: concat(', ', 'Service description', 'SKU description', 'Project name', 'Location'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: gcpService('Service description'),
    ServiceName: coalesce('Service description', constant('Google Cloud')),
    SkuId: column('SKU ID'),
    ListCost: roundedAmount(signed('List cost'), 'grouped'),
    BilledCost: roundedAmount(coalesce(signed('Unrounded subtotal'), signed('Subtotal')), 'grouped'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(coalesce('Currency', signOf('Subtotal'), signOf('Unrounded subtotal'))),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  identity: ['SubAccountId', 'ChargePeriodStart', 'ChargeDescription', 'SkuId'],
  replaces: 'month',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
  sumsUp: true,
} satisfies Source;
