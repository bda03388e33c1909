import { CHARGE_COLUMNS, type SourceColumn } from '../../ledger/charge';
import { key } from '../headings';
import type { InputFile } from '../input-file';
import type { Source } from '../source';
import { askedOf } from './asked';
import type { Cells } from './cells';
import { filesOf } from './files';
import { figuresIn } from './json-figures';
import { identifier, literal } from './quote';
import { columnCells, inDocuments, lineCells, nullWhere, type Asked } from './scan-json';
import { chargesOf, readsFigures } from './melt';
import { parquetCells } from './scan-parquet';

/** Statements around one reading of a file. */
export interface Scan {
  /** Every row as cells `c0`, `c1`, …, text or null; of JSON also `no_json`, of one Parquet file `file_row_number`. */
  readonly cells: string;
  /** Lines that have no cells at all; see `rejectsSql`. */
  readonly rejects: string;
  readonly dropRejects: readonly string[];
}

/** Of a file, far less than the engine's own 32 MB: it holds one for each thread and one ahead. Longer than any line of the kind. */
export const READ_AT_ONCE = { cells: 4_000_000, lines: 8_000_000 };

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `columns`: JSON is read by the engine's own reader, which gives up at what it cannot be sure of. */
export function scan(input: InputFile, source: Source, cells: Cells, columns: boolean): Scan {
  const [table, scans] = [`${input.rejects}_lines`, `${input.rejects}_scans`];
  const dropRejects = [`DROP TABLE IF EXISTS ${identifier(table)}`, `DROP TABLE IF EXISTS ${identifier(scans)}`];
  const absent = source.absent ?? [];
  switch (input.format) {
    case 'csv':
      return { cells: csvCells(input, source), rejects: rejectsSql(table, scans, input), dropRejects };
    case 'jsonl':
    case 'json': {
      const asked = askedOfLines(input, source, cells);
      const found = columns && input.encoding === 'utf-8' ? columnCells((of) => readColumns(input, of), asked) : undefined;
      if (found !== undefined) return { cells: found, rejects: NO_REJECTS, dropRejects: [] };
      return { cells: lineCells(readLines(input), asked), rejects: rejectsSql(table, scans, input), dropRejects };
    }
    case 'parquet':
      return { cells: parquetCells(input, cells.all, absent), rejects: NO_REJECTS, dropRejects: [] };
  }
}

const NO_REJECTS = `SELECT 0::BIGINT AS part, 0::BIGINT AS line, '' AS sentence WHERE false`;

/**
 * Text only, with explicit columns: nothing is guessed from the first lines, and a line with too many or too few cells goes to the
 * rejects instead of being shifted (`strict_mode`, no padding). The engine drops surplus cells that are null, so nothing is null for it.
 */
function csvCells(input: InputFile, source: Source): string {
  const columns = input.headings.map((_, i) => `c${String(i)}`);
  // What is left away is read, but whether it is empty is nobody's question.
  const [asked, left] = [new Set(askedOf(source).map(key)), new Set((source.leaves ?? []).map(key))];
  const isLeft = (i: number): boolean => left.has(key(input.headings[i] ?? '')) && !asked.has(key(input.headings[i] ?? ''));
  const beyond = Array.from({ length: input.beyond ?? 0 }, (_, i) => `past${String(i)}`);
  const filled = beyond.length === 0 ? [] : [`(${beyond.map((name) => `trim(${name}) <> ''`).join(' OR ')}) AS past`];
  const cells = columns.map((name, i) => (isLeft(i) ? name : `${nullWhere(name, source.absent ?? [])} AS ${name}`));
  const lines = read(input, [...columns, ...beyond], {
    delim: input.delimiter,
    quote: '"',
    skip: 1 + (input.before ?? 0),
    nulls: [],
    atOnce: READ_AT_ONCE.cells,
  });
  return `SELECT ${[...cells, ...filled].join(', ')} FROM ${lines}`;
}

/** JSON lines come as one cell each. */
const readLines = (input: InputFile): string => read(input, ['line'], { delim: '\x1f', quote: '', skip: 0, nulls: [''], atOnce: READ_AT_ONCE.lines });

