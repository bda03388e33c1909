import { ofDay } from '../columns/periods';
import { amount, coalesce, column, constant, currency, flag, instant, rest, same } from '../readings';
import type { Source } from '../source';

const day = instant('Date');

/** QuickBooks Online's Transaction List by Vendor: bills, expenses and credits, without the payments that settle them and the journals that move them. */
export default {
  id: 'quickbooks-vendor-report',
  title: 'QuickBooks vendor report',
  version: 2,
  format: 'rows',
  needs: 'QuickBooks Online → Reports → Transaction List by Vendor, for one month → Export (CSV or Excel).',
  grain: 'transaction of a vendor',
  checked: '2026-11-22',
  detect: { all: ['Vendor', 'Date', 'Type', 'Amount', 'Currency', 'Line'] },
  // Payments settle what bills say, journals move it, and what is not posted is no cost.
  skipWhen: [{ heading: 'Left', matches: '.+' }],
  // Where a row stands in a newer file is no change of it.
  leaves: ['Line'],
  charge: {
    ServiceProviderName: column('Vendor'),
    InvoiceIssuerName: column('Vendor'),
    BillingAccountId: column('Vendor'),
    ...ofDay(day),
    ChargeCategory: column('Category'),
    ChargeDescription: column('Memo'),
    ServiceName: coalesce('Memo', 'Account', 'Type'),
    BilledCost: amount('Amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    InvoiceId: column('Number'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_GLAccount: column('Account'),
    x_Extra: rest({ Kind: column('Type'), IssueDate: column('Date') }),
  },
  identity: ['BillingAccountId', 'InvoiceId', 'ChargePeriodStart', 'ChargeCategory', 'ChargeDescription'],
  // The report has no number of its own for each line: a newer one of the month holds all that is true of it.
  replaces: 'month',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
} satisfies Source;
