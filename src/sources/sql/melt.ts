import { key } from '../headings';
import type { Melted, Source } from '../source';
import type { Cells } from './cells';
import type { Frame } from './frame';
import { asWritten, figuresIn } from './json-figures';
import { literal } from './quote';
import { pathOf } from './json-struct';
import { headingsIn, textSql } from './text';

/** The part that a line without any charge gives, and that of a line whose list cannot be read. */
export const NO_PART = -1;
export const BAD_LIST = -2;

/** Where each column is a charge of its own: the heading of this one. */
export const COLUMN_OF_PART = `json_extract_string(part_j, '$.heading')`;

const EMPTY = '[]::STRUCT(k INTEGER, j VARCHAR)[]';
const part = (k: number, j: string): string => `{k: ${String(k)}::INTEGER, j: ${j}::VARCHAR}`;

/** Neither blank nor zero. */
const there = (sql: string): string => `(${sql} IS NOT NULL AND NOT regexp_full_match(${sql}, ' *[-+]?[$€£¥]? *0*([.,]0*)?([eE][-+]?[0-9]+)? *'))`;

/** What a member's keys are read as: `credits.amount`. */
const memberKeys = ({ each = '', when, charge }: Melted): readonly string[] =>
  each === ''
    ? []
    : [
        ...new Set(
          headingsIn({ when: typeof when === 'string' ? { kind: 'column', heading: when } : when, charge }).filter((name) => name.startsWith(`${each}.`)),
        ),
      ];
const pathIn = (each: string, heading: string): string => pathOf(heading.slice(each.length + 1).split('.')) ?? '$';

/** Those of them that figures are read from. */
const memberFigures = (melted: Melted): readonly string[] => {
  const figures = new Set(figuresIn(melted.charge));
  return memberKeys(melted).filter((heading) => figures.has(key(heading)));
};

/** Whether figures are read from the members of lists, which only the line has as they are written. */
export const readsFigures = (melts: readonly Melted[]): boolean => melts.some((melted) => memberFigures(melted).length > 0);

/** The cells of a list's members, by heading, for one of the charges that a line may become. */
export const membersOf = (melted: Melted, k: number): ReadonlyMap<string, string> =>
  new Map([
    ...memberKeys(melted).map((heading, i) => [key(heading), `nullif(m${String(k)}[${String(i + 1)}], '')`] as const),
    ...memberFigures(melted).map((heading, i) => [key(heading), `figure${String(k)}_${String(i + 1)}`] as const),
  ]);

/**
 * Cells of lines as cells of the charges that they become: `part_k` tells which, and the members of lists lie beside. `row` is laid down before; `line` is the JSON
 * that all cells are from, where there is one.
 */
