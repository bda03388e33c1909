import { RateRow } from '../../ledger/rule-book';
import { compare, decimal, ZERO } from '../../model/decimal';
import { asDay } from '../../model/month';
import { isBlank, recordsOf } from '../documents/cells';

/** Rows of the company's own table, or why it is not taken. */
export type OwnTable = { readonly ok: true; readonly rows: readonly RateRow[] } | { readonly ok: false; readonly sentence: string };

/** How what cannot be read is to be written. */
const ASKED: Readonly<Record<string, string>> = {
  Date: ': write it as 2026-10-31',
  Type: ': write average, month-end or budget',
  Rate: ': write it with a point, such as 1.0825',
};
const NEEDED = ['date', 'from', 'to', 'type', 'rate'] as const;
const firstLine = (text: string): string => text.split('\n')[0] ?? '';
/** Excel saves with what its country divides cells by. */
const dividerOf = (text: string): string => [';', '\t'].find((mark) => firstLine(text).includes(mark)) ?? ',';
const headings = (text: string): readonly string[] => (recordsOf(firstLine(text), dividerOf(text))[0]?.cells ?? []).map((name) => name.toLowerCase());
/** Where a comma cannot divide cells it may stand before the decimals; three digits behind it may be thousands, which nobody can tell. */
const rateOf = (text: string, divider: string): string => (divider !== ',' && /^\d+,(\d{1,2}|\d{4,})$/.test(text) ? text.replace(',', '.') : text);

/** Whether a text begins as a table of rates with the headings of the sheet Rates. */
export const isOwnTable = (head: string): boolean => NEEDED.every((name) => headings(head).includes(name));

/** The company's own rates: Date, From, To, Type, Rate and, if it likes, Source. A line that is no rate refuses the table. */
export function readOwnTable(text: string): OwnTable {
  const divider = dividerOf(text);
  const [heading, ...records] = recordsOf(text, divider);
  const names = (heading?.cells ?? []).map((name) => name.toLowerCase());
  const rows: RateRow[] = [];
  for (const record of records) {
    if (isBlank(record)) continue;
    const cell = (name: string): string => record.cells[names.indexOf(name)] ?? '';
    const row = RateRow.safeParse({
      Date: cell('date'),
      From: cell('from').toUpperCase(),
      To: cell('to').toUpperCase(),
      Type: cell('type').toLowerCase(),
      Rate: rateOf(cell('rate'), divider),
      Source: cell('source') === '' ? null : cell('source'),
    });
    const line = `Line ${String(record.line)}`;
    if (!row.success) {
      const name = String(row.error.issues[0]?.path[0] ?? 'a cell');
      return { ok: false, sentence: `${line}: ${name} "${cell(name.toLowerCase()).slice(0, 40)}" cannot be read${ASKED[name] ?? ''}. Nothing was taken.` };
    }
    if (asDay(row.data.Date) === undefined || compare(decimal(row.data.Rate) ?? ZERO, ZERO) <= 0)
      return { ok: false, sentence: `${line}: the rate must be above 0 and its date a day. Nothing was taken.` };
    rows.push(row.data);
  }
  return { ok: true, rows };
}
