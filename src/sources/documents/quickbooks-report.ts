import { add, compare, isZero, subtract, toText, ZERO, type Decimal } from '../../model/decimal';
import { asDay, type Day } from '../../model/month';
import { isBlank, recordsOf, type Cells } from './cells';
import { refuse, type Document, type Row } from './document';
import { amountOf, shown } from './figures';

const TITLE = /transaction list by vendor/i;
/** Money that settles what another line already says. */
const SETTLES = /^(bill payment|credit card payment|transfer|deposit|sales tax payment)/i;
/** Journals move what was bought, as in the general ledger. */
const MOVES = /^(general )?journal( entry)?$/i;
const CURRENCIES: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', '₹': 'INR', $: 'USD' };

/** Whether a text begins as QuickBooks' "Transaction List by Vendor". */
export const isQuickBooksReport = (head: string): boolean => TITLE.test(head.split('\n').slice(0, 6).join('\n'));

interface Heading {
  readonly at: number;
  readonly cell: (record: Cells, ...names: readonly string[]) => string;
}

/** The heading line begins with an empty cell: the vendor stands on a line of its own above its transactions. */
function headingOf(records: readonly Cells[]): Heading | undefined {
  const at = records.findIndex(({ cells }) => cells[0] === '' && cells.some((cell) => /^date$/i.test(cell)) && cells.some((cell) => /^amount$/i.test(cell)));
  const names = (records[at]?.cells ?? []).map((cell) => cell.toLowerCase());
  return at < 0 ? undefined : { at, cell: ({ cells }, ...wanted) => wanted.map((name) => cells[names.indexOf(name)] ?? '').find((cell) => cell !== '') ?? '' };
}

