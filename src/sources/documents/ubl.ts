import { add, compare, decimal, negate, subtract, toText, ZERO, type Decimal } from '../../model/decimal';
import { refuse, type Document, type Row } from './document';
import { parse, type Element } from './xml';

/** A row of the document with its amount still a number. */
interface Line {
  readonly amount: Decimal;
  readonly facts: Readonly<Record<string, string | undefined>>;
}

/**
 * A UBL 2.1 invoice or credit note: one row for each line, for each allowance and charge of the document, and for its tax. Credit notes write
 * what they give back as positive amounts; their rows are negative. A document whose totals do not tie to its lines is refused as a whole.
 */
export function readUbl(xml: string): Document {
  const parsed = parse(xml);
  if (!parsed.ok) return refuse(parsed.sentence);
  const { name, root } = parsed;
  if (name !== 'Invoice' && name !== 'CreditNote') return refuse('This XML is no UBL invoice and no credit note. Take the UBL file or the CSV.');
  const credit = name === 'CreditNote';
  const [id, currency, seller] = [root.at('ID'), root.at('DocumentCurrencyCode'), sellerOf(root)];
  if (id === undefined) return refuse('The invoice has no number. Nothing was taken.');
  if (currency === undefined) return refuse(`Invoice ${id} names no currency. Nothing was taken.`);
  if (seller === undefined) return refuse(`Invoice ${id} names no seller. Nothing was taken.`);
  if (root.at('IssueDate') === undefined) return refuse(`Invoice ${id} has no date. Nothing was taken.`);

  const odd = amountsOf(root).find((one) => (one.attribute('currencyID') ?? currency) !== currency || decimal(one.text) === undefined);
  if (odd !== undefined)
    return refuse(
      decimal(odd.text) === undefined
        ? `The amount "${odd.text.slice(0, 60)}" of invoice ${id} is not a number. Nothing was taken.`
        : `Invoice ${id} is in ${currency}, but an amount of it is in ${odd.attribute('currencyID') ?? ''}. Nothing was taken.`,
    );

  const items = root.all(credit ? 'CreditNoteLine' : 'InvoiceLine').map((line) => itemOf(line, credit));
  const extras = root.all('AllowanceCharge').map((one, i) => extraOf(one, i + 1, credit));
  const tax = taxOf(root, currency);
  const gap = gapOf(root, id, currency, items, extras, tax);
  if (gap !== undefined) return refuse(gap);

  const document = headOf(root, { id, currency, seller, credit });
  const taxes: readonly Line[] =
    compare(tax, ZERO) === 0
      ? []
      : [{ amount: tax, facts: { Line: 'tax', Category: 'Tax', Description: 'Tax', Product: 'Tax', Counts: recoverable(root) ? 'no' : 'yes' } }];
  return {
    kind: 'rows',
    source: 'ubl-invoice',
    rows: [...items, ...extras, ...taxes].map(({ amount, facts }) =>
      present({ ...document, Amount: toText(credit ? negate(amount) : amount), ...period(root, facts) }),
    ),
  };
}

const present = (facts: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));

const sellerOf = (root: Element): string | undefined =>
  root.at('AccountingSupplierParty', 'Party', 'PartyName', 'Name') ?? root.at('AccountingSupplierParty', 'Party', 'PartyLegalEntity', 'RegistrationName');

const headOf = (root: Element, { id, currency, seller, credit }: { id: string; currency: string; seller: string; credit: boolean }) => ({
  InvoiceId: id,
  Kind: credit ? 'credit note' : 'invoice',
  Currency: currency,
  Seller: seller,
  SellerId:
    root.at('AccountingSupplierParty', 'Party', 'PartyTaxScheme', 'CompanyID') ?? root.at('AccountingSupplierParty', 'Party', 'PartyLegalEntity', 'CompanyID'),
  Buyer: root.at('AccountingCustomerParty', 'Party', 'PartyLegalEntity', 'RegistrationName'),
  IssueDate: root.at('IssueDate'),
  DueDate: root.at('DueDate') ?? root.at('PaymentMeans', 'PaymentDueDate'),
  PO: root.at('OrderReference', 'ID'),
  Refers: root.at('BillingReference', 'InvoiceDocumentReference', 'ID'),
});

/** The period of a line, else that of the document, else the day of issue. */
function period(root: Element, facts: Line['facts']): Line['facts'] {
  const issued = root.at('IssueDate');
  const start = facts['Start'] ?? root.at('InvoicePeriod', 'StartDate') ?? root.at('InvoicePeriod', 'EndDate') ?? issued;
  return { ...facts, Start: start, End: facts['End'] ?? root.at('InvoicePeriod', 'EndDate') ?? start };
}

function itemOf(line: Element, credit: boolean): Line {
  const quantity = line.one(credit ? 'CreditedQuantity' : 'InvoicedQuantity');
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
      Account: line.at('AccountingCost'),
      Start: line.at('InvoicePeriod', 'StartDate'),
      End: line.at('InvoicePeriod', 'EndDate'),
      Counts: 'yes',
    },
  };
}

function extraOf(one: Element, number: number, credit: boolean): Line {
  const charge = one.at('ChargeIndicator') === 'true';
  const amount = decimal(one.at('Amount') ?? '') ?? ZERO;
  const words = one.at('AllowanceChargeReason') ?? (charge ? 'Charge' : 'Allowance');
  return {
    amount: charge ? amount : negate(amount),
    facts: {
      Line: `${charge ? 'charge' : 'allowance'} ${String(number)}`,
      Category: credit ? 'Credit' : charge ? 'Purchase' : 'Adjustment',
      Product: words,
      Description: words,
      Counts: 'yes',
    },
  };
}

/** Value added tax is paid back by the tax office; a sales tax is a cost. A document that names no scheme follows EN 16931, which knows VAT alone. */
const recoverable = (root: Element): boolean => /^(VAT|GST)$/i.test(root.at('TaxTotal', 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID') ?? 'VAT');

/** A document may give its tax a second time in the currency of the tax office. */
function taxOf(root: Element, currency: string): Decimal {
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

/** `6,100.00`; more decimals where there are more. */
function shown(d: Decimal): string {
  const [whole = '', places = ''] = toText(d).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${places.padEnd(2, '0')}`;
}

/** Where the totals of the document do not tie to its lines: the sentence that names the difference. */
function gapOf(root: Element, id: string, currency: string, items: readonly Line[], extras: readonly Line[], tax: Decimal): string | undefined {
  if (items.length === 0) return `Invoice ${id} has no lines. Nothing was taken.`;
  const sum = (lines: readonly Line[]) => add(...lines.map(({ amount }) => amount));
  const net = add(sum(items), sum(extras));
  const said = (name: string) => decimal(root.at('LegalMonetaryTotal', name) ?? '');
  const checks: readonly (readonly [what: string, ours: Decimal, theirs: Decimal | undefined])[] = [
    ['its lines', sum(items), said('LineExtensionAmount')],
    ['its lines, allowances and charges', net, said('TaxExclusiveAmount')],
    ['its net amount and tax', add(net, tax), said('TaxInclusiveAmount')],
  ];
  if (checks.every(([, , theirs]) => theirs === undefined)) return `Invoice ${id} has no total to check its lines against. Nothing was taken.`;
  for (const [what, ours, theirs] of checks)
    if (theirs !== undefined && compare(ours, theirs) !== 0)
      return `Invoice ${id} does not add up: ${what} come to ${shown(ours)} ${currency}, its total says ${shown(theirs)}, a difference of ${shown(subtract(theirs, ours))}. Nothing was taken.`;
  return undefined;
}
