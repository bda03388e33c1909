import { decimal, ZERO, type Decimal } from '../../model/decimal';
import type { Document } from './document';
import { CREDITS, extra, rowsOf, type Line } from './invoice';
import type { Element } from './xml';

/** A UBL 2.1 invoice or credit note: the element, or a type that gives back what it states. */
export function readUbl(root: Element, note: boolean): Document {
  const credit = note || CREDITS.has(root.at('InvoiceTypeCode') ?? '');
  const currency = root.at('DocumentCurrencyCode');
  const said = (name: string) => decimal(root.at('LegalMonetaryTotal', name) ?? '');
  const seller = ['AccountingSupplierParty', 'Party'] as const;
  const taxed = root.all(...seller, 'PartyTaxScheme');
  return rowsOf({
    source: 'ubl-invoice',
    id: root.at('ID'),
    currency,
    seller: root.at(...seller, 'PartyName', 'Name') ?? root.at(...seller, 'PartyLegalEntity', 'RegistrationName'),
    issued: day(root.at('IssueDate')),
    credit,
    head: {
      // As in the other form: a number that the tax office gave (FC) stands beside the one that all know, or alone.
      SellerId:
        numberOf(taxed, (scheme) => scheme === 'VAT') ??
        numberOf(taxed, (scheme) => scheme !== 'FC') ??
        root.at(...seller, 'PartyLegalEntity', 'CompanyID') ??
        taxed[0]?.at('CompanyID'),
      Buyer: root.at('AccountingCustomerParty', 'Party', 'PartyLegalEntity', 'RegistrationName'),
      DueDate: day(root.at('DueDate') ?? root.at('PaymentMeans', 'PaymentDueDate')),
      PO: root.at('OrderReference', 'ID'),
      Refers: root.at('BillingReference', 'InvoiceDocumentReference', 'ID'),
    },
    start: day(root.at('InvoicePeriod', 'StartDate')),
    end: day(root.at('InvoicePeriod', 'EndDate')),
    items: root.all(note ? 'CreditNoteLine' : 'InvoiceLine').map((line) => itemOf(line, note, credit, root.at('AccountingCost'))),
    extras: root
      .all('AllowanceCharge')
      .map((one, i) => extra(one.at('ChargeIndicator') === 'true', credit, i + 1, decimal(one.at('Amount') ?? '') ?? ZERO, one.at('AllowanceChargeReason'))),
    tax: taxOf(root, currency),
    // A document that names no scheme follows EN 16931, which knows VAT alone.
    recoverable: /^(VAT|GST)$/i.test(root.at('TaxTotal', 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID') ?? 'VAT'),
    totals: [said('LineExtensionAmount'), said('TaxExclusiveAmount'), said('TaxInclusiveAmount')],
    amounts: amountsOf(root).map((one) => ({ text: one.text, currency: one.attribute('currencyID') })),
  });
}

const numberOf = (taxed: readonly Element[], is: (scheme: string | undefined) => boolean): string | undefined =>
  taxed.find((one) => is(one.at('TaxScheme', 'ID')))?.at('CompanyID');

/** Of `2026-10-31+01:00` the day; a zone is allowed there and says nothing of money. */
const day = (text: string | undefined): string | undefined => text?.replace(/^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})$/, '$1');

function itemOf(line: Element, note: boolean, credit: boolean, account: string | undefined): Line {
  const quantity = line.one(note ? 'CreditedQuantity' : 'InvoicedQuantity');
  const product = line.at('Item', 'Name');
  return {
    amount: decimal(line.at('LineExtensionAmount') ?? '') ?? ZERO,
    facts: {
      Line: line.at('ID'),
      Category: credit ? 'Credit' : 'Purchase',
      Product: product,
      Description: line.at('Item', 'Description') ?? line.at('Note') ?? product,
      Quantity: quantity?.text,
      Unit: quantity?.attribute('unitCode'),
      // A base quantity other than one makes the price one of several units, which no column keeps.
      UnitPrice: (line.at('Price', 'BaseQuantity') ?? '1') === '1' ? line.at('Price', 'PriceAmount') : undefined,
      Account: line.at('AccountingCost') ?? account,
      Start: day(line.at('InvoicePeriod', 'StartDate')),
      End: day(line.at('InvoicePeriod', 'EndDate')),
      Counts: 'yes',
    },
  };
}

/** A document may give its tax a second time in the currency of the tax office. */
function taxOf(root: Element, currency: string | undefined): Decimal {
  const totals = root
    .all('TaxTotal')
    .flatMap((total) => total.all('TaxAmount'))
    .filter((one) => (one.attribute('currencyID') ?? currency) === currency);
  return decimal(totals[0]?.text ?? '0') ?? ZERO;
}

const amountsOf = (root: Element): readonly Element[] => [
  ...root.all('InvoiceLine', 'LineExtensionAmount'),
  ...root.all('CreditNoteLine', 'LineExtensionAmount'),
  ...root.all('AllowanceCharge', 'Amount'),
  ...['LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount'].flatMap((name) => root.all('LegalMonetaryTotal', name)),
];
