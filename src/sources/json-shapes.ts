import { jsonTable, recordsTable } from './json-headings';
import type { Table } from './input-file';
import type { Source } from './source';

/**
 * A shape that JSON may be handed over in: its table, and whether its documents are what the first list of their source holds, without the page around it; or under which key
 * the pages of an interface hold the list that their source knows without a page.
 */
export interface JsonShape {
  readonly table: Table;
  readonly bare: boolean;
  readonly within?: string;
}

/** The shapes of documents, the likeliest first: pages, as a loop over an interface saves them; lines of a log; records without their page, or with one more around them. */
export function shapesOf(documents: readonly unknown[], sources: readonly Source[]): readonly JsonShape[] {
  if (!documents.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))) return [];
  const names = new Set(sources.flatMap(({ records }) => stepsOf(records).slice(0, 1)));
  const bare = [...names].map((name) => jsonTable(documents.map((one) => ({ [name]: one }))));
  const tables = [jsonTable(documents), recordsTable(documents), ...bare];
  const within = listIn(documents);
  const paged = within === undefined ? undefined : jsonTable(documents.map((one) => (one as Readonly<Record<string, unknown>>)[within]));
  return [
    ...tables.flatMap((table, i) => (table === undefined ? [] : [{ table, bare: i > 1 }])),
    ...(paged === undefined || within === undefined ? [] : [{ table: paged, bare: false, within }]),
  ];
}

/** The key of the only list of records that these pages hold. */
function listIn(pages: readonly unknown[]): string | undefined {
  const isRecord = (one: unknown): boolean => typeof one === 'object' && one !== null && !Array.isArray(one);
  const names = pages.flatMap((page) =>
    Object.entries(page as Readonly<Record<string, unknown>>).filter(([, held]) => Array.isArray(held) && held.some(isRecord)),
  );
  const [first, ...others] = new Set(names.map(([name]) => name));
  return others.length === 0 ? first : undefined;
}

/** The keys of the lists and objects that records lie in, one inside the other. A list that is the document itself has none. */
export const stepsOf = (records: Source['records'] = []): readonly string[] => records.flatMap((name) => (name === '' ? [] : name.split('.')));
