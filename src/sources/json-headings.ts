import type { Table } from './input-file';

/** Deeper than any export nests its facts; what lies below stays JSON. */
const DEEPEST = 16;
/** As many records of one list, and headings of one file, as are looked at. */
const RECORDS = 200;
const HEADINGS = 2_000;

type Found = Map<string, readonly string[]>;

/** Keys of objects inside objects, from the outside in; `lists` tells whether lists are looked through. */
function walk(value: unknown, keys: readonly string[], lists: boolean, found: Found, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    if (lists) for (const member of value.slice(0, RECORDS)) walk(member, keys, lists, found, depth + 1);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const path = [...keys, name];
    if (found.size < HEADINGS) found.set(path.join('.'), found.get(path.join('.')) ?? path);
    walk(inner, path, lists, found, depth + 1);
  }
}

const table = (format: 'json' | 'jsonl', found: Found): Table => ({
  format,
  headings: [...found.keys()],
  keys: [...found.values()],
  delimiter: ',',
  encoding: 'utf-8',
});

/** A document's headings; `undefined` when it is no object and no list of objects. */
export function jsonTable(value: unknown): Table | undefined {
  const found: Found = new Map();
  walk(value, [], true, found);
  return found.size === 0 ? undefined : table('json', found);
}

/** The keys of the first lines; `undefined` when none of them is a record. Lines that are no JSON are rejected by their number when the file is read. */
export const linesTable = (lines: readonly string[]): Table | undefined => recordsTable(lines.map(parsed));

/** The same of records that are parsed. */
export function recordsTable(records: readonly unknown[]): Table | undefined {
  const found: Found = new Map();
  for (const record of records) if (!Array.isArray(record)) walk(record, [], false, found);
  return found.size === 0 ? undefined : table('jsonl', found);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
