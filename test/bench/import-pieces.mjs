// The pieces of work that the import is measured by; each runs in a process of its own.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CATEGORIES, INSTANTS, MONEY, PLAIN_NUMBER, RIVALS, told, units } from './rivals.mjs';

const DECIMAL = (name) => `coalesce(try_cast(${name} AS DECIMAL(18,12))::DECIMAL(38,12), try_cast(${name} AS DECIMAL(38,12)))`;
const PLAIN = (name) => `(${name} IS NULL OR regexp_full_match(${name}, '${PLAIN_NUMBER}'))`;
const sums = (names) => names.map((name) => `sum(${DECIMAL(name)}) AS ${name}`).join(', ');

/** An engine for a sum; the product loads the library by itself, when it has said how. */
async function engine() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '400MB' })).connect();
  await connection.run('SET preserve_insertion_order = false');
  return connection;
}
async function summed(sql) {
  const connection = await engine();
  return `${(await connection.runAndReadAll(sql)).getRowsJson().length} groups`;
}

/** The floor: read as text, check digits, cast exactly, sum by month, vendor, service, model, workflow and category. */
const aggregate = (file) =>
  summed(
    `SELECT substr(ChargePeriodStart, 1, 7), ProviderName, ServiceName, SkuPriceDetails ->> '$.x_model', Tags ->> '$.workflow', ChargeCategory, ${sums(MONEY)}, count(*)
     FROM read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true) WHERE ${MONEY.map(PLAIN).join(' AND ')} GROUP BY ALL`,
  );

/** Sums by keys of the rows that pass all checks, and how many do not. */
async function checked(from, keys, amounts, checks) {
  const good = `coalesce(${checks.join(' AND ')}, false)`;
  const connection = await engine();
  const groups = `SELECT ${keys.map((key, i) => `CASE WHEN good THEN ${key} END AS key${String(i)}`).join(', ')}, good, ${amounts.map((name) => `sum(CASE WHEN good THEN ${DECIMAL(name)} END) AS ${name}`).join(', ')}, count(*) AS n
    FROM (SELECT *, ${good} AS good FROM ${from}) GROUP BY ALL`;
  // All sums of all groups are worked out; what is told of them is as much as the others tell.
  const [row] = (
    await connection.runAndReadAll(
      `SELECT count(*) FILTER (good), coalesce(sum(n) FILTER (NOT good), 0)::BIGINT, ${amounts.map((name) => `sum(${name})`).join(', ')} FROM (${groups})`,
    )
  ).getRowsJson();
  return `${row[0]} groups, ${row[1]} refused, ${told(units(row[2]))}`;
}
const matches = (name, pattern) => `regexp_full_match(${name}, '${pattern}')`;
/** A moment as the ledger's statement knows it: no pattern, but the cast, which takes no 30 February either. */
const isMoment = (name) => `strlen(${name}) = 20 AND ${name} BETWEEN '19' AND '21' AND suffix(${name}, 'Z') AND try_cast(${name} AS TIMESTAMP_NS) IS NOT NULL`;

/** The first line of a file, in columns. */
function headings(file) {
  const [open, bytes] = [openSync(file), Buffer.alloc(10_000)];
  readSync(open, bytes);
  closeSync(open);
  return bytes.toString('latin1').split('\n', 1)[0].split(',');
}
/** What the readers of lines do, done by the engine: the same checks, the same sums. */
const lines = (file) =>
  checked(
    `read_csv('${file}', auto_detect = false, skip = 1, delim = ',', quote = '"', escape = '"', columns = {${headings(file)
      .map((name) => `${name}: 'VARCHAR'`)
      .join(', ')}})`,
    ['substr(ChargePeriodStart, 1, 7)', 'ProviderName', 'ServiceName', `SkuPriceDetails ->> '$.x_model'`, `Tags ->> '$.workflow'`, 'ChargeCategory'],
    MONEY,
    [
      ...MONEY.map((name) => matches(name, PLAIN_NUMBER)),
      ...INSTANTS.map(isMoment),
      `ChargeCategory IN (${CATEGORIES.map((one) => `'${one}'`).join(', ')})`,
      'length(BillingCurrency) = 3',
    ],
  );

/** The same of a gateway's log, its cells taken out of the lines by the product's own statement: `way` is `columns`, or `lines` for what columns cannot be sure of. */
async function logs(file, way, doubles, scan) {
  const { scan: read } = await import(scan);
  const keys = [['startTime'], ['provider'], ['model'], ['metadata', 'workflow'], ['status'], ['spend'], ['usage', 'total_tokens']];
  const cells = keys.map((place, i) => ({ heading: place.join('.'), name: `c${String(i)}`, level: 0, places: [place] }));
  const input = {
    format: 'jsonl',
    path: file,
    headings: [],
    delimiter: ',',
    encoding: 'utf-8',
    compressed: false,
    rejects: 'logs',
    doubles: doubles === 'true',
  };
  const figures = ['spend', 'usage.total_tokens'].map((heading) => ({ kind: 'amount', of: { kind: 'column', heading }, form: 'plain', rounds: false }));
  const source = { charge: { BilledCost: figures[0], ConsumedQuantity: figures[1] } };
  return checked(
    `(SELECT *, c5 AS spend, c6 AS tokens FROM (${read(input, source, { all: cells, rest: [] }, way === 'columns').cells}))`,
    ['substr(c0, 1, 7)', 'c1', 'c2', 'c3', 'c4'],
    ['spend', 'tokens'],
    ['c0 IS NOT NULL', 'NOT no_json', 'twice IS NULL', matches('spend', PLAIN_NUMBER), matches('tokens', PLAIN_NUMBER)],
  );
}

/** As the server does with a file that was put up to it: it was hashed on its way, found to be text without figures of more than twelve decimals, and is kept as it is. */
async function importFile(file, ledger, hash, open, id = 'one') {
  const { openDuckDbStore } = await import(open);
  const store = await openDuckDbStore(ledger);
  const watch = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' };
  const known = { utf8: true, longFigures: false, own: true };
  const preview = await store.preview(id, [{ upload: 'one', name: 'focus.csv', path: file, bytes: statSync(file).size, hash, ...known }], watch);
  await store.commit(id, '2026-11-01T09:41:00Z');
  await store.close();
  const [{ read, ties }] = preview.files[0].totals;
  return `${preview.added.count} new, ${preview.unchanged.count} as before, ${read}, ${ties ? 'ties' : 'DOES NOT TIE'}`;
}

async function ask(ledger, open) {
  const { openDuckDbStore } = await import(open);
  const store = await openDuckDbStore(ledger);
  const took = async (...by) => {
    const start = performance.now();
    const { Rows } = await store.actuals({ by, countedOnly: true });
    return { rows: Rows.length, ms: performance.now() - start };
  };
  const first = await took('Month', 'Vendor');
  const next = await took('Month', 'Vendor');
  const widest = await took('Month', 'Vendor', 'Service', 'Model', 'Workflow', 'ChargeCategory');
  await store.close();
  const said = Object.entries({ first, next, widest }).map(([name, { rows, ms }]) => `${name} ${Math.round(ms)} ms, ${rows} rows`);
  return { said: said.join('; '), first: first.ms, next: next.ms, widest: widest.ms };
}

export const PIECES = { aggregate, lines, logs, import: importFile, again: (...args) => importFile(...args, 'two'), ask, ...RIVALS };
