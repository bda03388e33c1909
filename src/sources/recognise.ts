import { key } from './headings';
import type { Table } from './input-file';
import { stepsOf } from './json-shapes';
import type { Source } from './source';
import { withoutCosts } from './without-costs';

/** Which source a file's headings belong to, and the table of it that has them. Several: the analyst is asked. */
export type Recognised =
  | { readonly kind: 'one'; readonly source: Source; readonly table: Table }
  | { readonly kind: 'several'; readonly sources: readonly Source[]; readonly table: Table; readonly sentence: string }
  | { readonly kind: 'none'; readonly sentence: string };

export const isOf = ({ format }: Source, table: Table): boolean => (typeof format === 'string' ? format === table.format : format.includes(table.format));

/** By headings alone, whatever the file is called; case, order, spaces and BOM do not matter. The uppermost line that is anybody's heading counts. */
export function recognise(tables: readonly Table[], sources: readonly Source[]): Recognised {
  for (const depth of [...new Set(tables.map(depthOf))].sort((a, b) => a - b)) {
    const there = tables.filter((table) => depthOf(table) === depth).map((table) => ({ table, headings: new Set(table.headings.map(key)) }));
    const fitting = sources.flatMap((source) => {
      const found = there.find(({ table, headings }) => isOf(source, table) && isWithin(source, table) && fits(source, headings));
      return found === undefined ? [] : [{ source, table: found.table }];
    });
    // A source that asks for all that another asks for, and more, is the closer description.
    const found = fitting.filter(({ source }) => !fitting.some((other) => other.source !== source && asksMore(other.source, source)));
    const [first, second] = found;
    if (first !== undefined) return second === undefined ? { kind: 'one', ...first } : whichOf(found, first.table, '');
  }
  // Empty days of costs and of use look the same, so that even one that fits alone is asked about.
  const bare = tables.flatMap((table) =>
    sources.filter((source) => isOf(source, table) && isEmptyOf(source, headingsOf(table))).map((source) => ({ source, table })),
  );
  if (bare[0] !== undefined) return whichOf(bare, bare[0].table, 'All days of this answer are empty. ');
  const beside = tables.map(({ headings }) => withoutCosts(headings)).find((sentence) => sentence !== undefined);
  if (beside !== undefined) return { kind: 'none', sentence: beside };
  if (tables.some((table) => isInOneCell(table, sources))) return { kind: 'none', sentence: IN_ONE_CELL };
  const near = nearest(tables, sources);
  const why = near === undefined ? 'No source has these headings.' : `This would be ${near.title}, but there is no column ${near.missing}.`;
  return { kind: 'none', sentence: `${why} Say what the columns mean, or leave the file out.` };
}

export const IN_ONE_CELL =
  'Each line of this file stands in one cell. Split that column at its commas in a spreadsheet and save the file again, or download it once more.';
/** Whole lines in quotes, as a spreadsheet writes them that did not split a file into columns. */
function isInOneCell(table: Table, sources: readonly Source[]): boolean {
  const [line, second] = table.headings;
  if (table.format !== 'csv' || line === undefined || second !== undefined) return false;
  const headings = new Set(line.split(/[,;\t]/).map((cell) => key(cell.replaceAll('"', ''))));
  return sources.some((source) => isOf(source, table) && fits(source, headings));
}

function whichOf(found: readonly { readonly source: Source }[], table: Table, first: string): Recognised {
  const sources = [...new Set(found.map(({ source }) => source))];
  return { kind: 'several', sources, table, sentence: `${first}This may be ${sources.map(({ title }) => title).join(' or ')}. Which?` };
}

/** The source of which all headings but one are there, if it asks for so many that this is no accident. */
function nearest(tables: readonly Table[], sources: readonly Source[]): { readonly title: string; readonly missing: string } | undefined {
  const close = tables.flatMap((table) => {
    const there = new Set(table.headings.map(key));
    return sources.flatMap((source) => {
      const { all } = source.detect;
      const [missing, ...others] = all.filter((heading) => !there.has(key(heading)));
      const asked = all.length + (source.detect.any === undefined ? 0 : 1);
      if (missing === undefined || others.length > 0 || asked < ENOUGH || !isOf(source, table) || !isWithin(source, table)) return [];
      return fits(source, new Set([...there, key(missing)])) ? [{ title: source.title, missing, asked }] : [];
    });
  });
  return close.reduce<(typeof close)[number] | undefined>((best, one) => (best === undefined || one.asked > best.asked ? one : best), undefined);
}
const ENOUGH = 4;

/** The table that a source which was chosen reads: the first that has its headings, else the first of its kind. */
export function tableOf(source: Source, tables: readonly Table[]): Table | undefined {
  const mine = tables.filter((table) => isOf(source, table) && isWithin(source, table));
  return mine.find((table) => isLike(source, table)) ?? mine[0];
}

/** Whether a table has the headings of a source, or is an answer of it without records. */
export function isLike(source: Source, table: Table): boolean {
  const there = headingsOf(table);
  return fits(source, there) || isEmptyOf(source, there);
}

const headingsOf = ({ headings }: Table): ReadonlySet<string> => new Set(headings.map(key));

/** The heading is so-and-so-manieth of the lines that are not blank. */
const depthOf = ({ titles }: Table): number => (titles?.length ?? 0) + 1;
/** As many lines as stand above a table with a name of the company, of the report and its period. */
const TITLED = 10;
/** Whether a heading stands where a source may have it: uppermost, or below titles, which are a cell or two on a line; what is wider may be lines of another table. */
const isWithin = ({ headingWithin }: Source, table: Table): boolean =>
  depthOf(table) <= (headingWithin ?? ((table.titles ?? []).every(({ length }) => length <= 2) ? TITLED : 1));

function fits({ detect }: Source, there: ReadonlySet<string>): boolean {
  const has = (heading: string) => there.has(key(heading));
  if (detect.bare !== undefined && detect.bare.length === there.size && detect.bare.every(has)) return true;
  return detect.all.every(has) && (detect.any === undefined || detect.any.some(has)) && !(detect.none ?? []).some(has);
}

/** Whether an answer has the days of a source and no record on any of them: their lists are there, and nothing stands below. */
function isEmptyOf({ detect, records, emptyDays }: Source, there: ReadonlySet<string>): boolean {
  const steps = stepsOf(records);
  const list = key(steps.join('.'));
  if (emptyDays !== true || steps.length < 2 || !there.has(list)) return false;
  const isBelow = (heading: string): boolean => heading.startsWith(`${list}.`);
  return ![...there].some(isBelow) && detect.all.map(key).every((heading) => isBelow(heading) || there.has(heading));
}

function asksMore(a: Source, b: Source): boolean {
  const asked = new Set(a.detect.all.map(key));
  return a.detect.all.length > b.detect.all.length && b.detect.all.every((heading) => asked.has(key(heading)));
}
