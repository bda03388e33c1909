import { decimal, negate, type Decimal } from '../../../model/decimal';
import { addDays, asDay } from '../../../model/month';

// Amounts and days as English invoices print them. A letter that the font hides is NUL: mostly a dash, or the minus before an amount.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', CHF: 'CHF', US$: 'USD', CA$: 'CAD', A$: 'AUD', NZ$: 'NZD', $: 'USD' };
/** Where a bare dollar may be another than that of the United States. */
const OTHER_DOLLARS = /\b(Canada|Australia|New Zealand|Singapore|Hong Kong|Mexico|Taiwan)\b/;
const MONEY = /^(-?)\(?([A-Z]{0,3}[$€£¥]|CHF)? ?([\d,]+(?:\.\d+)?)\)?(?: ([A-Z]{3}))?$/;
/** A day without groups of its own, to be put into patterns. */
export const DAY = String.raw`[A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?`;
const PERIOD = new RegExp(String.raw`^(${DAY})[ \t\0-]+(${DAY})$`);

const parsed = (said: string) => MONEY.exec(said.replaceAll('\0', '-').trim());

/** The digits of `$1,234.50`, for a price that informs. */
export const digits = (said: string): string | undefined => parsed(said)?.[3]?.replaceAll(',', '');

/** `-$4,000.00`, `€15.00`, `$6,456.31 USD`; undefined when it is no amount. */
export function money(said: string): Decimal | undefined {
  const read = decimal(digits(said) ?? '');
  return read !== undefined && parsed(said)?.[1] === '-' ? negate(read) : read;
}

/** The code behind any amount, else the sign before one; undefined when a bare dollar may be several. */
export function currencyOf(text: readonly string[]): string | undefined {
  const found = text.flatMap((line) => line.split(/\t| due | paid /)).map(parsed);
  const code = found.map((match) => match?.[4]).find((one) => one !== undefined);
  if (code !== undefined) return code;
  const sign = found.map((match) => match?.[2]).find((one) => one !== undefined);
  return sign === '$' && text.some((line) => OTHER_DOLLARS.test(line)) ? undefined : SIGNS[sign ?? ''];
}

/** `October 24, 2026` as `2026-10-24`; a day without a year takes the one that is given. */
export function dayOf(said: string, year?: number): string | undefined {
  const [, month = '', day = '', own] = /^([A-Z][a-z]{2})[a-z]* (\d{1,2})(?:, (\d{4}))?$/.exec(said.trim()) ?? [];
  const at = MONTHS.indexOf(month);
  const y = own === undefined ? year : Number(own);
  return at === -1 || y === undefined ? undefined : `${String(y)}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `Dec 24 – Jan 24, 2027`, of which the last day begins the next period; the first lies a year earlier when it would come after it. */
export function periodOf(line: string): { readonly Start: string; readonly End: string } | undefined {
  const [, from = '', to = ''] = PERIOD.exec(line) ?? [];
  const End = dayOf(to);
  if (End === undefined) return undefined;
  const year = Number(End.slice(0, 4));
  const same = dayOf(from, year);
  const Start = same !== undefined && same > End ? dayOf(from, year - 1) : same;
  const last = asDay(End);
  return Start === undefined || last === undefined ? undefined : { Start, End: Start < End ? addDays(last, -1) : End };
}
