import { key } from '../headings';
import type { InputFile } from '../input-file';
import type { Source } from '../source';

/** One cell of a row: its heading and its name in the statement. */
export interface Cell {
  readonly heading: string;
  readonly name: string;
  /** JSON: the level of records it is of (0: the document or the line), and every place below at which it may stand. */
  readonly level: number;
  readonly places: readonly (readonly string[])[];
}

/** The cells that a statement reads, and those of them that no reading names. */
export interface Cells {
  readonly all: readonly Cell[];
  readonly rest: readonly Cell[];
}

/** `read` are the headings that readings name, `named` those and what is left away on purpose. Tables give all their columns; of JSON and nested columns, what is named and the widest parts of what is not. */
export function cellsOf(input: InputFile, source: Source, read: ReadonlySet<string>, named: ReadonlySet<string>): Cells {
  const free = (cell: Cell): boolean => key(cell.heading) !== '' && !named.has(key(cell.heading));
  if (input.format === 'csv') {
    const all = input.headings.map((heading, i): Cell => ({ heading, name: `c${String(i)}`, level: 0, places: [] }));
    return { all, rest: all.filter(free) };
  }
  const lists = input.format === 'json' ? levelsOf(source.records ?? []) : [''];
  const known = new Map(input.headings.map((heading, i) => [key(heading), input.keys?.[i] ?? [heading]]));
  const written = new Map(input.headings.map((heading) => [key(heading), heading]));
  // Columns of Parquet are known; a key of JSON may come in later records only.
  const wanted = [...read].flatMap((name) => (written.has(name) || input.format !== 'parquet' ? [[name, written.get(name) ?? name] as const] : []));
  const loose = restOf(input, lists, named).map((heading) => [key(heading), heading] as const);
  const all = [...new Map([...loose, ...wanted])].map(([name, heading], i): Cell => {
    const level = lists.reduce((at, list, k) => (list === '' || name.startsWith(`${key(list)}.`) ? k : at), 0);
    const outer = lists[level] ?? '';
    const below = outer === '' ? 0 : outer.split('.').length;
    const there = known.get(name);
    const places = guesses(heading.split('.').slice(below));
    if (there === undefined) return { heading, name: `c${String(i)}`, level, places };
    // One record may nest what another writes with dots.
    return { heading, name: `c${String(i)}`, level, places: input.format === 'parquet' ? [there] : [there.slice(below), ...places] };
  });
  const loosely = new Set(loose.map(([name]) => name));
  return { all, rest: all.filter((cell) => loosely.has(key(cell.heading))) };
}

/** `['data', 'results']` as prefixes of headings: the document, its days, their results. */
const levelsOf = (records: readonly string[]): readonly string[] =>
  records.reduce<readonly string[]>((all, name) => [...all, [all.at(-1) ?? '', name].filter((part) => part !== '').join('.')], ['']);

/** A heading that the first records lack may be of nested objects, or one key with dots in it. */
const guesses = (parts: readonly string[]): readonly (readonly string[])[] =>
  parts.length < 2 ? [parts] : [parts, [parts.join('.')], ...(parts.length < 3 ? [] : [[parts[0] ?? '', parts.slice(1).join('.')]])];

/** The widest headings of a record that are not named and hold nothing that is named. Of a document, what stands around its lists is about pages. */
function restOf(input: InputFile, lists: readonly string[], named: ReadonlySet<string>): readonly string[] {
  const isList = new Set(lists.filter((list) => list !== '').map(key));
  const holdsNamed = (name: string): boolean => [...named, ...isList].some((one) => one.startsWith(`${name}.`));
  const open = new Set(lists.slice(lists.length > 1 && lists[1] !== '' ? 1 : 0).map(key));
  const found: string[] = [];
  input.headings.forEach((heading, i) => {
    const name = key(heading);
    const keys = input.keys?.[i] ?? [heading];
    const parent = key(keys.slice(0, -1).join('.'));
    if (!open.has(parent) || isList.has(name)) return;
    if (!named.has(name) && holdsNamed(name)) open.add(name);
    else if (!named.has(name)) found.push(heading);
  });
  return found;
}
