import { asDay, type Day } from '../../model/month';
import { compare, decimal, multiply, type Decimal } from '../../model/decimal';
import { isBusinessDay } from '../../model/reference-rates';
import { isBlank, recordsOf, type Cells } from '../documents/cells';

/** One rate as it stands in a file: its day is a day, unless nobody can tell which. */
export interface Quote {
  readonly date: string;
  readonly currency: string;
  readonly rate: string;
}
/** The quotes of a CSV, or why it is not taken. */
export type Quotes = { readonly ok: true; readonly quotes: readonly Quote[] } | { readonly ok: false; readonly sentence: string };

const no = (sentence: string): Quotes => ({ ok: false, sentence });
const AGAIN = 'Nothing was taken. Take the file of the bank as it is, without saving it in Excel.';
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** The bank's CSV, daily or history, or the same saved again by a spreadsheet: other dividers, dates as the country writes them, a comma before the decimals. */
export function quotesOf(text: string): Quotes {
  const divider = [';', '\t'].find((mark) => firstLine(text).includes(mark)) ?? ',';
  const [heading, ...records] = recordsOf(text, divider);
  const names = heading?.cells ?? [];
  const lines = records.filter((record) => !isBlank(record));
  const days = daysOf(lines.map(({ cells }) => cells[0] ?? ''));
  if (days === undefined) return no(`The dates of this file can be read in two ways, month first or day first. ${AGAIN}`);
  const quotes = lines.flatMap((line, i) => quotesIn(line, days[i] ?? '', names));
  if (divider === ',') return { ok: true, quotes };
  const comma = quotes.some(({ rate }) => /^\d+,\d+$/.test(rate));
  const two = comma ? quotes.find(({ rate }) => rate.includes('.')) : undefined;
  if (two !== undefined) return no(`The rate "${two.rate.slice(0, 40)}" of ${two.currency} on ${two.date} has a point where others have a comma. ${AGAIN}`);
  const plain = comma ? quotes.map((quote) => ({ ...quote, rate: quote.rate.replace(',', '.') })) : quotes;
  const leap = leapIn(plain);
  // A spreadsheet that takes the point of a rate for one of thousands makes it a thousand times as much.
  return leap === undefined
    ? { ok: true, quotes: plain }
    : no(`The rate "${leap.rate}" of ${leap.currency} on ${leap.date} is ten times that of the day beside it, or a tenth. ${AGAIN}`);
}

/** Lines of the bank end in a divider, so there is one cell more than there are currencies. */
const quotesIn = ({ cells }: Cells, date: string, names: readonly string[]): readonly Quote[] =>
  cells.slice(1).flatMap((rate, i) => (names[i + 1] === '' || names[i + 1] === undefined ? [] : [{ date, currency: names[i + 1] ?? '', rate }]));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const year = (text: string): string => (text.length === 4 ? text : `${Number(text) > 90 ? '19' : '20'}${text}`);
const day = (y: string, m: string, d: string): string => `${year(y)}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;

/** The daily file writes `13 April 2026`, the history `2026-04-13`, spreadsheets `13-Apr-26` or `13.04.2026`; what is none of these stays as it is. */
function plainDay(text: string): string {
  const [, d = '', month = '', y = ''] = /^(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]*[ -](\d{4}|\d\d)$/.exec(text) ?? [];
  if (month !== '') return day(y, String(MONTHS.indexOf(month.toLowerCase()) + 1), d);
  const [, first = '', second = '', last = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(text) ?? [];
  return first === '' ? text : day(last, second, first);
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)$/;
/** All dates as days. Slashes do not say whether the month stands first: one order only gives days one after the other on which rates are published. */
function daysOf(texts: readonly string[]): readonly string[] | undefined {
  if (!texts.some((text) => SLASHED.test(text))) return texts.map(plainDay);
  const orders = [true, false].map((monthFirst) =>
    texts.map((text) => {
      const [, a = '', b = '', y = ''] = SLASHED.exec(text) ?? [];
      return a === '' ? plainDay(text) : monthFirst ? day(y, a, b) : day(y, b, a);
    }),
  );
  const [only, another] = orders.filter(isInTurn);
  return only === undefined ? orders[0] : another === undefined || only.join() === another.join() ? only : undefined;
}

/** Whether all are days, each after the other or each before it, and hardly one a holiday: in its first years the bank knew fewer. */
function isInTurn(texts: readonly string[]): boolean {
  const days = texts.map((text) => asDay(text)).filter((one): one is Day => one !== undefined);
  if (days.length < texts.length || days.filter((one) => !isBusinessDay(one)).length > texts.length / 50) return false;
  const [up, down] = [1, -1].map((turn) => days.every((one, i) => i === 0 || (one > (days[i - 1] ?? one) ? 1 : one === days[i - 1] ? 0 : -1) === turn));
  return up === true || down === true;
}

const TEN = decimal('10') as Decimal;
/** A rate that is ten times that of the day beside it, or a tenth. */
function leapIn(quotes: readonly Quote[]): Quote | undefined {
  const last = new Map<string, Decimal>();
  return quotes.find(({ currency, rate }) => {
    const [now, before] = [decimal(rate), last.get(currency)];
    if (now === undefined) return false;
    last.set(currency, now);
    return before !== undefined && [multiply(before, TEN), multiply(now, TEN)].some((most, i) => compare(i === 0 ? now : before, most) >= 0);
  });
}
