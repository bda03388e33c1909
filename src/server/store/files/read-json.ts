import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from '../../../sources/input-file';
import { asksAround } from '../../../sources/json-asks';
import { jsonTable } from '../../../sources/json-headings';
import { shapesOf, stepsOf, type JsonShape } from '../../../sources/json-shapes';
import { isLike } from '../../../sources/recognise';
import type { Source } from '../../../sources/source';
import type { Place } from './document';
import { beginningOf } from './json-beginning';
import { plainFile } from './json-bytes';
import { writeRecords, type NoRecords, type RecordPath } from './json-records';
import { unreadable, type Readable, type Unreadable } from './read';

/** Up to here a file of lines is looked at as a document, too: one record on one line is either. */
const EITHER = 16_000_000;

const BROKEN = 'The file begins like JSON, but it cannot be read to its end. Download it again.';
const NOT_UNPACKED = 'The file is compressed, and it cannot be unpacked to its end. Download it again.';

/** Whose tables these are. */
type Reads = (tables: readonly Table[]) => Readable | Unreadable;

const AS_IT_IS = { bare: false };
/** As many lists as may lie in one another around a record. */
const DEEPEST = 8;

const isFound = (one: Readable | Unreadable): boolean => one.source !== null || one.candidates.length > 0;

/**
 * JSON is one record on each line, which is read as it is, or documents, whose records are written on lines into `scratch`: one page or several, a list of them, records without
 * their page. `lines` is the table that its first lines would be.
 */
export async function readJson(place: Place, lines: Table | undefined, sources: readonly Source[], reads: Reads): Promise<Readable | Unreadable> {
  const asLines = lines === undefined ? [] : [lines];
  const asIs = lines !== undefined && (place.compressed || place.file.bytes > EITHER) ? reads(asLines) : undefined;
  if (asIs !== undefined && isFound(asIs)) return asIs;
  const path = await plainFile(place);
  if (path === undefined) return unreadable(NOT_UNPACKED);
  try {
    return await readDocuments(place, path, asLines, sources, reads);
  } finally {
    if (place.compressed) await rm(path, { force: true });
  }
}

async function readDocuments(place: Place, path: string, asLines: readonly Table[], sources: readonly Source[], reads: Reads): Promise<Readable | Unreadable> {
  const { documents: read, single, end } = await beginningOf(path);
  // Answers that are lists, gathered into one.
  const documents = read.flat(DEEPEST);
  if (end !== 'whole') return asLines.length === 0 ? unreadable(sentenceOf(end)) : reads(asLines);
  const whole = jsonTable(documents);
  if (whole === undefined && asLines.length === 0) return unreadable('This JSON holds no records.');
  // One document over several lines is no log, though a line of it may be a record by itself.
  const tables = whole === undefined ? asLines : single ? [whole] : asLines.length === 0 ? [whole] : asLines;
  const first = reads(tables);
  const { source } = first;
  if (source !== null && !isLike(source, first.input)) {
    // A source that was chosen takes any JSON; it may be its records without their page.
    const like = shapesOf(documents, sources).find(({ table, within }) => within === undefined && table.format === 'json' && isLike(source, table));
    const found = like === undefined ? first : reads([like.table]);
    if (like !== undefined && found.source !== null) return onLines(place, path, found, like);
  }
  if (isFound(first))
    return first.source === null || asLines.some(({ headings }) => headings === first.input.headings) ? first : onLines(place, path, first, AS_IT_IS);
  for (const shape of shapesOf(documents, sources)) {
    const found = reads([shape.table]);
    if (shape.within !== undefined && found.source === null) continue;
    if (isFound(found)) return found.source === null ? found : onLines(place, path, found, shape);
  }
  const near = reads([...tables, ...asLines]);
  return isFound(near) ? first : near;
}

/** The same file with its records on lines. */
async function onLines({ stem, scratch }: Place, path: string, found: Readable, { bare, within }: Omit<JsonShape, 'table'>): Promise<Readable | Unreadable> {
  const { source, input } = found;
  await mkdir(scratch, { recursive: true });
  const to = join(scratch, `${stem}.json`);
  const steps = input.format === 'json' ? stepsOf(source.records) : [];
  const way: RecordPath = { steps, begins: bare ? 1 : 0, asks: asksAround(source), ...emptyOf(source, input.keys, steps) };
  const inner: RecordPath = { ...way, steps: [within ?? '', ...steps], begins: 0, asks: (step, key) => step > 0 && way.asks(step - 1, key) };
  const done = await writeRecords(path, to, within === undefined ? way : { ...inner, ...(steps.length === 0 ? { alone: true } : { paged: true }) });
  return typeof done === 'number' ? { ...found, input: { ...input, path: to, compressed: false } } : unreadable(sentenceOf(done));
}

/** What is done about days without records. */
function emptyOf({ emptyDays }: Source, keys: readonly (readonly string[])[] = [], steps: readonly string[]): Pick<RecordPath, 'empty' | 'none'> {
  if (emptyDays !== true) return {};
  const some = keys.some((names) => names.length > steps.length && steps.every((step, i) => names[i] === step));
  return some || steps.length < 2 ? { empty: true } : { empty: true, none: true };
}

function sentenceOf(why: NoRecords | 'whole'): string {
  if (typeof why === 'string') return why === 'deep' ? 'Its lists lie in one another a million times, which no export does. Download it again.' : BROKEN;
  if ('twice' in why) return `The key "${why.twice.slice(0, 60)}" stands twice in one object, and it is not certain which one counts. Download the file again.`;
  if ('late' in why)
    return `Too many empty days stand before record ${why.late.toLocaleString('en')}, the first that has something in it. Take the file by month.`;
  return `So much stands around record ${String(why.around)} that it cannot be kept with each. Take the file by month, or as JSON lines.`;
}
