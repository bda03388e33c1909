import { key } from './headings';
import type { Table } from './input-file';
import type { InstantReading } from './readings';
import { firstRecords } from './records';
import type { Source } from './source';

/** More than enough lines to meet a day after the twelfth. */
const LINES = 2000;
const WRITTEN = /^(\d{1,2})([./-])(\d{1,2})[./-](?:20)?\d{2}(?![./-]?\d)/;

/** Whether a date in figures can be read in this order. */
const READS = {
  us: (text: string): boolean => WRITTEN.exec(text)?.[2] === '/' && Number(WRITTEN.exec(text)?.[1]) <= 12,
  eu: (text: string): boolean => Number(WRITTEN.exec(text)?.[3]) <= 12,
} as const;
type Order = keyof typeof READS;

/** The columns that a source reads as dates in one order of day and month and not the other, and the order. */
function datesOf(value: unknown): readonly { readonly heading: string; readonly order: Order }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!isDate(value)) return Object.values(value).flatMap(datesOf);
  const orders = (['us', 'eu'] as const).filter((order) => value.forms.includes(order));
  return orders[0] === undefined || orders.length > 1 || value.of.kind !== 'column' ? [] : [{ heading: key(value.of.heading), order: orders[0] }];
}
const isDate = (value: object): value is Extract<InstantReading, { kind: 'instant' }> => 'kind' in value && value.kind === 'instant';

/** What stands in these columns at the beginning of a file. */
function written(headings: ReadonlySet<string>, table: Table, head: string): readonly string[] {
  const at = table.headings.flatMap((name, i) => (headings.has(key(name)) ? [i] : []));
  const records = firstRecords(head, table.delimiter, LINES);
  const below = records.findIndex(({ cells }) => at.every((i) => key(cells[i] ?? '') === key(table.headings[i] ?? ''))) + 1;
  return below === 0 || at.length === 0
    ? []
    : records.slice(below).flatMap(({ cells }) => at.map((i) => (cells[i] ?? '').trim()).filter((text) => /\d/.test(text)));
}

/**
 * A date that shows a file to be written day first where its source reads months first, as a spreadsheet of another country saves it: days up to the twelfth would be
 * taken for months without a word. One such date among others is a broken line.
 */
export function otherOrder(source: Source, table: Table, head: string): string | undefined {
  const dates = datesOf(source.charge);
  if (dates.length === 0 || dates.some(({ order }) => order !== 'us')) return undefined;
  const figures = written(new Set(dates.map(({ heading }) => heading)), table, head).filter((text) => WRITTEN.test(text));
  const against = figures.filter((text) => !READS.us(text) && READS.eu(text));
  return against.length < 2 || against.length * 3 < figures.length ? undefined : against[0];
}

/**
 * Of sources of one family that differ in the order of their dates, the one that can read the dates at the beginning of the file: `31/10/2026` has its day
 * first. Undefined where they can be read in both orders, or in none: then it is asked, never guessed.
 */
export function byDates(fitting: readonly Source[], table: Table, head: string): Source | undefined {
  const known = fitting.map((source) => ({ source, dates: datesOf(source.charge) }));
  const [first] = known;
  const orders = new Set(known.flatMap(({ dates }) => (dates[0] === undefined ? [] : [dates[0].order])));
  if (first?.source.family === undefined || known.some(({ source }) => source.family !== first.source.family) || orders.size < known.length) return undefined;
  const dates = written(new Set(first.dates.map(({ heading }) => heading)), table, head);
  if (dates.length === 0) return undefined;
  const figures = dates.filter((text) => WRITTEN.test(text));
  const left = known.filter((one) => one.dates[0] !== undefined && figures.every(READS[one.dates[0].order]));
  // Dates with the month in words, or the year first, are read alike by all.
  return left.length === 1 || figures.length === 0 ? left[0]?.source : undefined;
}
