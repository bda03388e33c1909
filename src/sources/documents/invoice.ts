import { add, compare, decimal, negate, subtract, toText, ZERO, type Decimal } from '../../model/decimal';
import { refuse, type Document, type Row } from './document';

/** Types of document (UNTDID 1001) that give back what they state. */
export const CREDITS = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);

type Facts = Readonly<Record<string, string | undefined>>;

/** A row of an invoice with its amount still a number. */
export interface Line {
  readonly amount: Decimal;
  readonly facts: Facts;
}

/** What every form of an invoice says, whatever its elements are called. Amounts are as written: a credit note gives back what it states. */
export interface Invoice {
  /** The source whose rows these are. */
  readonly source: string;
  readonly id: string | undefined;
  readonly currency: string | undefined;
  /** What its amounts are shown with, where that says no currency. */
  readonly sign?: string;
  readonly seller: string | undefined;
  readonly issued: string | undefined;
  readonly credit: boolean;
  /** What else stands at its head. */
  readonly head: Facts;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly items: readonly Line[];
  /** Allowances and charges of the document. */
  readonly extras: readonly Line[];
  readonly tax: Decimal;
  /** Value added tax is paid back by the tax office; a sales tax is a cost. */
  readonly recoverable: boolean;
  /** Totals of the document: its lines; with allowances and charges; with tax. */
  readonly totals: readonly [lines: Decimal | undefined, net: Decimal | undefined, gross: Decimal | undefined];
  /** Every amount as it is written, with the currency that stands at it. */
  readonly amounts: readonly { readonly text: string; readonly currency: string | undefined }[];
}

/**
 * One row for each line, for each allowance and charge of the document, and for its tax; those of a credit note are negative.
 * A document whose totals do not tie to its lines is refused as a whole.
 */
export function rowsOf(invoice: Invoice): Document {
  const { id, currency, seller, issued, credit, items, extras, tax } = invoice;
  if (id === undefined) return refuse('The invoice has no number. Nothing was taken.');
  if (currency === undefined && invoice.amounts.some((one) => one.currency !== undefined)) return refuse(`Invoice ${id} names no currency. Nothing was taken.`);
  if (seller === undefined) return refuse(`Invoice ${id} names no seller. Nothing was taken.`);
  if (issued === undefined) return refuse(`Invoice ${id} has no date. Nothing was taken.`);
  const unread = invoice.amounts.find(({ text }) => decimal(text) === undefined);
  if (unread !== undefined) return refuse(`The amount "${unread.text.slice(0, 60)}" of invoice ${id} is not a number. Nothing was taken.`);
  const foreign = invoice.amounts.find((one) => (one.currency ?? currency) !== currency);
  if (foreign !== undefined) return refuse(`Invoice ${id} is in ${currency ?? ''}, but an amount of it is in ${foreign.currency ?? ''}. Nothing was taken.`);
  const gap = gapOf(invoice, id, currency);
  if (gap !== undefined) return refuse(gap);

  const head = { InvoiceId: id, Kind: credit ? 'credit note' : 'invoice', Currency: currency, Seller: seller, IssueDate: issued, ...invoice.head };
  const taxes: readonly Line[] =
    compare(tax, ZERO) === 0
      ? []
      : [{ amount: tax, facts: { Line: 'tax', Category: 'Tax', Description: 'Tax', Product: 'Tax', Counts: invoice.recoverable ? 'no' : 'yes' } }];
  return {
    kind: 'rows',
    source: invoice.source,
    ...(currency === undefined && invoice.sign !== undefined ? { sign: invoice.sign } : {}),
    rows: [...items, ...extras, ...taxes].map(({ amount, facts }) =>
      present({ ...head, Amount: toText(credit ? negate(amount) : amount), ...period(invoice, facts) }),
    ),
  };
}

const present = (facts: Facts): Row =>
  Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));

/** The period of a line, else that of the document, else the day of issue. */
function period({ start, end, issued }: Invoice, facts: Facts): Facts {
  const first = facts['Start'] ?? start ?? end ?? issued;
  return { ...facts, Start: first, End: facts['End'] ?? end ?? first };
}

/** `6,100.00`; more decimals where there are more. */
function shown(d: Decimal): string {
  const [whole = '', places = ''] = toText(d).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${places.padEnd(2, '0')}`;
}

/** Where the totals of the document do not tie to its lines: the sentence that names the difference. */
function gapOf({ items, extras, tax, totals }: Invoice, id: string, currency: string | undefined): string | undefined {
  const money = (amount: Decimal): string => `${shown(amount)}${currency === undefined ? '' : ` ${currency}`}`;
  if (items.length === 0) return `Invoice ${id} has no lines. Nothing was taken.`;
  if (totals.every((total) => total === undefined)) return `Invoice ${id} has no total to check its lines against. Nothing was taken.`;
  const sum = (lines: readonly Line[]) => add(...lines.map(({ amount }) => amount));
  const net = add(sum(items), sum(extras));
  const ours = [sum(items), net, add(net, tax)] as const;
  const what = ['its lines', 'its lines, allowances and charges', 'its net amount and tax'] as const;
  for (const [i, theirs] of totals.entries()) {
    const mine = ours[i] ?? ZERO;
    if (theirs !== undefined && compare(mine, theirs) !== 0)
      return `Invoice ${id} does not add up: ${what[i] ?? ''} come to ${money(mine)}, its total says ${shown(theirs)}, a difference of ${shown(subtract(theirs, mine))}. Nothing was taken.`;
  }
  return undefined;
}

/** An allowance or a charge of the document as a row. */
export const extra = (charge: boolean, credit: boolean, number: number, amount: Decimal, reason: string | undefined): Line => {
  const words = reason ?? (charge ? 'Charge' : 'Allowance');
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
};
