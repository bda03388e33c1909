import { amount, coalesce, column, constant, currency, dayText, figure, flag, instant, monthEnd, monthStart, nextDay, rest, same, trim } from '../readings';
import type { Source } from '../source';

const of = (key: string) => column(`subscriptions.${key}`);
const start = instant(of('primaryContract.startDate'));
const end = instant(of('primaryContract.endDate'));

/** Zylo's register of subscriptions: what the contract is worth, what is licensed and used. Bills and ledgers have the same money: a memo. */
export default {
  id: 'zylo-subscriptions',
  title: 'Zylo subscriptions',
  version: 1,
  format: 'json',
  needs: 'The answer of GET api.zylo.com/v1/subscriptions, saved as JSON. A CSV of Zylo has the columns that you chose: name them once, or keep the seat list.',
  grain: 'subscription',
  checked: '2026-11-22',
  records: ['subscriptions'],
  detect: {
    all: ['subscriptions.id', 'subscriptions.name', 'subscriptions.primaryContract.startDate', 'subscriptions.primaryContract.totalContractValue.amount'],
  },
  // Applications that were found, without a contract.
  skipWhenBlank: ['subscriptions.primaryContract.startDate'],
  leaves: [
    'subscriptions.notes',
    'subscriptions.appDescription',
    'subscriptions.launchUrl',
    'subscriptions.owner',
    'subscriptions.businessOwner',
    'subscriptions.itOwner',
  ],
  charge: {
    ServiceProviderName: trim(coalesce('subscriptions.supplierName', 'subscriptions.name')),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    // The contract names its last day.
    ChargePeriodEnd: nextDay(end),
    ChargeCategory: constant('Purchase'),
    ChargeDescription: of('type'),
    ChargeFrequency: constant('Recurring'),
    ServiceCategory: constant('Business Applications'),
    ServiceName: trim(of('name')),
    ResourceId: of('id'),
    PricingQuantity: amount(of('primaryContract.licensesPurchased'), 'grouped'),
    PricingUnit: constant('Seats'),
    ConsumedQuantity: amount(of('usageStats.uniqueActiveUsers')),
    ConsumedUnit: constant('Seats'),
    BilledCost: amount(of('primaryContract.totalContractValue.amount')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(of('primaryContract.totalContractValue.currencyCode')),
    x_CostBasis: constant('manual'),
    x_CountsToTotal: flag(false),
    x_BusinessUnit: of('businessUnit'),
    x_Stream: constant('seat'),
    x_Extra: rest({
      Assigned: figure(of('usageStats.uniqueProvisionedUsers')),
      Active: figure(of('usageStats.uniqueActiveUsers')),
      Renewal: dayText(instant(of('primaryContract.contractEndDate'))),
    }),
  },
  unpriced: true,
  numbered: 'ResourceId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ServiceName'],
  replaces: 'record',
  scope: [],
} satisfies Source;
