import { RateRow } from '../../ledger/rule-book';
import { compare, decimal, ZERO } from '../../model/decimal';
import { asDay } from '../../model/month';
import { isBlank, recordsOf } from '../documents/cells';

/** Rows of the company's own table, or why it is not taken. */
export type OwnTable = { readonly ok: true; readonly rows: readonly RateRow[] } | { readonly ok: false; readonly sentence: string };

const NEEDED = ['date', 'from', 'to', 'type', 'rate'] as const;
const headings = (text: string): readonly string[] => (recordsOf(text.split('\n')[0] ?? '', ',')[0]?.cells ?? []).map((name) => name.toLowerCase());

/** Whether a text begins as a table of rates with the headings of the sheet Rates. */
export const isOwnTable = (head: string): boolean => NEEDED.every((name) => headings(head).includes(name));

/** The company's own rates: Date, From, To, Type, Rate and, if it likes, Source. A line that is no rate refuses the table. */
export function readOwnTable(text: string): OwnTable {
  const [heading, ...records] = recordsOf(text, ',');
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
      Rate: cell('rate'),
      Source: cell('source') === '' ? null : cell('source'),
    });
    const line = `Line ${String(record.line)}`;
    if (!row.success) return { ok: false, sentence: `${line}: ${String(row.error.issues[0]?.path[0] ?? 'a cell')} cannot be read. Nothing was taken.` };
    if (asDay(row.data.Date) === undefined || compare(decimal(row.data.Rate) ?? ZERO, ZERO) <= 0)
      return { ok: false, sentence: `${line}: the rate must be above 0 and its date a day. Nothing was taken.` };
    rows.push(row.data);
  }
  return { ok: true, rows };
}
