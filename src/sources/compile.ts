import { CHARGE_COLUMNS, CHARGE_COLUMN_NAMES, type SourceColumn } from '../ledger/charge';
import { key } from './headings';
import type { InputFile } from './input-file';
import type { AmountReading, FlagReading, InstantReading, JsonReading, Reading, TextReading } from './readings';
import type { Source } from './source';
import { amountSql, DECIMAL, isDecimal } from './sql/amount';
import { frame, NOTHING, type Frame } from './sql/frame';
import { instantSql } from './sql/instant';
import { flagSql, jsonReadingSql } from './sql/json';
import { literal } from './sql/quote';
import { scan } from './sql/scan';
import { headingOf, headingsIn, keysIn, textSql } from './sql/text';

/** The columns a compiled statement yields first, in this order. */
export const SOURCE_COLUMNS = CHARGE_COLUMN_NAMES.filter((name): name is SourceColumn => CHARGE_COLUMNS[name].from === 'source');

/**
 * One statement for one file. `sql` yields SOURCE_COLUMNS typed as the store keeps them, then `x_FileRow`,
 * `x_Skip` (an empty day: count it, nothing else), `x_Why` and `x_WhyField` (null when the row is good), `x_RawAmount` (its amount as
 * plain digits where a rejected row has one), `x_Identity` (UHUGEINT), `x_ScopeText`, `x_RestHash` (UBIGINT, of all source columns).
 * Read it once into a table: what a filter put around it names is worked out a second time.
 */
export interface CompiledSelect {
  readonly sql: string;
  /** After the statement ran: lines that could not be cut into columns (`line BIGINT, sentence VARCHAR`). Fails when the statement did not run. */
  readonly rejectsSql: string;
  readonly dropRejectsSql: readonly string[];
}

export interface CompileOptions {
  /**
   * `counted` (default): `row_number()`, which makes the reader run on one thread. `none`: null, for whoever fills a table in file order
   * (`preserve_insertion_order`) and takes the line from the table's `rowid`; twice as fast on two cores.
   * Either way a line is a record of the file, heading = 1: a line break inside quotes or an empty line before it moves an editor's count,
   * and so do the lines of `rejectsSql`, which never arrive here.
   */
  readonly fileRow?: 'counted' | 'none';
}

export function compile(source: Source, input: InputFile, options: CompileOptions = {}): CompiledSelect {
  const charge: Partial<Readonly<Record<SourceColumn, Reading>>> = { x_Extra: { kind: 'rest', also: {} }, ...source.charge };
  const named = new Set([...headingsIn(charge), ...(source.leaves ?? []), ...(source.skipWhenBlank ?? [])].map(key));
  const keys = keysIn(charge);
  const f = frame(
    input.headings,
    named,
    { readingOf: (column) => charge[column], keysOf: (of) => keys.get(JSON.stringify(of)) ?? [] },
    { quantity: (reading, inside) => amountSql(reading, 'quantity', inside), instant: instantSql },
  );
  if (input.format === 'jsonl') f.object({ field: '', when: 'no_json', sentence: `'it is not JSON.'` });

  const columns = SOURCE_COLUMNS.map((name) => `${columnSql(source, name, charge, f)} AS ${name}`);
  const { cells, rejects, dropRejects } = scan(input, source.absent ?? []);
  const skip = skipSql(source, input, f);
  const why = f.objections.map(({ when, sentence }) => `WHEN ${when} THEN ${sentence}`).join(' ');
  const field = f.objections.map(({ when, field: name }) => `WHEN ${when} THEN ${literal(name)}`).join(' ');
  const row = options.fileRow === 'none' ? 'NULL::BIGINT' : `row_number() OVER () + ${input.format === 'csv' ? '1' : '0'}`;
  const layers = nested(cells, f.names);

  return {
    sql: `SELECT ${SOURCE_COLUMNS.join(', ')}, x_FileRow, x_Skip, x_Why, x_WhyField,
      CASE WHEN x_Why IS NOT NULL THEN BilledCost::VARCHAR END AS x_RawAmount,
      ${identitySql(source)} AS x_Identity,
      ${scopeSql(source)} AS x_ScopeText,
      ${restHashSql} AS x_RestHash
    FROM (SELECT ${columns.join(', ')}, ${skip} AS x_Skip,
      CASE WHEN ${skip} THEN NULL ${why} END AS x_Why, CASE WHEN ${skip} THEN NULL ${field} END AS x_WhyField, ${row} AS x_FileRow
    FROM (${layers}))`,
    rejectsSql: rejects,
    dropRejectsSql: dropRejects,
  };
}

/** What tells a changed row from an unchanged one; the same expression holds over the ledger's own columns. */
export const restHashSql = `hash(${SOURCE_COLUMNS.join(', ')})`;

