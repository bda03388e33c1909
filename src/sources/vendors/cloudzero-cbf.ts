import { ofDay } from '../columns/periods';
import { coalesce, column, concat, constant, flag, instant, lower, mapped, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const start = instant('time/usage_start');

/** CloudZero's common bill format: what a company hands to CloudZero of bills that it has anyway. Its least columns are a time and a cost; a line without a type is use. */
export default {
  id: 'cloudzero-cbf',
  title: 'CloudZero common bill format',
  version: 2,
  format: 'csv',
  needs: "A file in CloudZero's common bill format (CSV), in US dollars. Memo: it repeats bills and is never added to them.",
  grain: 'day × service × resource',
  checked: '2026-11-22',
  detect: { all: ['time/usage_start', 'cost/cost'] },
  charge: {
    // The format names no vendor: what was used stands for it.
    ServiceProviderName: coalesce('resource/service', constant('CloudZero')),
    InvoiceIssuerName: constant('CloudZero'),
    SubAccountId: column('resource/account'),
    ...ofDay(start),
    ChargeCategory: mapped(coalesce(lower('lineitem/type'), constant('usage')), {
      usage: 'Usage',
      purchase: 'Purchase',
      tax: 'Tax',
      credit: 'Credit',
      discount: 'Credit',
      refund: 'Usage',
      support: 'Purchase',
      adjustment: 'Adjustment',
      fee: 'Purchase',
      committeduse: 'Usage',
      committedusepurchase: 'Purchase',
    }),
    ChargeDescription: coalesce('lineitem/description', concat(', ', 'resource/service', 'resource/usage_family', 'lineitem/type')),
    ChargeFrequency: constant('Usage-Based'),
    ServiceName: coalesce('resource/service', 'lineitem/type', constant('CloudZero')),
    RegionId: column('resource/region'),
    ResourceId: column('resource/id'),
    ConsumedQuantity: roundedAmount('usage/amount'),
    ConsumedUnit: column('usage/units'),
    BilledCost: roundedAmount('cost/cost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest({ LineItemType: column('lineitem/type') }),
  },
  identity: ['ServiceProviderName', 'ChargePeriodStart', 'ChargeCategory', 'ChargeDescription', 'ResourceId', 'RegionId'],
  replaces: 'day',
  scope: ['ServiceProviderName'],
} satisfies Source;
