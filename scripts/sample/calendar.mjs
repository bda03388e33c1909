import { FIRST_MONTH } from './company.mjs';

const two = (n) => String(n).padStart(2, '0');
/** The month `n` months after another, as `2026-10`. */
export function addMonths(month, n) {
  const [year, number] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + n;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
}
/** The twelve months of the ledger. */
export const MONTHS = Array.from({ length: 12 }, (_, n) => addMonths(FIRST_MONTH, n));

const utc = (day) => Date.parse(`${day}T00:00:00Z`);
/** The days of a month, as `2026-10-14`. */
export function daysOf(month) {
  const count = (utc(`${addMonths(month, 1)}-01`) - utc(`${month}-01`)) / 86_400_000;
  return Array.from({ length: count }, (_, i) => `${month}-${two(i + 1)}`);
}
/** 0 is Sunday. */
export const weekday = (day) => new Date(utc(day)).getUTCDay();
export const nextDay = (day) => new Date(utc(day) + 86_400_000).toISOString().slice(0, 10);
export const lastDay = (month) => daysOf(month).at(-1);
/** Seconds since 1970, as OpenAI writes them. */
export const seconds = (day) => utc(day) / 1000;
/** `5/1/25`, as the samples of the FOCUS specification write days. */
export const american = (day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(2, 4)}`;
