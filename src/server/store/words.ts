import { decimalsOf } from '../../model/currency';
import { asDay, asMonth, dayLabel } from '../../model/month';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `October 2026`. */
export function monthName(month: string): string {
  const known = asMonth(month);
  return known === undefined ? month : `${MONTHS[Number(known.slice(5, 7)) - 1] ?? ''} ${known.slice(0, 4)}`;
}

/** `October 2026`, or `October 2026 to December 2026`. */
export const monthsName = (first: string, last: string): string => (first === last ? monthName(first) : `${monthName(first)} to ${monthName(last)}`);

/** `1 Nov 2026 09:41 UTC`, out of an instant. */
export function momentName(instant: string): string {
  const day = asDay(instant.slice(0, 10));
  return day === undefined ? instant : `${dayLabel(day)} ${instant.slice(11, 16)} UTC`;
}

const thousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** `3,598 lines`, `1 line`. */
export const lines = (n: number): string => `${thousands(String(n))} ${n === 1 ? 'line' : 'lines'}`;

/** `1,204.50 EUR`, out of exact text: all its decimals, and no fewer than the currency's coins have. */
export function moneyName(amount: string, currency: string): string {
  const [whole = '', parts = ''] = amount.split('.');
  const digits = parts.padEnd(decimalsOf(currency) ?? 0, '0');
  return `${thousands(whole)}${digits === '' ? '' : `.${digits}`} ${currency}`;
}

/** A name from outside, for the middle of a sentence. */
export const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name);

/** A sentence begins with a capital and ends with a full stop. */
export const sentenceOf = (words: string): string => {
  const trimmed = words.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.?!]$/.test(trimmed) ? '' : '.'}`;
};
