import { add, negate, ZERO, type Decimal } from '../../../model/decimal';
import { refuse, type Document } from '../document';
import { rowsOf, type Line } from '../invoice';
import { currencyOf, DAY, dayOf, money } from './printed';
import { absolute, itemsOf } from './stripe-items';

const HEAD = /^(Invoice number|Receipt number|Date of issue|Date paid|Date due)\b/;
const TAX = /^(VAT|GST|HST|PST|QST|Sales tax|Tax)\b/i;
/** Taxes that nobody pays back; a tax without a kind may be one that is. */
const SALES = /^(Sales tax|PST)\b/i;

/**
 * An invoice or receipt as Stripe prints it in English, through which OpenAI, Anthropic, Cursor, Notion and many others bill; undefined when
 * the text is none. Its font may hide dashes and minus signs: what is less than nothing is known by its words, and the subtotal and the totals
 * of the document decide whether everything was read.
 */
export function readStripe(lines: readonly string[]): Document | undefined {
  const text = lines.map((line) => line.replace(/[\u2010-\u2015\u2212]/g, '-'));
  const after = (words: RegExp) => text.map((line) => words.exec(line)?.[1]?.trim()).find((found) => found !== undefined);
  const id = after(/^Invoice number[ \t]+(.+)$/)?.replaceAll('\0', '-');
  const heading = text.findIndex((line) => /^Description\t.*\bAmount$/.test(line));
  if (id === undefined || heading === -1) return undefined;
  const end = text.findIndex((line, i) => i > heading && line.startsWith('Subtotal\t'));
  if (end === -1) return refuse(`Invoice ${id} has no subtotal to check its lines against. Nothing was taken.`);
  const currency = currencyOf(text);
  const items = itemsOf(text.slice(heading + 1, end));
  const odd = items.find(({ amount }) => amount === undefined);
  if (odd !== undefined) return refuse(`The line "${odd.said.slice(0, 60)}" of invoice ${id} has no amount that can be read. Nothing was taken.`);

  const foot = footOf(text.slice(end));
  const total = (words: string) => foot.find((one) => one.words === words)?.amount;
  const taxes = foot.filter(({ words }) => TAX.test(words));
  const day = (words: string) => dayOf(after(new RegExp(`^${words}[ \\t]+(${DAY})`)) ?? '');
  return rowsOf({
    source: 'pdf-invoice',
    id,
    currency,
    // Beside the taxes of other countries a plain $ is anybody's dollar.
    ...(text.some((line) => line.includes('$')) ? { sign: '$' } : {}),
    seller: sellerOf(text),
    issued: day('Date of issue') ?? day('Date paid'),
    credit: false,
    head: { DueDate: day('Date due') },
    start: undefined,
    end: undefined,
    items: items.map(({ facts, amount = ZERO }) => ({ facts, amount })),
    extras: extrasOf(foot, taxes),
    tax: add(ZERO, ...taxes.map(({ amount }) => amount)),
    recoverable: !taxes.some(({ words }) => SALES.test(words)),
    totals: [total('Subtotal'), total('Total excluding tax'), total('Total')],
    amounts: [],
  });
}

interface Sum {
  readonly words: string;
  readonly amount: Decimal;
}

/** The sums below the table, down to the total; a tax may be said a second time below itself in the money of the tax office. */
function footOf(lines: readonly string[]): readonly Sum[] {
  const end = lines.findIndex((line) => line.startsWith('Total\t'));
  return lines.slice(0, end + 1).flatMap((line) => {
    const [words = '', said = ''] = line.split('\t');
    const amount = money(said);
    return amount === undefined ? [] : [{ words, amount }];
  });
}

/** Discounts stand between the subtotal and the next total. Prices that hold their tax are taken down to what is before it. */
function extrasOf(foot: readonly Sum[], taxes: readonly Sum[]): readonly Line[] {
  const discounts = foot.filter(({ words }) => !TAX.test(words) && !/^(Subtotal|Total)/.test(words));
  const included = taxes.filter(({ words }) => words.includes('incl.'));
  return [
    ...discounts.map(({ words, amount }, i) => adjustment(`discount ${String(i + 1)}`, words, negate(absolute(amount)))),
    ...(included.length === 0 ? [] : [adjustment('tax included', 'Tax in the prices', negate(add(ZERO, ...included.map(({ amount }) => amount))))]),
  ];
}

const adjustment = (line: string, words: string, amount: Decimal): Line => ({
  amount,
  facts: { Line: line, Category: 'Adjustment', Product: words, Description: words, Counts: 'yes' },
});

/** Who bills stands in the column beside "Bill to", or below the dates. */
function sellerOf(text: readonly string[]): string | undefined {
  const beside = text.map((line) => /^(.+?)\tBill to\b/.exec(line)?.[1]).find((found) => found !== undefined);
  const dates = text.slice(0, 12).reduce((last, line, i) => (HEAD.test(line) ? i : last), -1);
  return (beside ?? text[dates + 1])?.split('\t')[0]?.trim();
}
