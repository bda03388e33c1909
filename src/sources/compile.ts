import { CHARGE_COLUMNS, CHARGE_COLUMN_NAMES, type SourceColumn } from '../ledger/charge';
import { key } from './headings';
import type { InputFile } from './input-file';
import type { AmountReading, FlagReading, InstantReading, JsonReading, Reading, TextReading } from './readings';
import type { Source } from './source';
import { amountSql, DECIMAL, isDecimal } from './sql/amount';
import { askedOf } from './sql/asked';
import { cellsOf, type Cells } from './sql/cells';
import { frame, NOTHING, type Frame, type Variant } from './sql/frame';
import { instantSql } from './sql/instant';
import { flagSql, jsonReadingSql } from './sql/json';
import { BAD_LIST, COLUMN_OF_PART, chargesOf, meltSql, membersOf, NO_PART, wholeLines } from './sql/melt';
import { literal } from './sql/quote';
import { scan } from './sql/scan';
import { headingOf, keysIn, textSql } from './sql/text';
import { inVocabulary } from './sql/vocabulary';

/** The columns a compiled statement yields first, in this order. */
export const SOURCE_COLUMNS = CHARGE_COLUMN_NAMES.filter((name): name is SourceColumn => CHARGE_COLUMNS[name].from === 'source');

/**
 * One statement for one file. `sql` yields SOURCE_COLUMNS typed as the store keeps them, then `x_FileRow`,
 * `x_Skip` (an empty day: count it, nothing else), `x_Why` and `x_WhyField` (null when the row is good), `x_Own` (false for a charge that is refused
 * only because its line is), `x_RawAmount` (its amount as plain digits where a rejected row has one), `x_Identity` (UHUGEINT), `x_ScopeText`, `x_RestHash`
 * (UBIGINT, of all source columns).
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
   * `counted` (default): `row_number()`, which makes the reader run on one thread; a line that becomes several charges is refused with all of them where one
   * cannot be taken. `none`: null, for whoever fills a table on all threads, twice as fast on two cores: of such a line the charges that can be taken come
   * as good ones, and whoever reads it leaves them out with the help of a counted reading.
   * Either way a line is a record of the file, heading = 1: a line break inside quotes or an empty line before it moves an editor's count,
   * and so do the lines of `rejectsSql`, which never arrive here.
   */
  readonly fileRow?: 'counted' | 'none';
  /** `columns`: JSON is read by the engine's own reader, twice as fast; the statement fails at what that cannot be sure of, and is then read by `lines` (default). */
  readonly json?: 'lines' | 'columns';
  /** Laid over the SQL of who a charge is of, before anything is worked out from it. */
  readonly identities?: (sql: string) => string;
}

