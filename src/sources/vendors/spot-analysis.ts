import {
  coalesce,
  column,
  concat,
  constant,
  currency,
  firstInstant,
  flag,
  instant,
  monthEnd,
  monthStart,
  nextDay,
  oneOf,
  rest,
  roundedAmount,
} from '../readings';
import { CHARGE_CATEGORIES } from '../../ledger/charge';
import { providerName } from '../columns/provider-names';
import type { Source } from '../source';

const start = instant(coalesce('Charge Period Start', 'Billing Period Start'), 'iso', 'us');
const bill = instant(coalesce('Billing Period Start', 'Charge Period Start'), 'iso', 'us');

/** The analysis of Spot's Billing Engine: bills of clouds in the words of FOCUS, with blanks between them. */
export default {
  id: 'spot-analysis',
  title: 'Spot billing analysis',
  version: 1,
  format: 'csv',
  needs: "Spot → Billing Engine → Analysis → Export (CSV). Memo: it repeats vendors' bills and is never added to them.",
  grain: 'charge period × account × service, or the fields that were chosen',
  checked: '2026-11-22',
  detect: { all: ['Provider', 'Service'], any: ['Billed Cost', 'Effective Cost'] },
  skipWhen: [{ heading: 'Provider', matches: 'total|grand total' }],
  charge: {
    ServiceProviderName: coalesce(providerName('Provider'), constant('unknown provider')),
    HostProviderName: column('Publisher'),
    InvoiceIssuerName: constant('Spot'),
    BillingAccountId: column('Billing Account Id'),
    BillingAccountName: column('Billing Account Name'),
    SubAccountId: column('Sub Account Id'),
    SubAccountName: column('Sub Account Name'),
    BillingPeriodStart: monthStart(bill),
    BillingPeriodEnd: monthEnd(bill),
    ChargePeriodStart: start,
    ChargePeriodEnd: firstInstant(instant(coalesce('Charge Period End', 'Billing Period End'), 'iso', 'us'), nextDay(start)),
    ChargeCategory: coalesce(oneOf('Charge Category', CHARGE_CATEGORIES), constant('Usage')),
    ChargeDescription: coalesce('Description', concat(', ', 'Service', 'Usage Type', 'Operation')),
    ServiceCategory: column('Service Category'),
    ServiceName: coalesce('Service', constant('Spot cost')),
    SkuId: column('SKU ID'),
    RegionId: column('Region'),
    ResourceId: column('Resource ID'),
    ResourceName: column('Resource Name'),
    ListCost: roundedAmount('List Cost', 'grouped'),
    BilledCost: roundedAmount(coalesce('Billed Cost', 'Effective Cost'), 'grouped'),
    EffectiveCost: roundedAmount(coalesce('Effective Cost', 'Billed Cost'), 'grouped'),
    BillingCurrency: coalesce(currency('Billing Currency'), constant('USD')),
    x_CostBasis: constant('allocated'),
    x_CountsToTotal: flag(false),
    x_Stream: constant('usage'),
    x_Extra: rest(),
  },
  identity: ['ServiceProviderName', 'BillingAccountId', 'SubAccountId', 'ChargePeriodStart', 'ChargeCategory', 'ChargeDescription', 'RegionId', 'ResourceId'],
  replaces: 'month',
  scope: ['ServiceProviderName', 'SubAccountId'],
} satisfies Source;
