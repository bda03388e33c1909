import { signed, signOf } from '../currency-signs';
import { coalesce, column, constant, currency, flag, instant, lower, mapped, monthEnd, monthStart, nextDay, nothing, regexPart, rest } from '../readings';
import { roundedAmount, same, whenBlank } from '../readings';
import type { Source } from '../source';

const start = instant('Usage start date', 'iso', 'us');

/** Google's cost table, the invoice line by line. The lines below it repeat the sum, and say what rounding to cents made of it. */
export default {
  id: 'gcp-cost-table',
  title: 'Google Cloud cost table',
  version: 1,
  format: 'csv',
  needs: 'Google Cloud → Billing → Cost table → Download CSV, of one invoice. Take this or the billing export of a month, never both.',
  grain: 'invoice × project × SKU × credit',
  checked: '2026-11-22',
  headingWithin: 20,
  titles: ['Invoice number', 'Currency'],
  detect: { all: ['Billing account ID', 'Project ID', 'Service description', 'SKU description', 'Cost type', 'Usage start date', 'Usage end date'] },
  skipWhen: [{ heading: 'Cost type', matches: 'total|rounding error' }],
  leaves: ['Project hierarchy', 'Service ID'],
  charge: {
    ServiceProviderName: constant('Google Cloud'),
    HostProviderName: constant('Google Cloud'),
    InvoiceIssuerName: constant('Google Cloud'),
    BillingAccountId: column('Billing account ID'),
    BillingAccountName: column('Billing account name'),
    SubAccountId: column('Project ID'),
    SubAccountName: column('Project name'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    ChargePeriodEnd: nextDay(instant('Usage end date', 'iso', 'us')),
    ChargeCategory: whenBlank(
      'Credit type',
      mapped(lower('Cost type'), { usage: 'Usage', tax: 'Tax', adjustment: 'Adjustment', credit: 'Credit' }),
      constant('Credit'),
    ),
    ChargeDescription: coalesce('SKU description', 'Cost type'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceCategory: mapped(
      'Service description',
      {
        'Gemini API': 'AI and Machine Learning',
        'Vertex AI': 'AI and Machine Learning',
        BigQuery: 'Analytics',
        'Compute Engine': 'Compute',
        'Cloud Storage': 'Storage',
      },
      nothing,
    ),
    ServiceName: coalesce('Service description', constant('Google Cloud')),
    SkuId: column('SKU ID'),
    SkuMeter: coalesce('Credit type', 'SKU description'),
    ConsumedQuantity: roundedAmount('Usage amount', 'grouped'),
    ConsumedUnit: column('Usage unit'),
    BilledCost: roundedAmount(coalesce(signed('Unrounded Cost'), signed('Cost')), 'grouped'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(coalesce('Currency', signOf('Cost'), signOf('Unrounded Cost'))),
    InvoiceId: column('Invoice number'),
    x_CostBasis: whenBlank('Invoice number', constant('vendor-reported'), constant('invoiced')),
    x_CountsToTotal: flag(true),
    x_Model: regexPart(lower('SKU description'), '(gemini [0-9.]+ (?:flash|pro|nano|ultra)(?: lite)?|claude [a-z]+ [0-9.]+)'),
    x_TokenDirection: mapped(regexPart(lower('SKU description'), '\\b(input|output)(?: token| - predictions)'), { input: 'Input', output: 'Output' }, nothing),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  identity: ['SubAccountId', 'ChargePeriodStart', 'ChargePeriodEnd', 'ChargeCategory', 'ChargeDescription', 'ServiceName', 'SkuId', 'SkuMeter'],
  replaces: 'billing-period',
  scope: ['BillingAccountId'],
} satisfies Source;