type Order = 'month first' | 'day first' | 'either';
function dayOf(text: string, order: Order): Day | undefined {
  const [, a, b, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (a === undefined || b === undefined || year === undefined) return asDay(text);
  const [month, day] = order === 'day first' ? [b, a] : [a, b];
  return asDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** The month that the title names, where it names a single one: `October 1-31, 2026` or `October 2026`. */
function monthOfTitle(records: readonly Cells[]): string | undefined {
  const title = records
    .slice(0, 5)
    .flatMap(({ cells }) => cells)
    .join(' ')
    .toLowerCase();
  const named = [...title.matchAll(new RegExp(MONTHS.join('|'), 'g'))].map(([name]) => MONTHS.indexOf(name) + 1);
  const years = title.match(/\b20\d\d\b/g) ?? [];
  const [month, year] = [named[0], years[0]];
  return month === undefined || year === undefined || named.some((other) => other !== month) ? undefined : `${year}-${String(month).padStart(2, '0')}`;
}

/** The one order in which all dates are days, of the title's month where it names one; either, where both orders read the same days. */
function orderOf(dates: readonly string[], month: string | undefined): Order | undefined {
  const fits = (order: Order): boolean => dates.every((text) => dayOf(text, order)?.startsWith(month ?? '') === true);
  const [first, second] = [fits('month first'), fits('day first')];
  if (first && second) return dates.every((text) => dayOf(text, 'month first') === dayOf(text, 'day first')) ? 'either' : undefined;
  return first ? 'month first' : second ? 'day first' : undefined;
}

interface Taken {
  readonly vendor: string;
  readonly record: Cells;
  readonly amount: Decimal;
}

/**
 * The report as rows of its transactions; refused where a vendor's total does not tie, or where dates can be read in two ways. `currencies`: those that the
 * workbook it came in shows its figures with; a CSV writes them itself.
 */
export function readQuickBooksReport(text: string, currencies?: readonly string[]): Document {
  const records = recordsOf(text, /^;.*;/m.test(text.slice(0, 4000)) ? ';' : ',');
  const heading = headingOf(records);
  if (heading === undefined) return refuse('This report has no line with Date and Amount. Export it again with its usual columns. Nothing was taken.');
  const taken: Taken[] = [];
  const signs = new Set(currencies);
  // QuickBooks writes totals of workbooks as formulas, which may not have been worked out yet.
  const again = (total: Decimal): string => (currencies !== undefined && isZero(total) ? 'Open it in Excel, save it and try again.' : 'Export it again.');
  let [vendor, sum, all, open, closed] = ['', ZERO, ZERO, false, false];
  for (const record of records.slice(heading.at + 1)) {
    const [first = '', ...others] = record.cells;
    const filled = others.filter((cell) => cell !== '');
    const written = heading.cell(record, 'amount');
    written.match(/[$£€₹]/g)?.forEach((sign) => signs.add(sign));
    if (isBlank(record)) continue;
    if (heading.cell(record, 'date').toUpperCase() === 'TOTAL') {
      const total = amountOf(written, 'point');
      if (total !== undefined && compare(total, all) !== 0)
        return refuse(`The report's total is ${shown(total)}, its lines come to ${shown(all)}. Nothing was taken. ${again(total)}`);
    } else if (first !== '' && filled.length === 0) [vendor, sum] = [first.replace(/ \(\d+\)$/, ''), ZERO];
    else if (first === `Total for ${vendor}`) {
      const total = amountOf(written, 'point');
      if (total !== undefined && compare(total, sum) !== 0)
        return refuse(
          `${first} is ${shown(total)}, its lines come to ${shown(sum)}, a difference of ${shown(subtract(total, sum))}. Nothing was taken. ${again(total)}`,
        );
      [open, closed] = [false, true];
    } else if (first === '' && heading.cell(record, 'transaction type') !== '') {
      const amount = amountOf(written, 'point');
      if (amount === undefined) return refuse(`Line ${String(record.line)}: the amount "${written.slice(0, 60)}" is not a number. Nothing was taken.`);
      [sum, all, open] = [add(sum, amount), add(all, amount), true];
      taken.push({ vendor, record, amount });
    }
  }
  if (open && closed) return refuse(`The report ends before the total of ${vendor}. Nothing was taken. Export it again.`);
  return rowsOf(taken, heading, records, signs);
}

function rowsOf(taken: readonly Taken[], { cell }: Heading, records: readonly Cells[], signs: ReadonlySet<string>): Document {
  const order = orderOf(
    taken.map(({ record }) => cell(record, 'date')),
    monthOfTitle(records),
  );
  if (taken.length === 0) return refuse('This report holds no transactions.');
  if (order === undefined) return refuse('The dates can be read day first or month first. Export the report for a single month, which its title then names.');
  // A plain $ beside dates with the month first is that of the United States; beside others it may be Canada's or Australia's.
  const [sign] = signs.size === 1 ? signs : [];
  const home = sign === undefined || (sign === '$' && order !== 'month first') ? undefined : (CURRENCIES[sign] ?? /^[A-Z]{3}$/.exec(sign)?.[0]);
  const rows: Row[] = [];
  for (const { vendor, record, amount } of taken) {
    const type = cell(record, 'transaction type');
    const posted = !/^n/i.test(cell(record, 'posting', 'posting (y/n)'));
    const left = SETTLES.test(type) ? 'payment' : MOVES.test(type) ? 'journal' : posted ? undefined : 'not posted';
    if (left !== undefined) {
      rows.push({ Vendor: vendor, Left: left });
      continue;
    }
    const currency = cell(record, 'currency') === '' ? home : cell(record, 'currency');
    const split = cell(record, 'item split account', 'split');
    const facts = {
      Vendor: vendor,
      Date: dayOf(cell(record, 'date'), order) ?? '',
      Type: type,
      Number: cell(record, 'num'),
      Memo: cell(record, 'memo/description', 'memo'),
      Account: /^-split-$/i.test(split) ? '' : split,
      Paid: cell(record, 'account', 'account full name'),
      Category: /credit$/i.test(type) || compare(amount, ZERO) < 0 ? 'Credit' : 'Purchase',
      Amount: toText(amount),
      Currency: currency ?? '',
      Line: String(record.line),
    };
    rows.push(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')));
  }
  return rows.every((row) => 'Left' in row)
    ? refuse('This report holds only payments, which repeat bills, and journals, which move them.')
    : { kind: 'rows', source: 'quickbooks-vendor-report', rows, ...(sign === undefined || home !== undefined ? {} : { sign }) };
}
