import { coalesce, column, constant, currency, flag, instant, minorUnits, monthEnd, monthStart, nextDay, same, trim } from '../readings';
import type { Source } from '../source';

const of = (key: string) => column(`contracts.${key}`);
const start = instant(of('startDate'));
const end = instant(of('endDate'));

/** Torii's register of contracts, in cents of each contract's own currency. Bills and ledgers have the same money: a memo. */
export default {
  id: 'torii-contracts',
  title: 'Torii contracts',
  version: 1,
  format: 'json',
  needs:
    'The answer of GET api.toriihq.com/v1.0/contracts?fields=id,name,idApp,status,amount,currency,startDate,endDate, saved as JSON. A CSV of Torii has your own columns.',
  grain: 'contract',
  checked: '2026-11-22',
  records: ['contracts'],
  detect: { all: ['contracts.id', 'contracts.name', 'contracts.amount', 'contracts.currency', 'contracts.startDate'] },
  skipWhenBlank: ['contracts.amount'],
  leaves: ['contracts.owner', 'contracts.createdBy'],
  charge: {
    ServiceProviderName: trim(coalesce('contracts.vendor', 'contracts.appName', 'contracts.name')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    // The contract names its last day.
    ChargePeriodEnd: nextDay(end),
    ChargeCategory: constant('Purchase'),
    ChargeDescription: of('status'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('Business Applications'),
    ServiceName: trim(of('name')),
    ResourceId: of('id'),
    BilledCost: minorUnits(of('amount')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(of('currency')),
    x_CostBasis: constant('manual'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('seat'),
  },
  numbered: 'ResourceId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ServiceName'],
  replaces: 'record',
  scope: [],
} satisfies Source;
