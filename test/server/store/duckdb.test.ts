import { execFileSync, spawn } from 'node:child_process';
import fs, { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { describeStore } from './contract';
import { describeAgain } from './contract-again';
import { describeBooks } from './contract-books';
import { describeDocuments } from './contract-documents';
import { describeDrops } from './contract-drops';
import { describeImports } from './contract-imports';
import { describeLeftOut } from './contract-left-out';
import { describeOwnSources } from './contract-own';
import { describePacked } from './contract-packed';
import { describeSigned } from './contract-signed';
import { describeUnknown } from './contract-unknown';
import { describeUnclassified } from './contract-unclassified';
import { newFolder, openAi, put, staged } from './exports';

describeStore('DuckDB', openDuckDbStore);
describeBooks('DuckDB', openDuckDbStore);
describeDocuments('DuckDB', openDuckDbStore);
describeDrops('DuckDB', openDuckDbStore);
describeAgain('DuckDB', openDuckDbStore);
describeSigned('DuckDB', openDuckDbStore);
describePacked('DuckDB', openDuckDbStore);
describeUnknown('DuckDB', openDuckDbStore);
describeImports('DuckDB', openDuckDbStore);
describeLeftOut('DuckDB', openDuckDbStore);
describeOwnSources('DuckDB', openDuckDbStore);
describeUnclassified('DuckDB', openDuckDbStore);

test('a compressed file is read as it is', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'l.duckdb'));
  const preview = await put(store, 'one', staged(folder, 'costs', gzipSync(openAi({ day: '2026-10-13', amount: '1.10' }))));
  expect(preview.files[0]).toMatchObject({ taken: true, added: 1, source: 'openai-costs' });
  await store.close();
});

test('a compressed file that is cut off is not taken', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'l.duckdb'));
  const lines = Array.from({ length: 5000 }, (_, i) => ({ day: '2026-10-13', amount: String(i), project: `p${String((i * 7919) % 5000)}` }));
  const packed = gzipSync(openAi(...lines));
  const preview = await put(store, 'one', staged(folder, 'costs.gz', packed.subarray(0, packed.length - 2000)));
  expect(preview.files[0]).toMatchObject({ taken: false, sentence: 'The file cannot be read to its end. Nothing was taken. Download it again.' });
  expect((await store.actuals({ by: ['Month'], countedOnly: false })).Rows).toEqual([]);
  await store.close();
});

test('the files themselves are kept under their hash while a batch speaks of them', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'l.duckdb'));
  const file = staged(folder, 'costs.csv', openAi({ day: '2026-10-13', amount: '1.10' }));
  await put(store, 'one', file);
  const other = staged(folder, 'other.csv', openAi({ day: '2026-10-14', amount: '2' }));
  await store.preview('two', [other], { progress: () => undefined, signal: { aborted: false }, pulledAt: '' });
  await store.cancel('two');
  expect(readdirSync(join(folder, 'l.duckdb.files'))).toEqual([file.hash]);
  expect(readFileSync(join(folder, 'l.duckdb.files', file.hash), 'utf8')).toBe(readFileSync(file.path, 'utf8'));
  await store.close();
});

test('two who open the same path in one process share one ledger', async () => {
  const path = join(newFolder(), 'l.duckdb');
  const [a, b] = [await openDuckDbStore(path), await openDuckDbStore(path)];
  await a.saveRuleBook(0, { Currency: 'EUR', Rules: [], Workflows: [], Rates: [], Periods: [] }, 's');
  await a.close();
  expect((await b.ruleBook()).Currency).toBe('EUR');
  await b.close();
});

test('a second process is told who holds the ledger', async () => {
  const path = join(newFolder(), 'l.duckdb');
  const hold = `const { DuckDBInstance } = require('@duckdb/node-api');
    DuckDBInstance.create(process.argv[1]).then((held) => { globalThis.held = held; console.log('held'); setTimeout(() => undefined, 60000); });`;
  const child = spawn(process.execPath, ['-e', hold, path], { cwd: process.cwd(), stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(openDuckDbStore(path)).rejects.toThrow(
      `The ledger l.duckdb is in use by another Corridor (process ${String(child.pid)}). Close that one, or choose another ledger.`,
    );
    // Whoever came at the same moment saw no ledger yet.
    const exists = jest.spyOn(fs, 'existsSync').mockImplementation(() => false);
    await expect(openDuckDbStore(path)).rejects.toThrow('in use by another Corridor');
    exists.mockRestore();
    expect(readdirSync(dirname(path))).toContain('l.duckdb');
  } finally {
    child.kill('SIGKILL');
  }
});

test('a damaged ledger is left as it is', async () => {
  const path = join(newFolder(), 'l.duckdb');
  writeFileSync(path, 'this is not a ledger at all, but somebody may still need it');
  await expect(openDuckDbStore(path)).rejects.toThrow('The ledger l.duckdb cannot be read: it is damaged, or it is no ledger. The file was left as it is');
  expect(readFileSync(path, 'utf8')).toBe('this is not a ledger at all, but somebody may still need it');
});

test('a process that is killed around its commits leaves all or nothing', () => {
  const told = execFileSync(process.execPath, [join(process.cwd(), 'test/bench/kill.mjs'), '6', '2'], { encoding: 'utf8' });
  const counts = JSON.parse(told) as Record<string, number>;
  expect(counts).toMatchObject({ aimed: 6, spread: 2, wrong: 0, acknowledgedAndLost: 0, orphansStayed: 0, logBehind: 0 });
  expect((counts['before'] ?? 0) + (counts['after'] ?? 0)).toBe(8);
}, 120_000);
