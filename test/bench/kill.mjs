// Kills an import with SIGKILL around its commits and looks at what the ledger shows afterwards: what stood before, or all of it; never anything between.
// node test/bench/kill.mjs [AIMED] [SPREAD]
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { bundle } from './bundle.mjs';
import { writeFocusRows } from './focus-rows.mjs';

const OPEN = await bundle('src/server/store/open.ts');
const staged = (path) => {
  const bytes = readFileSync(path);
  return { upload: path, name: 'focus.csv', path, bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') };
};
const watch = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' };

/** Imports a file and says when it begins, when it will be made visible, and when that is done. */
async function importAndTell(ledger, file) {
  const { openDuckDbStore } = await import(OPEN);
  const store = await openDuckDbStore(ledger);
  process.stdout.write('READING\n');
  await store.preview('second', [staged(file)], watch);
  process.stdout.write('COMMITTING\n');
  await store.commit('second', '2026-11-01T09:41:00Z');
  process.stdout.write('DONE\n');
  await new Promise((resolve) => setTimeout(resolve, 5000));
}

/** Runs an import in a process of its own and kills it `delay` ms after it said `word`; answers what it had said. */
function killed(ledger, file, word, delay) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'child', ledger, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let [said, timer] = ['', undefined];
    child.stdout.on('data', (data) => {
      said += data;
      if (said.includes(word)) timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('exit', () => resolve({ said, timer: clearTimeout(timer) }));
  });
}

async function timed(ledger, file) {
  const { openDuckDbStore } = await import(OPEN);
  const store = await openDuckDbStore(ledger);
  const start = performance.now();
  await store.preview('second', [staged(file)], watch);
  const read = performance.now() - start;
  await store.commit('second', '2026-11-01T09:41:00Z');
  await store.close();
  return read;
}

/** Rows of batches that no manifest row vouches for, as the engine itself recovered them. */
async function orphans(ledger) {
  const instance = await DuckDBInstance.create(ledger);
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM charges WHERE x_BatchId NOT IN (SELECT id FROM batches)');
  connection.closeSync();
  instance.closeSync();
  return Number(reader.getRowsJson()[0][0]);
}

async function shown(ledger) {
  const { openDuckDbStore } = await import(OPEN);
  const store = await openDuckDbStore(ledger);
  const [totals, batches] = [await store.actuals({ by: ['Month', 'Vendor'], countedOnly: true }), await store.batches()];
  await store.close();
  const told = readFileSync(`${ledger}.log`, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"action":"import"'));
  return { answer: JSON.stringify([totals.Rows, totals.Totals]), batches: batches.length, told: told.length, left: await orphans(ledger) };
}

/**
 * Of the `aimed` kills half hit the end of the reading, where the lines are put down in one piece, half the moment in which they are made visible;
 * those that are `spread` hit the whole way from the first byte to the answer.
 */
export async function killMany(aimed, spread, rows = 6_000) {
  const kills = aimed + spread;
  const folder = mkdtempSync(join(tmpdir(), 'corridor-kill-'));
  const at = (name) => join(folder, name);
  try {
    const [first, second] = [await writeFocusRows(2000, at('first.csv')), await writeFocusRows(rows, at('second.csv'))];
    const { openDuckDbStore } = await import(OPEN);
    const store = await openDuckDbStore(at('base.duckdb'));
    await store.preview('first', [staged(first)], watch);
    await store.commit('first', '2026-11-01T09:00:00Z');
    await store.close();
    const before = (await shown(at('base.duckdb'))).answer;
    copyFileSync(at('base.duckdb'), at('after.duckdb'));
    const reading = await timed(at('after.duckdb'), second);
    const after = (await shown(at('after.duckdb'))).answer;
    const counts = {
      aimed,
      spread,
      before: 0,
      after: 0,
      wrong: 0,
      acknowledgedAndLost: 0,
      leftOrphans: 0,
      orphansStayed: 0,
      logBehind: 0,
      killedWhileCommitting: 0,
    };
    const victim = (i) => {
      const ledger = at(`ledger-${i}.duckdb`);
      copyFileSync(at('base.duckdb'), ledger);
      const part = (n, of) => n / Math.max(1, of);
      const when = () => {
        if (i >= aimed) return ['READING', reading * 1.25 * part(i - aimed, spread)];
        return i % 2 === 1 ? ['COMMITTING', (i >> 1) % 8] : ['READING', reading * (0.6 + 0.6 * part(i, aimed))];
      };
      const [word, delay] = when();
      return killed(ledger, second, word, delay).then(({ said }) => ({ said, ledger }));
    };
    let next = victim(0);
    for (let i = 0; i < kills; i += 1) {
      const { said, ledger } = await next;
      // The next one reads while this one is looked at.
      if (i + 1 < kills) next = victim(i + 1);
      if (said.includes('COMMITTING') && !said.includes('DONE')) counts.killedWhileCommitting += 1;
      if (existsSync(`${ledger}.wal`) && statSync(`${ledger}.wal`).size > 0 && (await orphans(ledger)) > 0) counts.leftOrphans += 1;
      const seen = await shown(ledger);
      if (seen.left > 0) counts.orphansStayed += 1;
      if (seen.told !== seen.batches) counts.logBehind += 1;
      if (seen.answer === before && seen.batches === 1) counts.before += 1;
      else if (seen.answer === after && seen.batches === 2) counts.after += 1;
      else counts.wrong += 1;
      if (said.includes('DONE') && seen.answer !== after) counts.acknowledgedAndLost += 1;
      for (const suffix of ['', '.wal', '.files', '.log', '.tmp']) rmSync(ledger + suffix, { recursive: true, force: true });
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'child') await importAndTell(process.argv[3], process.argv[4]);
else {
  const counts = await killMany(Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 50));
  console.log(JSON.stringify(counts));
  process.exitCode = counts.wrong + counts.acknowledgedAndLost + counts.orphansStayed + counts.logBehind === 0 ? 0 : 1;
}
