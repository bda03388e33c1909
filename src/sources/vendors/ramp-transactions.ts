import { ofDay } from '../columns/periods';
import { amount, coalesce, column, constant, currency, flag, instant, regexPart, rest, same, whenBlank } from '../readings';
import type { Source } from '../source';

const day = instant('data.user_transaction_time');

/** Card transactions from Ramp's API. `amount` is in whole dollars while the amounts in its lists are in cents: only the first is read. */
export default {
  id: 'ramp-transactions',
  title: 'Ramp card transactions',
  version: 1,
  format: 'json',
  needs: 'Ramp → Developer API → GET /developer/v1/transactions, each page saved as JSON.',
  grain: 'card transaction',
  checked: '2026-11-22',
  detect: { all: ['data.id', 'data.amount', 'data.currency_code', 'data.state', 'data.user_transaction_time', 'data.merchant_name'] },
  records: ['data'],
  // What is not cleared may still change or never be paid.
  skipWhen: [{ heading: 'data.state', matches: 'declined|pending.*|error' }],
  leaves: [
    'data.state',
    'data.card_holder',
    'data.line_items',
    'data.receipts',
    'data.original_transaction_amount',
    'data.accounting_field_selections',
    'page',
  ],
  charge: {
    ServiceProviderName: coalesce('data.merchant_name', 'data.merchant_descriptor'),
    BillingAccountId: column('data.entity_id'),
    ...ofDay(day),
    ChargeCategory: whenBlank(regexPart('data.amount', '^(-)'), constant('Purchase'), constant('Credit')),
    ChargeDescription: column('data.merchant_descriptor'),
    ChargeFrequency: constant('One-Time'),
    ServiceName: coalesce('data.merchant_name', 'data.merchant_descriptor'),
    BilledCost: amount('data.amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('data.currency_code'),
    InvoiceDetailId: column('data.id'),
    PrincipalId: column('data.card_holder.user_id'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_CostCenter: column('data.card_holder.department_name'),
    x_GLAccount: column('data.sk_category_name'),
    x_Extra: rest({ Memo: column('data.memo'), Statement: column('data.statement_id') }),
  },
  numbered: 'InvoiceDetailId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ServiceName', 'PrincipalId', 'BillingCurrency', 'BilledCost'],
  replaces: 'record',
  once: true,
  scope: [],
  yieldsToReports: true,
} satisfies Source;
