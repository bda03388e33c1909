import type { DuckDBConnection } from '@duckdb/node-api';
import { COMMON_RULE_COLUMNS, type RuleColumn } from '../../../ledger/rule-columns';
import { literal } from '../../../sources/sql/quote';
import { count, firstRow, rows, run, text, turnstile } from './engine';
import { testId, testName, testedSql } from './tested';
import { COUNTS } from './visible';

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
/** Columns of what most rules test; those of others are added once a rule tests them. What a set is not summed by is null there. */
const COMMON = COMMON_RULE_COLUMNS.filter((name) => name !== 'x_SourceId').map(testName);
/** Of so many lines (`n`), so many (`priced`, `measured`) have an amount and a quantity. */
const SUMMED = ['amount DECIMAL(38,12)', 'priced BIGINT', 'quantity DECIMAL(38,12)', 'measured BIGINT', 'n BIGINT'];

/** What rows are summed by where rules test these columns. */
export const sumKeys = (tested: readonly RuleColumn[]): readonly string[] => [...BY.map(([name]) => name), ...tested.map(testName)];
/** What is summed. */
export const SUM_FIGURES: readonly string[] = SUMMED.map((column) => column.split(' ')[0] ?? '');

/**
 * Sums of all good rows of a batch. They follow from rows that never change, whoever sees them, and are themselves never changed: a set is seen when `sum_sets`
 * has it, which is written by itself when its sums are; see `charges`.
 */
export const SUM_TABLES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS sums (part INTEGER, ${[...BY.map(([name, type]) => `${name} ${type}`), ...COMMON.map((name) => `${name} VARCHAR`), ...SUMMED].join(', ')})`,
  `CREATE TABLE IF NOT EXISTS sum_sets (part INTEGER, batch INTEGER, tested VARCHAR)`,
];

/** Rows `c` summed, to be added to others: `from` is all that stands behind FROM; `sign` −1 takes them away. */
export function summedSql(tested: readonly RuleColumn[], from: string, sign: 1 | -1, before: readonly string[] = []): string {
  const keys = [...BY.map(([name, , sql]) => `${sql} AS ${name}`), ...tested.map((name) => `${testedSql(name)} AS ${testName(name)}`)];
  const quantity = `CASE WHEN ${CONSUMED} THEN c.ConsumedQuantity ELSE c.PricingQuantity END`;
  const sums = [`coalesce(sum(c.BilledCost), 0)`, `count(c.BilledCost)`, `coalesce(sum(${quantity}), 0)`, `count(${quantity})`, `count(*)`];
  return `SELECT ${[...before, ...keys, ...sums.map((sql, i) => `${sign === 1 ? '' : '-'}${sql} AS ${SUM_FIGURES[i] ?? ''}`)].join(', ')} FROM ${from} GROUP BY ALL`;
}

/** The sums of batches that a ledger keeps. */
export interface Sums {
  /** Works with the set of each of these batches that is summed by these columns, made where there is none; no set goes before the work is done. */
  readonly using: <T>(
    connection: DuckDBConnection,
    batches: readonly number[],
    tested: readonly RuleColumn[],
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
  const columns = new Set(
    (await rows(connection, `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'sums' AND NOT internal`)).map((row) => text(row['name'])),
  );
  const room = async (on: DuckDBConnection, tested: readonly RuleColumn[]): Promise<void> => {
    for (const name of tested.map(testName).filter((one) => !columns.has(one))) {
      await run(on, `ALTER TABLE sums ADD COLUMN ${name} VARCHAR`);
      columns.add(name);
    }
  };
  let next = 1 + count((await firstRow(connection, 'SELECT max(part) AS part FROM sum_sets'))['part']);

  const make = async (on: DuckDBConnection, batch: number, tested: readonly RuleColumn[]): Promise<number> => {
    const part = next;
    next += 1;
    const from = `charges c WHERE c.x_BatchId = ${String(batch)} AND c.x_Why IS NULL`;
    await run(on, `INSERT INTO sums BY NAME ${summedSql(tested, from, 1, [`${String(part)} AS part`])}`);
    await run(on, `INSERT INTO sum_sets VALUES (${String(part)}, ${String(batch)}, ${literal(tested.map(testId).join(' '))})`);
    const old = kept.get(batch);
    kept.set(batch, { part, tested: tested.map(testId) });
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
        await room(on, tested);
        const found = new Map<number, number>();
        for (const batch of new Set(batches)) {
          const known = kept.get(batch);
          found.set(batch, known !== undefined && tested.every((name) => known.tested.includes(testId(name))) ? known.part : await make(on, batch, tested));
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
