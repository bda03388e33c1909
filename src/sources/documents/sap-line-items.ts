import { add, compare, negate, toText, ZERO, type Decimal } from '../../model/decimal';
import { asDay, type Day } from '../../model/month';
import type { Cells } from './cells';
import { recordsOf } from './cells';
import { refuse, type Document, type Row } from './document';
import { amountOf, marksOf, shown } from './figures';
import { isSapHeading, isSapLabel, mayBeSapHeading, type SapLabel } from './sap-labels';

/** Payments and clearings settle what an invoice says. */
const SETTLES = new Set(['KZ', 'ZP', 'ZV', 'AB']);

/** Invoices of vendors, which stand below zero on their account. */
const INVOICES = new Set(['KR', 'RE']);
const OTHER_SIDE =
  'The invoices of this list stand above zero, as they do on accounts of costs, and not on those of vendors. Save the items of vendors (FBL1N). Nothing was taken.';

const DIVIDERS = ['|', '\t', ';', ','] as const;
/** What divides the cells of a heading line: pipes, of which one stands before the first cell, or what a spreadsheet of the list is saved with. */
const dividerOf = (line: string): (typeof DIVIDERS)[number] | undefined =>
  DIVIDERS.find((divider) => (divider !== '|' || line.startsWith('|')) && isSapHeading(line.split(divider).map((cell) => cell.replaceAll('"', '').trim())));
/** Whether a text is SAP's list of vendor line items (FBL1N), saved unconverted or as a spreadsheet. */
export const isSapLineItems = (head: string): boolean => head.split('\n').some((line) => mayBeSapHeading(line) && dividerOf(line) !== undefined);

function dayOf(text: string): Day | undefined {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return asDay(`${year}-${String(month)}-${String(day)}`);
  // With slashes or dashes SAP writes the month first, or the year.
  const [, m, d, y] = /^(\d{2})[/-](\d{2})[/-](\d{4})$/.exec(text) ?? [];
  return asDay(y === undefined ? text.replace(/[./]/g, '-') : `${y}-${String(m)}-${String(d)}`);
}

/** The list as rows of its invoices and credit memos. What is owed stands as less than nothing there; a cost is more. */
export function readSapLineItems(text: string): Document {
  const divider =
    text
      .split('\n')
      .map(dividerOf)
      .find((found) => found !== undefined) ?? '|';
  const cut = recordsOf(text, divider, divider !== '|');
  // A spreadsheet has nothing before its first cell.
  const records = divider === '|' ? cut : cut.map(({ line, cells }) => ({ line, cells: ['', ...cells] }));
  const at = records.findIndex(({ cells }) => cells[0] === '' && isSapHeading(cells));
  const names = records[at]?.cells ?? [];
  const where = (label: SapLabel): number => names.findIndex((name) => isSapLabel(name, label));
  const cell = ({ cells }: Cells, label: SapLabel): string => cells[where(label)] ?? '';
  const money: SapLabel = where('Document') >= 0 && where('DocumentCurrency') >= 0 ? 'Document' : 'Local';
  // Amounts of documents may be in several currencies; those of the company are in its one, which is asked for where no column says it.
  if (where('Date') < 0 || where(money) < 0)
    return refuse('This list needs the columns Document Date, Amount and its currency. Add them to the layout and save it again.');
  const lines = records.slice(at + 1).filter(({ cells }) => cells[0] === '' && cells.length > 1);
  const items = lines.filter(
    (line) => line.cells[1]?.startsWith('*') !== true && cell(line, 'Number') !== '' && cell(line, 'Number') !== records[at]?.cells[where('Number')],
  );
  const marks = marksOf(items.map((line) => cell(line, money)));
  if (items.length === 0) return refuse('This list holds no documents.');
  if (marks === undefined) return refuse('The amounts of this list are not all written alike, or can be read in two ways. Nothing was taken.');

  const amounts = items.map((line) => amountOf(cell(line, money), marks) ?? ZERO);
  const types = items.map((line) => cell(line, 'Type').toUpperCase());
  const bought = amounts.filter((_, i) => INVOICES.has(types[i] ?? ''));
  if (compare(add(ZERO, ...bought), ZERO) > 0) return refuse(OTHER_SIDE);
  if (types.every((type) => /^(D[A-Z]|RV)$/.test(type)))
    return refuse('This list holds items of customers, which are no costs. Save the items of vendors (FBL1N).');
  const gap = gapOf(lines, amounts, (text) => amountOf(text, marks));
  if (gap !== undefined) return refuse(gap);
  const rows: Row[] = [];
  for (const [i, line] of items.entries()) {
    if (SETTLES.has(cell(line, 'Type').toUpperCase())) {
      rows.push({ Vendor: cell(line, 'Vendor'), Left: 'payment' });
      continue;
    }
    const [date, amount] = [dayOf(cell(line, 'Date')), negate(amounts[i] ?? ZERO)];
    if (date === undefined) return refuse(`Line ${String(line.line)}: "${cell(line, 'Date').slice(0, 40)}" is no date. Nothing was taken.`);
    const facts = {
      Vendor: cell(line, 'Vendor'),
      Name: cell(line, 'Name'),
      Number: cell(line, 'Number'),
      Type: cell(line, 'Type'),
      Date: date,
      Reference: cell(line, 'Reference'),
      Text: cell(line, 'Text'),
      CostCenter: cell(line, 'CostCenter'),
      Account: cell(line, 'Account'),
      Category: compare(amount, ZERO) < 0 ? 'Credit' : 'Purchase',
      Amount: toText(amount),
      Currency: cell(line, `${money}Currency`),
      Line: String(line.line),
    };
    rows.push(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')));
  }
  return rows.every((row) => 'Left' in row)
    ? refuse('This list holds payments only, which repeat invoices.')
    : { kind: 'rows', source: 'sap-line-items', rows };
}

/** The list's own last total, where it has a single one, must be the sum of its lines. */
function gapOf(lines: readonly Cells[], amounts: readonly Decimal[], amount: (text: string) => Decimal | undefined): string | undefined {
  const stars = ({ cells }: Cells): number => /^\*+/.exec(cells[1] ?? '')?.[0].length ?? 0;
  const highest = Math.max(1, ...lines.map(stars));
  const [total, another] = lines.filter((line) => stars(line) === highest).flatMap(({ cells }) => cells.slice(1).flatMap((text) => amount(text) ?? []));
  if (total === undefined || another !== undefined) return undefined;
  const sum = add(...amounts);
  return compare(sum, total) === 0
    ? undefined
    : `The list's total is ${shown(total)}, its lines come to ${shown(sum)}. Nothing was taken. Save the list again as a whole.`;
}
