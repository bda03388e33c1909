import { stat } from 'node:fs/promises';
import { byDates, otherOrder } from '../../../sources/date-order';
import { utf8 } from '../../../sources/decode';
import { sources } from '../../../sources/index';
import type { InputFile, Table } from '../../../sources/input-file';
import { recognise as bySource, tableOf } from '../../../sources/recognise';
import { sniff } from '../../../sources/sniff';
import { twiceIn } from '../../../sources/sql/asked';
import type { Source } from '../../../sources/source';
import { readInvoice, readList, readPrinted } from './document';
import { endsInside, endsOf } from './ends';
import { evened } from './even';
import { expanded } from './expand';
import { parquetTable } from './parquet';
import type { Part, StagedFile } from '../port';
import { fromWestern, WESTERN } from './western';
import { readJson } from './read-json';
import { fromWide } from './wide';
import { short } from '../words';
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
    if (file.parts !== undefined) return together(recogniseAmong(among), file, file.parts, stem, scratch);
    const outer = await endsOf(file);
    const compressed = sniff(outer.head, outer.tail, outer.whole).kind === 'gzip';
    const ends = compressed ? await endsInside(outer) : outer;
    if (ends === undefined) return unreadable('The file is compressed, but it cannot be unpacked. Download it again.');
    const place = { file, stem, scratch, compressed };
    const plain = await fromWide(place, ends.head);
    if (plain !== undefined) return recogniseAmong(among)(plain, stem, scratch);
    const first = sniff(ends.head, ends.tail, ends.whole);
    const even = await evened(place, ends, first);
    if (even !== undefined) return recogniseAmong(among)(even, stem, scratch);
    const western = first.kind === 'tables' ? await fromWestern(place, ends.head) : undefined;
    // Headings have letters, too.
    const seen = western === undefined ? first : sniff(new TextEncoder().encode(new TextDecoder('windows-1252').decode(ends.head)), ends.tail, ends.whole);
    const list = await readList(place, ends.head);
    if (list !== undefined) return list;
    const table = (tables: readonly Table[], path = file.path): Readable | Unreadable =>
      sourceOf(among, file, tables, ends.head, (found) => ({
        ...found,
        path,
        name: file.name,
        compressed,
        rejects: stem,
        ...(file.within?.kind === 'workbook' ? { typed: true } : {}),
        ...(file.utf8 === true && path === file.path ? { sound: true } : {}),
        ...(file.doubles === true ? { doubles: true } : {}),
      }));
    switch (seen.kind) {
      case 'gzip':
        return unreadable('The file is compressed twice. Unpack it once and try again.');
      case 'refused':
        return unreadable(seen.sentence);
      case 'zip':
        if (compressed) return unreadable('This archive or workbook is compressed once more. Unpack it and try again.');
        return inside(recogniseAmong(among), file, stem, scratch);
      case 'xml':
        return readInvoice(place);
      case 'pdf':
        return readPrinted(place);
      case 'json':
        return readJson(place, seen.lines, among.all(), table);
      case 'parquet': {
        if (compressed) return unreadable('This Parquet file is compressed once more. Unpack it and try again.');
        const found = await parquetTable(file.path);
        return found === undefined ? unreadable('This Parquet file cannot be read to its end. Download it again.') : table([found]);
      }
      case 'tables':
        return western === undefined ? table(seen.tables) : noted(table(seen.tables, western));
    }
  };

const noted = (found: Readable | Unreadable): Readable | Unreadable => (found.source === null ? found : { ...found, sentence: WESTERN });

/** The one table of an archive or a workbook that is asked for alone. */
async function inside(recognise: Recognise, file: StagedFile, stem: string, scratch: string): Promise<Readable | Unreadable> {
  const found = await expanded(file, stem, scratch);
  if ('refused' in found) return unreadable(found.refused);
  const [only, another] = found.files;
  if (only === undefined || another !== undefined) return unreadable('This holds several tables. Bring in the one that is meant as a file of its own.');
  return recognise(only, stem, scratch);
}

