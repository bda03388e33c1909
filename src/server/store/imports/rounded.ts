import { open, stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { compile } from '../../../sources/compile';
import type { InputFile } from '../../../sources/input-file';
import { constant, type TextReading } from '../../../sources/readings';
import type { Source } from '../../../sources/source';
import { isZero } from '../../../model/decimal';
import { count, rows, run, text } from '../engine/engine';
import { exact, plain } from '../engine/tally';
import { endsInside, endsOf } from '../files/ends';
import { identitiesOf } from '../files/identities';
import { lines } from '../words';
import type { Filled } from './fill';

/** More digits behind the point than the ledger keeps, or an exponent. */
const LONG = /\.\d{13}|(?:^|[,;|\t"\s:])[-+]?\d(?:\.\d+)?e-\d{1,3}(?=[,;|\t"\s}\]]|$)/im;
/** A file is looked at in so many places of so many bytes; one that is no larger, from end to end. */
const [PLACES, PIECE] = [32, 1 << 16];

/**
 * Costs with more decimals than the ledger keeps, as programs write floats: how many lines of a batch have one, and by how much in all they differ from what the file says. A file in
 * which such figures are seen is read a second time, which costs a third of an import; in a large one a few lines between the places that are looked at may go unseen.
 */
export async function roundedSaid(
  connection: DuckDBConnection,
  source: Source,
  input: InputFile,
  { rejected }: Pick<Filled, 'rejected'>,
): Promise<readonly string[]> {
  const texts = textsOf(source);
  if (texts === undefined || !(await mayBeLong(input))) return [];
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

async function mayBeLong({ format, types = [], parts, path, compressed }: InputFile): Promise<boolean> {
  if (format === 'parquet') return types.some((type) => /DOUBLE|FLOAT|DECIMAL\(\d+,(1[3-9]|[23]\d)\)/.test(type));
  for (const part of parts ?? [{ path }]) if (compressed ? await isLongPacked(part.path) : await isLong(part.path)) return true;
  return false;
}

async function isLongPacked(path: string): Promise<boolean> {
  const inside = await endsInside(await endsOf({ path, bytes: (await stat(path)).size }));
  return inside !== undefined && LONG.test(Buffer.from(inside.head).toString('latin1'));
}

async function isLong(path: string): Promise<boolean> {
  const [{ size }, file, piece] = [await stat(path), await open(path), Buffer.allocUnsafe(PIECE)];
  const step = Math.max(PIECE, Math.floor((size - PIECE) / (PLACES - 1)));
  try {
    // Pieces of a small file overlap, so that no figure is cut in two.
    for (let at = 0; at < size; at += step === PIECE ? PIECE - 64 : step) {
      const { bytesRead } = await file.read(piece, 0, PIECE, at);
      if (LONG.test(piece.toString('latin1', 0, bytesRead))) return true;
    }
    return false;
  } finally {
    await file.close();
  }
}
