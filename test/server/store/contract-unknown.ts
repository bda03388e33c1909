import { join } from 'node:path';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { newFolder, openAi, put, staged } from './exports';

const log = (...requests: readonly { readonly id: string; readonly model: string; readonly cost?: string }[]): string =>
  requests
    .map(({ id, model, cost }) => ({
      timestamp: '2026-10-04T10:00:00Z',
      model,
      provider: 'openai',
      input_tokens: 1000,
      output_tokens: 0,
      request_id: id,
      ...(cost ? { cost } : {}),
    }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

/** What every store must do with lines whose cost nobody knows, and with one report that comes in two formats. */
export function describeUnknown(name: string, open: OpenStore): void {
  describe(`${name} keeps what is not known`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called: string) => staged(folder, called, content);
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test('a line without a known cost is memo, never 0, and says so wherever it is answered', async () => {
      const preview = await put(
        store,
        'one',
        file(log({ id: '1', model: 'nobody-knows' }, { id: '2', model: 'nobody-knows' }, { id: '3', model: 'x', cost: '2.50' }), 'log.jsonl'),
      );
      expect(preview).toMatchObject({ files: [{ taken: true, added: 3, rejected: 0, totals: [{ Currency: 'USD', file: '2.5', read: '2.5', ties: true }] }] });
      expect(preview.added).toEqual({ count: 3, amounts: [{ Currency: 'USD', Amount: '2.5' }] });
      const { Rows, Totals } = await store.actuals({ by: ['CostBasis', 'Counts'], countedOnly: false });
      expect(Rows.map(({ CostBasis, Counts, BilledCost, Cost, Converted, Lines }) => ({ CostBasis, Counts, BilledCost, Cost, Converted, Lines }))).toEqual([
        { CostBasis: 'estimated', Counts: 'N', BilledCost: '2.5', Cost: '2.5', Converted: 'Y', Lines: 1 },
        { CostBasis: 'unpriced', Counts: 'N', BilledCost: null, Cost: null, Converted: 'Y', Lines: 2 },
      ]);
      expect(Totals).toEqual([]);
      const [joined] = (await store.actuals({ by: ['Month'], countedOnly: false })).Rows;
      expect(joined).toMatchObject({ BilledCost: null, Cost: null, Lines: 3 });
      const [one] = await store.imports({});
      expect(one?.months).toEqual([{ month: '2026-10', Currency: 'USD', Amount: '2.5', lines: 3 }]);
      expect((await store.importLines(one?.id ?? 0)).map(({ Amount }) => Amount)).toEqual([null, null, '2.5']);
    });

    test('a price that comes later replaces what was not known', async () => {
      await put(store, 'one', file(log({ id: '1', model: 'nobody-knows' }, { id: '2', model: 'nobody-knows' }), 'log.jsonl'));
      const again = await put(store, 'two', file(log({ id: '1', model: 'nobody-knows' }, { id: '2', model: 'nobody-knows' }), 'log.jsonl'));
      expect(again.files[0]).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
      const priced = await put(store, 'three', file(log({ id: '1', model: 'nobody-knows', cost: '1.10' }), 'log.jsonl'));
      expect(priced.files[0]).toMatchObject({ taken: true, rejected: 0 });
      const { Rows } = await store.actuals({ by: ['CostBasis'], countedOnly: false });
      expect(Rows.map(({ CostBasis, BilledCost, Lines }) => [CostBasis, BilledCost, Lines])).toContainEqual(['estimated', '1.1', 1]);
      await store.revert('three', false);
      expect((await store.actuals({ by: ['CostBasis'], countedOnly: false })).Rows).toMatchObject([{ CostBasis: 'unpriced', BilledCost: null, Lines: 2 }]);
    });

    test('a report that comes as CSV and as JSON is one report: the newer replaces the older', async () => {
      await put(store, 'one', file(openAi({ day: '2026-10-13', amount: '10' }, { day: '2026-10-14', amount: '10' }), 'costs.csv'));
      const start = Date.parse('2026-10-14T00:00:00Z') / 1000;
      const result = { amount: { value: 12, currency: 'usd' }, line_item: 'gpt-5, input', project_id: 'p1', organization_id: 'org-1' };
      const page = { object: 'page', data: [{ start_time: start, end_time: start + 86400, results: [result] }] };
      const preview = await put(store, 'two', file(JSON.stringify(page, null, 1), 'page.json'));
      expect(preview.files[0]).toMatchObject({ source: 'openai-costs-api', added: 0, changed: 1 });
      expect((await store.actuals({ by: ['Month'], countedOnly: true })).Totals).toMatchObject([{ BilledCost: '22', Lines: 2 }]);
    });
  });
}