function columnSql(source: Source, name: SourceColumn, charge: Partial<Readonly<Record<SourceColumn, Reading>>>, f: Frame): string {
  const { kind, required } = CHARGE_COLUMNS[name];
  const type = isDecimal(kind) ? DECIMAL[kind].type : kind === 'instant' ? 'TIMESTAMP' : kind === 'flag' ? 'BOOLEAN' : 'VARCHAR';
  const reading = charge[name];
  const sql = reading === undefined ? NOTHING : readingSql(reading, kind, f);
  if (source.unpriced === true && name === 'BilledCost') return sql === NOTHING ? `NULL::${type}` : sql;
  if (source.unpriced === true && (name === 'x_CostBasis' || name === 'x_CountsToTotal')) {
    const cost = charge.BilledCost === undefined ? NOTHING : readingSql(charge.BilledCost, 'money', f);
    return name === 'x_CountsToTotal'
      ? `(${cost} IS NOT NULL AND ${sql})`
      : `CASE WHEN ${cost} IS NULL AND ${sql} <> 'included' THEN 'unpriced' ELSE ${sql} END`;
  }
  if (required && reading !== undefined && !/^('|TRUE$|FALSE$)/.test(sql))
    f.object({ field: headingOf(reading, f), when: `${sql} IS NULL`, sentence: empty(kind, headingOf(reading, f)) });
  return sql === NOTHING ? `NULL::${type}` : sql;
}

function readingSql(reading: Reading, kind: string, f: Frame): string {
  // The types of a source pair each column with the readings of its kind.
  if (kind === 'instant') return instantSql(reading as InstantReading, f);
  if (kind === 'flag') return flagSql(reading as FlagReading, f);
  if (kind === 'json') return jsonReadingSql(reading as JsonReading, f);
  if (kind === 'money' || kind === 'price' || kind === 'quantity' || kind === 'share') return amountSql(reading as AmountReading, kind, f);
  return textSql(reading as TextReading, f);
}

const empty = (kind: string, heading: string): string =>
  literal(kind === 'money' ? 'the amount is empty.' : kind === 'instant' ? 'the date is empty.' : `${heading} is empty.`);

/** A row without any cell, or one that the source says is not a charge. */
function skipSql(source: Source, input: InputFile, f: Frame): string {
  const blank = (cells: readonly string[]) => (cells.length === 0 ? 'FALSE' : `coalesce(${[...cells, 'NULL'].join(', ')}) IS NULL`);
  const said = (source.skipWhenBlank ?? []).map((heading) => f.cell(heading)).filter((cell) => cell !== undefined);
  // Cells that are left out are not even read.
  const left = new Set((source.leaves ?? []).map(key));
  const all = blank(input.headings.flatMap((heading, i) => (left.has(key(heading)) ? [] : [`c${String(i)}`])));
  // An export without usage may lack these headings altogether: all its lines are empty days.
  const any = source.skipWhenBlank === undefined ? all : said.length === 0 ? 'TRUE' : `(${all} OR ${blank(said)})`;
  return input.format === 'jsonl' ? `(NOT no_json AND ${any})` : any;
}

/** Worked-out expressions may use names given before them, so they are laid one over the other where they do. */
function nested(cells: string, names: ReadonlyMap<string, string>): string {
  const layers: Map<string, string>[] = [];
  for (const [sql, name] of names) {
    const uses = (layer: ReadonlyMap<string, string>) => [...layer.values()].some((known) => new RegExp(`\\b${known}\\b`).test(sql));
    const layer = layers[layers.reduce((above, one, i) => (uses(one) ? i + 1 : above), 0)];
    if (layer === undefined) layers.push(new Map([[sql, name]]));
    else layer.set(sql, name);
  }
  return layers.reduce((inner, layer) => `SELECT *, ${[...layer].map(([sql, name]) => `${sql} AS ${name}`).join(', ')} FROM (${inner})`, cells);
}

/**
 * What makes a row the same row in two files; the same expression holds over the ledger's own columns. Cells cannot hold the separator: it is a control
 * character that no export writes.
 */
export const identitySql = (source: Source): string => `md5_number(concat(${identityOf(source)}))`;
const identityOf = (source: Source): string => source.identity.map((name) => textOf(name)).join(', chr(31), ') || "''";
const textOf = (name: SourceColumn): string => (CHARGE_COLUMNS[name].kind === 'instant' ? `epoch_ms(${name})` : name);

/** What a newer file replaces as a whole; where that is the record, each record is a scope of its own. */
function scopeSql(source: Source): string {
  const period = {
    'billing-period': "strftime(BillingPeriodStart, '%Y-%m-%d')",
    day: "strftime(ChargePeriodStart, '%Y-%m-%d')",
    month: "strftime(ChargePeriodStart, '%Y-%m')",
    document: 'InvoiceId',
    record: identityOf(source),
  }[source.replaces];
  return `concat(${[...source.scope, period].join(', chr(31), ')})`;
}
