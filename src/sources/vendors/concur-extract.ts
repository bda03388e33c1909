import { ofDay } from '../columns/periods';
import { amount, coalesce, column, concat, constant, currency, flag, instant, mapped, nothing, rest, same } from '../readings';
import type { Source } from '../source';

const day = instant('Date');

/** SAP Concur's Standard Accounting Extract: the journal lines of expense reports, each with its own share of an expense. */
export default {
  id: 'concur-extract',
  title: 'Concur accounting extract',
  version: 1,
  format: 'rows',
  needs: 'Concur → Financial integration or SFTP → Standard Accounting Extract (text with pipes).',
  grain: 'journal line: allocation of an expense',
  checked: '2026-11-22',
  detect: { all: ['Employee', 'Report', 'Entry', 'Reimbursed', 'Amount', 'Currency'] },
  // Where a row stands in a newer file is no change of it.
  leaves: ['Line'],
  charge: {
    ServiceProviderName: column('Vendor'),
    ...ofDay(day),
    ChargeCategory: column('Category'),
    ChargeDescription: coalesce('Description', 'ExpenseType'),
    ChargeFrequency: constant('One-Time'),
    ServiceName: column('Vendor'),
    BilledCost: amount('Amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    // A report is no invoice: its number and that of the entry name the line.
    InvoiceDetailId: concat('/', 'Report', 'Entry'),
    PrincipalId: column('Employee'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_CostCenter: column('CostCenter'),
    x_GLAccount: column('Account'),
    // What the company's card paid was not paid back to anybody.
    x_Stream: mapped('Reimbursed', { yes: 'reimbursed' }, nothing),
    x_Extra: rest({ ExpenseType: column('ExpenseType') }),
  },
  identity: ['InvoiceDetailId', 'ChargeCategory', 'x_GLAccount', 'x_CostCenter'],
  replaces: 'record',
  scope: [],
  yieldsToReports: true,
} satisfies Source;
