import { ofDay } from '../columns/periods';
import { amount, coalesce, column, constant, currency, dayText, firstAmount, flag, instant, lower, mapped, negate, nothing, rest, same } from '../readings';
import { whenBlank } from '../readings';
import { unlessDead } from '../columns/taken-back';
import type { Source } from '../source';

const day = instant('DocumentDate', 'iso', 'ymd');
/** A credit memo may quote the number of the invoice that it gives back. */
const memo = mapped(lower('SupplierInvoiceIsCreditMemo'), { x: 'x', true: 'x' }, nothing);
// Debit is a cost, credit takes it back.
const debit = mapped('DebitCreditCode', { S: 'S', H: 'H' });
const isDebit = mapped('DebitCreditCode', { S: 'S' }, nothing);

/** Supplier invoices of SAP S/4HANA with their G/L account items, one line each, under the technical names of its API. */
export default {
  id: 'sap-supplier-invoices',
  title: 'SAP supplier invoices',
  version: 2,
  format: 'csv',
  needs: 'SAP S/4HANA → API_SUPPLIERINVOICE_PROCESS_SRV or a custom query: A_SupplierInvoice with to_SupplierInvoiceItemGLAcct, saved as CSV.',
  grain: 'G/L account item of a supplier invoice',
  checked: '2026-11-22',
  detect: { all: ['SupplierInvoice', 'CompanyCode', 'DocumentDate', 'InvoicingParty', 'DocumentCurrency', 'SupplierInvoiceItemAmount', 'DebitCreditCode'] },
  leaves: ['InvoiceGrossAmount'],
  charge: {
    ServiceProviderName: coalesce('SupplierName', 'InvoicingParty', constant('unknown vendor')),
    InvoiceIssuerName: coalesce('SupplierName', 'InvoicingParty', constant('unknown vendor')),
    BillingAccountId: column('InvoicingParty'),
    SubAccountId: column('CompanyCode'),
    ...ofDay(day),
    ChargeCategory: mapped(debit, { S: 'Purchase', H: 'Credit' }),
    ChargeDescription: coalesce('SupplierInvoiceItemText', 'DocumentHeaderText'),
    ServiceName: coalesce('SupplierInvoiceItemText', 'DocumentHeaderText', constant('Invoice line')),
    // A reversed document and the one that reverses it name each other; together they are nothing, and so is each.
    BilledCost: unlessDead(
      column('ReverseDocument'),
      firstAmount(
        amount(whenBlank(isDebit, nothing, column('SupplierInvoiceItemAmount'))),
        negate(amount(whenBlank(isDebit, column('SupplierInvoiceItemAmount'), nothing))),
      ),
    ),
    EffectiveCost: same('BilledCost'),
    BillingCurrency: currency('DocumentCurrency'),
    InvoiceId: coalesce('SupplierInvoiceIDByInvcgParty', 'SupplierInvoice'),
    InvoiceDetailId: column('SupplierInvoiceItem'),
    x_CostBasis: constant('invoiced'),
    x_CountsToTotal: flag(true),
    x_CostCenter: column('CostCenter'),
    x_GLAccount: column('GLAccount'),
    x_Extra: rest({ Kind: whenBlank(memo, constant('invoice'), constant('credit memo')), Document: column('SupplierInvoice'), IssueDate: dayText(day) }),
  },
  identity: ['SubAccountId', 'BillingAccountId', 'InvoiceId', 'InvoiceDetailId', 'x_GLAccount', 'x_CostCenter', 'ChargeDescription'],
  replaces: 'document',
  scope: ['SubAccountId', 'BillingAccountId'],
  yieldsToReports: true,
} satisfies Source;
