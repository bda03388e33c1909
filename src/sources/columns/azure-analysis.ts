import { coalesce, column, concat, constant, currency, flag, instant, json, lower, mapped, rest, roundedAmount, same, whenBlank } from '../readings';
import { ofDayOrMonth } from './periods';
import type { Source } from '../source';

const month = instant('BillingMonth', 'iso', 'month');
const day = instant(coalesce('UsageDate', 'Date'), 'iso', 'us', 'ymd');
const category = { usage: 'Usage', purchase: 'Purchase', refund: 'Usage', tax: 'Tax', roundingadjustment: 'Adjustment', credit: 'Credit' };

/** Sums of Azure's cost analysis, by whatever they were grouped by; `cost` is the heading of the amount. */
export const azureAnalysis = (cost: string): Source['charge'] => ({
  ServiceProviderName: constant('Microsoft Azure'),
  HostProviderName: constant('Microsoft'),
  InvoiceIssuerName: constant('Microsoft'),
  SubAccountId: coalesce('SubscriptionId', 'SubscriptionGuid'),
  SubAccountName: column('SubscriptionName'),
  ...ofDayOrMonth(day, month),
  ChargeCategory: whenBlank('ChargeType', constant('Usage'), mapped(lower('ChargeType'), category, constant('Adjustment'))),
  ChargeDescription: concat(', ', 'ServiceName', 'MeterCategory', 'MeterSubcategory', 'Meter', 'ResourceType', 'ResourceGroupName', 'ResourceGroup'),
  ChargeFrequency: constant('Usage-Based'),
  ServiceName: coalesce('ServiceName', 'MeterCategory', constant('Microsoft Azure')),
  SkuMeter: column('Meter'),
  RegionId: column('ResourceLocation'),
  ResourceId: column('ResourceId'),
  BilledCost: roundedAmount(cost),
  EffectiveCost: same('BilledCost'),
  BillingCurrency: currency('Currency'),
  Tags: json('Tags'),
  x_CostBasis: constant('vendor-reported'),
  x_CountsToTotal: flag(true),
  x_Stream: constant('usage'),
  x_Extra: rest(),
});

export const AZURE_ANALYSIS_IDENTITY = [
  'SubAccountId',
  'ChargePeriodStart',
  'ChargeCategory',
  'ChargeDescription',
  'RegionId',
  'ResourceId',
  'x_Extra',
] as const;
