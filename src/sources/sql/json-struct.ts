import { identifier, literal } from './quote';

/** A key of a record and what is asked of it: its text, its JSON as the engine writes it, what stands inside it. */
interface Branch {
  readonly keys: Map<string, Branch>;
  asked: 'not' | 'text' | 'raw';
}

/** What stands under a key: a text, or JSON that tells a text (`"1.5"`) from a number (`1.5`). */
export interface Found {
  readonly sql: string;
  readonly raw: boolean;
}

/** Records as one struct, which is one parse; paths would say the same and take a third longer. */
export interface RecordStruct {
  /** Keys of records as columns of the engine's own reader; `undefined` where two differ in their capitals only, which no such reader can tell apart. */
  readonly columns: string | undefined;
  /** The struct `j` of a `line`, and the same of those columns; null where a line is no JSON, or the word null. */
  readonly parsed: string;
  readonly gathered: string;
  /** What is taken out of `j` before cells are: what stands inside a key that is read as a whole, too. */
  readonly lists: readonly string[];
  readonly at: (keys: readonly string[]) => Found | undefined;
}

/** Keys as a path. A path cannot name a key with a quotation mark or a backslash; no source reads one. */
export const pathOf = (keys: readonly string[]): string | undefined =>
  keys.some((name) => /["\\]/.test(name)) ? undefined : `$${keys.map((name) => `."${name}"`).join('')}`;

const both = ({ keys, asked }: Branch): boolean => asked !== 'not' && keys.size > 0;
const typeOf = (of: Branch): string => (of.asked === 'raw' || both(of) ? 'JSON' : 'VARCHAR');
const structureOf = (of: Branch): string =>
  of.asked !== 'not' ? `"${typeOf(of)}"` : `{${[...of.keys].map(([name, inner]) => `${JSON.stringify(name)}:${structureOf(inner)}`).join(',')}}`;
const columnOf = (of: Branch): string =>
  of.asked !== 'not' ? typeOf(of) : `STRUCT(${[...of.keys].map(([name, inner]) => `${identifier(name)} ${columnOf(inner)}`).join(', ')})`;
const twins = ({ keys, asked }: Branch): boolean =>
  new Set([...keys.keys()].map((name) => name.toLowerCase())).size < keys.size || (asked === 'not' && [...keys.values()].some(twins));

/** The struct that all these places of a record are read from; `raw` are those whose JSON is asked for. */
export function recordStruct(places: readonly (readonly string[])[], raw: ReadonlySet<string>): RecordStruct {
  const root: Branch = { keys: new Map(), asked: 'not' };
  for (const place of places) {
    const path = pathOf(place);
    if (path === undefined || place.length === 0) continue;
    let at = root;
    for (const name of place) {
      const inner = at.keys.get(name) ?? { keys: new Map<string, Branch>(), asked: 'not' as const };
      at.keys.set(name, inner);
      at = inner;
    }
    if (at.asked !== 'raw') at.asked = raw.has(path) ? 'raw' : 'text';
  }
  const inside = new Map<string, string[]>();
  const at = (keys: readonly string[]): Found | undefined => {
    if (pathOf(keys) === undefined || keys.length === 0) return undefined;
    let [of, sql]: [Branch, string] = [root, 'j'];
    for (const [i, name] of keys.entries()) {
      const inner = of.keys.get(name);
      if (inner === undefined) return undefined;
      if (both(of)) {
        const paths = inside.get(sql) ?? [];
        inside.set(sql, paths);
        const path = pathOf(keys.slice(i)) ?? '';
        if (!paths.includes(path)) paths.push(path);
        // A list gives the word null, a struct nothing.
        return { sql: `nullif(${listOf(sql)}[${String(paths.indexOf(path) + 1)}]::VARCHAR, 'null')`, raw: true };
      }
      sql = `struct_extract_at(${sql}, ${String([...of.keys.keys()].indexOf(name) + 1)})`;
      of = inner;
    }
    return of.asked === 'not' ? undefined : { sql: `${sql}${typeOf(of) === 'JSON' ? '::VARCHAR' : ''}`, raw: typeOf(of) === 'JSON' };
  };
  const listOf = (sql: string): string => `j${String([...inside.keys()].indexOf(sql) + 1)}`;
  for (const place of places) at(place);
  const empty = root.keys.size === 0;
  return {
    columns: empty || twins(root) ? undefined : [...root.keys].map(([name, of]) => `${literal(name)}: ${literal(columnOf(of))}`).join(', '),
    parsed: empty ? 'TRY(json(line))' : `TRY(json_transform(line, ${literal(structureOf(root))}))`,
    gathered: `row(${[...root.keys.keys()].map(identifier).join(', ')})`,
    lists: [...inside].map(([sql, paths]) => `json_extract(${sql}, [${paths.map(literal).join(', ')}]::VARCHAR[]) AS ${listOf(sql)}`),
    at,
  };
}

/** Raw JSON as the text it stands for. */
export const unquoted = (raw: string): string => `CASE WHEN starts_with(${raw}, '"') THEN ${textIn(raw)} ELSE ${raw} END`;

/** The text that stands in quotes. */
export const textIn = (raw: string): string =>
  `CASE WHEN contains(${raw}, '\\') THEN json_extract_string(${raw}, '$') ELSE substr(${raw}, 2, length(${raw}) - 2) END`;
