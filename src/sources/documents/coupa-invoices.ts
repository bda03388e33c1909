import { add, compare, decimal, negate, toText, ZERO, type Decimal } from '../../model/decimal';
import { isBlank, recordsOf, type Cells } from './cells';
import { refuse, type Document, type Row } from './document';
import { shown } from './figures';

/** The kinds of rows, in the order in which their heading lines stand; a newer name in brackets of ours. */
const KINDS = ['header', 'line', 'line split', 'tax line'] as const;
type Kind = (typeof KINDS)[number];
const NEWER: Readonly<Record<string, Kind>> = {
  'invoice header': 'header',
  invoice: 'header',
  'invoice line': 'line',
  'invoice line allocation': 'line split',
};

const isHeading = (cells: readonly string[]): boolean => cells[0]?.toLowerCase() === 'type' && cells.length > 3;
/** Whether a text is Coupa's flat file of invoices: one heading line for each kind of row, each beginning with `type`. */
export const isCoupaInvoices = (head: string): boolean => {
  const first = recordsOf(head.slice(0, 20_000), ',').slice(0, 2);
  return first.length === 2 && first.every(({ cells }) => isHeading(cells)) && first[0]?.cells.some((name) => /^invoice-number$/i.test(name)) === true;
};

/** Invoices that are none yet. */
const DRAFTS = new Set(['draft', 'save_as_draft']);
/** Invoices that no one owes, though they may have been owed: they are worth nothing, and so take the place of what they were. */
const DEAD = new Set(['voided', 'abandoned', 'rejected', 'disputed']);

/** The file as rows: splits in place of the line that they split, lines, and taxes. An invoice's own totals repeat its lines and are left. */
export function readCoupaInvoices(text: string): Document {
  const records = recordsOf(text, ',').filter((record) => !isBlank(record));
  const headings = new Map<Kind, readonly string[]>();
  const data: Cells[] = [];
  for (const record of records)
    if (isHeading(record.cells))
      headings.set(
        KINDS[headings.size] ?? 'tax line',
        record.cells.map((name) => name.toLowerCase()),
      );
    else data.push(record);
  const rows: Row[] = [];
  let [head, split]: [((...names: readonly string[]) => string) | undefined, string] = [undefined, ''];
  let below = false;
  for (const [i, record] of data.entries()) {
    const kind = kindOf(record);
    const names = kind === undefined ? undefined : headings.get(kind);
    if (kind === undefined || names === undefined)
      return refuse(`Line ${String(record.line)} begins with "${(record.cells[0] ?? '').slice(0, 40)}", which has no heading line. Nothing was taken.`);
    const cell = (...wanted: readonly string[]): string => wanted.map((name) => record.cells[names.indexOf(name)] ?? '').find((one) => one !== '') ?? '';
    if (kind === 'header') {
      [head, below] = [cell, compare(sumBelow(data, i, headings), ZERO) < 0];
      continue;
    }
    if (kind === 'line') split = cell('description');
    const next = data[i + 1];
    const gap = kind === 'line' ? gapOf(cell('total'), splitsAfter(data, i), headings.get('line split')) : undefined;
    if (gap !== undefined) return refuse(`Line ${String(record.line)} of invoice ${head?.('invoice-number') ?? ''}: ${gap}`);
    if (head === undefined) continue;
    if (DRAFTS.has(head('status').toLowerCase()) || (kind === 'line' && next !== undefined && kindOf(next) === 'line split')) {
      rows.push({ Invoice: head('invoice-number'), Left: kind });
      continue;
    }
    const written = decimal(cell('amount', 'total', 'tax-amount'));
    if (written === undefined) return refuse(`Line ${String(record.line)} has no amount that is a number. Nothing was taken.`);
    const credit = /credit/i.test(head('document-type'));
    const facts = {
      Invoice: head('invoice-number'),
      Kind: kind,
      Document: credit ? 'credit note' : 'invoice',
      Date: head('invoice-date'),
      Due: head('net-due-date', 'due-date'),
      Supplier: head('supplier-name', 'supplier'),
      SupplierNumber: head('supplier-number'),
      Currency: head('currency-code', 'currency'),
      LineNumber: cell('line-num', 'line-number', 'id'),
      Description: cell('description') === '' && kind === 'line split' ? split : cell('description'),
      Quantity: kind === 'line' ? cell('quantity') : '',
      Price: kind === 'line' ? cell('price') : '',
      Account: cell('account-code', 'account'),
      Commodity: cell('commodity', 'commodity-name'),
      PO: cell('po-number', 'order-header-num'),
      Category: kind === 'tax line' ? 'Tax' : credit ? 'Credit' : 'Purchase',
      Counts: kind === 'tax line' && !/sales|use tax/i.test(`${cell('description')} ${cell('tax-code', 'code')}`) ? 'no' : 'yes',
      // Credit notes write what they give back as positive amounts, or as negative ones: their sum says which, and single lines may go the other way.
      Amount: toText(DEAD.has(head('status').toLowerCase()) ? ZERO : credit && !below ? negate(written) : written),
      Line: String(record.line),
    };
    rows.push(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')));
  }
  return rows.every((row) => 'Left' in row) ? refuse('This file holds no invoice lines.') : { kind: 'rows', source: 'coupa-invoices', rows };
}

function kindOf({ cells }: Cells): Kind | undefined {
  const word = cells[0]?.toLowerCase() ?? '';
  return NEWER[word] ?? KINDS.find((kind) => kind === word);
}

/** The rows below a place, up to the first of these. */
function rowsUntil(data: readonly Cells[], place: number, ends: (kind: Kind | undefined) => boolean): readonly Cells[] {
  let end = place + 1;
  for (let row = data[end]; row !== undefined && !ends(kindOf(row)); row = data[end]) end += 1;
  return data.slice(place + 1, end);
}

/** What the rows of the invoice at a place come to; splits stand in their lines. */
function sumBelow(data: readonly Cells[], header: number, headings: ReadonlyMap<Kind, readonly string[]>): Decimal {
  const amounts = rowsUntil(data, header, (kind) => kind === 'header').flatMap((record) => {
    const kind = kindOf(record);
    const names = kind === undefined || kind === 'line split' ? [] : (headings.get(kind) ?? []);
    const written = ['amount', 'total', 'tax-amount'].map((name) => record.cells[names.indexOf(name)] ?? '').find((one) => one !== '');
    return written === undefined ? [] : (decimal(written) ?? []);
  });
  return add(ZERO, ...amounts);
}

/** The splits of the line at a place. */
function splitsAfter(data: readonly Cells[], line: number): readonly Cells[] {
  return rowsUntil(data, line, (kind) => kind !== 'line split');
}

/** Splits stand in place of their line, so what they leave of it would be lost. Each may be rounded by a cent. */
function gapOf(total: string, splits: readonly Cells[], names: readonly string[] | undefined): string | undefined {
  const [whole, at] = [decimal(total), names?.indexOf('amount') ?? -1];
  if (whole === undefined || splits.length === 0 || at < 0) return undefined;
  const sum = add(ZERO, ...splits.map(({ cells }) => decimal(cells[at] ?? '') ?? ZERO));
  const [most, least] = ['', '-'].map((sign) => add(whole, decimal(`${sign}${(splits.length / 100).toFixed(2)}`) ?? ZERO));
  return most !== undefined && least !== undefined && compare(sum, most) <= 0 && compare(sum, least) >= 0
    ? undefined
    : `its total is ${shown(whole)}, its splits come to ${shown(sum)}. Nothing was taken. Export it again.`;
}
