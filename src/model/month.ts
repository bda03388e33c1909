declare const day: unique symbol;
declare const month: unique symbol;
/** A calendar day, `2026-10-31`. Order is text order. */
export type Day = string & { readonly [day]: true };
/** A calendar month, `2026-10`. Order is text order. */
export type Month = string & { readonly [month]: true };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/;
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

export const asMonth = (text: string): Month | undefined => (MONTH.test(text) ? (text as Month) : undefined);
export function asDay(text: string): Day | undefined {
  const [, year, month, date] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const last = daysInMonth(`${year}-${month}` as Month);
  return Number(date) >= 1 && Number(date) <= last ? (text as Day) : undefined;
}

const year = (m: Month): number => Number(m.slice(0, 4));
const ofYear = (m: Month): number => Number(m.slice(5, 7));
const ordinal = (m: Month): number => year(m) * 12 + ofYear(m) - 1;
const fromOrdinal = (n: number): Month => `${four(Math.floor(n / 12))}-${two((n % 12) + 1)}` as Month;

export const monthOf = (d: Day): Month => d.slice(0, 7) as Month;
export const firstDay = (m: Month): Day => `${m}-01` as Day;
/** Whether a day or month lies in the years of four digits, up to which their order is that of their text. What is counted on from 9999 may lie beyond. */
export const isInRange = (date: Day | Month): boolean => date.indexOf('-') === 4;
export const addMonths = (m: Month, n: number): Month => fromOrdinal(ordinal(m) + n);
/** How many months lie from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from);
/** `count` months in a row, the first being `from`. */
export const monthsFrom = (from: Month, count: number): Month[] => Array.from({ length: count }, (_, i) => addMonths(from, i));

const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
export function daysInMonth(m: Month): number {
  const n = ofYear(m);
  if (n === 2) return isLeap(year(m)) ? 29 : 28;
  return [4, 6, 9, 11].includes(n) ? 30 : 31;
}

/** Long columns hold the same days again and again; beyond this many they are worked out anew. */
const KEPT = 20_000;
const counts = new Map<Day, number>();
/** Days since 1 March 0000 of the proleptic Gregorian calendar, so that leap days end the year. */
function count(d: Day): number {
  const known = counts.get(d);
  if (known !== undefined) return known;
  if (counts.size >= KEPT) counts.clear();
  const days = counted(d);
  counts.set(d, days);
  return days;
}
function counted(d: Day): number {
  const m = (Number(d.slice(5, 7)) + 9) % 12;
  const y = Number(d.slice(0, 4)) - Math.floor(m / 10);
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + Number(d.slice(8, 10)) - 1;
}
function uncount(n: number): Day {
  let y = Math.floor((10000 * n + 14780) / 3652425);
  let rest = n - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  if (rest < 0) {
    y -= 1;
    rest = n - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400));
  }
  const m = Math.floor((100 * rest + 52) / 3060);
  const date = rest - Math.floor((m * 306 + 5) / 10) + 1;
  return `${four(y + Math.floor((m + 2) / 12))}-${two(((m + 2) % 12) + 1)}-${two(date)}` as Day;
}
export const addDays = (d: Day, n: number): Day => uncount(count(d) + n);
export const daysBetween = (from: Day, to: Day): number => count(to) - count(from);

/** Excel's day zero in the 1900 system, so that 1 Mar 1900 and later get Excel's serial. */
const EXCEL_ZERO = count('1899-12-30' as Day);
/** The serial that Excel's 1900 date system gives a day (right from 1 Mar 1900 on; earlier days carry Excel's leap-year bug). */
export const toSerial = (d: Day): number => count(d) - EXCEL_ZERO;
export const fromSerial = (serial: number): Day => uncount(Math.floor(serial) + EXCEL_ZERO);

/** `Oct 26`, as sheets show a month. */
export const label = (m: Month): string => `${NAMES[ofYear(m) - 1] ?? ''} ${m.slice(2, 4)}`;
/** `31 Oct 2026`, as sentences show a day. */
export const dayLabel = (d: Day): string => `${Number(d.slice(8, 10))} ${NAMES[Number(d.slice(5, 7)) - 1] ?? ''} ${d.slice(0, 4)}`;
