import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asProblem } from '../../../src/server/problem';
import { diskFull } from '../../../src/server/store/engine/disk';
import { openDuckDbStore } from '../../../src/server/store/open';
import { newFolder, openAi, put, staged } from './exports';

test('a ledger of which some bytes are wrong answers exactly or says so, and is left as it is', async () => {
  const folder = newFolder();
  const whole = join(folder, 'whole.duckdb');
  const store = await openDuckDbStore(whole);
  const lines = Array.from({ length: 3000 }, (_, i) => ({
    day: `2026-10-${String(1 + (i % 28)).padStart(2, '0')}`,
    amount: `${String(i)}.25`,
    project: `p${String(i)}`,
  }));
  await put(store, 'one', staged(folder, 'costs.csv', openAi(...lines)));
  const asked = async (of: typeof store) => (await of.actuals({ by: ['Month'], countedOnly: true })).Totals;
  const expected = await asked(store);
  await store.close();
  const good = readFileSync(whole);
  const answers: string[] = [];
  for (const [i, at] of [0.02, 0.2, 0.45, 0.7, 0.95].entries()) {
    const [path, bad] = [join(folder, `${String(i)}.duckdb`), Buffer.from(good)];
    const from = Math.floor(good.length * at);
    bad.set(
      bad.subarray(from, from + 16).map((byte) => byte ^ 0x5a),
      from,
    );
    writeFileSync(path, bad);
    const answer = await openDuckDbStore(path)
      .then(async (one) => {
        const found = await asked(one).finally(() => one.close().catch(() => undefined));
        return JSON.stringify(found) === JSON.stringify(expected) ? 'exact' : 'WRONG';
      })
      .catch((error: unknown) => (error as Error).message);
    answers.push(answer);
  }
  const sentence = /^(A part of the ledger is damaged and cannot be read|The ledger \d\.duckdb cannot be read: it is damaged)/;
  for (const answer of answers) expect(answer === 'exact' || sentence.test(answer) ? 'said' : answer).toBe('said');
  expect(answers.some((answer) => sentence.test(answer))).toBe(true);
}, 30_000);

test('a full disk is told from other faults, whoever says it', () => {
  const sentence = 'The disk of the server is full. Nothing was taken. Make room and try again.';
  expect(diskFull(Object.assign(new Error('copyfile'), { code: 'ENOSPC' }))).toBe(sentence);
  expect(diskFull(new Error('IO Error: Could not write file "x": No space left on device'))).toBe(sentence);
  expect(diskFull(new Error('Database "ledger" has been invalidated because checkpointing failed. No space left on device'))).toBe(
    'The disk of the server is full. Nothing was taken. Make room and start Corridor again.',
  );
  expect(diskFull(Object.assign(new Error('x'), { code: 'EACCES' }))).toBeUndefined();
  const words = 'TransactionContext Error: Failed to commit: Could not write file "l.duckdb.wal": No space left on device';
  expect(asProblem(new Error(words))).toEqual({ status: 507, problem: { sentence, code: 'disk-full' } });
});

test('an empty file, as a full disk leaves it, is no ledger that was damaged', async () => {
  const path = join(newFolder(), 'new.duckdb');
  writeFileSync(path, '');
  const store = await openDuckDbStore(path);
  expect(await store.batches()).toEqual([]);
  await store.close();
});
