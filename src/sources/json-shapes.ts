import { jsonTable, recordsTable } from './json-headings';
import type { Table } from './input-file';
import type { Source } from './source';

/** A shape that JSON may be handed over in: its table, and whether its documents are what the first list of their source holds, without the page around it. */
export interface JsonShape {
  readonly table: Table;
  readonly bare: boolean;
}

/** The shapes of documents, the likeliest first: pages, as a loop over an interface saves them; lines of a log; records without what their page wrapped around them. */
export function shapesOf(documents: readonly unknown[], sources: readonly Source[]): readonly JsonShape[] {
  if (!documents.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))) return [];
  const names = new Set(sources.flatMap(({ records }) => stepsOf(records).slice(0, 1)));
  const bare = [...names].map((name) => jsonTable(documents.map((one) => ({ [name]: one }))));
  const tables = [jsonTable(documents), recordsTable(documents), ...bare];
  return tables.flatMap((table, i) => (table === undefined ? [] : [{ table, bare: i > 1 }]));
}

/** The keys of the lists and objects that records lie in, one inside the other. A list that is the document itself has none. */
export const stepsOf = (records: Source['records'] = []): readonly string[] => records.flatMap((name) => (name === '' ? [] : name.split('.')));
