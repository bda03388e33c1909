import { ofDay } from '../columns/periods';
import { amount, coalesce, column, constant, currency, flag, instant, mapped, regexPart, rest, same, whenBlank } from '../readings';
import type { Source } from '../source';

const day = instant('Transaction Date', 'us', 'iso');
/** Signs of one currency; a yen sign may be the yuan's, and is refused. */
const SIGNS = { $: 'USD', US$: 'USD', CA$: 'CAD', C$: 'CAD', A$: 'AUD', AU$: 'AUD', NZ$: 'NZD', '€': 'EUR', '£': 'GBP', '₹': 'INR', Rs: 'INR' };

/** Card transactions as Ramp's own export writes them; it has no column for the currency of the statement: the dollar, where the amount itself does not say another. */
export default {
  id: 'ramp-transactions-csv',
  title: 'Ramp card transactions (CSV)',
  version: 2,
  format: 'csv',
  needs: 'Ramp → Transactions → Export → CSV, of a company whose cards are settled in US dollars.',
  grain: 'card transaction',
  checked: '2026-11-24',
  detect: { all: ['Transaction Date', 'Amount', 'Merchant Name', 'External ID', 'Ramp Category'] },
  skipWhenBlank: ['Transaction Date', 'Amount', 'External ID'],
  leaves: ['Card Last 4', 'Receipts Link', 'Transaction Link', 'Merchant City', 'Merchant State', 'Transaction Time', 'Clearing Time', 'Card Display Name'],
  charge: {
    ServiceProviderName: coalesce('Merchant Name', 'Merchant Description'),
    ...ofDay(day),
    ChargeCategory: whenBlank(regexPart('Amount', '^ *([-(])'), constant('Purchase'), constant('Credit')),
    ChargeDescription: coalesce('Memo', 'Merchant Description'),
    ChargeFrequency: constant('One-Time'),
    ServiceName: coalesce('Merchant Name', 'Merchant Description'),
    BilledCost: amount('Amount', 'signed'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency(coalesce(regexPart('Amount', '([A-Z]{3})'), mapped(regexPart('Amount', '([A-Z]{0,2}[$€£¥₹]|Rs)'), SIGNS), constant('USD'))),
    // What is not synchronised yet has no number: when, where, who and how much tell it then.
    InvoiceDetailId: column('External ID'),
    PrincipalId: column('User'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_CostCenter: coalesce('Accounting Department', 'Ramp Department'),
    x_GLAccount: coalesce('Accounting Category', 'QuickBooks Category', 'Ramp Category'),
    x_Extra: rest(),
  },
  numbered: 'InvoiceDetailId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ServiceName', 'PrincipalId', 'BillingCurrency', 'BilledCost'],
  replaces: 'record',
  once: true,
  scope: [],
  yieldsToReports: true,
} satisfies Source;
