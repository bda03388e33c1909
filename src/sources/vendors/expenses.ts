import { ofDay } from '../columns/periods';
import { amount, coalesce, column, concat, constant, currency, flag, instant, lower, mapped, nothing, same, trim } from '../readings';
import type { Source } from '../source';

const day = instant('Timestamp', 'iso', 'us');

/** Expense reports (Expensify's default export): subscriptions that people bought themselves and were paid back. */
export default {
  id: 'expenses',
  title: 'Expenses, reimbursed',
  version: 1,
  format: 'csv',
  needs: 'Expensify → Expenses → Export → Default CSV, or a list with the same headings.',
  grain: 'expense',
  checked: '2026-11-22',
  detect: { all: ['Timestamp', 'Merchant', 'Amount', 'Reimbursable', 'Original Currency', 'Original Amount'] },
  absent: ['(none)'],
  skipWhenBlank: ['Merchant', 'Original Amount'],
  charge: {
    ServiceProviderName: coalesce(trim('Merchant'), constant('unknown merchant')),
    ...ofDay(day),
    ChargeCategory: constant('Purchase'),
    ChargeDescription: coalesce('Description', 'Comment'),
    ChargeFrequency: constant('One-Time'),
    ServiceName: coalesce(trim('Merchant'), constant('unknown merchant')),
    // What was paid, in the currency it was paid in; `Amount` is the same in the report's currency, which the file does not name.
    BilledCost: amount('Original Amount', 'signed'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Original Currency'),
    // Two people may buy the same on one day: each has a number or a receipt of their own, a report, or at least a name.
    ResourceId: coalesce('Transaction ID', 'Expense ID', 'Receipt'),
    InvoiceDetailId: concat('/', coalesce('Report ID', 'Report', 'Report Name', 'Report Title'), coalesce('Line', 'Line Number', 'Entry')),
    PrincipalId: coalesce('Employee', 'Employee Email', 'Submitter', 'Submitted By', 'User', 'Email', 'Attendees'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_CostCenter: column('Tag'),
    x_GLAccount: column('Category'),
    // What the company's card paid was not paid back to anybody.
    x_Stream: mapped(lower('Reimbursable'), { yes: 'reimbursed', true: 'reimbursed' }, nothing),
  },
  numbered: 'ResourceId',
  identity: ['ChargePeriodStart', 'ServiceProviderName', 'ChargeDescription', 'InvoiceDetailId', 'PrincipalId', 'BillingCurrency', 'BilledCost'],
  replaces: 'record',
  scope: [],
  // What the company's card paid is on the vendor's report; what people were paid back never is, and counts beside it.
  yieldsToReports: true,
} satisfies Source;
