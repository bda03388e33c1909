import { amount, coalesce, column, constant, currency, dayText, instant, isText, monthEnd, monthStart, nextDay, rest, roundedAmount, same } from '../readings';
import { seatLine } from './seat-line';
import type { Source } from '../source';

const start = instant('Start');

const CHARGE = {
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
  x_Stream: seatLine('Product', 'Description', 'Unit'),
  x_GLAccount: column('Account'),
  x_Extra: rest({
    Kind: column('Kind'),
    IssueDate: dayText(instant('IssueDate')),
    DueDate: column('DueDate'),
    PO: column('PO'),
    Refers: column('Refers'),
  }),
} satisfies Source['charge'];

/** What the rows of an invoice mean as charges, in whatever form it came; each form says what it is called and where it comes from. */
export const invoiceSource = (form: Pick<Source, 'id' | 'title' | 'family' | 'needs' | 'grain'>): Source => ({
  ...form,
  version: 2,
  format: 'rows',
  checked: '2026-11-22',
  detect: { all: ['InvoiceId', 'Kind', 'Seller', 'Amount', 'IssueDate'] },
  leaves: ['Counts', 'Buyer'],
  charge: CHARGE,
  identity: ['BillingAccountId', 'InvoiceId', 'InvoiceDetailId'],
  replaces: 'document',
  scope: ['BillingAccountId'],
  yieldsToReports: true,
  itemised: true,
});
