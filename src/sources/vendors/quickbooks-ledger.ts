import { ofDay } from '../columns/periods';
import { amount, coalesce, column, constant, currency, instant, isText, rest, same } from '../readings';
import type { Source } from '../source';

/** QuickBooks Online's general ledger as its interface answers it: the lines of bills, expenses and credits on accounts of costs. Journals are left: they move what was bought. */
export default {
  id: 'quickbooks-ledger',
  title: 'QuickBooks general ledger, API',
  version: 1,
  format: 'rows',
  needs:
    'The answer of GET quickbooks.api.intuit.com/v3/company/ID/reports/GeneralLedger for one month, best with account_type=Expense,CostOfGoodsSold,OtherExpense, saved as JSON.',
  grain: 'line of a transaction on an account of costs',
  checked: '2026-11-23',
  detect: { all: ['Vendor', 'Date', 'Type', 'Record', 'Account', 'Counts', 'Amount', 'Currency'] },
  // What settles, sells or moves is no cost, and neither is where a cost is paid from.
  skipWhen: [{ heading: 'Left', matches: '.+' }],
  leaves: ['Counts'],
  charge: {
    ServiceProviderName: column('Vendor'),
    InvoiceIssuerName: column('Vendor'),
    BillingAccountId: column('Vendor'),
    ...ofDay(instant('Date')),
    ChargeCategory: column('Category'),
    ChargeDescription: column('Memo'),
    ServiceName: coalesce('Memo', 'Account', constant('Ledger line')),
    BilledCost: amount('Amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    InvoiceId: column('Number'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: isText('Counts', 'yes'),
    x_CostCenter: column('Class'),
    x_GLAccount: column('Account'),
    x_Extra: rest({ Kind: column('Type'), IssueDate: column('Date') }),
  },
  identity: ['BillingAccountId', 'InvoiceId', 'ChargePeriodStart', 'ChargeCategory', 'ChargeDescription'],
  // A newer report of the month holds all that is true of it.
  replaces: 'month',
  scope: ['BillingAccountId'],
  // The report by vendor holds the same transactions.
  family: 'quickbooks-vendor-report',
  yieldsToReports: true,
} satisfies Source;
