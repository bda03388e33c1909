import { key } from '../headings';
import { stepsOf } from '../json-shapes';
import type { Cell } from './cells';
import { NOTHING } from './frame';
import { asWritten } from './json-figures';
import { literal } from './quote';

/** Keys as a path. A path cannot name a key with a quotation mark or a backslash; no source reads one. */
export const pathOf = (keys: readonly string[]): string | undefined =>
  keys.some((name) => /["\\]/.test(name)) ? undefined : `$${keys.map((name) => `."${name}"`).join('')}`;

/** A cell that is empty, or one of the texts that mean nothing is there, as null. */
export const nullWhere = (cell: string, absent: readonly string[]): string => ['', ...absent].reduce((sql, text) => `nullif(${sql}, ${literal(text)})`, cell);

/** JSON lines are taken apart by their keys, all in one parse; a line that is no JSON leaves every cell empty. `figures` are the headings of cells that are to be exact. */
export function lineCells(lines: string, cells: readonly Cell[], absent: readonly string[], figures: ReadonlySet<string>): string {
  const paths = [...new Set(cells.flatMap(({ places }) => places.map(pathOf)).filter((path) => path !== undefined))];
  const cellSql = ({ name, heading, places }: Cell): string => {
    const there = [...new Set(places.map((place) => pathOf(place) ?? ''))].flatMap((path) => {
      const at = paths.indexOf(path);
      return at === -1 ? [] : [`j[${String(at + 1)}]`];
    });
    const found = there.length < 2 ? (there[0] ?? NOTHING) : `coalesce(${there.join(', ')})`;
    const names = [...new Set(places.flatMap((place) => place.at(-1) ?? []))];
    return `${nullWhere(found === NOTHING || !figures.has(key(heading)) ? found : asWritten(found, names), absent)} AS ${name}`;
  };
  const list = `json_extract_string(line, [${paths.map(literal).join(', ')}]::VARCHAR[])`;
  return `SELECT ${[...cells.map(cellSql), 'j IS NULL AS no_json'].join(', ')} FROM (SELECT line, TRY(${list}) AS j FROM ${lines})`;
}

/** Records of documents come as lines, too, each in the objects that it lay in. */
export function recordCells(
  lines: string,
  records: readonly string[],
  cells: readonly Cell[],
  absent: readonly string[],
  figures: ReadonlySet<string>,
): string {
  const around = (level: number): readonly string[] => stepsOf(records.slice(0, level));
  return lineCells(
    lines,
    cells.map((cell) => ({ ...cell, places: cell.places.map((place) => [...around(cell.level), ...place]) })),
    absent,
    figures,
  );
}
