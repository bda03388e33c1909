import { coalesce, column, concat, constant, currency, flag, instant, lower, mapped, rest, roundedAmount, same } from '../readings';
import { providerName } from './provider-names';
import { ofDay } from './periods';
import type { Source } from '../source';

/** A cost of Vantage, in its answers (`costs.amount`) and its CSV (`amount`) alike. Credits and refunds are in it only when the report asked for them. */
export function vantageCharge(h: (name: string) => string): Source['charge'] {
  const day = instant(h('accrued_at'));
  return {
    ServiceProviderName: coalesce(providerName(h('provider')), constant('unknown provider')),
    InvoiceIssuerName: constant('Vantage'),
    BillingAccountId: column(h('billing_account_id')),
    SubAccountId: column(h('account_id')),
    ...ofDay(day),
    ChargeCategory: coalesce(mapped(lower(h('charge_type')), { tax: 'Tax', credit: 'Credit', discount: 'Credit' }, constant('Usage')), constant('Usage')),
    ChargeDescription: coalesce(concat(', ', h('service'), h('subcategory'), h('resource_id')), h('provider')),
    ChargeFrequency: constant('Usage-Based'),
    ServiceName: coalesce(h('service'), h('provider'), constant('Vantage cost')),
    RegionId: column(h('region')),
    ResourceId: column(h('resource_id')),
    BilledCost: roundedAmount(h('amount')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(h('currency')),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  };
}

export const VANTAGE_IDENTITY = [
  'ServiceProviderName',
  'BillingAccountId',
  'SubAccountId',
  'ChargePeriodStart',
  'ChargeCategory',
  'ChargeDescription',
  'RegionId',
] as const satisfies Source['identity'];