export function compile(source: Source, input: InputFile, options: CompileOptions = {}): CompiledSelect {
  const melts = source.melt ?? [];
  const forms = chargesOf(source).map((charge): Charge => ({ x_Extra: { kind: 'rest', also: {} }, ...charge }));
  const lists = melts.flatMap(({ each }) => (each === undefined ? [] : [`${key(each)}.`]));
  const read = new Set(
    askedOf(source)
      .map(key)
      .filter((name) => name !== '*' && !lists.some((list) => name.startsWith(list))),
  );
  const found = cellsOf(input, source, read, new Set([...read, ...(source.leaves ?? []).map(key)]));
  const keys = keysIn(forms);
  const variants = forms.map((charge, k): Variant => {
    const melted = melts[k];
    return { charge, members: melted === undefined ? new Map() : membersOf(melted, k), spreads: melted?.each === '*' };
  });
  const { frame: f, ...written } = frame(
    found,
    titlesOf(source, input),
    { name: input.name ?? '', typed: input.typed === true },
    variants,
    (of) => keys.get(JSON.stringify(of)) ?? [],
    {
      quantity: (reading, inside) => amountSql(reading, 'quantity', inside),
      instant: instantSql,
    },
  );
  const past = (input.beyond ?? 0) > 0;
  const json = isJson(input);
  variants.forEach((_, k) => {
    written.within(k, () => {
      if (past) f.object({ field: '', when: 'past', sentence: `'a value stands beyond the last heading.'` });
      if (json) {
        f.object({ field: '', when: 'no_json', sentence: `'it is not JSON.'` });
        f.object({ field: '', when: 'twice IS NOT NULL', sentence: `concat('the key "', twice, '" stands twice, with two values.')` });
      }
      for (const { each } of melts)
        if (each !== undefined && each !== '*') f.object({ field: each, when: `part_k = ${String(BAD_LIST)}`, sentence: literal(`${each} is not a list.`) });
    });
  });

  const columns = SOURCE_COLUMNS.map((name) => {
    const readings = variants.map((_, k) => written.within(k, (charge) => columnSql(source, name, charge, f, options)));
    const [first = NOTHING] = readings;
    if (readings.every((sql) => sql === first)) return `${first} AS ${name}`;
    return `CASE part_k ${readings.map((sql, k) => `WHEN ${String(k)} THEN ${sql}`).join(' ')} END AS ${name}`;
  });
  const { cells, rejects, dropRejects } = scan(input, source, found, options.json === 'columns');
  const line = skipSql(source, input, found, f);
  const skip = melts.length === 0 ? line : `(part_k = ${String(NO_PART)}${json ? ' AND NOT no_json' : past ? ' AND NOT past' : ''})`;
  const objections = written.objections();
  const why = objections.map(({ when, sentence }) => `WHEN ${when} THEN ${sentence}`).join(' ');
  const field = objections.map(({ when, field: name }) => `WHEN ${when} THEN ${name.startsWith('*.') ? COLUMN_OF_PART : literal(name)}`).join(' ');
  const row = rowSql(input, options);
  const layers = nested(melts.length === 0 ? cells : meltSql(melts, cells, found, f, line, row, json ? 'line' : undefined), written.names());

  const several = melts.length > 0 && options.fileRow !== 'none';
  const charges = `SELECT ${SOURCE_COLUMNS.join(', ')}, x_FileRow, x_Skip, x_Why, x_WhyField, x_Why IS NOT NULL AS x_Own,
      CASE WHEN x_Why IS NOT NULL THEN BilledCost::VARCHAR END AS x_RawAmount,
      ${identitySql(source)} AS x_Identity,
      ${scopeTextSql(source)} AS x_ScopeText,
      ${restHashSql} AS x_RestHash${several ? ', part_k' : ''}
    FROM (SELECT ${columns.join(', ')}, ${skip} AS x_Skip,
      CASE WHEN ${skip} THEN NULL ${why} END AS x_Why, CASE WHEN ${skip} THEN NULL ${field} END AS x_WhyField, ${melts.length === 0 ? row : 'x_row'} AS x_FileRow
      ${several ? ', part_k' : ''} FROM (${layers}))`;

  return {
    sql: several ? wholeLines(charges) : charges,
    rejectsSql: rejects,
    dropRejectsSql: dropRejects,
  };
}

/** Whether a record may turn out to be no JSON. */
const isJson = ({ format }: InputFile): boolean => format === 'jsonl' || format === 'json';

/** A record's number. Files of one table count on, one after the other. */
function rowSql(input: InputFile, options: CompileOptions): string {
  if (options.fileRow === 'none') return 'NULL::BIGINT';
  if (input.format === 'parquet' && input.parts === undefined) return '(file_row_number + 1)::BIGINT';
  return `row_number() OVER () + ${input.format === 'csv' ? '1' : '0'}`;
}

/** Facts above the heading that the source names: `Currency,USD`, or `Currency: USD` in one cell. */
function titlesOf(source: Source, input: InputFile): ReadonlyMap<string, string> {
  const wanted = new Set((source.titles ?? []).map(key));
  const facts = (input.titles ?? []).map((cells) => (cells.length === 1 ? (cells[0] ?? '').split(/:(.*)/s, 2) : cells));
  return new Map(
    facts.flatMap(([name = '', value = '']) => (wanted.has(key(name)) && value.trim() !== '' ? [[key(name), literal(value.trim())] as const] : [])),
  );
}

/** What tells a changed row from an unchanged one; the same expression holds over the ledger's own columns. */
export const restHashSql = `hash(${SOURCE_COLUMNS.join(', ')})`;

type Charge = Variant['charge'];

