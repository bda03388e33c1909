import { coalesce, column, concat, constant, flag, instant, rest, roundedAmount } from '../readings';
import { providerName } from './provider-names';
import { ofDay } from './periods';
import type { Source } from '../source';

/** A line of Cloudability: cash where it was asked for, else what was amortised. `h` says where a name stands; a CSV may hold labels instead. */
export function cloudabilityCharge(h: (name: string) => string): Source['charge'] {
  const day = instant(h('date'), 'iso', 'us');
  const amortised = coalesce(h('total_amortized_cost'), h('amortized_cost'), h('Cost (Amortized)'), h('Cost (Total Amortized)'));
  const cash = coalesce(h('unblended_cost'), h('total_cost'), h('Cost (Unblended)'), h('Cost (Total)'));
  return {
    ServiceProviderName: coalesce(providerName(h('vendor')), providerName(h('Vendor')), constant('unknown provider')),
    InvoiceIssuerName: constant('Cloudability'),
    BillingAccountId: coalesce(h('account_identifier'), h('Payer Account ID')),
    SubAccountId: coalesce(h('vendor_account_identifier'), h('Account ID')),
    SubAccountName: coalesce(h('vendor_account_name'), h('Account Name')),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: concat(', ', h('enhanced_service_name'), h('service_name'), h('Service Name'), h('usage_family'), h('item_description')),
    ChargeFrequency: constant('Usage-Based'),
    ServiceName: coalesce(h('enhanced_service_name'), h('service_name'), h('Service Name'), h('usage_family'), constant('Cloudability cost')),
    RegionId: coalesce(h('region'), h('region_name'), h('Region')),
    ResourceId: column(h('resource_identifier')),
    BilledCost: roundedAmount(coalesce(cash, amortised), 'grouped'),
    EffectiveCost: roundedAmount(coalesce(amortised, cash), 'grouped'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  };
}
