import { type Day, dayLabel } from '../model/month';

const long = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const two = (n: number): string => String(n).padStart(2, '0');
const nameOf = (month: string): string => long.format(new Date(`${month}-01T00:00:00Z`));

/** `October 2026`. */
export const monthName = (month: string): string => `${nameOf(month)} ${month.slice(0, 4)}`;
/** `October`. */
export const monthWord = (month: string): string => nameOf(month);
/** `Oct 2026`. */
export const monthShort = (month: string): string => `${nameOf(month).slice(0, 3)} ${month.slice(0, 4)}`;
/** `Oct 26`, for axes. */
export const monthTick = (month: string): string => `${nameOf(month).slice(0, 3)} ${month.slice(2, 4)}`;
/** `31 Oct 2026`, for a day of a document. */
export const dayName = (day: string): string => dayLabel(day as Day);

/** `09:41` in the reader's zone. Text that is no instant comes back as it is. */
export function clock(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.valueOf()) ? instant : `${two(at.getHours())}:${two(at.getMinutes())}`;
}
/** `6 Oct` in the reader's zone. Text that is no instant comes back as it is. */
export const dayOf = (instant: string): string => (Number.isNaN(new Date(instant).valueOf()) ? instant : dayAndClock(instant).split(' ').slice(0, 2).join(' '));
/** `1 Nov 09:41` in the reader's zone; a day without a time stays a day. */
export function dayAndClock(instant: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return dayName(instant);
  const at = new Date(instant);
  if (Number.isNaN(at.valueOf())) return instant;
  return `${String(at.getDate())} ${monthShort(`${String(at.getFullYear())}-${two(at.getMonth() + 1)}`).slice(0, 3)} ${clock(instant)}`;
}
/** `October 2026`, or `Nov 2025 to Oct 2026` when it is more than one month. */
export function monthsName(months: readonly string[], to: string): string {
  const sorted = [...months].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? monthName(first) : `${monthShort(first)} ${to} ${monthShort(last)}`;
}