export function meltSql(melts: readonly Melted[], cells: string, found: Cells, f: Frame, skip: string, row: string, line: string | undefined): string {
  const lists = melts.map((melted, k) => partsOf(melted, k, found, f));
  const all = `list_concat(${[...lists, EMPTY].join(', ')})`;
  const bad = melts.flatMap(({ each }) => {
    const cell = each === undefined || each === '*' ? undefined : f.cell(each);
    return cell === undefined
      ? []
      : [`WHEN ${cell} IS NOT NULL AND NOT coalesce(TRY(json_type(${cell})) IN ('ARRAY', 'NULL'), FALSE) THEN [${part(BAD_LIST, 'NULL')}]`];
  });
  const parts = `CASE WHEN ${skip} THEN [${part(NO_PART, 'NULL')}] ${bad.join(' ')} WHEN len(${all}) = 0 THEN [${part(NO_PART, 'NULL')}] ELSE ${all} END`;
  const members = melts.flatMap((melted, k) => {
    const { each = '' } = melted;
    const paths = memberKeys(melted).map((heading) => literal(pathIn(each, heading)));
    return paths.length === 0 ? [] : [`CASE WHEN part_k = ${String(k)} THEN json_extract_string(part_j, [${paths.join(', ')}]) END AS m${String(k)}`];
  });
  const last = (heading: string): string => heading.split('.').at(-1) ?? '';
  const keys = [...found.all.map(({ heading }) => heading), ...melts.flatMap(memberKeys)].map(last);
  const raw = melts.flatMap((melted, k) => {
    const paths = memberFigures(melted).map((heading) => literal(pathIn(melted.each ?? '', heading)));
    return paths.length === 0 ? [] : [`CASE WHEN part_k = ${String(k)} THEN json_extract(part_j, [${paths.join(', ')}]) END AS raw${String(k)}`];
  });
  const figures = melts.flatMap((melted, k) =>
    memberFigures(melted).map((heading, i) => {
      const [place, text] = [`${String(k)}_${String(i + 1)}`, line ?? f.cell(melted.each ?? '') ?? 'part_j'];
      return {
        raw: `nullif(raw${String(k)}[${String(i + 1)}]::VARCHAR, 'null') AS raw${place}`,
        written: `nullif(${asWritten(`raw${place}`, [last(heading)], keys, text)}, '') AS figure${place}`,
      };
    }),
  );
  const parted = `SELECT *, ${['part.k AS part_k', 'part.j AS part_j', ...members, ...raw].join(', ')} FROM (SELECT *, ${row} AS x_row, unnest(${parts}) AS part FROM (${cells}))`;
  if (figures.length === 0) return parted;
  return `SELECT *, ${figures.map(({ written }) => written).join(', ')} FROM (SELECT *, ${figures.map((one) => one.raw).join(', ')} FROM (${parted}))`;
}

/**
 * Charges of one line are taken together or not at all: what is objected to in the first of them that has a fault holds for all. The window needs lines that are
 * counted.
 */
export const wholeLines = (charges: string): string =>
  `SELECT * EXCLUDE (part_k, fault)
      REPLACE (fault.why AS x_Why, fault.field AS x_WhyField, CASE WHEN fault IS NOT NULL THEN BilledCost::VARCHAR END AS x_RawAmount)
    FROM (SELECT *, min(CASE WHEN x_Own THEN {part: part_k, why: x_Why, field: x_WhyField} END) OVER (PARTITION BY x_FileRow) AS fault FROM (${charges}))`;

/** The parts that a line gives for one of its charges, as a list. */
function partsOf({ when, each }: Melted, k: number, found: Cells, f: Frame): string {
  const reading = typeof when === 'string' ? ({ kind: 'column', heading: when } as const) : when;
  const plain = (cell: Frame['cell']): string => textSql(reading, { ...f, cell, once: (sql) => sql, object: () => undefined });
  if (each === undefined) {
    const sql = plain(f.cell);
    return sql === 'NULL' ? EMPTY : `CASE WHEN ${there(sql)} THEN [${part(k, 'NULL')}] ELSE ${EMPTY} END`;
  }
  const cell = f.cell(each);
  if (each !== '*' && cell === undefined) return EMPTY;
  const spread = found.rest.map(
    ({ heading, name }) =>
      `CASE WHEN ${name} IS NOT NULL THEN ${literal(`{"heading":${JSON.stringify(heading.trim())},"value":`)} || to_json(${name})::VARCHAR || '}' END`,
  );
  const members = each === '*' ? `list_filter([${spread.join(', ')}]::VARCHAR[], lambda e: e IS NOT NULL)` : `TRY(json_extract(${cell ?? ''}, '$[*]'))`;
  const sql = plain((heading) => (heading.startsWith(`${each}.`) ? `json_extract_string(e, ${literal(pathIn(each, heading))})` : f.cell(heading)));
  return `coalesce(list_transform(list_filter(${members}, lambda e: ${there(sql)}), lambda e: ${part(k, 'e')}), ${EMPTY})`;
}

/** The charges that a line may become, their readings laid over those of the source. */
export const chargesOf = (source: Source): readonly Source['charge'][] =>
  source.melt === undefined ? [source.charge] : source.melt.map(({ charge }) => ({ ...source.charge, ...charge }));
