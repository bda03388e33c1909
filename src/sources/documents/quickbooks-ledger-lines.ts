import { add, compare, decimal, subtract, ZERO, type Decimal } from '../../model/decimal';
import { asDay } from '../../model/month';
import { shown } from './figures';
import { fieldsOf, listOf } from './json-fields';
import { isRecord, textOf, type Json } from './json-value';

/** A line of a transaction, under the account that it stands under. */
export interface LedgerLine {
  readonly account: string;
  readonly day: string;
  readonly type: string;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly memo: string;
  /** The account on the other side, or `-Split-`. */
  readonly split: string;
  readonly unit: string;
  readonly amount: Decimal;
}
/** The lines of a report, whether debits stand above zero and credits below it wherever they are, or a sentence. */
export type LedgerLines =
  { readonly ok: true; readonly signed: boolean; readonly lines: readonly LedgerLine[] } | { readonly ok: false; readonly sentence: string };

/** What columns are called: by their keys, and in reports without keys by their titles. */
const COLUMNS = {
  day: ['tx_date', 'date'],
  type: ['txn_type', 'transaction type'],
  number: ['doc_num', 'num', 'no.'],
  name: ['vend_name', 'name', 'vendor', 'supplier'],
  memo: ['memo', 'memo/description', 'description'],
  split: ['split_acc', 'split'],
  account: ['account_name', 'account'],
  unit: ['klass_name', 'class'],
  amount: ['subt_nat_home_amount', 'subt_nat_amount', 'amount'],
  debit: ['debt_home_amt', 'debt_amt', 'debit'],
  credit: ['credit_home_amt', 'credit_amt', 'credit'],
} as const;
type Column = keyof typeof COLUMNS;

const cellsOf = (row: Json | undefined): readonly Json[] => listOf(fieldsOf(row)['ColData']);
const valueOf = (cell: Json | undefined): string => (textOf(fieldsOf(cell)['value']) ?? '').trim();

/** Where each column stands; the first of its names that there is. */
function placesOf(columns: Json | undefined): (column: Column) => number {
  const names = listOf(fieldsOf(columns)['Column']).map((one) => {
    const { ColType, ColTitle, MetaData } = fieldsOf(one);
    const keys = listOf(MetaData).map(fieldsOf);
    const named = keys.find(({ Name }) => /^colkey$/i.test(textOf(Name) ?? ''));
    return [textOf(named?.['Value']), textOf(ColType), textOf(ColTitle)].map((text) => (text ?? '').trim().toLowerCase());
  });
  return (column) => COLUMNS[column].map((wanted) => names.findIndex((all) => all.includes(wanted))).find((at) => at >= 0) ?? -1;
}

const NEEDS: LedgerLines = {
  ok: false,
  sentence: 'This ledger needs the columns tx_date, txn_type, name and subt_nat_amount. Ask for it with them. Nothing was taken.',
};

/** All lines of a general ledger report; refused where a section's own total is not the sum of its lines, or an amount is no number. */
export function ledgerLinesOf(report: Json | undefined): LedgerLines {
  const root = fieldsOf(report);
  const place = placesOf(root['Columns']);
  const signed = place('debit') >= 0 && place('credit') >= 0;
  if (!signed && place('amount') < 0) return NEEDS;
  if ((['day', 'type', 'name'] as const).some((column) => place(column) < 0)) return NEEDS;
  const lines: LedgerLine[] = [];
  let problem: string | undefined;
  const say = (sentence: string): void => void (problem ??= sentence);
  const cell = (cells: readonly Json[], column: Column): string => valueOf(cells[place(column)]);
  const money = (text: string, where: string): Decimal => {
    const found = text === '' ? ZERO : decimal(text.replace(/^(-?)\./, '$10.'));
    if (found === undefined) say(`${where}: the amount "${text.slice(0, 60)}" is not a number. Nothing was taken.`);
    return found ?? ZERO;
  };
  const amountOf = (cells: readonly Json[], where: string): Decimal =>
    signed ? subtract(money(cell(cells, 'debit'), where), money(cell(cells, 'credit'), where)) : money(cell(cells, 'amount'), where);

  /** The sum of what stands under a row. */
  const walk = (row: Json, above: string): Decimal => {
    const { Header, Rows, Summary } = fieldsOf(row);
    const own = valueOf(cellsOf(Header)[0]);
    const account = own === '' ? above : above === '' || own.includes(':') ? own : `${above}:${own}`;
    const inner = listOf(fieldsOf(Rows)['Row']).map((one) => walk(one, account));
    const mine = cellsOf(row);
    const day = cell(mine, 'day');
    const where = `${account}, ${day}`;
    const isLine = mine.length > 0 && asDay(day) !== undefined;
    if (mine.length > 0 && !isLine && cell(mine, 'type') !== '') say(`${account}: "${day.slice(0, 40)}" is no date. Nothing was taken.`);
    const amount = isLine ? amountOf(mine, where) : ZERO;
    if (isLine) {
      const facts = (['type', 'number', 'name', 'memo', 'split', 'unit'] as const).map((column) => [column, cell(mine, column)] as const);
      const id = textOf(fieldsOf(mine[place('type')])['id']) ?? '';
      const named = cell(mine, 'account');
      lines.push({ ...(Object.fromEntries(facts) as Record<(typeof facts)[number][0], string>), account: named === '' ? account : named, day, id, amount });
    }
    const sum = add(amount, ...inner);
    const total = isRecord(Summary) && !signed ? cell(cellsOf(Summary), 'amount') : '';
    if (total !== '' && own !== '' && compare(money(total, account), sum) !== 0)
      say(`The total of ${account} is ${shown(money(total, account))}, its lines come to ${shown(sum)}. Nothing was taken. Ask for the report again.`);
    return sum;
  };
  for (const row of listOf(fieldsOf(root['Rows'])['Row'])) walk(row, '');
  return problem === undefined ? { ok: true, signed, lines } : { ok: false, sentence: problem };
}
