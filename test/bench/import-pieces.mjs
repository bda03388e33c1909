// The pieces of work that the import is measured by; each runs in a process of its own.
import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const DECIMAL = (name) => `coalesce(try_cast(${name} AS DECIMAL(18,12))::DECIMAL(38,12), try_cast(${name} AS DECIMAL(38,12)))`;
const PLAIN = (name) => `(${name} IS NULL OR regexp_full_match(${name}, '-?[0-9]{1,26}([.][0-9]{1,12})?'))`;
const MONEY = ['BilledCost', 'EffectiveCost', 'ListCost', 'ConsumedQuantity'];
const sums = (names) => names.map((name) => `sum(${DECIMAL(name)}) AS ${name}`).join(', ');

async function summed(sql) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '400MB' });
  const connection = await instance.connect();
  await connection.run('SET preserve_insertion_order = false');
  return `${(await connection.runAndReadAll(sql)).getRowsJson().length} groups`;
}

/** The floor: read as text, check digits, cast exactly, sum by month, vendor, service, model, workflow and category. */
const aggregate = (file) =>
  summed(
    `SELECT substr(ChargePeriodStart, 1, 7), ProviderName, ServiceName, SkuPriceDetails ->> '$.x_model', Tags ->> '$.workflow', ChargeCategory, ${sums(MONEY)}, count(*)
     FROM read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true) WHERE ${MONEY.map(PLAIN).join(' AND ')} GROUP BY ALL`,
  );

/** The same of a gateway's log. */
const logs = (file) =>
  summed(
    `SELECT substr(startTime, 1, 7), provider, model, metadata.workflow, status, ${sums(['spend', 'tokens'])}, count(*) FROM (
       SELECT *, usage.total_tokens AS tokens FROM read_json('${file}', format = 'newline_delimited', columns = {startTime: 'VARCHAR', provider: 'VARCHAR', model: 'VARCHAR', spend: 'VARCHAR',
         status: 'VARCHAR', metadata: 'STRUCT(workflow VARCHAR)', usage: 'STRUCT(total_tokens VARCHAR)'}))
     WHERE ${['spend', 'tokens'].map(PLAIN).join(' AND ')} GROUP BY ALL`,
  );

async function importFile(file, ledger, hash, open, id = 'one') {
  const { openDuckDbStore } = await import(open);
  const store = await openDuckDbStore(ledger);
  const watch = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' };
  const preview = await store.preview(id, [{ upload: 'one', name: 'focus.csv', path: file, bytes: statSync(file).size, hash }], watch);
  await store.commit(id, '2026-11-01T09:41:00Z');
  await store.close();
  const [{ read, ties }] = preview.files[0].totals;
  return `${preview.added.count} new, ${preview.unchanged.count} as before, ${read}, ${ties ? 'ties' : 'DOES NOT TIE'}`;
}

async function ask(ledger, open) {
  const { openDuckDbStore } = await import(open);
  const store = await openDuckDbStore(ledger);
  const by = ['Month', 'Vendor', 'Service', 'Model', 'Workflow', 'ChargeCategory'];
  const start = performance.now();
  const { Rows } = await store.actuals({ by, countedOnly: true });
  const first = performance.now() - start;
  await store.actuals({ by: ['Month', 'Vendor'], countedOnly: true });
  const next = performance.now() - start - first;
  await store.close();
  return { said: `${Rows.length} rows; first ${Math.round(first)} ms, next ${Math.round(next)} ms`, first, next };
}

/** What is summed without an engine: doubles, by the same columns. */
function adder() {
  const groups = new Map();
  const add = (keys, amounts) => {
    const key = keys.join('\u001f');
    const found = groups.get(key) ?? groups.set(key, new Float64Array(5)).get(key);
    amounts.forEach((amount, i) => (found[i] += Number(amount)));
    found[4] += 1;
  };
  return { add, told: () => `${groups.size} groups` };
}
const inJson = (text, name) => (text ? JSON.parse(text)[name] : null);
const addRow = (to, row) =>
  to.add(
    [
      row.ChargePeriodStart.slice(0, 7),
      row.ProviderName,
      row.ServiceName,
      inJson(row.SkuPriceDetails, 'x_model'),
      inJson(row.Tags, 'workflow'),
      row.ChargeCategory,
    ],
    MONEY.map((name) => row[name]),
  );

async function jsonParse(file) {
  const to = adder();
  for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: 1 << 20 }), crlfDelay: Infinity })) {
    const row = JSON.parse(line);
    to.add([row.startTime.slice(0, 7), row.provider, row.model, row.metadata.workflow, row.status], [row.spend, row.usage.total_tokens]);
  }
  return to.told();
}

const from = (folder, name) => createRequire(join(folder, 'package.json'))(name);

async function papaparse(file, folder) {
  const [papa, to] = [from(folder, 'papaparse'), adder()];
  await new Promise((resolve, reject) => {
    papa.parse(createReadStream(file, { highWaterMark: 1 << 20, encoding: 'utf8' }), {
      header: true,
      step: ({ data }) => data.BilledCost && addRow(to, data),
      complete: resolve,
      error: reject,
    });
  });
  return to.told();
}

async function csvParse(file, folder) {
  const [{ parse }, z, to] = [from(folder, 'csv-parse'), from(folder, 'zod'), adder()];
  const text = z.string().nullish();
  const money = z.string().regex(/^-?\d{1,26}(\.\d{1,12})?$/);
  const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  const Row = z.object({
    ...Object.fromEntries(MONEY.map((name) => [name, money])),
    ...Object.fromEntries(['BillingPeriodStart', 'BillingPeriodEnd', 'ChargePeriodStart', 'ChargePeriodEnd'].map((name) => [name, instant])),
    ...Object.fromEntries(
      ['ProviderName', 'ServiceName', 'SkuPriceDetails', 'Tags', 'BillingAccountId', 'SubAccountId', 'ResourceId', 'SkuId', 'InvoiceId'].map((name) => [
        name,
        text,
      ]),
    ),
    ChargeCategory: z.enum(['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment']),
    BillingCurrency: z.string().length(3),
  });
  for await (const row of createReadStream(file, { highWaterMark: 1 << 20 }).pipe(parse({ columns: true }))) {
    const checked = Row.safeParse(row);
    if (checked.success) addRow(to, checked.data);
  }
  return to.told();
}

export const PIECES = { aggregate, logs, import: importFile, again: (...args) => importFile(...args, 'two'), ask, jsonParse, papaparse, csvParse };
