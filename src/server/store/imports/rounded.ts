import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { compile } from '../../../sources/compile';
import type { InputFile } from '../../../sources/input-file';
import { constant, type TextReading } from '../../../sources/readings';
import type { Source } from '../../../sources/source';
import { isZero } from '../../../model/decimal';
import { count, rows, run, text } from '../engine/engine';
import { exact, plain } from '../engine/tally';
import { identitiesOf } from '../files/identities';
import { longFigures } from '../files/long-figures';
import type { StagedFile } from '../port';
import { lines } from '../words';
import type { Filled } from './fill';

/**
 * Costs with more decimals than the ledger keeps, as programs write floats: how many lines of a batch have one, and by how much in all they differ from what the file says. A file
 * that has any such figure is read a second time.
 */
export async function roundedSaid(
  connection: DuckDBConnection,
  source: Source,
  file: Pick<StagedFile, 'longFigures'>,
  input: InputFile,
  { rejected }: Pick<Filled, 'rejected'>,
): Promise<readonly string[]> {
  const texts = textsOf(source);
  if (texts === undefined || !(await mayBeLong(file, input))) return [];
  const compiled = compile(texts, input, { fileRow: 'none', ...identitiesOf(input) });
  for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  const difference = (digits: number): string =>
    `(try_cast(raw AS DECIMAL(38,${String(digits)})) - try_cast(kept AS DECIMAL(38,${String(digits)})))::DECIMAL(38,30)`;
  // Why a line was left out is worked out only where some were.
  const taken = rejected === 0 ? 'NOT x_Skip' : 'NOT x_Skip AND x_Why IS NULL';
  const found = await rows(
    connection,
    `SELECT currency, count(*) AS n, sum(apart) AS amount FROM (
       SELECT currency, coalesce(${difference(30)}, ${difference(22)}) AS apart
       FROM (SELECT trim(SkuMeter) AS raw, BilledCost AS kept, BillingCurrency AS currency FROM (${compiled.sql}) WHERE ${taken} AND BilledCost IS NOT NULL))
     WHERE apart <> 0 GROUP BY currency ORDER BY currency`,
  );
  for (const sql of compiled.dropRejectsSql) await run(connection, sql);
  return found.map((row) => {
    const [n, apart] = [count(row['n']), exact(row['amount'])];
    const size = (plain(row['amount']) ?? '').replace('-', '');
    const all = isZero(apart)
      ? 'in all it is the same'
      : `in all the file says ${size} ${text(row['currency'])} ${(plain(row['amount']) ?? '').startsWith('-') ? 'less' : 'more'}`;
    return `${lines(n)} ${n === 1 ? 'has a cost' : 'have costs'} of more than twelve decimals, and the ledger keeps twelve: ${all}.`;
  });
}

/** The same source, which reads the text of a cost beside it; undefined where none is rounded. */
function textsOf(source: Source): Source | undefined {
  const of = ({ BilledCost: cost }: Partial<Source['charge']>): TextReading | undefined =>
    cost?.kind === 'amount' && cost.rounds && cost.form === 'plain' ? cost.of : undefined;
  const own = of(source.charge);
  const melt = source.melt?.map((one) => ({
    ...one,
    charge: { ...one.charge, SkuMeter: of(one.charge) ?? (one.charge.BilledCost === undefined ? own : undefined) ?? constant('0') },
  }));
  if (own === undefined && melt?.every(({ charge }) => charge.SkuMeter.kind === 'constant') !== false) return undefined;
  return { ...source, charge: { ...source.charge, SkuMeter: own ?? constant('0') }, ...(melt === undefined ? {} : { melt }) };
}

async function mayBeLong({ longFigures: known }: Pick<StagedFile, 'longFigures'>, input: InputFile): Promise<boolean> {
  const { format, types = [], parts, path, compressed } = input;
  if (format === 'parquet') return types.some((type) => /DOUBLE|FLOAT|DECIMAL\(\d+,(1[3-9]|[23]\d)\)/.test(type));
  if (known !== undefined && !compressed) return known;
  for (const part of parts ?? [{ path }]) if (await isLong(part.path, compressed)) return true;
  return false;
}

/** What lies in a compressed file was seen by nobody before. */
async function isLong(path: string, compressed: boolean): Promise<boolean> {
  const { take, read } = longFigures();
  const bytes = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const piece of (compressed ? bytes.pipe(createGunzip()) : bytes) as AsyncIterable<Buffer>) take(piece);
  return read();
}
