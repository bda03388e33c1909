import { ofDay } from '../columns/periods';
import { amount, coalesce, column, constant, currency, flag, instant, rest, same } from '../readings';
import type { Source } from '../source';

const day = instant('Date');

/** SAP's vendor line items (FBL1N) as a saved list or its spreadsheet: invoices and credit memos with their tax, without payments. */
export default {
  id: 'sap-line-items',
  title: 'SAP vendor line items',
  version: 1,
  format: 'rows',
  needs: 'SAP → FBL1N (vendor line items, all items) → List → Export → Spreadsheet, or Save → Local file, unconverted. Amounts are with tax.',
  grain: 'vendor document',
  checked: '2026-11-22',
  detect: { all: ['Number', 'Type', 'Date', 'Amount', 'Currency', 'Category', 'Line'], none: ['Paid', 'Memo'] },
  // Payments and clearings settle what invoices say.
  skipWhen: [{ heading: 'Left', matches: '.+' }],
  // Where a row stands in a newer file is no change of it.
  leaves: ['Line'],
  charge: {
    ServiceProviderName: coalesce('Name', 'Vendor', constant('unknown vendor')),
    InvoiceIssuerName: coalesce('Name', 'Vendor', constant('unknown vendor')),
    BillingAccountId: coalesce('Vendor', 'Name', constant('unknown vendor')),
    ...ofDay(day),
    ChargeCategory: column('Category'),
    ChargeDescription: column('Text'),
    ServiceName: coalesce('Text', 'Reference', 'Number'),
    BilledCost: amount('Amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    InvoiceId: coalesce('Reference', 'Number'),
    InvoiceDetailId: column('Number'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_CostCenter: column('CostCenter'),
    x_GLAccount: column('Account'),
    x_Extra: rest({ Kind: column('Type'), IssueDate: column('Date') }),
  },
  // Numbers begin anew with each year.
  identity: ['BillingAccountId', 'InvoiceDetailId', 'ChargePeriodStart'],
  replaces: 'record',
  scope: [],
  yieldsToReports: true,
} satisfies Source;
