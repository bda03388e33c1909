import { ofDay } from '../columns/periods';
import { coalesce, column, concat, constant, flag, instant, rest, roundedAmount, same } from '../readings';
import { providerName } from '../columns/provider-names';
import type { Source } from '../source';

const day = instant('costs.usage_date');

/** The answer of CloudZero's billing API: costs by day and by what was asked for. */
export default {
  id: 'cloudzero-costs',
  title: 'CloudZero costs',
  version: 1,
  format: 'json',
  needs: "The answer of CloudZero's /v2/billing/costs, daily, real_cost, in US dollars (JSON). Memo: it repeats bills and is never added.",
  grain: 'day × what was asked for',
  checked: '2026-11-22',
  records: ['costs'],
  detect: { all: ['costs.usage_date', 'costs.cost'] },
  leaves: ['pagination.page.limit', 'pagination.page.count', 'pagination.cursor.next_cursor', 'pagination.cursor.has_next'],
  charge: {
    ServiceProviderName: coalesce(providerName('costs.CloudProvider'), constant('unknown provider')),
    InvoiceIssuerName: constant('CloudZero'),
    SubAccountId: column('costs.Account'),
    ...ofDay(day),
    ChargeCategory: constant('Usage'),
    ChargeDescription: coalesce(concat(', ', 'costs.Service', 'costs.UsageFamily', 'costs.ResourceType'), constant('CloudZero cost')),
    ChargeFrequency: constant('Usage-Based'),
    ServiceName: coalesce('costs.Service', constant('CloudZero cost')),
    RegionId: column('costs.Region'),
    BilledCost: roundedAmount('costs.cost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: constant('USD'),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  identity: ['ServiceProviderName', 'SubAccountId', 'ChargePeriodStart', 'ChargeDescription', 'RegionId', 'x_Extra'],
  replaces: 'day',
  scope: ['ServiceProviderName'],
} satisfies Source;
