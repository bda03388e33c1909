import * as fc from 'fast-check';
import { join } from 'node:path';
import { add, decimal, toText, ZERO } from '../../../src/model/decimal';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/port';
import { focus, liteLlm, newFolder, openAi, put, staged } from './exports';
import type { OpenAiLine } from './exports';

const RUNS = { numRuns: 6 };
const amount = fc
  .tuple(fc.integer({ min: -999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([a, b]) => `${String(a)}.${String(b).padStart(9, '0')}`);
const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-10-0${String(n)}`);
const line = fc.record({ day, amount, project: fc.constantFrom('p1', 'p2'), item: fc.constantFrom('gpt-5, input', 'gpt-5, output') });

/** The answer at the finest grain, without the number of the batch, which tells the order of imports. */
async function told(store: Store): Promise<string> {
  const { Rows, Totals } = await store.actuals({
    by: ['Month', 'Vendor', 'Service', 'Model', 'Workflow', 'CostBasis', 'Counts', 'Unit', 'Currency', 'Source'],
    countedOnly: false,
  });
  return JSON.stringify([Rows.map((row) => ({ ...row, Batch: 0 })), Totals]);
}
async function withStore<T>(work: (store: Store, folder: string) => Promise<T>): Promise<T> {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  try {
    return await work(store, folder);
  } finally {
    await store.close();
  }
}

test('the order in which files of different scopes are imported never changes an answer', async () => {
  const files = fc.record({
    first: fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => openAi(...lines.map((one) => ({ ...one, day: one.day.replace('-0', '-1') })))),
    second: fc
      .array(line, { minLength: 1, maxLength: 6 })
      .map((lines) => openAi(...lines.map((one) => ({ ...one, day: one.day.replace('2026-10', '2026-09') })))),
    bill: fc.array(fc.record({ day, amount, currency: fc.constantFrom('USD', 'EUR') }), { minLength: 1, maxLength: 6 }).map((lines) => focus(...lines)),
    spend: fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
      .map((ids) => liteLlm(...ids.map((id) => ({ id: `r${String(id)}`, day: '2026-10-05', spend: id / 8 })))),
  });
  await fc.assert(
    fc.asyncProperty(files, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.boolean(), async (contents, order, together) => {
      const all = Object.values(contents);
      const straight = await withStore(async (store, folder) => {
        for (const [i, content] of all.entries()) await put(store, `p${String(i)}`, staged(folder, 'f', content));
        return told(store);
      });
      const shuffled = await withStore(async (store, folder) => {
        const dropped = order.map((i) => staged(folder, 'f', all[i] ?? ''));
        if (together) await put(store, 'all', ...dropped);
        else for (const [i, file] of dropped.entries()) await put(store, `p${String(i)}`, file);
        return told(store);
      });
      expect(shuffled).toBe(straight);
    }),
    RUNS,
  );
}, 60_000);

test('after any run of files each day holds the lines of the newest file that had it; the same file again adds nothing', async () => {
  const run = fc.array(fc.array(line, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(run, async (files) =>
      withStore(async (store, folder) => {
        const days = new Map<string, readonly OpenAiLine[]>();
        for (const [i, lines] of files.entries()) {
          const file = staged(folder, 'f', openAi(...lines));
          const [before, beforeDays] = [await told(store), new Map(days)];
          const preview = await put(store, `p${String(i)}`, file);
          for (const { day: at } of lines)
            days.set(
              at,
              lines.filter((one) => one.day === at),
            );
          const expected = [...days.values()].flat();
          const total = toText(expected.reduce((sum, one) => add(sum, decimal(one.amount) ?? ZERO), ZERO));
          const { Totals } = await store.actuals({ by: ['Month'], countedOnly: true });
          expect(Totals).toMatchObject([{ BilledCost: total, Lines: expected.length }]);
          const [added, removed] = [preview.added.count, preview.removed.count];
          expect(added - removed).toBe(expected.length - [...beforeDays.values()].flat().length);
          expect(added + preview.changed.count + preview.unchanged.count).toBe(lines.length);

          const after = await told(store);
          expect(await put(store, `again${String(i)}`, file)).toMatchObject({ added: { count: 0 }, changed: { count: 0 }, removed: { count: 0 } });
          expect(await told(store)).toBe(after);
          if (added + removed + preview.changed.count === 0) continue;
          await store.revert(`p${String(i)}`, false);
          expect(await told(store)).toBe(before);
          await store.revert(`p${String(i)}`, true);
          expect(await told(store)).toBe(after);
        }
      }),
    ),
    RUNS,
  );
}, 60_000);

test('a locked month keeps its total whatever comes, and the ledger as a whole holds what the files say', async () => {
  const files = fc.tuple(
    fc.array(line, { minLength: 1, maxLength: 6 }),
    fc.array(line, { minLength: 1, maxLength: 6 }),
    fc.array(line, { minLength: 1, maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(files, async ([first, ...later]) =>
      withStore(async (store, folder) => {
        await put(store, 'first', staged(folder, 'f', openAi(...first)));
        await store.saveRuleBook(0, { Currency: 'USD', Rules: [], Workflows: [], Rates: [], Periods: [{ Month: '2026-10', State: 'locked' }] }, '');
        const locked = async () => (await store.actuals({ by: ['Month'], from: '2026-10', to: '2026-10', countedOnly: true })).Totals;
        const before = await locked();
        const days = new Map(first.map(({ day: at }) => [at, first.filter((one) => one.day === at)]));
        for (const [i, lines] of later.entries()) {
          await put(store, `later${String(i)}`, staged(folder, 'f', openAi(...lines)));
          for (const { day: at } of lines)
            days.set(
              at,
              lines.filter((one) => one.day === at),
            );
          expect(await locked()).toEqual(before);
          const total = toText([...days.values()].flat().reduce((sum, one) => add(sum, decimal(one.amount) ?? ZERO), ZERO));
          expect((await store.actuals({ by: ['Month'], countedOnly: true })).Totals).toMatchObject([{ BilledCost: total }]);
          expect(await put(store, `again${String(i)}`, staged(folder, 'f', openAi(...lines)))).toMatchObject({ effect: { count: 0 } });
        }
      }),
    ),
    RUNS,
  );
}, 60_000);
