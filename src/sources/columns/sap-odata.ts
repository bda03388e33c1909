import { amount, coalesce, column, constant, currency, dayText, flag, negate, regexPart, rest, same, whenBlank } from '../readings';
import type { Source } from '../source';
import { ofDay } from './periods';
import { slashDate } from './slash-dates';

/** SAP's accounting items as an OData answer has them under `list`: of each document the line of its supplier, as in the list of vendor line items. */
export function sapItems(id: string, title: string, list: string, needs: string) {
  const of = (key: string): string => `${list}.${key}`;
  const day = slashDate(of('DocumentDate'));
  // What is owed stands as less than nothing there; a cost is more.
  const owed = amount(of('AmountInTransactionCurrency'));
  return {
    id,
    title,
    version: 1,
    format: 'json',
    needs,
    grain: 'vendor document',
    checked: '2026-11-23',
    records: [list],
    detect: {
      all: ['AccountingDocument', 'FinancialAccountType', 'Supplier', 'AccountingDocumentType', 'DocumentDate', 'AmountInTransactionCurrency']
        .concat(['TransactionCurrency'])
        .map(of),
    },
    skipWhen: [
      // Costs, taxes, customers and banks: the other lines of documents, of which the supplier’s holds the sum.
      { heading: of('FinancialAccountType'), matches: '[^K]' },
      // Payments and clearings settle what invoices say, and requests of payments are none yet.
      { heading: of('AccountingDocumentType'), matches: 'KZ|ZP|ZV|AB' },
      { heading: of('SpecialGLCode'), matches: 'F|P' },
    ],
    leaves: ['__metadata', 'CompanyCodeCurrency', 'AmountInCompanyCodeCurrency', 'SupplierName'].map(of),
    charge: {
      ServiceProviderName: coalesce(of('SupplierName'), of('Supplier'), constant('unknown vendor')),
      InvoiceIssuerName: coalesce(of('SupplierName'), of('Supplier'), constant('unknown vendor')),
      BillingAccountId: coalesce(of('Supplier'), of('SupplierName'), constant('unknown vendor')),
      SubAccountId: column(of('CompanyCode')),
      ...ofDay(day),
      ChargeCategory: whenBlank(regexPart(of('AmountInTransactionCurrency'), '^ *(-)'), constant('Credit'), constant('Purchase')),
      ChargeDescription: coalesce(of('DocumentItemText'), of('AccountingDocumentHeaderText')),
      ServiceName: coalesce(of('DocumentItemText'), of('AccountingDocumentHeaderText'), of('DocumentReferenceID'), of('AccountingDocument')),
      BilledCost: negate(owed),
      EffectiveCost: same('BilledCost'),
      BillingCurrency: currency(of('TransactionCurrency')),
      InvoiceId: coalesce(of('DocumentReferenceID'), of('AccountingDocument')),
      InvoiceDetailId: column(of('AccountingDocument')),
      x_CostBasis: constant('invoiced'),
      x_CountsToTotal: flag(true),
      x_CostCenter: column(of('CostCenter')),
      x_GLAccount: column(of('GLAccount')),
      x_Extra: rest({ Kind: column(of('AccountingDocumentType')), IssueDate: dayText(day), DueDate: dayText(slashDate(of('NetDueDate'))) }),
    },
    // Numbers begin anew with each year.
    identity: ['BillingAccountId', 'InvoiceDetailId', 'ChargePeriodStart'],
    replaces: 'record',
    scope: [],
    // The list of vendor line items says the same.
    family: 'sap-line-items',
    yieldsToReports: true,
  } satisfies Source;
}
