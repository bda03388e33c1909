import { jsonTable, linesTable } from './json-headings';
import type { Table } from './input-file';
import type { Source } from './source';

/** A shape that JSON records may be handed over in, and its table. The text is made only when it is wanted. */
export interface JsonShape {
  readonly table: Table;
  readonly text: () => string;
}

/** As many documents as headings are looked for in. */
const LOOKED_AT = 200;

/** The documents of a text, each as it is written, so that figures keep their digits: one after the other, or the members of a list. `undefined`: not all are objects. */
export function documentsOf(text: string): readonly string[] | undefined {
  const values = valuesOf(text);
  const [only] = values ?? [];
  const documents = values?.length === 1 && only?.startsWith('[') === true ? valuesOf(only.slice(1, -1)) : values;
  return documents !== undefined && documents.length > 0 && documents.every((one) => one.startsWith('{')) ? documents : undefined;
}

/** Pages under one another, as a loop over an interface saves them. */
export const asPages = (documents: readonly string[]): JsonShape | undefined => shape(documents, (one) => one);

/** Records one on each line, as logs are kept. A line break inside a document stands between its values only. */
export function asLines(documents: readonly string[]): JsonShape | undefined {
  const line = (one: string) => one.replace(/[\r\n]+/g, ' ');
  const table = linesTable(documents.slice(0, LOOKED_AT).map(line));
  return table === undefined ? undefined : { table, text: () => documents.map(line).join('\n') };
}

/** Records without what their page wrapped around them: each way to wrap them that a source knows. */
export function asRecords(documents: readonly string[], sources: readonly Source[]): readonly JsonShape[] {
  const names = new Set(sources.flatMap(({ records }) => records?.[0]?.split('.')[0] ?? []).filter((name) => name !== ''));
  return [...names].flatMap((name) => shape(documents, (one) => `{${JSON.stringify(name)}:${one}}`) ?? []);
}

function shape(documents: readonly string[], wrapped: (document: string) => string): JsonShape | undefined {
  const parsed = documents.slice(0, LOOKED_AT).map((one) => parse(wrapped(one)));
  const table = parsed.includes(undefined) ? undefined : jsonTable(parsed);
  return table === undefined ? undefined : { table, text: () => documents.map(wrapped).join('\n') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Objects, lists and plain values that stand beside one another; `undefined` where a bracket or a quotation mark is never closed. */
function valuesOf(text: string): readonly string[] | undefined {
  const values: string[] = [];
  let depth = 0;
  let from = -1;
  const mark = /[[\]{}"]|[^\s,[\]{}"]+/g;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [token] = found;
    if (token === '"') mark.lastIndex = closing(text, mark.lastIndex);
    if (mark.lastIndex === 0) return undefined;
    if (from === -1) from = found.index;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth < 0) return undefined;
    if (depth > 0) continue;
    values.push(text.slice(from, mark.lastIndex));
    from = -1;
  }
  return depth === 0 ? values : undefined;
}

/** Behind the quotation mark that ends a text which begins at `from`; 0 when none does. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text[before - 1] === '\\') before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return 0;
}
