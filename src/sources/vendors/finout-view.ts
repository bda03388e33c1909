import { ofDay } from '../columns/periods';
import { coalesce, column, constant, flag, instant, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant(coalesce('data.data.time', 'data.data.date'), 'unixms', 'iso');

/** The answer of Finout for a view: for each group its cost by day, and a group that repeats the sum. */
export default {
  id: 'finout-view',
  title: 'Finout view',
  version: 1,
  format: 'json',
  needs: "The answer of Finout's /v1/cost/query-by-view, by day, in US dollars (JSON). Memo: it repeats vendors' bills and is never added.",
  grain: 'day × group of the view',
  checked: '2026-11-22',
  records: ['data', 'data'],
  detect: { all: ['data.name', 'data.data.cost'], any: ['data.data.time', 'data.data.date'] },
  skipWhen: [{ heading: 'data.name', matches: 'total' }],
  // A group has every day of the view, and no cost on those without.
  skipWhenBlank: ['data.data.cost'],
  leaves: ['requestId'],
  charge: {
    ServiceProviderName: constant('Finout'),
    InvoiceIssuerName: constant('Finout'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: column('data.name'),
    ChargeFrequency: constant('Usage-Based'),
    ServiceName: coalesce('data.name', constant('Finout cost')),
    BilledCost: roundedAmount('data.data.cost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  identity: ['ChargePeriodStart', 'ServiceName'],
  replaces: 'day',
  scope: ['ServiceName'],
} satisfies Source;
