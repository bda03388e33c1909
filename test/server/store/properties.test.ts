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

test('after any run of files, some of them reverted, each day holds the lines of the newest file that had it; the same file again adds nothing', async () => {
  const few = line.map((one) => ({ ...one, day: `2026-10-0${String(1 + (Number(one.day.slice(-1)) % 4))}` }));
  const run = fc.array(fc.array(few, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(run, fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 4 }), async (files, reverted) =>
      withStore(async (store, folder) => {
        const written: { readonly id: string; readonly lines: readonly OpenAiLine[] }[] = [];
        /** What stands by the law: of each day, the lines of the newest of these files. */
        const law = (of: typeof written): readonly OpenAiLine[] => {
          const newest = new Map(of.flatMap(({ lines }) => lines.map((one) => [one.day, lines] as const)));
          return [...newest].flatMap(([at, lines]) => lines.filter((one) => one.day === at));
        };
        const holds = async (lines: readonly OpenAiLine[]): Promise<void> => {
          const { Totals } = await store.actuals({ by: ['Month'], countedOnly: true });
          const BilledCost = toText(lines.reduce((sum, one) => add(sum, decimal(one.amount) ?? ZERO), ZERO));
          expect(Totals).toMatchObject(lines.length === 0 ? [] : [{ BilledCost, Lines: lines.length }]);
        };
        for (const [i, lines] of files.entries()) {
          const [id, before, file] = [`p${String(i)}`, law(written).length, staged(folder, 'f', openAi(...lines))];
          const { added, changed, removed, unchanged } = await put(store, id, file);
          written.push({ id, lines });
          await holds(law(written));
          expect(added.count - removed.count).toBe(law(written).length - before);
          expect(added.count + changed.count + unchanged.count).toBe(lines.length);
          const everything = await told(store);
          expect(await put(store, `again${String(i)}`, file)).toMatchObject({ added: { count: 0 }, changed: { count: 0 }, removed: { count: 0 } });
          written.push({ id: `again${String(i)}`, lines });
          expect(await told(store)).toBe(everything);
        }
        const all = await told(store);
        const gone = new Set(reverted.map((n) => written[n % written.length]?.id ?? ''));
        for (const id of gone) await store.revert(id, false);
        await holds(law(written.filter(({ id }) => !gone.has(id))));
        for (const id of gone) await store.revert(id, true);
        expect(await told(store)).toBe(all);
      }),
    ),
    RUNS,
  );
}, 60_000);

test('a locked month keeps its total whatever comes, and the ledger as a whole holds what the files say', async () => {
  const files = fc.tuple(
    fc.array(line, { minLength: 1, maxLength: 6 }),
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.array(line, { minLength: 1, maxLength: 4 }),
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
