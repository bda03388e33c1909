import { CHARGE_CATEGORIES } from '../../ledger/charge';
import { amount, coalesce, column, constant, currency, dayText, flag, instant, jsonKey, oneOf, rest, same } from '../readings';
import type { Source } from '../source';

/** The Invoice Detail dataset of FOCUS 1.4: what was invoiced, line by line, whichever vendor writes it. */
export default {
  id: 'focus-invoice-detail',
  title: 'FOCUS invoice detail',
  version: 2,
  format: 'csv',
  needs: 'The Invoice Detail dataset of a FOCUS 1.4 export (CSV): the lines of the invoices that the bill adds up to.',
  grain: 'invoice × line',
  checked: '2026-11-22',
  detect: {
    all: [
      'InvoiceDetailId',
      'InvoiceId',
      'InvoiceIssuerName',
      'BilledCost',
      'BillingCurrency',
      'InvoiceIssueStatus',
      'BillingPeriodStart',
      'BillingPeriodEnd',
      'ChargeCategory',
    ],
    any: ['InvoiceDetailGrain', 'InvoiceDetailDescription'],
  },
  absent: ['NULL'],
  // What was voided is owed no more.
  skipWhen: [{ heading: 'InvoiceIssueStatus', matches: 'voided' }],
  leaves: ['InvoiceDetailCreated', 'InvoiceDetailLastUpdated', 'PaymentCurrencyInvoiceDetailId'],
  charge: {
    ServiceProviderName: column('InvoiceIssuerName'),
    InvoiceIssuerName: column('InvoiceIssuerName'),
    BillingAccountId: column('BillingAccountId'),
    BillingPeriodStart: instant('BillingPeriodStart', 'iso', 'us'),
    BillingPeriodEnd: instant('BillingPeriodEnd', 'iso', 'us'),
    ChargePeriodStart: same('BillingPeriodStart'),
    ChargePeriodEnd: same('BillingPeriodEnd'),
    ChargeCategory: oneOf('ChargeCategory', CHARGE_CATEGORIES),
    ChargeDescription: column('InvoiceDetailDescription'),
    ServiceName: coalesce(jsonKey('InvoiceDetailGrain', 'ServiceName'), 'InvoiceDetailDescription', constant('Invoice line')),
    BilledCost: amount('BilledCost'),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('BillingCurrency'),
    InvoiceId: column('InvoiceId'),
    InvoiceDetailId: column('InvoiceDetailId'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_Extra: rest({
      IssueDate: dayText(instant('InvoiceIssueDate', 'iso', 'us')),
      DueDate: dayText(instant('PaymentDueDate', 'iso', 'us')),
      PO: column('PurchaseOrderNumber'),
      Refers: column('ReferenceInvoiceId'),
    }),
  },
  identity: ['InvoiceIssuerName', 'InvoiceId', 'InvoiceDetailId'],
  replaces: 'document',
  scope: ['InvoiceIssuerName'],
  yieldsToReports: true,
  itemised: true,
} satisfies Source;
