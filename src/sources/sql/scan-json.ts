import { key } from '../headings';
import { stepsOf } from '../json-shapes';
import type { Cell, Cells } from './cells';
import { NOTHING } from './frame';
import { asDoubles, asWritten, isShort } from './json-figures';
import { pathOf, recordStruct, unquoted, type RecordStruct } from './json-struct';
import { twiceSql } from './json-twice';
import { literal } from './quote';

/** A cell that is empty, or one of the texts that mean nothing is there, as null. */
export const nullWhere = (cell: string, absent: readonly string[]): string =>
  `CASE WHEN ${['', ...absent].map((text) => `${cell} <> ${literal(text)}`).join(' AND ')} THEN ${cell} END`;

/** What is asked of records: their cells, of which `figures` are to be exact and `money` may not stand twice, by heading. */
export interface Asked {
  readonly cells: Cells;
  readonly absent: readonly string[];
  readonly figures: ReadonlySet<string>;
  readonly money: ReadonlySet<string>;
  /** Whether the line itself is asked for, too. */
  readonly line: boolean;
  /** Whether all numbers are what they were after they were read as doubles, as the engine reads them. */
  readonly doubles: boolean;
}

/** Cells as they are asked for, with the struct that they are read from. */
function cellsFrom({ cells, absent, figures, doubles }: Asked, figure: (raw: string, names: readonly string[]) => string) {
  const rest = new Set(cells.rest);
  const isFigure = (cell: Cell): boolean => !doubles && figures.has(key(cell.heading));
  // What no reading names is kept as it would be written in JSON.
  const isRaw = (cell: Cell): boolean => isFigure(cell) || rest.has(cell);
  const raw = cells.all.filter(isRaw).flatMap(({ places }) => places.flatMap((place) => pathOf(place) ?? []));
  const struct = recordStruct(
    cells.all.flatMap(({ places }) => places),
    new Set(raw),
  );
  // Figures that are doubles mean the same however they are written.
  const textOf = (cell: Cell, there: string, names: readonly string[]): string => {
    const plain = isRaw(cell) ? unquoted(there) : there;
    return figures.has(key(cell.heading)) ? plain : `CASE WHEN ${isShort(there)} THEN ${figure(there, names)} ELSE ${plain} END`;
  };
  const cellSql = (cell: Cell): string => {
    const paths = new Map(cell.places.map((place) => [pathOf(place) ?? '', place]));
    const found = [...paths.values()].flatMap((place) => struct.at(place) ?? []);
    const texts = found.map(({ sql, raw: quoted }) => (quoted && !isRaw(cell) ? unquoted(sql) : sql));
    const there = texts.length < 2 ? (texts[0] ?? NOTHING) : `coalesce(${texts.join(', ')})`;
    const names = [...new Set(cell.places.flatMap((place) => place.at(-1) ?? []))];
    const text = there === NOTHING ? there : isFigure(cell) ? figure(there, names) : textOf(cell, there, names);
    return `${nullWhere(text, absent)} AS ${cell.name}`;
  };
  return { struct, sql: cells.all.map(cellSql) };
}

const layered = ({ lists }: RecordStruct, from: string): string => (lists.length === 0 ? from : `(SELECT *, ${lists.join(', ')} FROM ${from})`);

/** JSON lines are taken apart by their keys, all in one parse; a line that is no JSON leaves every cell empty, as a blank one does. */
export function lineCells(lines: string, asked: Asked): string {
  const keys = asked.cells.all.flatMap(({ places }) => places.flatMap((place) => place.at(-1) ?? []));
  const { struct, sql } = cellsFrom(asked, (raw, names) => asWritten(raw, names, keys));
  // No AND: both of its sides are always worked out.
  const noJson = `CASE WHEN j IS NULL THEN coalesce(trim(line), '') NOT IN ('', 'null') ELSE FALSE END AS no_json`;
  const money = asked.cells.all.filter(({ heading }) => asked.money.has(key(heading)));
  return `SELECT ${[...sql, noJson, `${twiceSql(money)} AS twice`, ...(asked.line ? ['line'] : [])].join(', ')} FROM ${layered(struct, `(SELECT line, ${struct.parsed} AS j FROM ${lines})`)}`;
}

/**
 * The same by the engine's own reader of JSON, which is faster and gives up at what it cannot be sure of: a line that is no record, a key that stands twice, a figure
 * that it would read as a double. `undefined` where there is nothing that it can read.
 */
export function columnCells(read: (columns: string) => string, asked: Asked): string | undefined {
  const { struct, sql } = cellsFrom(asked, asDoubles);
  if (struct.columns === undefined || asked.line) return undefined;
  const cells = [...sql, 'FALSE AS no_json', 'NULL::VARCHAR AS twice'];
  return `SELECT ${cells.join(', ')} FROM ${layered(struct, `(SELECT ${struct.gathered} AS j FROM ${read(struct.columns)})`)}`;
}

/** Records of documents come as lines, too, each in the objects that it lay in. */
export function inDocuments(asked: Asked, records: readonly string[]): Asked {
  const around = (level: number): readonly string[] => stepsOf(records.slice(0, level));
  const moved = new Map(asked.cells.all.map((cell) => [cell, { ...cell, places: cell.places.map((place) => [...around(cell.level), ...place]) }]));
  const rest = asked.cells.rest.flatMap((cell) => moved.get(cell) ?? []);
  return { ...asked, cells: { all: [...moved.values()], rest } };
}
