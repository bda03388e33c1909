import { ofDay } from '../columns/periods';
import { amount, coalesce, column, constant, currency, dayText, instant, isText, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const day = instant('Date', 'iso', 'us');

/** Coupa's flat file of approved invoices, whose rows are headers, lines, splits and taxes. */
export default {
  id: 'coupa-invoices',
  title: 'Coupa invoices',
  version: 2,
  format: 'rows',
  needs: 'Coupa → Integrations → Invoice export (CSV), or the file in Outgoing/Invoices of its SFTP.',
  grain: 'invoice line, split or tax',
  checked: '2026-11-22',
  detect: { all: ['Invoice', 'Kind', 'Supplier', 'LineNumber', 'Amount', 'Line'] },
  // Lines that are split, and drafts.
  skipWhen: [{ heading: 'Left', matches: '.+' }],
  // Where a row stands in a newer file is no change of it, and what was a line before may be split now.
  leaves: ['Line', 'Counts', 'Kind'],
  charge: {
    ServiceProviderName: column('Supplier'),
    InvoiceIssuerName: column('Supplier'),
    BillingAccountId: coalesce('SupplierNumber', 'Supplier'),
    ...ofDay(day),
    ChargeCategory: column('Category'),
    ChargeDescription: column('Description'),
    ServiceName: coalesce('Description', 'Commodity', constant('Invoice line')),
    PricingQuantity: roundedAmount('Quantity'),
    ContractedUnitPrice: roundedAmount('Price'),
    BilledCost: amount('Amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    InvoiceId: column('Invoice'),
    InvoiceDetailId: column('LineNumber'),
    x_CostBasis: constant('invoiced'),
    // Value added tax is paid back by the tax office; a sales tax is a cost.
    x_CountsToTotal: isText('Counts', 'yes'),
    x_GLAccount: column('Account'),
    x_Extra: rest({ Kind: column('Document'), IssueDate: dayText(day), DueDate: dayText(instant('Due', 'iso', 'us')) }),
  },
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId', 'ChargeCategory', 'x_GLAccount', 'ChargeDescription'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
} satisfies Source;
