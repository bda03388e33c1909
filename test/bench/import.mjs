// One FOCUS file of a million rows: raw DuckDB's checked exact aggregation of the file beside the ledger's own import (preview and commit), in turn, each in
// a process of its own; then the same file again, and a question. node test/bench/import.mjs [ROWS] [ROUNDS]
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { bundle } from './bundle.mjs';
import { writeFocusRows } from './focus-rows.mjs';

const OPEN = await bundle('src/server/store/open.ts');
const DECIMAL = (name) => `coalesce(try_cast(${name} AS DECIMAL(18,12))::DECIMAL(38,12), try_cast(${name} AS DECIMAL(38,12)))`;
const PLAIN = (name) => `(${name} IS NULL OR regexp_full_match(${name}, '-?[0-9]{1,26}([.][0-9]{1,12})?'))`;
const MONEY = ['BilledCost', 'EffectiveCost', 'ListCost', 'ConsumedQuantity'];

/** The floor: read as text, check digits, cast exactly, sum by month, vendor, service, model, workflow and category. */
async function aggregate(file) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '400MB' });
  const connection = await instance.connect();
  await connection.run('SET preserve_insertion_order = false');
  const sums = MONEY.map((name) => `sum(${DECIMAL(name)}) AS ${name}`).join(', ');
  const reader = await connection.runAndReadAll(
    `SELECT substr(ChargePeriodStart, 1, 7), ProviderName, ServiceName, SkuPriceDetails ->> '$.x_model', Tags ->> '$.workflow', ChargeCategory, ${sums}, count(*)
     FROM read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true) WHERE ${MONEY.map(PLAIN).join(' AND ')} GROUP BY ALL`,
  );
  return `${reader.getRowsJson().length} groups`;
}

async function importFile(file, ledger, hash, id = 'one') {
  const { openDuckDbStore } = await import(OPEN);
  const store = await openDuckDbStore(ledger);
  const watch = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' };
  const preview = await store.preview(id, [{ upload: 'one', name: 'focus.csv', path: file, bytes: statSync(file).size, hash }], watch);
  await store.commit(id, '2026-11-01T09:41:00Z');
  await store.close();
  const [{ read, ties }] = preview.files[0].totals;
  return `${preview.added.count} new, ${preview.unchanged.count} as before, ${read}, ${ties ? 'ties' : 'DOES NOT TIE'}`;
}

async function ask(ledger) {
  const { openDuckDbStore } = await import(OPEN);
  const store = await openDuckDbStore(ledger);
  const by = ['Month', 'Vendor', 'Service', 'Model', 'Workflow', 'ChargeCategory'];
  const start = performance.now();
  const { Rows } = await store.actuals({ by, countedOnly: true });
  const first = performance.now() - start;
  await store.actuals({ by: ['Month', 'Vendor'], countedOnly: true });
  const told = `${Rows.length} rows; first ${Math.round(first)} ms, next ${Math.round(performance.now() - start - first)} ms`;
  await store.close();
  return told;
}

/** The identical file a second time: nothing new. */
const importAgain = (file, ledger, hash) => importFile(file, ledger, hash, 'two');

const WORK = { aggregate, import: importFile, again: importAgain, ask };

/** Runs one piece of work in a new process; wall, CPU and peak memory are that process's own. */
function measure(name, ...args) {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'child', name, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${name} failed`);
  return JSON.parse(child.stdout);
}

if (process.argv[2] === 'child') {
  const start = performance.now();
  const told = await WORK[process.argv[3]](...process.argv.slice(4));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ told, wall: (performance.now() - start) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 }));
} else {
  const [rows, rounds] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 3)];
  const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'corridor-bench-'));
  try {
    const [file, ledger] = [join(folder, 'focus.csv'), join(folder, 'ledger.duckdb')];
    await writeFocusRows(rows, file);
    const digest = createHash('sha256');
    await pipeline(createReadStream(file), digest);
    const hash = digest.digest('hex');
    const results = { aggregate: [], import: [], again: [], ask: [] };
    for (let i = 0; i < rounds; i += 1) {
      for (const suffix of ['', '.wal', '.files', '.log', '.tmp']) if (existsSync(ledger + suffix)) rmSync(ledger + suffix, { recursive: true });
      results.aggregate.push(measure('aggregate', file));
      results.import.push(measure('import', file, ledger, hash));
      results.again.push(measure('again', file, ledger, hash));
      results.ask.push(measure('ask', ledger));
    }
    const median = (name, field) => results[name].map((one) => one[field]).sort((a, b) => a - b)[Math.floor(rounds / 2)];
    console.log(`${rows} rows, ${Math.round(statSync(file).size / 1e6)} MB, median of ${rounds}; ledger ${Math.round(statSync(ledger).size / 1e6)} MB\n`);
    console.log('| | wall s | CPU s | peak MB | wall ratio | CPU ratio | |\n|---|---|---|---|---|---|---|');
    for (const name of Object.keys(results)) {
      const [wall, cpu, rss] = ['wall', 'cpu', 'rss'].map((field) => median(name, field));
      const ratios = [wall / median('aggregate', 'wall'), cpu / median('aggregate', 'cpu')].map((ratio) => `${ratio.toFixed(2)}x`);
      console.log(`| ${[name, wall.toFixed(2), cpu.toFixed(2), Math.round(rss), ...ratios, results[name][0].told].join(' | ')} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
