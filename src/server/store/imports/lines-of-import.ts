import { stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ImportLine } from '../../../ledger/imports';
import { Refusal } from '../../problem';
import { count, rows, text, textOrNull } from '../engine/engine';
import type { Kept } from '../log/imports-kept';
import { inOrder } from '../files/locate';
import { partsKept } from '../files/parts';
import { PART, placesOf } from '../files/places';
import type { StagedFile } from '../port';
import type { OwnSources } from '../own/own-sources';
import type { Recognise } from '../files/read';
import { plain } from '../engine/tally';
import { inCurrency } from './which-currency';

type VersionOf = OwnSources['versionOf'];
const SHOWN = 50;
const GONE = 'The file of this import is no longer on the server, so its lines cannot be shown. The figures are not touched.';

/** The import of this number. */
export function importOf(kept: readonly Kept[], id: number): Kept {
  const found = kept.find((one) => one.id === id);
  if (found === undefined) throw new Refusal(404, 'unknown-import', 'This import is not known. Look at the list of imports again.');
  return found;
}

/** The first lines of an import that were taken, read again from the file that was kept. `scratch` is for what is made of documents. */
export async function firstLines(
  connection: DuckDBConnection,
  { main: { facts, source, mappingVersion } }: Kept,
  placeOf: (hash: string) => string,
  versionOf: VersionOf,
  recognise: Recognise,
  scratch: string,
): Promise<readonly ImportLine[]> {
  const path = placeOf(facts.fileHash);
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) throw new Refusal(410, 'file-gone', GONE);
  // As it was read then, whatever has been said of such files since.
  const as = versionOf(source, mappingVersion);
  const parts = facts.parts === undefined ? undefined : await partsKept(path, placeOf);
  const file: StagedFile = {
    ...{ upload: '', name: facts.file, path, bytes: there.size, hash: facts.fileHash, source },
    ...(as === undefined ? {} : { as }),
    ...(parts === undefined ? {} : { parts }),
    ...(facts.within === undefined
      ? {}
      : {
          within: {
            ...{ kind: facts.within.kind, name: facts.within.file, hash: facts.within.hash, path: placeOf(facts.within.hash) },
            currencies: facts.within.currencies ?? [],
          },
        }),
  };
  const found = await recognise(file, 'shown', scratch);
  if (found.source === null) throw new Refusal(410, 'file-gone', GONE);
  const { source: known, input } = found;
  const told = facts.currency === undefined ? known : inCurrency(known, facts.currency);
  const { lines, broken } = await inOrder(connection, told, input, async (sql, rejects) => ({
    lines: await rows(
      connection,
      `SELECT x_FileRow AS line, strftime(ChargePeriodStart, '%Y-%m-%d') AS "date", ServiceProviderName AS vendor, ServiceName AS service, ChargeDescription AS description,
         BillingCurrency AS currency, BilledCost AS amount FROM (${sql}) WHERE x_Why IS NULL AND NOT x_Skip ORDER BY x_FileRow LIMIT ${String(SHOWN)}`,
    ),
    broken: (await rows(connection, rejects)).map((row) => count(row['part']) * PART + count(row['line'])),
  }));
  const counted = lines.map((row) => count(row['line']));
  const places = await placesOf(input, { counted, broken: [] }, new Set(broken));
  return lines.map((row, i) => ({
    line: places.counted.get(counted[i] ?? 0)?.line ?? counted[i] ?? 0,
    date: text(row['date']),
    vendor: text(row['vendor']),
    what: [...new Set([text(row['service']), textOrNull(row['description']) ?? ''])].filter((words) => words !== '').join(', '),
    Currency: text(row['currency']),
    Amount: plain(row['amount']),
  }));
}
