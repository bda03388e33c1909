import {
  coalesce,
  column,
  constant,
  flag,
  instant,
  mapped,
  monthEnd,
  monthStart,
  noAmount,
  nothing,
  regexPart,
  roundedAmount,
  same,
  whenBlank,
} from '../readings';
import type { Source } from '../source';

/** What the download may be grouped by; whatever it is, its months stand below that heading. */
const GROUPS = ['Service', 'Linked account', 'Usage type', 'Region', 'Instance type', 'API operation'];
const month = instant(coalesce(...GROUPS), 'iso', 'us');
/** `Claude Sonnet 4.5 (Amazon Bedrock Edition)($)` without the sign of its currency. */
const group = regexPart('*.heading', '^(.*?) ?[(][^()]*[)]$');

/** The download of AWS Cost Explorer: services, or other groups, are columns, the first column holds months, a line and a column repeat the sums. */
export default {
  id: 'aws-cost-explorer',
  title: 'AWS Cost Explorer',
  version: 2,
  format: 'csv',
  needs: 'AWS Billing → Cost Explorer by service and month → Download as CSV. It counts only where no AWS bill of the month is there.',
  grain: 'month × service, or what it was grouped by',
  checked: '2026-11-22',
  detect: { all: ['Total costs($)'], any: GROUPS },
  skipWhen: GROUPS.map((heading) => ({ heading, matches: `(${heading} )?total` })),
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
        ChargeCategory: mapped(group, { Tax: 'Tax', Credit: 'Credit', Credits: 'Credit', Refund: 'Adjustment' }, constant('Usage')),
        ChargeDescription: coalesce(group, column('*.heading')),
        ServiceCategory: mapped(group, { Bedrock: 'AI and Machine Learning', SageMaker: 'AI and Machine Learning' }, nothing),
        ServiceName: whenBlank('Service', constant('Amazon Web Services'), coalesce(group, column('*.heading'))),
        SubAccountName: whenBlank('Linked account', nothing, group),
        BilledCost: roundedAmount('*.value'),
        x_Model: regexPart(group, '^(.+) [(]Amazon Bedrock Edition[)]$'),
      },
    },
  ],
  identity: ['ChargePeriodStart', 'ChargeDescription'],
  replaces: 'month',
  scope: [],
  yieldsToReports: true,
  sumsUp: true,
} satisfies Source;
