import {
  coalesce,
  column,
  constant,
  currency,
  firstInstant,
  flag,
  instant,
  mapped,
  monthEnd,
  monthStart,
  nextDay,
  regexPart,
  rest,
  roundedAmount,
  same,
} from '../readings';
import { providerName } from '../columns/provider-names';
import type { Source } from '../source';

const month = instant(regexPart('Time', '^([0-9]{4}-[0-9]{2})$'), 'month');
const time = instant('Time', 'month', 'iso');

/** CloudHealth's cost history: a cube of months and groups, of which every cell that is no total is a row. */
export default {
  id: 'cloudhealth-costs',
  title: 'CloudHealth cost history',
  version: 1,
  format: 'rows',
  needs: "The answer of CloudHealth's /olap_reports/cost/history by month (JSON). Memo: it repeats vendors' bills and is never added to them.",
  grain: 'month × group of the report',
  checked: '2026-11-22',
  detect: { all: ['Time', 'Amount', 'Measure'] },
  charge: {
    ServiceProviderName: coalesce(providerName('Provider'), constant('unknown provider')),
    InvoiceIssuerName: constant('CloudHealth'),
    BillingPeriodStart: monthStart(time),
    BillingPeriodEnd: monthEnd(time),
    ChargePeriodStart: time,
    ChargePeriodEnd: firstInstant(monthEnd(month), nextDay(time)),
    ChargeCategory: mapped('Service', { Credits: 'Credit', Credit: 'Credit', Tax: 'Tax', Refund: 'Adjustment' }, constant('Usage')),
    ChargeDescription: coalesce('Group', 'Measure'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceName: coalesce('Service', constant('CloudHealth cost')),
    BilledCost: roundedAmount('Amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(mapped('Sign', { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }, column('Sign'))),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  identity: ['ServiceProviderName', 'ChargePeriodStart', 'ChargeDescription', 'x_Extra'],
  replaces: 'month',
  scope: ['ServiceProviderName'],
} satisfies Source;
