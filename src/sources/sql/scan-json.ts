import type { InputFile } from '../input-file';
import type { Cell } from './cells';
import { NOTHING } from './frame';
import { literal } from './quote';

/** Keys as a path. A path cannot name a key with a quotation mark or a backslash; no source reads one. */
export const pathOf = (keys: readonly string[]): string | undefined =>
  keys.some((name) => /["\\]/.test(name)) ? undefined : `$${keys.map((name) => `."${name}"`).join('')}`;

/** A cell that is empty, or one of the texts that mean nothing is there, as null. */
export const nullWhere = (cell: string, absent: readonly string[]): string => ['', ...absent].reduce((sql, text) => `nullif(${sql}, ${literal(text)})`, cell);

/** All cells of one JSON text in one parse: `list` is the list of values, `cellSql` one cell of it. */
function taken(cells: readonly Cell[], absent: readonly string[], list: string, of: string) {
  const paths = [...new Set(cells.flatMap(({ places }) => places.map(pathOf)).filter((path) => path !== undefined))];
  const cellSql = ({ name, places }: Cell): string => {
    const there = [...new Set(places.map((place) => pathOf(place) ?? ''))].flatMap((path) => {
      const at = paths.indexOf(path);
      return at === -1 ? [] : [`${list}[${String(at + 1)}]`];
    });
    const found = there.length < 2 ? (there[0] ?? NOTHING) : `coalesce(${there.join(', ')})`;
    return `${nullWhere(found, absent)} AS ${name}`;
  };
  return { listSql: `json_extract_string(${of}, [${paths.map(literal).join(', ')}]::VARCHAR[])`, cells: cells.map(cellSql) };
}

/** JSON lines are taken apart by their keys; a line that is no JSON leaves every cell empty. */
export function lineCells(lines: string, cells: readonly Cell[], absent: readonly string[]): string {
  const { listSql, cells: found } = taken(cells, absent, 'j', 'line');
  return `SELECT ${[...found, 'j IS NULL AS no_json'].join(', ')} FROM (SELECT TRY(${listSql}) AS j FROM ${lines})`;
}

/** A document is held as a whole while its lists are opened, one inside the other. What each level says is taken out before its members stand beside one another. */
export function jsonCells(input: InputFile, records: readonly string[], cells: readonly Cell[], absent: readonly string[]): string {
  const document = `SELECT json AS l0 FROM read_json_objects(${literal(input.path)}, format='unstructured', compression='uncompressed', maximum_object_size=${String(LARGEST_JSON)})`;
  const levels = [...new Set(cells.map(({ level }) => level))].sort();
  const parts = levels.map((level) => {
    const mine = cells.filter((cell) => cell.level === level);
    const list = `j${String(level)}`;
    return { level, list, ...taken(mine, absent, list, `l${String(level)}`) };
  });
  const outside = (depth: number): readonly string[] => parts.filter(({ level }) => level < depth).map(({ list }) => list);
  const own = (depth: number): readonly string[] => parts.filter(({ level }) => level === depth).map(({ list, listSql }) => `${listSql} AS ${list}`);
  const opened = records.reduce((inner, name, i) => {
    const path = name === '' ? '$' : (pathOf(name.split('.')) ?? '$');
    const outer = `l${String(i)}`;
    // What is one object instead of a list is its only member.
    const members = `CASE WHEN json_type(${outer}, ${literal(path)}) = 'OBJECT' THEN [json_extract(${outer}, ${literal(path)})] ELSE json_extract(${outer}, ${literal(`${path}[*]`)}) END`;
    const level = `SELECT ${[...outside(i), ...own(i), `${members} AS members`].join(', ')} FROM (${inner})`;
    return `SELECT ${[...outside(i + 1), `unnest(members) AS l${String(i + 1)}`].join(', ')} FROM (${level})`;
  }, document);
  const lists = [...outside(records.length), ...own(records.length)];
  return `SELECT ${parts.flatMap((part) => part.cells).join(', ')} FROM (SELECT ${lists.join(', ')} FROM (${opened}))`;
}

/** The engine holds a document several times over. */
export const LARGEST_JSON = 16_000_000;
