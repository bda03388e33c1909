// The import path in one run, in turn, each piece in a process of its own: a C program that sums a FOCUS file, the engine's checked exact sum of it, the ledger's
// import of it (preview and commit), the same file again, and a question; a large file; a log as JSON lines; two parsers of CSV, where they are installed.
// node test/bench/import.mjs [ROWS] [ROUNDS] [LARGE] [LOGS] [FEW]      0 leaves a part out; BENCH_FOLDER keeps the files, BENCH_RIVALS is a folder with papaparse, csv-parse and zod
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { writeFocusRows } from './focus-rows.mjs';
import { PIECES } from './import-pieces.mjs';
import { writeLogRows } from './log-rows.mjs';
import { answer, least, machine, measure, measureProgram } from './measure.mjs';

await answer(PIECES);
const HERE = fileURLToPath(import.meta.url);
const { bundle } = await import('./bundle.mjs');
const OPEN = await bundle('src/server/store/open.ts');
const SCAN = await bundle('src/sources/sql/scan.ts');
const { fingerprintOf } = await import(await bundle('src/server/store/files/fingerprint.ts'));
const [rows = 1_000_000, rounds = 3, large = 0, logs = 0, few = 0] = process.argv.slice(2).map(Number);
const folder = process.env.BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), 'corridor-bench-'));
const rivals = process.env.BENCH_RIVALS ?? '';

async function made(name, write) {
  const path = join(folder, name);
  if (!existsSync(path)) await write(path);
  return path;
}
const focus = (n) => made(`focus-${String(n)}.csv`, (path) => writeFocusRows(n, path));
async function hashOf(file) {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}
/** The C program, compiled; undefined where there is no compiler. */
function yardstick() {
  const out = join(folder, 'aggregate');
  const done = spawnSync('cc', ['-O3', '-o', out, join(dirname(HERE), 'aggregate.c')], { encoding: 'utf8' });
  return done.status === 0 ? out : undefined;
}
const freshLedger = () => {
  const place = join(folder, 'ledger');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  return join(place, 'ledger.duckdb');
};

const results = new Map();
const note = (name, run) => results.set(name, [...(results.get(name) ?? []), run]);
const [program, hasRivals] = [yardstick(), existsSync(join(rivals, 'node_modules', 'csv-parse'))];
try {
  const file = await focus(rows);
  const hash = await hashOf(file);
  const log = logs === 0 ? undefined : await made(`log-${String(logs)}.jsonl`, (path) => writeLogRows(logs, path));
  // The server knows it from the upload, as it knows the hash of a file.
  const doubles = log === undefined ? '' : String((await fingerprintOf(log)).doubles);
  const part = few === 0 ? undefined : await focus(few);
  for (let i = 0; i < rounds; i += 1) {
    if (program !== undefined) note('C', measureProgram(program, file));
    note('sum', measure(HERE, 'aggregate', file));
    const ledger = freshLedger();
    note('import', measure(HERE, 'import', file, ledger, hash, OPEN));
    note('again', measure(HERE, 'again', file, ledger, hash, OPEN));
    note('ask', measure(HERE, 'ask', ledger, OPEN));
    if (i === 0) note('size', { told: `${Math.round(statSync(ledger).size / 1e6)} MB` });
    if (log !== undefined)
      for (const way of ['columns', 'lines']) note(`logs by ${way}`, measure(HERE, 'logs', log, way, way === 'columns' ? doubles : 'false', SCAN));
    if (log !== undefined) note('JSON.parse', measure(HERE, 'jsonParse', log));
    if (part === undefined || !hasRivals || i > 1) continue;
    note('part', measure(HERE, 'lines', part));
    note('papaparse', measure(HERE, 'papaparse', part, rivals));
    note('csv-parse', measure(HERE, 'csvParse', part, rivals));
  }
  if (large > 0) {
    const [big, ledger] = [await focus(large), freshLedger()];
    const digest = await hashOf(big);
    note('large sum', measure(HERE, 'aggregate', big));
    note('large import', measure(HERE, 'import', big, ledger, digest, OPEN));
    for (let i = 0; i < 3; i += 1) note('large ask', measure(HERE, 'ask', ledger, OPEN));
  }
} finally {
  rmSync(join(folder, 'ledger'), { recursive: true, force: true });
  if (process.env.BENCH_FOLDER === undefined) rmSync(folder, { recursive: true, force: true });
}

