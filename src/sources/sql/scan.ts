import type { InputFile } from '../input-file';
import { NOTHING } from './frame';
import { identifier, literal } from './quote';

/** Statements around one reading of a file. */
export interface Scan {
  /** Every line as cells `c0`, `c1`, …, text or null. */
  readonly cells: string;
  /** Lines that have no cells at all; see `rejectsSql`. */
  readonly rejects: string;
  readonly dropRejects: readonly string[];
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function scan(input: InputFile, absent: readonly string[]): Scan {
  const [table, scans] = [`${input.rejects}_lines`, `${input.rejects}_scans`];
  return {
    cells: input.format === 'csv' ? csvCells(input, absent) : jsonCells(input, absent),
    rejects: rejectsSql(table),
    dropRejects: [`DROP TABLE IF EXISTS ${identifier(table)}`, `DROP TABLE IF EXISTS ${identifier(scans)}`],
  };
}

/**
 * Text only, with explicit columns: nothing is guessed from the first lines, and a line with too many or too few cells goes to the
 * rejects instead of being shifted (`strict_mode`, no padding).
 */
function csvCells(input: InputFile, absent: readonly string[]): string {
  const columns = input.headings.map((_, i) => `c${String(i)}`);
  return `SELECT ${columns.join(', ')} FROM ${read(input, columns, { delim: input.delimiter, quote: '"', skip: 1, absent })}`;
}

/** JSON lines come as one cell each and are taken apart by their keys; a line that is no JSON leaves every cell empty. */
function jsonCells(input: InputFile, absent: readonly string[]): string {
  // A path cannot name a key with a quotation mark or a backslash; no source reads one.
  const paths = input.headings.map((heading) => (/["\\]/.test(heading) ? undefined : `$."${heading}"`));
  const named = paths.filter((path) => path !== undefined);
  const cells = paths.map((path, i) => {
    const cell = path === undefined ? NOTHING : `j[${String(named.indexOf(path) + 1)}]`;
    return `${['', ...absent].reduce((sql, text) => `nullif(${sql}, ${literal(text)})`, cell)} AS c${String(i)}`;
  });
  const lines = read(input, ['line'], { delim: '\x1f', quote: '', skip: 0, absent: [] });
  return `SELECT ${cells.join(', ')}, j IS NULL AS no_json FROM (SELECT TRY(json_extract_string(line, [${named.map(literal).join(', ')}])) AS j FROM ${lines})`;
}

function read(input: InputFile, columns: readonly string[], how: { delim: string; quote: string; skip: number; absent: readonly string[] }): string {
  const options = [
    'auto_detect=false',
    'header=false',
    `skip=${String(how.skip)}`,
    `delim=${literal(how.delim)}`,
    `quote=${literal(how.quote)}`,
    `escape=${literal(how.quote)}`,
    `nullstr=[${['', ...how.absent].map(literal).join(', ')}]`,
    `columns={${columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`,
    `compression=${literal(input.compressed ? 'gzip' : 'none')}`,
    ...(input.encoding === 'utf-16' ? ["encoding='utf-16'"] : []),
    'store_rejects=true',
    `rejects_table=${literal(`${input.rejects}_lines`)}`,
    `rejects_scan=${literal(`${input.rejects}_scans`)}`,
    'rejects_limit=0',
  ];
  return `read_csv(${literal(input.path)}, ${options.join(', ')})`;
}

/** One row for each line that could not be cut into the heading's columns: `line`, `sentence`. The line counts records, as `x_FileRow` does. */
function rejectsSql(table: string): string {
  const found = `try_cast(regexp_extract(error_message, 'Found: ([0-9]+)', 1) AS INTEGER)`;
  const wanted = `try_cast(regexp_extract(error_message, 'Columns: ([0-9]+)', 1) AS INTEGER)`;
  const count = (difference: string) =>
    `concat(coalesce([${NUMBERS.map(literal).join(', ')}][${difference}], (${difference})::VARCHAR), CASE WHEN ${difference} = 1 THEN ' column' ELSE ' columns' END`;
  return `SELECT line::BIGINT AS line, any_value(CASE error_type::VARCHAR
    WHEN 'MISSING COLUMNS' THEN ${count(`${wanted} - ${found}`)}, ' fewer than the heading.')
    WHEN 'TOO MANY COLUMNS' THEN ${count(`${found} - ${wanted}`)}, ' more than the heading.')
    WHEN 'UNQUOTED VALUE' THEN 'a quotation mark is opened and not closed.'
    WHEN 'INVALID ENCODING' THEN 'it has characters that are not UTF-8. Save the file as CSV UTF-8.'
    WHEN 'LINE SIZE OVER MAXIMUM' THEN 'it is longer than any line of a bill.'
    ELSE 'it cannot be read.' END) AS sentence FROM ${identifier(table)} GROUP BY line ORDER BY line`;
}
