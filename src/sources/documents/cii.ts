import { decimal, ZERO, type Decimal } from '../../model/decimal';
import type { Document } from './document';
import { CREDITS, extra, rowsOf, type Line } from './invoice';
import type { Element } from './xml';

/** Lines of the extended profile that repeat what others say: a heading with their sum, or words alone. */
const NO_CHARGE = new Set(['GROUP', 'INFORMATION']);

/** A UN/CEFACT Cross Industry Invoice: XRechnung, and what Factur-X and ZUGFeRD carry inside their PDF. */
export function readCii(root: Element): Document {
  const document = root.one('ExchangedDocument');
  const trade = root.one('SupplyChainTradeTransaction');
  const agreement = trade?.one('ApplicableHeaderTradeAgreement');
  const settlement = trade?.one('ApplicableHeaderTradeSettlement');
  const sums = settlement?.one('SpecifiedTradeSettlementHeaderMonetarySummation');
  const currency = settlement?.at('InvoiceCurrencyCode');
  const credit = CREDITS.has(document?.at('TypeCode') ?? '');
  const said = (name: string) => decimal(sums?.at(name) ?? '');
  const net = said('TaxBasisTotalAmount');
  const lines = (trade?.all('IncludedSupplyChainTradeLineItem') ?? [])
    .filter((line) => !NO_CHARGE.has(line.at('AssociatedDocumentLineDocument', 'LineStatusReasonCode') ?? ''))
    .map((line) => itemOf(line, credit));
  return rowsOf({
    source: 'cii-invoice',
    id: document?.at('ID'),
    currency,
    seller: agreement?.at('SellerTradeParty', 'Name') ?? agreement?.at('SellerTradeParty', 'SpecifiedLegalOrganization', 'TradingBusinessName'),
    issued: day(document?.one('IssueDateTime')),
    credit,
    head: {
      SellerId:
        agreement?.all('SellerTradeParty', 'SpecifiedTaxRegistration', 'ID').find((one) => one.attribute('schemeID') === 'VA')?.text ??
        agreement?.at('SellerTradeParty', 'SpecifiedLegalOrganization', 'ID') ??
        agreement?.at('SellerTradeParty', 'SpecifiedTaxRegistration', 'ID'),
      Buyer: agreement?.at('BuyerTradeParty', 'Name'),
      DueDate: day(settlement?.one('SpecifiedTradePaymentTerms', 'DueDateDateTime')),
      PO: agreement?.at('BuyerOrderReferencedDocument', 'IssuerAssignedID'),
      Refers: settlement?.at('InvoiceReferencedDocument', 'IssuerAssignedID'),
    },
    start: day(settlement?.one('BillingSpecifiedPeriod', 'StartDateTime')),
    end: day(settlement?.one('BillingSpecifiedPeriod', 'EndDateTime')),
    items: lines.length > 0 || net === undefined ? lines : [whole(net, credit)],
    // The short profiles have no lines; what stands in for them is net of allowances and charges already.
    extras:
      lines.length === 0
        ? []
        : [
            ...(settlement?.all('SpecifiedTradeAllowanceCharge') ?? []).map((one, i) => extraOf(one, i + 1, credit)),
            ...(settlement?.all('SpecifiedLogisticsServiceCharge') ?? []).map((one, i) => shipping(one, i + 1, credit)),
          ],
    tax: taxOf(sums, currency),
    recoverable: /^(VAT|GST)$/i.test(settlement?.at('ApplicableTradeTax', 'TypeCode') ?? 'VAT'),
    totals: [lines.length === 0 ? undefined : said('LineTotalAmount'), net, said('GrandTotalAmount')],
    amounts: amountsOf(trade, settlement, sums),
  });
}

/** `20261031` of format 102, else as it is written. */
function day(moment: Element | undefined): string | undefined {
  const text = moment?.at('DateTimeString') ?? moment?.at('DateString');
  return text?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The row of a document without lines: what it comes to before tax. */
const whole = (net: Decimal, credit: boolean): Line => ({
  amount: net,
  facts: { Line: 'document', Category: credit ? 'Credit' : 'Purchase', Product: 'Invoice without lines', Description: 'Invoice without lines', Counts: 'yes' },
});

function itemOf(line: Element, credit: boolean): Line {
  const quantity = line.one('SpecifiedLineTradeDelivery', 'BilledQuantity');
  const price = line.one('SpecifiedLineTradeAgreement', 'NetPriceProductTradePrice');
  const settlement = line.one('SpecifiedLineTradeSettlement');
  const product = line.at('SpecifiedTradeProduct', 'Name');
  return {
    amount: decimal(settlement?.at('SpecifiedTradeSettlementLineMonetarySummation', 'LineTotalAmount') ?? '') ?? ZERO,
    facts: {
      Line: line.at('AssociatedDocumentLineDocument', 'LineID'),
      Category: credit ? 'Credit' : 'Purchase',
      Product: product,
      Description: line.at('SpecifiedTradeProduct', 'Description') ?? line.at('AssociatedDocumentLineDocument', 'IncludedNote', 'Content') ?? product,
      Quantity: quantity?.text,
      Unit: quantity?.attribute('unitCode'),
      // A base quantity other than one makes the price one of several units, which no column keeps.
      UnitPrice: /^1(\.0*)?$/.test(price?.at('BasisQuantity') ?? '1') ? price?.at('ChargeAmount') : undefined,
      Account: settlement?.at('ReceivableSpecifiedTradeAccountingAccount', 'ID'),
      Start: day(settlement?.one('BillingSpecifiedPeriod', 'StartDateTime')),
      End: day(settlement?.one('BillingSpecifiedPeriod', 'EndDateTime')),
      Counts: 'yes',
    },
  };
}

const extraOf = (one: Element, number: number, credit: boolean): Line =>
  extra(one.at('ChargeIndicator', 'Indicator') === 'true', credit, number, decimal(one.at('ActualAmount') ?? '') ?? ZERO, one.at('Reason'));

/** A charge for carriage, which the extended profile states apart. */
function shipping(one: Element, number: number, credit: boolean): Line {
  const { amount, facts } = extra(true, credit, number, decimal(one.at('AppliedAmount') ?? '') ?? ZERO, one.at('Description'));
  return { amount, facts: { ...facts, Line: `carriage ${String(number)}` } };
}

/** A document may give its tax a second time in the currency of the tax office. */
const taxOf = (sums: Element | undefined, currency: string | undefined): Decimal =>
  decimal(sums?.all('TaxTotalAmount').find((one) => (one.attribute('currencyID') ?? currency) === currency)?.text ?? '0') ?? ZERO;

/** A currency stands at hardly any amount of this form; the one of the document holds. */
const amountsOf = (...[trade, settlement, sums]: readonly (Element | undefined)[]) =>
  [
    ...(trade?.all('IncludedSupplyChainTradeLineItem', 'SpecifiedLineTradeSettlement', 'SpecifiedTradeSettlementLineMonetarySummation', 'LineTotalAmount') ??
      []),
    ...(settlement?.all('SpecifiedTradeAllowanceCharge', 'ActualAmount') ?? []),
    ...(settlement?.all('SpecifiedLogisticsServiceCharge', 'AppliedAmount') ?? []),
    ...['LineTotalAmount', 'TaxBasisTotalAmount', 'GrandTotalAmount'].flatMap((name) => sums?.all(name) ?? []),
  ].map((one) => ({ text: one.text, currency: one.attribute('currencyID') }));
