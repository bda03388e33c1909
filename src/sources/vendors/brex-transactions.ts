import { smallestUnits } from '../columns/currency-units';
import { ofDay } from '../columns/periods';
import { coalesce, column, constant, currency, flag, instant, regexPart, rest, same, whenBlank } from '../readings';
import type { Source } from '../source';

const of = (key: string): string => `items.${key}`;
const day = instant(coalesce(of('initiated_at_date'), of('posted_at_date')));
const merchant = coalesce(of('merchant.raw_descriptor'), of('description'), constant('unknown merchant'));

/** Settled transactions of Brex's cards. Asked for with `expand[]=expense_id`, a transaction takes the place of its expense, and the other way round. */
export default {
  id: 'brex-transactions',
  title: 'Brex card transactions',
  version: 1,
  format: 'json',
  needs:
    'Brex → Developer API → GET /v2/transactions/card/primary?expand[]=expense_id, each page saved as JSON. Without expense_id take this or the expenses, never both.',
  grain: 'card transaction',
  checked: '2026-11-23',
  detect: { all: [of('id'), of('amount.amount'), of('posted_at_date'), of('type')], none: [of('status')] },
  records: ['items'],
  // Payments of the card's bill, and points: neither is a cost.
  skipWhen: [{ heading: of('type'), matches: 'collection|rewards_credit' }],
  leaves: [of('amount'), of('merchant'), of('card_metadata'), of('card_transaction_operation_reference_id'), 'next_cursor'],
  charge: {
    ServiceProviderName: merchant,
    ...ofDay(day),
    ChargeCategory: whenBlank(regexPart(of('amount.amount'), '^(-)'), constant('Purchase'), constant('Credit')),
    ChargeDescription: coalesce(of('description'), merchant),
    ChargeFrequency: constant('One-Time'),
    ServiceName: merchant,
    BilledCost: smallestUnits(column(of('amount.amount')), of('amount.currency')),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(of('amount.currency')),
    InvoiceDetailId: coalesce(of('expense_id'), of('id')),
    PrincipalId: column(of('user_id')),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Extra: rest({ Card: column(of('card_id')) }),
  },
  numbered: 'InvoiceDetailId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ServiceName', 'PrincipalId', 'BillingCurrency', 'BilledCost'],
  replaces: 'record',
  once: true,
  scope: [],
  family: 'brex-expenses',
  yieldsToReports: true,
} satisfies Source;
