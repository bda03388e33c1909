import { sources } from '../../sources/index';
import type { InputFile, Table } from '../../sources/input-file';
import { recognise as bySource, tableOf } from '../../sources/recognise';
import { sniff } from '../../sources/sniff';
import type { Source } from '../../sources/source';
import { readInvoice, readJson, readList, readPrinted } from './document';
import { endsInside, endsOf } from './ends';
import { parquetTable } from './parquet';
import type { StagedFile } from './port';
import { unreadable, type Readable, type Recognise, type Unreadable } from './read';

/** What may be recognised: the sources of the product, and those that a ledger has of its own; `byId` knows also those that are not recognised by themselves. */
export interface Among {
  readonly all: () => readonly Source[];
  readonly byId: (id: string) => Source | undefined;
}
export const BUILT_IN: Among = { all: () => sources, byId: (id) => sources.find((source) => source.id === id) };

/** What sources that replace each other's lines have in common. */
export const familyOf = (id: string): string => BUILT_IN.byId(id)?.family ?? id;

/** Among the sources of the product. */
export const recognise: Recognise = (file, stem, scratch) => recogniseAmong(BUILT_IN)(file, stem, scratch);

/** By its first bytes and its headings; the source that the analyst chose goes before what the headings say. */
export const recogniseAmong =
  (among: Among): Recognise =>
  async (file, stem, scratch) => {
    const outer = await endsOf(file);
    const compressed = sniff(outer.head, outer.tail, outer.whole).kind === 'gzip';
    const ends = compressed ? await endsInside(outer) : outer;
    if (ends === undefined) return unreadable('The file is compressed, but it cannot be unpacked. Download it again.');
    const seen = sniff(ends.head, ends.tail, ends.whole);
    const place = { file, stem, scratch, compressed };
    const list = await readList(place, ends.head);
    if (list !== undefined) return list;
    const table = (tables: readonly Table[], path = file.path, packed = compressed): Readable | Unreadable =>
      sourceOf(among, file, tables, (found) => ({ ...found, path, name: file.name, compressed: packed, rejects: stem }));
    switch (seen.kind) {
      case 'gzip':
        return unreadable('The file is compressed twice. Unpack it once and try again.');
      case 'refused':
        return unreadable(seen.sentence);
      case 'zip':
        return unreadable('This is a ZIP archive. Unpack it and take the files that are in it.');
      case 'xml':
        return readInvoice(place);
      case 'pdf':
        return readPrinted(place);
      case 'json': {
        const found = await readJson(place, seen.lines);
        return 'tables' in found ? table(found.tables, found.path, found.compressed) : found;
      }
      case 'parquet': {
        if (compressed) return unreadable('This Parquet file is compressed once more. Unpack it and try again.');
        const found = await parquetTable(file.path);
        return found === undefined ? unreadable('This Parquet file cannot be read to its end. Download it again.') : table([found]);
      }
      case 'tables':
        return table(seen.tables);
    }
  };

function sourceOf(among: Among, file: StagedFile, tables: readonly Table[], input: (table: Table) => InputFile): Readable | Unreadable {
  const chosen = file.as ?? (file.source === undefined ? undefined : among.byId(file.source));
  if (chosen !== undefined) {
    const table = tableOf(chosen, tables);
    return table === undefined ? unreadable(`The file is not of the kind that ${chosen.title} has.`) : named(chosen, file, input(table));
  }
  const found = bySource(tables, among.all());
  if (found.kind === 'one') return named(found.source, file, input(found.table));
  const [table] = tables.filter(({ format }) => format === 'csv' || format === 'jsonl');
  return found.kind === 'several'
    ? unreadable(found.sentence, found.sources)
    : { ...unreadable(found.sentence), ...(table === undefined ? {} : { table: input(table) }) };
}

/** Some files say what they are of in their names only. */
function named(source: Source, file: StagedFile, input: InputFile): Readable | Unreadable {
  const { wants } = source;
  if (wants !== undefined && !new RegExp(`^(?:${wants.fileName})$`, 'i').test(file.name)) return unreadable(wants.sentence);
  return { source, input, sentence: null };
}
