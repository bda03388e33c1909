import * as fc from 'fast-check';
import { join } from 'node:path';
import { rows, run } from '../../../src/server/store/engine/engine';
import { connect, openInstance } from '../../../src/server/store/engine/instance';
import { seenOf } from '../../../src/server/store/questions/ledger';
import { readManifest } from '../../../src/server/store/engine/manifest';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { standing } from '../../../src/server/store/questions/standing';
import { openSums, summedSql } from '../../../src/server/store/engine/sums';
import { STANDS, seenAndDead } from '../../../src/server/store/engine/visible';
import { book, focus, liteLlm, newFolder, openAi, put, quiet, rule, staged } from './exports';

const TESTED = ['ChargeDescription', 'SkuId'] as const;

/** Behind the store's back: how many sets of sums a ledger has, and the sums of what stands that differ from those that are made anew from its rows. */
async function differing(path: string, ...before: readonly string[]): Promise<{ readonly sets: number; readonly differ: readonly unknown[] }> {
  const instance = await openInstance(path);
  const connection = await connect(instance);
  try {
    for (const sql of before) await run(connection, sql);
    const seen = seenOf((await readManifest(connection)).filter(({ facts }) => !facts.reverted));
    const sums = await openSums(connection);
    const sets = (await rows(connection, 'FROM sum_sets')).length;
    await standing(connection, sums, seen, TESTED, (sql) => run(connection, `CREATE OR REPLACE TABLE memory.standing AS ${sql}`));
    const anew = summedSql(TESTED, `charges c JOIN seen v ON v.rowsOf = c.x_BatchId WHERE ${STANDS}`, 1, ['v.batch']);
    await run(connection, `CREATE OR REPLACE TABLE memory.anew AS WITH ${seenAndDead(seen)} ${anew}`);
    const [kept, made] = ['SELECT COLUMNS(*)::VARCHAR FROM (SELECT * FROM memory.standing)', 'SELECT COLUMNS(*)::VARCHAR FROM memory.anew'];
    return { sets, differ: await rows(connection, `((${kept}) EXCEPT ALL (${made})) UNION ALL ((${made}) EXCEPT ALL (${kept}))`) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
const withStore = async (path: string, work: (store: Store) => Promise<unknown>): Promise<void> => {
  const store = await openDuckDbStore(path);
  try {
    await work(store);
  } finally {
    await store.close();
  }
};
const ask = (store: Store) => store.actuals({ by: ['Month', 'Service', 'Source', 'Counts', 'Unit'], countedOnly: false });

const day = fc.integer({ min: 1, max: 6 }).map((n) => `2026-${n > 3 ? '10' : '09'}-0${String(n)}`);
const amount = fc.integer({ min: -9999, max: 99_999 }).map((n) => `${String(n)}.125`);
const file = fc.oneof(
  fc.array(fc.record({ day, amount, project: fc.constantFrom('p1', 'p2') }), { minLength: 1, maxLength: 8 }).map((lines) => openAi(...lines)),
  fc
    .array(fc.record({ day, amount, description: fc.constantFrom('Tokens', 'Storage'), quantity: fc.constantFrom('', '3'), unit: fc.constant('Hours') }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((lines) => focus(...lines)),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
    .map((ids) => liteLlm(...ids.map((id) => ({ id: `r${String(id)}`, day: '2026-10-05', spend: id / 8 })))),
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('written' as const), file }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancelled' as const), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverted' as const), which: fc.nat(), again: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rules' as const),
      column: fc.constantFrom(...TESTED, 'x_SourceId' as const, 'RegionId' as const, 'Tags.team' as const),
      locked: fc.boolean(),
    }),
  },
);

test('sums that are kept are those of the rows that stand, whatever was written, reverted, cancelled or ruled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 2 }), async (sittings) => {
      const [folder, written] = [newFolder(), [] as string[]];
      const path = join(folder, 'l.duckdb');
      for (const [k, steps] of sittings.entries()) {
        await withStore(path, async (store) => {
          for (const [i, one] of steps.entries()) {
            const id = `p${String(k)}_${String(i)}`;
            if (one.kind === 'written') {
              await put(store, id, staged(folder, 'f', one.file));
              written.push(id);
            } else if (one.kind === 'cancelled') {
              await store.preview(id, [staged(folder, 'f', one.file)], quiet);
              await store.cancel(id);
            } else if (one.kind === 'rules') {
              const content = book({
                Rules: [rule(1, one.column, 'contains', 'o', { Category: 'embedded' })],
                Periods: one.locked ? [{ Month: '2026-09', State: 'locked' }] : [],
              });
              await store.saveRuleBook((await store.ruleBook()).Version, content, '');
            } else if (written.length > 0) await store.revert(written[one.which % written.length] ?? '', one.again).catch(() => undefined);
            if (i % 2 === 0) await ask(store);
          }
        });
        expect((await differing(path)).differ).toEqual([]);
      }
    }),
    { numRuns: 3, seed: 20261123 },
  );
}, 120_000);

test('an import leaves its sums behind; what an interrupted one left is swept, and what is missing is made', async () => {
  const folder = newFolder();
  const path = join(folder, 'l.duckdb');
  const answers: unknown[] = [];
  const told = async (store: Store) => answers.push(await ask(store));
  await withStore(path, async (store) => {
    await put(store, 'one', staged(folder, 'f', openAi({ day: '2026-10-01', amount: '5' }, { day: '2026-10-02', amount: '7' })));
    await put(store, 'two', staged(folder, 'f', openAi({ day: '2026-10-02', amount: '9' })));
    await store.preview('three', [staged(folder, 'f', openAi({ day: '2026-10-03', amount: '1' }))], quiet);
  });
  expect(await differing(path)).toEqual({ sets: 2, differ: [] });
  await withStore(path, told);
  // The set of a batch that is no more, sums without their set, and a set that is gone.
  expect(await differing(path, 'INSERT INTO sum_sets VALUES (7, 99, $$$$)', 'INSERT INTO sums SELECT * REPLACE (8 AS part) FROM sums')).toMatchObject({
    differ: [],
  });
  expect(await differing(path, 'DELETE FROM sum_sets WHERE batch = 1', 'UPDATE sums SET part = 1')).toMatchObject({ sets: 1 });
  await withStore(path, told);
  expect(await differing(path, 'DELETE FROM sum_sets', 'DELETE FROM sums')).toEqual({ sets: 0, differ: [] });
  await withStore(path, told);
  expect(answers[2]).toEqual(answers[0]);
});
