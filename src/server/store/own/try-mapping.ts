import type { DuckDBConnection } from '@duckdb/node-api';
import { type FirstLines, NEEDED_FIELDS, type Mapping, type Tried } from '../../../ledger/mapping';
import { compile } from '../../../sources/compile';
import { TOTALS, sourceFrom, type SourceFacts } from '../../../sources/own/from-mapping';
import { key } from '../../../sources/headings';
import { literal } from '../../../sources/sql/quote';
import type { Source } from '../../../sources/source';
import { Refusal } from '../../problem';
import { count, firstRow, rows, run, text, textOrNull, type Row } from '../engine/engine';
import { firstLines } from '../files/first-lines';
import { placesOf } from '../files/places';
import type { StagedFile } from '../port';
import type { Readable, Recognise } from '../files/read';
import { plain } from '../engine/tally';
import { waysOf } from './ways';
import { sentenceOf } from '../words';

const FIRST = 10;
const REJECTED = 5;
const STEM = 'tried';

/** A file of which a person says what its columns mean: its first lines, and the facts of the source that it becomes. */
export interface Unknown {
  readonly first: FirstLines;
  readonly facts: (mapping: Mapping) => SourceFacts;
}

/** Looks at a file whose headings no source knows. It may be known by now: whoever edits a source opens a file that it reads. */
export async function unknown(file: StagedFile, recognise: Recognise, scratch: string): Promise<Unknown> {
  const found = await recognise(file, STEM, scratch);
  const table = found.source === null ? found.table : found.input;
  if (table === undefined || (table.format !== 'csv' && table.format !== 'jsonl'))
    throw new Refusal(422, 'no-table', found.sentence ?? 'This file is no table.');
  const first = await firstLines(table, file.name);
  return {
    first,
    facts: ({ heading }) => {
      const headings = first.lines.find(({ line }) => line === heading)?.cells ?? [];
      if (headings.every((cell) => key(cell) === '')) throw new Refusal(422, 'heading', `Line ${String(heading)} has no headings. Choose another line.`);
      return { id: 'own-tried', title: 'Tried', version: 1, format: first.format, checked: '2000-01-01', headings };
    },
  };
}

/** What came of a trial: the answer, and what saving it needs. */
interface Trial {
  readonly tried: Tried;
  /** The mapping with what the file settles by itself. */
  readonly mapping: Mapping;
  /** Whether nothing that is needed is open. */
  readonly complete: boolean;
  readonly format: 'csv' | 'jsonl';
}

/** Whether a mapping says all that a charge needs. */
const complete = ({ columns, amounts, dates, quantities, lines }: Mapping): boolean =>
  NEEDED_FIELDS.every((field) => columns[field] !== undefined) &&
  amounts !== null &&
  dates !== null &&
  lines !== null &&
  (columns.quantity === undefined || quantities !== null);