const of = (name, field) => least(results.get(name), field);
const thousands = (n) => n.toLocaleString('en-US');
const NAMES = {
  C: `C, one thread, sum of ${thousands(rows)} lines`,
  sum: `Checked exact sum of ${thousands(rows)} lines`,
  import: 'Import of them into the ledger',
  again: 'The same file again',
  ask: 'A question over them',
  'logs by columns': `Checked exact sum of ${thousands(logs)} JSON lines, in columns`,
  'logs by lines': 'The same line by line',
  'JSON.parse': 'JSON.parse of them',
  part: `Checked exact sum of ${thousands(few)} lines`,
  papaparse: 'papaparse of them',
  'csv-parse': 'csv-parse and zod of them',
  'large sum': `Checked exact sum of ${thousands(large)} lines`,
  'large import': 'Import of them into the ledger',
  'large ask': 'A question over them',
};
console.log(`${await machine()}; ${String(rounds)} rounds in turn, the least of each; ledger of ${thousands(rows)} lines ${results.get('size')[0].told}\n`);
console.log('| | wall s | CPU s | peak MB | |\n|---|---:|---:|---:|---|');
for (const [name, title] of Object.entries(NAMES)) {
  const runs = results.get(name);
  if (runs === undefined) continue;
  const [wall, cpu, rss] = ['wall', 'cpu', 'rss'].map((field) => of(name, field));
  const told = runs.at(-1).told;
  console.log(`| ${[title, wall.toFixed(2), cpu.toFixed(2), rss === 0 ? '' : Math.round(rss), told.said ?? told].join(' | ')} |`);
}
const ratio = (title, a, b, goal, field) =>
  results.has(a) && results.has(b) ? [[title, `${(of(a, field) / of(b, field)).toFixed(1)}x ${field === 'cpu' ? 'CPU' : 'wall'}`, goal]] : [];
const both = (title, a, b, goal) => ['wall', 'cpu'].flatMap((field) => ratio(title, a, b, goal, field));
const asked = results.get('large ask')?.map(({ told }) => told);
const quickest = (which) => String(Math.round(Math.min(...asked.map((one) => one[which]))));
const lines = [
  ...both('Exact sum / C', 'sum', 'C', '≤ 2.5x'),
  ...(program === undefined ? [['Exact sum / C', 'no C compiler here', '≤ 2.5x']] : []),
  ...both('Import / exact sum', 'import', 'sum', '≤ 3x'),
  ...both('Import / exact sum, large', 'large import', 'large sum', '≤ 3x'),
  ['Peak memory of the import', `${Math.round(of('import', 'rss'))} MB`, '≤ 400 MB'],
  ...(results.has('large import') ? [['Peak memory of the large import', `${Math.round(of('large import', 'rss'))} MB`, '≤ 400 MB']] : []),
  ...both('JSON.parse / exact sum of JSON lines, in columns', 'JSON.parse', 'logs by columns', '≥ 4x'),
  ...both('JSON.parse / exact sum of JSON lines, line by line', 'JSON.parse', 'logs by lines', '≥ 4x'),
  ...both('papaparse / exact sum', 'papaparse', 'part', '≥ 4x'),
  ...both('csv-parse and zod / exact sum', 'csv-parse', 'part', '≥ 10x'),
  ...(few > 0 && !hasRivals ? [['papaparse, csv-parse and zod', 'not installed here', '']] : []),
  ...(asked
    ? [
        [
          'Question of a large ledger by month and vendor, the first after opening and the next',
          `${['first', 'next'].map(quickest).join(' and ')} ms`,
          '≤ 300 ms',
        ],
        ['The widest, by six columns', `${quickest('widest')} ms`, ''],
      ]
    : []),
];
console.log(`\n| | measured | goal |\n|---|---:|---:|\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`);
