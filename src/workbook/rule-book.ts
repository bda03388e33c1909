import type * as z from 'zod';
import { namesFault } from '../ledger/companies';
import { ContractRow, NameRow, PeriodState, RATE_TYPES, RateRow, Rule, TAX_IN_COST, WorkflowRow, type RuleBookContent } from '../ledger/rule-book';
import { RULE_COLUMN_WORDS, testFault } from '../ledger/rule-columns';
import { fromCell, toText } from '../model/decimal';
import { fromSerial, monthOf } from '../model/month';
import { cellAt } from './address';
import { isBlank, type HeldTable } from './held';
import { said } from './merge';
import type { Situation } from './workbook';

/** A table as it stands, with its place: sheet, and row and column of its first heading from 1. */
export interface PlacedTable extends HeldTable {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
type Reading = 'text' | 'exact' | 'count' | 'day' | 'month';
type Columns = Readonly<Record<string, Reading>>;

const RULE: Columns = {
  Order: 'count',
  Column: 'text',
  Test: 'text',
  Text: 'text',
  Category: 'text',
  Bucket: 'text',
  Workflow: 'text',
  Owner: 'text',
  CostCenter: 'text',
  SpendMode: 'text',
  Stream: 'text',
  AiShare: 'exact',
  Reason: 'text',
};
const WORKFLOW: Columns = { Id: 'text', Workflow: 'text', Envelope: 'text', BusinessUnit: 'text', Owner: 'text', SpendMode: 'text' };
const RATE: Columns = { Date: 'day', From: 'text', To: 'text', Type: 'text', Rate: 'exact', Source: 'text' };
const PERIOD: Columns = { Month: 'month', State: 'text' };
const CONTRACT: Columns = {
  Vendor: 'text',
  Product: 'text',
  Plan: 'text',
  Kind: 'text',
  Quantity: 'exact',
  Price: 'exact',
  Per: 'text',
  Currency: 'text',
  Start: 'day',
  End: 'day',
  Workflow: 'text',
  AiShare: 'exact',
  Evidence: 'text',
  Billed: 'text',
};
const NAME: Columns = { Name: 'text', Vendor: 'text' };
const CURRENCIES = ['From', 'To', 'Currency'];
const DAYS = ['Date', 'Month', 'Start', 'End'];
const FIGURES = ['Rate', 'AiShare', 'Quantity', 'Price'];

/** A cell's value as the rule book keeps it; a blank cell is null. */
function read(value: unknown, reading: Reading): unknown {
  if (value === '' || value === null || value === undefined) return null;
  if (reading === 'text') return said(value).trim();
  if (typeof value !== 'number') return value;
  if (reading === 'count') return value;
  if (reading === 'exact') {
    const exact = fromCell(value);
    return exact === undefined ? value : toText(exact);
  }
  return reading === 'day' ? fromSerial(value) : monthOf(fromSerial(value));
}

const givenAs = (value: unknown): string => (value === null || value === undefined || value === '' ? 'is empty' : `is "${said(value)}"`);
/** What is wrong with a cell, in words that say what would fit. */
function sentence(issue: z.core.$ZodIssue, column: string, value: unknown): string {
  const given = givenAs(value);
  if (issue.code === 'invalid_value') return `${column} ${given}. It may be ${issue.values.map(String).join(', ')}.`;
  if (column === 'Column') return `Column ${given}. It may be ${RULE_COLUMN_WORDS}.`;
  if (CURRENCIES.includes(column)) return `${column} ${given}. A currency has three capital letters, as USD.`;
  if (DAYS.includes(column)) return `${column} ${given}. It must be a date.`;
  if (column === 'Order') return `${column} ${given}. It must be a whole number from 1.`;
  if (FIGURES.includes(column)) return `${column} ${given}. It must be a number.`;
  return value === null || value === undefined ? `${column} is empty.` : `${column} ${given}, which does not fit.`;
}

interface Found<T> {
  readonly rows: T[];
  readonly bad: { readonly sheet: string; readonly cell: string; readonly sentence: string }[];
}

/** Every row of a table as a record, or the cell that does not fit. Blank rows are no rows. */
function rows<T>(table: PlacedTable, columns: Columns, schema: z.ZodType<T>, unfit?: (row: T) => readonly [column: string, sentence: string] | null): Found<T> {
  const found: Found<T> = { rows: [], bad: [] };
  table.rows.forEach((row, i) => {
    if (isBlank(row)) return;
    const record = Object.fromEntries(Object.entries(columns).map(([name, reading]) => [name, read(row.values[table.headers.indexOf(name)], reading)]));
    const parsed = schema.safeParse(record);
    if (parsed.success) found.rows.push(parsed.data);
    const wrong = parsed.success ? (unfit?.(parsed.data) ?? null) : null;
    if (wrong !== null)
      found.bad.push({ sheet: table.sheet, cell: cellAt(table.row + 1 + i, table.column + table.headers.indexOf(wrong[0])), sentence: wrong[1] });
    for (const issue of parsed.error?.issues ?? []) {
      const column = String(issue.path[0]);
      const at = Math.max(0, table.headers.indexOf(column));
      found.bad.push({
        sheet: table.sheet,
        cell: cellAt(table.row + 1 + i, table.column + at),
        sentence: sentence(issue, column, record[column]),
      });
    }
  });
  return found;
}

/** Two rows of one key would leave the answer to chance. */
function repeated<T>(table: PlacedTable, found: Found<T>, column: string, key: (row: T) => string): Found<T>['bad'] {
  const seen = new Set<string>();
  return found.rows.flatMap((row) => {
    const k = key(row);
    const again = seen.has(k);
    seen.add(k);
    if (!again) return [];
    const at = table.headers.indexOf(column);
    const line = table.rows.map((r) => String(r.values[at])).lastIndexOf(k);
    return [{ sheet: table.sheet, cell: cellAt(table.row + 1 + line, table.column + at), sentence: `${column} "${k}" stands there twice.` }];
  });
}

/** A name that two rows give to two vendors. */
function contradicted(table: PlacedTable, { rows: found }: Found<NameRow>): Found<NameRow>['bad'] {
  const fault = namesFault(found);
  if (fault === null) return [];
  const at = table.headers.indexOf('Name');
  const line = table.rows.map((row) => said(row.values[at]).trim()).lastIndexOf(found[fault.index]?.Name ?? '');
  return [{ sheet: table.sheet, cell: cellAt(table.row + 1 + line, table.column + table.headers.indexOf(fault.column)), sentence: fault.sentence }];
}

/** A choice on Policy, with its place. */
interface Setting {
  readonly sheet: string;
  readonly cell: string;
  readonly value: unknown;
}
/** A choice as one of its words, or the cell that says none of them. */
function chosen<T extends string>(
  setting: Setting | undefined,
  title: string,
  words: readonly T[],
): { readonly word: T | undefined; readonly bad: Found<T>['bad'] } {
  const word = words.find((one) => one === setting?.value);
  if (setting === undefined || word !== undefined) return { word, bad: [] };
  const { sheet, cell, value } = setting;
  return { word, bad: [{ sheet, cell, sentence: `${title} ${givenAs(value)}. It may be ${words.join(', ')}.` }] };
}

export interface RuleTables {
  readonly currency: string;
  readonly currencyCell: { readonly sheet: string; readonly cell: string };
  /** Absent in a workbook that was made before one could choose. */
  readonly rateType?: Setting;
  readonly taxInCost?: Setting;
  readonly rules: PlacedTable;
  readonly workflows: PlacedTable;
  readonly rates: PlacedTable;
  readonly calendar: PlacedTable;
  /** Absent in a workbook that was made before there were contracts. */
  readonly contracts?: PlacedTable;
  /** Absent in a workbook that was made before vendors could have other names. */
  readonly names?: PlacedTable;
}

/** The rule book that the workbook's tables say, or the first cell that does not fit and how many more there are. */
export function ruleBook(tables: RuleTables): { readonly content: RuleBookContent } | { readonly situation: Situation } {
  const Rules = rows(tables.rules, RULE, Rule, (rule) => {
    const fault = testFault(rule);
    return fault === null ? null : ['Test', fault];
  });
  const Workflows = rows(tables.workflows, WORKFLOW, WorkflowRow);
  const Rates = rows(tables.rates, RATE, RateRow);
  const Periods = rows(tables.calendar, PERIOD, PeriodState);
  const Contracts = tables.contracts === undefined ? undefined : rows(tables.contracts, CONTRACT, ContractRow);
  const Names = tables.names === undefined ? undefined : rows(tables.names, NAME, NameRow);
  const currency = /^[A-Z]{3}$/.test(tables.currency)
    ? []
    : [{ ...tables.currencyCell, sentence: 'The reporting currency has three capital letters, as USD.' }];
  const rate = chosen(tables.rateType, 'Rate of exchange', RATE_TYPES);
  const tax = chosen(tables.taxInCost, 'Tax in cost', TAX_IN_COST);
  const twice = [...repeated(tables.workflows, Workflows, 'Id', (w) => w.Id), ...repeated(tables.rules, Rules, 'Order', (r) => String(r.Order))];
  const other = tables.names === undefined || Names === undefined ? [] : contradicted(tables.names, Names);
  const bad = [
    ...currency,
    ...rate.bad,
    ...tax.bad,
    ...Rules.bad,
    ...Workflows.bad,
    ...Rates.bad,
    ...Periods.bad,
    ...(Contracts?.bad ?? []),
    ...(Names?.bad ?? []),
    ...twice,
    ...other,
  ];
  const [first] = bad;
  if (first !== undefined) {
    const more = bad.length - 1;
    return {
      situation: {
        kind: 'input',
        ...first,
        sentence: more === 0 ? first.sentence : `${first.sentence} ${String(more)} more ${more === 1 ? 'cell needs' : 'cells need'} a look.`,
      },
    };
  }
  return {
    content: {
      ...{
        Currency: tables.currency,
        ...(rate.word === undefined ? {} : { RateType: rate.word }),
        ...(tax.word === undefined ? {} : { TaxInCost: tax.word }),
        Rules: Rules.rows,
        Workflows: Workflows.rows,
        Rates: Rates.rows,
        Periods: Periods.rows,
      },
      ...(Contracts === undefined ? {} : { Contracts: Contracts.rows }),
      ...(Names === undefined ? {} : { Names: Names.rows }),
    },
  };
}