/** What a mapping makes of a file, down to its sums. Nothing is kept, and nothing is guessed: what is not settled stays open. */
export async function tryMapping(connection: DuckDBConnection, file: StagedFile, given: Mapping, recognise: Recognise, scratch: string): Promise<Trial> {
  const { first, facts } = await unknown(file, recognise, scratch);
  const read = async (source: Source): Promise<Readable> => {
    const found = await recognise({ ...file, as: source }, STEM, scratch);
    if (found.source === null) throw new Refusal(422, 'heading', found.sentence);
    return found;
  };
  const { input } = await read(sourceFrom(given, facts(given)));
  const ways = await waysOf(connection, input, given);
  const mapping = { ...given, ...ways.settled };
  const whole = complete(mapping);
  const { source } = await read(sourceFrom(mapping, facts(mapping)));
  const compiled = compile(source, input, { fileRow: 'counted' });
  const drop = async (): Promise<void> => {
    for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  };
  await drop();
  await run(
    connection,
    `CREATE OR REPLACE TEMP TABLE tried AS SELECT x_FileRow AS record, x_Skip AS skip, x_Why AS why, x_WhyField AS field, x_RawAmount AS raw,
       strftime(ChargePeriodStart, '%Y-%m-%d') AS day, ServiceProviderName AS vendor, concat_ws(' · ', nullif(ServiceName, ServiceProviderName), x_Model, ChargeDescription) AS what,
       BillingCurrency AS currency, BilledCost AS amount FROM (${compiled.sql})`,
  );
  const broken = (await rows(connection, compiled.rejectsSql)).map((row) => ({ at: count(row['line']), sentence: text(row['sentence']) }));
  await drop();
  const sums = await firstRow(
    connection,
    `SELECT count(*) FILTER (NOT skip) AS lines, count(*) FILTER (skip) AS skipped, count(*) FILTER (why IS NULL AND NOT skip) AS taken,
       count(*) FILTER (why IS NOT NULL) AS rejected, count(*) FILTER (why IS NOT NULL AND day IS NULL AND (why = 'the date is empty.' OR regexp_matches(why, ${literal(`^the date "${TOTALS}"`)}, 'i'))) AS undated FROM tried`,
  );
  const months = await rows(
    connection,
    `SELECT left(day, 7) AS month, currency, sum(amount) AS amount, count(*) AS n FROM tried WHERE why IS NULL AND NOT skip GROUP BY ALL ORDER BY 1, 2`,
  );
  const shown = await rows(connection, `FROM tried WHERE NOT skip ORDER BY record LIMIT ${String(FIRST)}`);
  const refused = await rows(connection, `FROM tried WHERE why IS NOT NULL ORDER BY record LIMIT ${String(REJECTED)}`);
  await run(connection, 'DROP TABLE tried');
  const places = await placesOf(
    input,
    { counted: [...shown, ...refused].map((row) => count(row['record'])), broken: broken.slice(0, REJECTED).map(({ at }) => at) },
    new Set(broken.map(({ at }) => at)),
  );
  const lineOf = (row: Row): number => places.counted.get(count(row['record']))?.line ?? count(row['record']);
  const { columns, amounts, dates } = mapping;
  const below = first.lines.filter(({ line }) => line > given.heading);
  const tried: Tried = {
    ...ways,
    headings: [...input.headings],
    // Of JSON lines only the keys are at hand here.
    example: [...(below[0]?.cells ?? [])],
    exampleLine: below[0]?.line ?? given.heading + 1,
    lines: count(sums['lines']) + broken.length,
    first: shown.map((row) => ({
      line: lineOf(row),
      date: columns.date === undefined || dates === null ? null : textOrNull(row['day']),
      vendor: columns.vendor === undefined ? null : textOrNull(row['vendor']),
      what: textOrNull(row['what']) === '' ? null : textOrNull(row['what']),
      Currency: columns.currency === undefined ? null : textOrNull(row['currency']),
      Amount: columns.amount === undefined || amounts === null ? null : plain(row['amount']),
      sentence: row['why'] === null ? null : sentenceOf(text(row['why'])),
    })),
    months: whole
      ? months.map((row) => ({ month: text(row['month']), Currency: text(row['currency']), Amount: plain(row['amount']) ?? '0', lines: count(row['n']) }))
      : [],
    taken: whole ? count(sums['taken']) : 0,
    rejected: whole ? count(sums['rejected']) + broken.length : 0,
    skipped: count(sums['skipped']),
    undated: count(sums['undated']),
    rejectedLines: whole
      ? [
          ...refused.map((row) => ({ line: lineOf(row), field: textOrNull(row['field']), sentence: sentenceOf(text(row['why'])), amount: moneyOf(row) })),
          ...broken
            .slice(0, REJECTED)
            .map(({ at, sentence }) => ({ line: places.broken.get(at)?.line ?? at, field: null, sentence: sentenceOf(sentence), amount: null })),
        ]
          .slice(0, REJECTED)
          .map((one) => ({ file: file.name, ...one }))
      : [],
  };
  return { tried, mapping, complete: whole, format: first.format };
}

const moneyOf = (row: Row): { readonly Currency: string; readonly Amount: string } | null => {
  const [Amount, Currency] = [plain(row['raw']), textOrNull(row['currency'])];
  return Amount === null || Currency === null ? null : { Currency, Amount };
};
