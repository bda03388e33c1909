import { coalesce, column, constant, flag, instant, mapped, monthEnd, monthStart, noAmount, nothing, regexPart, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const month = instant('Service', 'iso', 'us');
/** `Claude Sonnet 4.5 (Amazon Bedrock Edition)($)` without the sign of its currency. */
const service = regexPart('*.heading', '^(.*?) ?[(][^()]*[)]$');

/** The download of AWS Cost Explorer: services are columns, the first column holds months, a line and a column repeat the sums. */
export default {
  id: 'aws-cost-explorer',
  title: 'AWS Cost Explorer',
  version: 1,
  format: 'csv',
  needs: 'AWS Billing → Cost Explorer by service and month → Download as CSV. It counts only where no AWS bill of the month is there.',
  grain: 'month × service',
  checked: '2026-11-22',
  detect: { all: ['Service', 'Total costs($)'] },
  skipWhen: [{ heading: 'Service', matches: 'service total|total' }],
  leaves: ['Total costs($)'],
  charge: {
    ServiceProviderName: constant('Amazon Web Services'),
    HostProviderName: constant('Amazon Web Services'),
    InvoiceIssuerName: constant('Amazon Web Services'),
    BillingPeriodStart: monthStart(month),
    BillingPeriodEnd: monthEnd(month),
    ChargePeriodStart: month,
    ChargePeriodEnd: monthEnd(month),
    ChargeCategory: constant('Usage'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceName: constant('Amazon Web Services'),
    BilledCost: noAmount,
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('vendor-reported'),
    x_CountsToTotal: flag(true),
    x_Stream: constant('usage'),
  },
  melt: [
    {
      when: '*.value',
      each: '*',
      charge: {
        ChargeCategory: mapped(service, { Tax: 'Tax', Credit: 'Credit', Credits: 'Credit', Refund: 'Adjustment' }, constant('Usage')),
        ChargeDescription: coalesce(service, column('*.heading')),
        ServiceCategory: mapped(service, { Bedrock: 'AI and Machine Learning', SageMaker: 'AI and Machine Learning' }, nothing),
        ServiceName: coalesce(service, column('*.heading')),
        BilledCost: roundedAmount('*.value'),
        x_Model: regexPart(service, '^(.+) [(]Amazon Bedrock Edition[)]$'),
      },
    },
  ],
  identity: ['ChargePeriodStart', 'ChargeDescription'],
  replaces: 'month',
  scope: [],
  yieldsToReports: true,
} satisfies Source;
