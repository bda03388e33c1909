import type { DuckDBConnection } from '@duckdb/node-api';
import { IN_ONE_CELL } from '../../../sources/recognise';
import type { Source } from '../../../sources/source';
import { literal } from '../../../sources/sql/quote';
import { OTHERWISE } from '../../../sources/sql/frame';
import { firstRow } from '../engine/engine';
import type { Filled } from './fill';

const SAVED_AGAIN =
  'No line of the file could be taken: its numbers or dates are written in another way than this export writes them, as in a file that a spreadsheet saved again. ' +
  'Export it again and bring in that file as it is, or say what its columns mean.';

/** Why no line of a file is taken, and what to do; `nameable`: a person may say what its columns mean instead. */
export async function noneTaken(
  connection: DuckDBConnection,
  batch: number,
  source: Source,
  table: boolean,
  { rejected, skipped, broken }: Filled,
): Promise<{ readonly sentence: string; readonly nameable: boolean }> {
  const only = (sentence: string, nameable = false) => ({ sentence, nameable });
  if (rejected === 0 && skipped === 0) return only('The file has headings but no lines.');
  if (rejected === 0 && source.emptyDays === true) return only('The file has only empty days.');
  if (rejected === 0) return only('No line of the file is a charge: they are empty, totals, drafts or payments.');
  // Texts are kept of the largest lines only.
  const said = await firstRow(
    connection,
    `SELECT bool_and(regexp_matches(sentence, ${literal(`[0-9][^"]*${OTHERWISE}`)})) AS otherwise, bool_and(regexp_full_match(trim(raw), '"([^"]|"")*,([^"]|"")*"')) AS wrapped
     FROM rejected WHERE batch = ${String(batch)}`,
  );
  if (table && broken.length === rejected && said['wrapped'] === true) return only(IN_ONE_CELL);
  return table && said['otherwise'] === true ? only(SAVED_AGAIN, true) : only('No line of the file could be taken.');
}