function askedOfLines(input: InputFile, source: Source, cells: Cells): Asked {
  const forms = chargesOf(source);
  const money = forms.flatMap((charge) =>
    Object.entries(charge).filter(([name]) => name in CHARGE_COLUMNS && CHARGE_COLUMNS[name as SourceColumn].kind === 'money'),
  );
  const asked: Asked = {
    cells,
    absent: source.absent ?? [],
    figures: new Set(figuresIn([source.charge, source.melt])),
    line: readsFigures(source.melt ?? []),
    doubles: input.doubles === true,
    money: new Set(figuresIn(money.map(([, reading]) => reading))),
  };
  return input.format === 'json' ? inDocuments(asked, source.records ?? []) : asked;
}

/** The engine holds two such pieces for each thread. */
const readColumns = (input: InputFile, columns: string): string =>
  `read_json(${input.parts === undefined ? literal(input.path) : filesOf(input)}, format='newline_delimited', records=true, ` +
  `maximum_object_size=${String(READ_AT_ONCE.lines / 2)}, compression=${literal(input.compressed ? 'gzip' : 'uncompressed')}, columns={${columns}})`;

interface Reading {
  readonly delim: string;
  readonly quote: string;
  readonly skip: number;
  readonly nulls: readonly string[];
  readonly atOnce: number;
}
function read(input: InputFile, columns: readonly string[], how: Reading): string {
  const options = [
    'auto_detect=false',
    `buffer_size=${String(how.atOnce)}`,
    'header=false',
    `skip=${String(how.skip)}`,
    `delim=${literal(how.delim)}`,
    `quote=${literal(how.quote)}`,
    `escape=${literal(how.quote)}`,
    `nullstr=[${how.nulls.map(literal).join(', ')}]::VARCHAR[]`,
    `columns={${columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`,
    `compression=${literal(input.compressed ? 'gzip' : 'none')}`,
    ...(input.encoding === 'utf-16' ? ["encoding='utf-16'"] : []),
    'store_rejects=true',
    `rejects_table=${literal(`${input.rejects}_lines`)}`,
    `rejects_scan=${literal(`${input.rejects}_scans`)}`,
    'rejects_limit=0',
  ];
  return `read_csv(${input.parts === undefined ? literal(input.path) : filesOf(input)}, ${options.join(', ')})`;
}

/**
 * One row for each line that could not be cut into the heading's columns: `part` of the table (0: the first file), `line`, `sentence`. The line counts
 * records, as `x_FileRow` does.
 */
function rejectsSql(table: string, scans: string, input: InputFile): string {
  const found = `try_cast(regexp_extract(error_message, 'Found: ([0-9]+)', 1) AS INTEGER)`;
  const wanted = `try_cast(regexp_extract(error_message, 'Columns: ([0-9]+)', 1) AS INTEGER)`;
  const count = (difference: string) =>
    `concat(coalesce([${NUMBERS.map(literal).join(', ')}][${difference}], (${difference})::VARCHAR), CASE WHEN ${difference} = 1 THEN ' column' ELSE ' columns' END`;
  const part = input.parts === undefined ? '0' : `(list_position(${filesOf(input)}, s.file_path) - 1)`;
  const of = input.parts === undefined ? identifier(table) : `${identifier(table)} t JOIN ${identifier(scans)} s USING (scan_id, file_id)`;
  // Of one line there is a row for each cell that is missing or too many.
  return `SELECT ${part}::BIGINT AS part, line::BIGINT AS line, arg_max(CASE error_type::VARCHAR
    WHEN 'MISSING COLUMNS' THEN ${count(`${wanted} - ${found}`)}, ' fewer than the heading.')
    WHEN 'TOO MANY COLUMNS' THEN ${count(`${found} - ${wanted}`)}, ' more than the heading.')
    WHEN 'UNQUOTED VALUE' THEN 'a quotation mark is opened and not closed.'
    WHEN 'INVALID ENCODING' THEN 'it has characters that are not UTF-8. Save the file ${input.format === 'csv' ? 'as CSV' : 'in'} UTF-8.'
    WHEN 'LINE SIZE OVER MAXIMUM' THEN 'it is longer than any line of a bill.'
    ELSE 'it cannot be read.' END, coalesce(abs(${found} - ${wanted}), 0)) AS sentence FROM ${of} GROUP BY ALL ORDER BY 1, 2`;
}
