import { amount, coalesce, column, constant, currency, dayText, instant, isText, monthEnd, monthStart, nextDay, rest, roundedAmount, same } from '../readings';
import type { Source } from '../source';

const start = instant('Start');

/** UBL 2.1 invoices and credit notes (Peppol BIS, EN 16931): what a document's lines, allowances, charges and tax mean as charges. */
export default {
  id: 'ubl-invoice',
  title: 'UBL invoice',
  version: 1,
  format: 'rows',
  needs: 'The XML of an invoice or credit note, as vendors send it by e-mail or through Peppol.',
  grain: 'invoice line, allowance, charge or tax',
  checked: '2026-11-22',
  detect: { all: ['InvoiceId', 'Kind', 'Seller', 'Amount', 'IssueDate'] },
  leaves: ['Counts', 'Buyer'],
  charge: {
    ServiceProviderName: column('Seller'),
    InvoiceIssuerName: column('Seller'),
    BillingAccountId: coalesce('SellerId', 'Seller'),
    BillingPeriodStart: monthStart(start),
    BillingPeriodEnd: monthEnd(start),
    ChargePeriodStart: start,
    // A document names the last day of its period.
    ChargePeriodEnd: nextDay(instant('End')),
    ChargeCategory: column('Category'),
    ChargeDescription: column('Description'),
    ChargeFrequency: constant('Recurring'),
    ServiceName: coalesce('Product', 'Description', constant('Invoice line')),
    ConsumedQuantity: roundedAmount('Quantity'),
    ConsumedUnit: column('Unit'),
    PricingQuantity: roundedAmount('Quantity'),
    PricingUnit: column('Unit'),
    ContractedUnitPrice: roundedAmount('UnitPrice'),
    BilledCost: amount('Amount'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('Currency'),
    InvoiceId: column('InvoiceId'),
    InvoiceDetailId: column('Line'),
    x_CostBasis: constant('invoiced'),
    // Tax that is paid back by the tax office is no cost.
    x_CountsToTotal: isText('Counts', 'yes'),
    x_GLAccount: column('Account'),
    x_Extra: rest({
      Kind: column('Kind'),
      IssueDate: dayText(instant('IssueDate')),
      DueDate: column('DueDate'),
      PO: column('PO'),
      Refers: column('Refers'),
    }),
  },
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
} satisfies Source;