/** Files that are one table together: the first says what it is, the others have the same headings. */
async function together(recognise: Recognise, file: StagedFile, parts: readonly Part[], stem: string, scratch: string): Promise<Readable | Unreadable> {
  const alone = async ({ path, name, hash }: Part, i: number): Promise<Readable | Unreadable> => {
    const { upload, source, as, within, hint } = file;
    const chosen = {
      ...(source === undefined ? {} : { source }),
      ...(as === undefined ? {} : { as }),
      ...(within === undefined ? {} : { within }),
      ...(hint === undefined ? {} : { hint }),
    };
    return recognise({ upload, path, name, hash, bytes: (await stat(path)).size, ...chosen }, i === 0 ? stem : `${stem}_${String(i)}`, scratch);
  };
  const [first, ...others] = parts;
  const found = first === undefined ? unreadable('The manifest names no files.') : await alone(first, 0);
  if (first === undefined || found.source === null) return found;
  const same = ({ format, compressed, encoding, delimiter, headings, beyond = 0 }: InputFile): string =>
    JSON.stringify([format, compressed, encoding, delimiter, headings, beyond]);
  const read = [found.input.path];
  for (const [i, other] of others.entries()) {
    const one = await alone(other, i + 1);
    if (one.source === null) return unreadable(`${other.name}: ${one.sentence}`);
    if (one.source !== found.source || same(one.input) !== same(found.input))
      return unreadable(`${other.name} has other headings than ${first.name}. Nothing was taken.`);
    read.push(one.input.path);
  }
  const { format } = found.input;
  if (format !== 'csv' && format !== 'parquet')
    return unreadable('Parts of a table are read as CSV or Parquet only. Put them into one file, one behind the other, and bring that in.');
  const input = { ...found.input, name: file.name, parts: parts.map(({ name }, i) => ({ path: read[i] ?? '', name })) };
  return { ...found, input, sentence: found.sentence === null ? asOne(parts) : `${asOne(parts)} ${found.sentence}` };
}

/** Which files were put together. */
function asOne(parts: readonly Part[]): string {
  const names = parts.map(({ name }) => short(name));
  if (names.length < 2) return `Read as one table: ${names.join('')}.`;
  const [first, last] = [names.slice(0, 1), names.slice(-1)];
  return names.length > 4
    ? `Read as one table: ${String(names.length)} files, ${first.join()} to ${last.join()}.`
    : `Read as one table: ${names.slice(0, -1).join(', ')} and ${last.join()}.`;
}

function sourceOf(among: Among, file: StagedFile, tables: readonly Table[], head: Uint8Array, input: (table: Table) => InputFile): Readable | Unreadable {
  const chosen = file.as ?? (file.source === undefined ? undefined : among.byId(file.source));
  if (chosen !== undefined) {
    const table = tableOf(chosen, tables);
    return table === undefined ? unreadable(`The file is not of the kind that ${chosen.title} has.`) : named(chosen, file, input(table));
  }
  const found = bySource(tables, among.all());
  if (found.kind === 'one') {
    const turned = found.table.format === 'csv' ? otherOrder(found.source, found.table, utf8(head)) : undefined;
    return turned === undefined ? named(found.source, file, input(found.table)) : unreadable(inOtherOrder(found.source.title, turned));
  }
  const hint = file.hint === undefined ? undefined : among.byId(file.hint);
  const fitting = hint === undefined ? undefined : tableOf(hint, tables);
  if (hint !== undefined && fitting !== undefined && (found.kind === 'none' || found.sources.includes(hint))) return named(hint, file, input(fitting));
  const [table] = tables.filter(({ format }) => format === 'csv' || format === 'jsonl');
  if (found.kind === 'several') {
    const dated = found.table.format === 'csv' ? byDates(found.sources, found.table, utf8(head)) : undefined;
    return dated === undefined ? unreadable(found.sentence, found.sources) : named(dated, file, input(found.table));
  }
  return { ...unreadable(found.sentence), ...(table === undefined ? {} : { table: input(table) }) };
}

const inOtherOrder = (title: string, date: string): string =>
  `${title} writes the month of a date first, or the year, and this file has "${date.slice(0, 40)}": a spreadsheet has turned its dates. Take the file as it was exported. Nothing was taken.`;

/** Some files say what they are of in their names only. */
function named(source: Source, file: StagedFile, input: InputFile): Readable | Unreadable {
  const { wants } = source;
  if (wants !== undefined && !new RegExp(`^(?:${wants.fileName})$`, 'i').test(file.name)) return unreadable(wants.sentence);
  const twice = input.format === 'csv' ? twiceIn(source, input.headings) : undefined;
  if (twice !== undefined)
    return unreadable(`Two columns are headed "${twice.trim().slice(0, 60)}", and it is not certain which one counts. Take one of them out and try again.`);
  return { source, input, sentence: null };
}
