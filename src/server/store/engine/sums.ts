import type { DuckDBConnection } from '@duckdb/node-api';
import { RULE_COLUMNS } from '../../../ledger/rule-book';
import { literal } from '../../../sources/sql/quote';
import { count, firstRow, rows, run, text, turnstile } from './engine';
import { COUNTS } from './visible';

export type Tested = (typeof RULE_COLUMNS)[number];

const LAST_MONTH = `strftime(c.ChargePeriodEnd - INTERVAL 1 DAY, '%Y-%m')`;
/** The last month of a charge for several; null for all others, most of which are for a day or less: to see that costs less than to name the month. */
const UNTIL = `CASE WHEN c.ChargePeriodEnd > c.ChargePeriodStart + INTERVAL 1 DAY AND ${LAST_MONTH} > c.x_Month THEN ${LAST_MONTH} END`;
/** What was consumed is the quantity where the row says it, else what was priced. */
const CONSUMED = 'c.ConsumedQuantity IS NOT NULL AND c.ConsumedUnit IS NOT NULL';

/** What rows are summed by, as SQL over `c` of charges, and the types that they are kept in. */
const BY: readonly (readonly [name: string, type: string, sql: string])[] = [
  ...['x_Month', 'ServiceProviderName', 'ServiceName', 'x_Model', 'x_Workflow', 'x_Owner', 'x_CostCenter', 'x_BusinessUnit', 'x_Stream'].map(
    (name) => [name, 'VARCHAR', `c.${name}`] as const,
  ),
  ['x_AiShare', 'DECIMAL(18,12)', 'c.x_AiShare'],
  ...['ChargeCategory', 'x_CostBasis', 'BillingCurrency'].map((name) => [name, 'VARCHAR', `c.${name}`] as const),
  ['measure', 'VARCHAR', `CASE WHEN ${CONSUMED} THEN c.ConsumedUnit ELSE c.PricingUnit END`],
  ['counts', 'BOOLEAN', COUNTS],
  ['until', 'VARCHAR', UNTIL],
];
/** The columns that rules may test; what a set is not summed by is null there. */
const TESTED: readonly Tested[] = RULE_COLUMNS.filter((name) => name !== 'x_SourceId');
/** Of so many lines (`n`), so many (`priced`, `measured`) have an amount and a quantity. */
const SUMMED = ['amount DECIMAL(38,12)', 'priced BIGINT', 'quantity DECIMAL(38,12)', 'measured BIGINT', 'n BIGINT'];

/** The columns of a sum without what it is known by. */
export const SUM_KEYS: readonly string[] = [...BY.map(([name]) => name), ...TESTED.map((name) => `test_${name}`)];

/**
 * Sums of all good rows of a batch. They follow from rows that never change, whoever sees them, and are themselves never changed: a set is seen when `sum_sets`
 * has it, which is written by itself when its sums are; see `charges`.
 */
export const SUM_TABLES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS sums (part INTEGER, ${[...BY.map(([name, type]) => `${name} ${type}`), ...TESTED.map((name) => `test_${name} VARCHAR`), ...SUMMED].join(', ')})`,
  `CREATE TABLE IF NOT EXISTS sum_sets (part INTEGER, batch INTEGER, tested VARCHAR)`,
];

/** Rows `c` summed, to be added to others: `from` is all that stands behind FROM; `sign` −1 takes them away. */
export function summedSql(tested: readonly Tested[], from: string, sign: 1 | -1, before: readonly string[] = []): string {
  const keys = [
    ...BY.map(([name, , sql]) => `${sql} AS ${name}`),
    ...TESTED.map((name) => `${tested.includes(name) ? `c.${name}` : 'NULL::VARCHAR'} AS test_${name}`),
  ];
  const quantity = `CASE WHEN ${CONSUMED} THEN c.ConsumedQuantity ELSE c.PricingQuantity END`;
  const sums = [`coalesce(sum(c.BilledCost), 0)`, `count(c.BilledCost)`, `coalesce(sum(${quantity}), 0)`, `count(${quantity})`, `count(*)`];
  return `SELECT ${[...before, ...keys, ...sums.map((sql, i) => `${sign === 1 ? '' : '-'}${sql} AS ${(SUMMED[i] ?? '').split(' ')[0] ?? ''}`)].join(', ')} FROM ${from} GROUP BY ALL`;
}

/** The sums of batches that a ledger keeps. */
export interface Sums {
  /** Works with the set of each of these batches that is summed by these columns, made where there is none; no set goes before the work is done. */
  readonly using: <T>(
    connection: DuckDBConnection,
    batches: readonly number[],
    tested: readonly Tested[],
    work: (partOf: ReadonlyMap<number, number>) => Promise<T>,
  ) => Promise<T>;
  /** Batches that are no more. */
  readonly forget: (connection: DuckDBConnection, batches: readonly number[]) => Promise<void>;
}

/** Opens them, without what an interrupted one left and without those of batches that are no more. */
export async function openSums(connection: DuckDBConnection): Promise<Sums> {
  await run(connection, 'DELETE FROM sum_sets WHERE batch NOT IN (SELECT id FROM batches)');
  await run(connection, 'DELETE FROM sums WHERE part NOT IN (SELECT part FROM sum_sets)');
  const kept = new Map<number, { readonly part: number; readonly tested: readonly string[] }>();
  for (const row of await rows(connection, 'SELECT part, batch, tested FROM sum_sets ORDER BY part'))
    kept.set(count(row['batch']), { part: count(row['part']), tested: text(row['tested']).split(' ') });
  let next = 1 + count((await firstRow(connection, 'SELECT max(part) AS part FROM sum_sets'))['part']);

  const make = async (on: DuckDBConnection, batch: number, tested: readonly Tested[]): Promise<number> => {
    const part = next;
    next += 1;
    const from = `charges c WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL`;
    await run(on, `INSERT INTO sums ${summedSql(tested, from, 1, [`${String(part)} AS part`])}`);
    await run(on, `INSERT INTO sum_sets VALUES (${String(part)}, ${String(batch)}, ${literal(tested.join(' '))})`);
    const old = kept.get(batch);
    kept.set(batch, { part, tested });
    if (old !== undefined) await drop(on, [old.part]);
    return part;
  };
  const drop = async (on: DuckDBConnection, parts: readonly number[]): Promise<void> => {
    if (parts.length === 0) return;
    for (const table of ['sum_sets', 'sums']) await run(on, `DELETE FROM ${table} WHERE part IN (${parts.join(', ')})`);
  };
  const oneAtATime = turnstile();
  return {
    using: (on, batches, tested, work) =>
      oneAtATime(async () => {
        const found = new Map<number, number>();
        for (const batch of new Set(batches)) {
          const known = kept.get(batch);
          found.set(batch, known !== undefined && tested.every((name) => known.tested.includes(name)) ? known.part : await make(on, batch, tested));
        }
        return work(found);
      }),
    forget: (on, batches) =>
      oneAtATime(async () => {
        const mine = batches.flatMap((batch) => kept.get(batch)?.part ?? []);
        for (const batch of batches) kept.delete(batch);
        await drop(on, mine);
      }),
  };
}