function columnSql(source: Source, name: SourceColumn, charge: Charge, f: Frame, { identities }: CompileOptions): string {
  const { kind, required } = CHARGE_COLUMNS[name];
  const type = isDecimal(kind) ? DECIMAL[kind].type : kind === 'instant' ? 'TIMESTAMP' : kind === 'flag' ? 'BOOLEAN' : 'VARCHAR';
  const reading = charge[name];
  const sql = reading === undefined ? NOTHING : inVocabulary(name, reading, readingSql(reading, kind, f), f);
  if (source.unpriced === true && name === 'BilledCost') return sql === NOTHING ? `NULL::${type}` : sql;
  if (source.unpriced === true && (name === 'x_CostBasis' || name === 'x_CountsToTotal')) {
    const cost = charge.BilledCost === undefined ? NOTHING : readingSql(charge.BilledCost, 'money', f);
    return name === 'x_CountsToTotal'
      ? `(${cost} IS NOT NULL AND ${sql})`
      : `CASE WHEN ${cost} IS NULL AND ${sql} <> 'included' THEN 'unpriced' ELSE ${sql} END`;
  }
  if (name === 'x_CountsToTotal' && sql === 'TRUE' && mayBeTax(charge)) return isCostSql(charge, f);
  if (name === 'PrincipalId' && identities !== undefined && sql !== NOTHING) return identities(sql);
  if (required && reading !== undefined && !/^('|TRUE$|FALSE$)/.test(sql))
    f.object({ field: headingOf(reading, f), when: `${sql} IS NULL`, sentence: empty(kind, headingOf(reading, f)) });
  return sql === NOTHING ? `NULL::${type}` : sql;
}

const mayBeTax = ({ ChargeCategory: of }: Charge): boolean => of !== undefined && of.kind !== 'constant' && JSON.stringify(of).includes('"Tax"');

/**
 * Whether a line is a cost. Tax is none unless the line says that it is a sales tax: value added tax is paid back by the tax office, and a tax without a kind
 * may be one. The rule book may say otherwise. Sources that know the kind by another column say it themselves.
 */
function isCostSql(charge: Charge, f: Frame): string {
  const [category, words] = [charge.ChargeCategory, charge.ChargeDescription].map((reading) =>
    reading === undefined ? NOTHING : readingSql(reading, 'text', f),
  );
  // A case asks for the words of tax lines only; OR would look through those of every line.
  return `CASE WHEN ${category ?? NOTHING} = 'Tax' THEN coalesce(regexp_matches(${words ?? NOTHING}, '(?i)\\b(sales|use) tax\\b'), FALSE) ELSE TRUE END`;
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
function skipSql(source: Source, input: InputFile, found: Cells, f: Frame): string {
  const blank = (cells: readonly string[]) => (cells.length === 0 ? 'FALSE' : `coalesce(${[...cells, 'NULL'].join(', ')}) IS NULL`);
  const said = (source.skipWhenBlank ?? []).map((heading) => f.cell(heading)).filter((cell) => cell !== undefined);
  const left = new Set((source.leaves ?? []).map(key));
  const [aside, kept] = [found.all.filter(({ heading }) => left.has(key(heading))), found.all.filter(({ heading }) => !left.has(key(heading)))];
  const nothing = blank(kept.map(({ name }) => name));
  // A column that is not read, with bytes in it that are no text, breaks the engine's reader of CSV for good; so unless all is known to be text every column is asked for, and looked at on blank lines.
  const looked = `concat(${aside.map(({ name }) => name).join(', ')}, '') <> chr(1)`;
  const all =
    input.format !== 'csv' || aside.length === 0 || (input.sound === true && input.encoding === 'utf-8')
      ? `(${nothing})`
      : `CASE WHEN ${nothing} THEN ${looked} ELSE FALSE END`;
  // An export without usage may lack these headings altogether: all its lines are empty days.
  const blanks = source.skipWhenBlank === undefined ? all : said.length === 0 ? 'TRUE' : `(${all} OR ${blank(said)})`;
  const words = (source.skipWhen ?? []).flatMap(({ heading, matches }) => {
    const cell = f.cell(heading);
    return cell === undefined ? [] : [`coalesce(regexp_full_match(trim(${cell}), ${literal(`(?i)(?:${matches})`)}), FALSE)`];
  });
  const any = words.length === 0 ? blanks : `(${[blanks, ...words].join(' OR ')})`;
  if ((input.beyond ?? 0) > 0) return `(NOT past AND ${any})`;
  return isJson(input) ? `(NOT no_json AND ${any})` : any;
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
const columnsOf = ({ identity }: Source): string => identity.map((name) => textOf(name)).join(', chr(31), ') || "''";
const identityOf = (source: Source): string =>
  source.numbered === undefined ? columnsOf(source) : `coalesce(${source.numbered}, concat(chr(31), ${columnsOf(source)}))`;
const textOf = (name: SourceColumn): string => (CHARGE_COLUMNS[name].kind === 'instant' ? `epoch_ms(${name})` : name);

/** Sellers begin their numbers anew with a year, and number credit notes beside invoices. */
const ISSUED = `left(json_extract_string(x_Extra, '$.IssueDate'), 4), json_extract_string(x_Extra, '$.Kind')`;

/** What a newer file replaces as a whole, as text; where that is the record, each record is a scope of its own. `columns`: those of the account, where they are said otherwise. */
export function scopeTextSql(source: Source, columns: readonly string[] = source.scope): string {
  const period = {
    'billing-period': 'BillingPeriodStart::DATE',
    day: 'ChargePeriodStart::DATE',
    month: "strftime(ChargePeriodStart, '%Y-%m')",
    document: `InvoiceId, chr(31), ${ISSUED}`,
    record: identityOf(source),
  }[source.replaces];
  return `concat(${[...columns, period].join(', chr(31), ')})`;
}
