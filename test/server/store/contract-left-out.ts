import { join } from 'node:path';
import { OpenLines } from '../../../src/ledger/imports';
import type { OpenStore, Store } from '../../../src/server/store/port';
import { book, newFolder, openAi, put, staged } from './exports';

/** What every store must do with lines that were left out: they are a problem until a file brings them, or somebody says that they stay out. */
export function describeLeftOut(name: string, open: OpenStore): void {
  describe(`${name} keeps lines that were left out`, () => {
    let folder: string;
    let store: Store;
    const file = (content: string, called = 'october.csv') => staged(folder, called, content);
    const all = async (limit = 50) => OpenLines.parse(await store.openLines({}, limit));
    const places = async () => (await all()).lines.map(({ file: of, line }) => `${of} ${String(line)}`);
    const good = { day: '2026-10-13', amount: '1' };
    const bad = { day: '2026-10-14', amount: 'ten' };
    const undated = { day: 'never', amount: '7' };
    beforeEach(async () => {
      folder = newFolder();
      store = await open(join(folder, 'ledger.duckdb'));
    });
    afterEach(() => store.close());

    test('with their place, text and amount; the largest first, and the sums of all', async () => {
      const hostile = { ...undated, amount: '541.20', item: '=HYPERLINK("http://x")' };
      await put(store, 'one', file(openAi(good, { ...good, item: 'two\nlines' }, undated, bad, hostile)));
      const { count, amounts, lines } = await all(2);
      expect([count, amounts]).toEqual([3, [{ Currency: 'USD', Amount: '548.2' }]]);
      expect(lines).toMatchObject([
        { import: 1, file: 'october.csv', line: 7, amount: { Currency: 'USD', Amount: '541.2' }, source: 'openai-costs', at: '2026-11-01T09:41:00Z' },
        { line: 5, amount: { Amount: '7' } },
      ]);
      expect(lines[0]?.raw).toContain('"=HYPERLINK(""http://x"")"');
      expect(await store.openLines({ from: '2026-11' }, 50)).toEqual({ count: 0, amounts: [], lines: [] });
      await store.revert('one', false);
      expect(await places()).toEqual([]);
    });

    test('a line that would become several charges stands once, with the amount of all of them', async () => {
      const headings = 'ContactName,InvoiceNumber,InvoiceDate,InvoiceAmountDue,Description,LineAmount,TaxAmount,AccountCode,Currency,Type,Status';
      const bill = (day: string, net: string, tax: string) => `Larkspur,LM-1,${day},0,Models,${net},${tax},485,GBP,Bill,Paid`;
      const bills = staged(folder, 'bills.csv', `${[headings, bill('31/10/2026', '10', '2'), bill('never', '290.00', '58.10')].join('\n')}\n`, 'xero-bills');
      const preview = await put(store, 'one', bills);
      expect(preview.files[0]).toMatchObject({ added: 2, rejected: 1, totals: [{ file: '360.1', read: '12', rejected: '348.1', ties: true }] });
      expect(await all()).toMatchObject({ count: 1, amounts: [{ Currency: 'GBP', Amount: '348.1' }], lines: [{ line: 3, amount: { Amount: '348.1' } }] });
    });

    test('a line is left out with all its charges, goes when a file brings it, and equal charges of other lines stay', async () => {
      const google = (cost: string, ...credits: readonly string[]) =>
        JSON.stringify({
          ...{
            billing_account_id: '01',
            service: { description: 'Vertex AI' },
            sku: { id: 'S', description: 'tokens' },
            currency: 'EUR',
            cost,
            cost_type: 'regular',
          },
          ...{ usage_start_time: '2026-10-03T00:00:00Z', usage_end_time: '2026-10-03T01:00:00Z', invoice: { month: '202610' } },
          credits: credits.map((amount) => ({ name: 'Promotion', amount })),
        });
      const told = async () => (await store.actuals({ by: ['Month'], countedOnly: true })).Rows.map(({ BilledCost, Lines }) => [BilledCost, Lines]);
      const lines = [google('10', '-2'), google('NaN', '-2'), google('7', '-1', 'x'), google('5', '-2'), google('3', '-2', '-2')];
      const preview = await put(store, 'one', staged(folder, 'bill.jsonl', lines.join('\n') + '\n'));
      expect(preview).toMatchObject({ added: { count: 7, amounts: [{ Amount: '10' }] }, rejected: { count: 2, amounts: [] } });
      expect(preview.files[0]).toMatchObject({ added: 7, rejected: 2, totals: [{ file: '10', read: '10', rejected: '0', ties: true }] });
      expect(await told()).toEqual([['10', 7]]);
      expect(await all()).toMatchObject({
        ...{ count: 2, amounts: [] },
        lines: [
          { file: 'bill.jsonl', line: 2, field: 'cost', amount: null },
          { file: 'bill.jsonl', line: 3, field: 'credits.amount', amount: null },
        ],
      });
      const mended = [...lines.slice(0, 1), google('1', '-2'), google('7', '-1', '-4'), ...lines.slice(3)];
      await put(store, 'two', staged(folder, 'mended.jsonl', mended.join('\n') + '\n'));
      expect([await told(), await places()]).toEqual([[['11', 12]], []]);
    });

    test.each<[string, string]>([
      ['under its own name', 'october.csv'],
      ['under another name', 'october (1).csv'],
    ])('a line goes when a file brings it, %s', async (_, called) => {
      await put(store, 'one', file(openAi(good, bad)));
      expect(await places()).toEqual(['october.csv 3']);
      await put(store, 'two', file(openAi(good, { ...bad, amount: '10' }), called));
      expect(await places()).toEqual([]);
      await store.revert('two', false);
      expect(await places()).toEqual(['october.csv 3']);
    });

    test('it shows in the month in which the rest of its file was booked, when its own is locked', async () => {
      await put(store, 'before', file(openAi({ ...good, project: 'p1' })));
      await store.saveRuleBook(0, book({ Periods: [{ Month: '2026-10', State: 'locked' }] }), '2026-11-01T10:00:00Z');
      await put(store, 'late', file(openAi({ ...good, project: 'p1', amount: '3' }, bad), 'late.csv'));
      expect((await store.openLines({ from: '2026-11', to: '2026-11' }, 50)).lines.map(({ file: of, line }) => [of, line])).toEqual([['late.csv', 3]]);
      expect((await store.imports({ from: '2026-11', to: '2026-11' })).map(({ file: of }) => of)).toEqual(['late.csv']);
    });

    test('it stays while newer files do not bring it', async () => {
      await put(store, 'one', file(openAi(good, bad)));
      await put(store, 'without', file(openAi({ ...good, amount: '2' })));
      await put(store, 'another', file(openAi({ ...bad, amount: '3', project: 'p9' }), 'other.csv'));
      expect(await places()).toEqual(['october.csv 3']);
    });

    test('one of two alike is brought, the other stays', async () => {
      await put(store, 'one', file(openAi(good, bad, bad)));
      await put(store, 'two', file(openAi({ ...bad, amount: '10' }), 'b.csv'));
      expect(await places()).toEqual(['october.csv 4']);
      await put(store, 'three', file(openAi({ ...bad, amount: '10' }, { ...bad, amount: '11' }), 'c.csv'));
      expect(await places()).toEqual([]);
    });

    test('a line whose date cannot be read is known again by its file: the same name, with all that was taken, and no smaller', async () => {
      await put(store, 'one', file(openAi(good, undated)));
      await put(store, 'shorter', file(openAi({ ...good, amount: '2' })));
      await put(store, 'renamed', file(openAi({ ...good, amount: '3' }, { ...undated, day: '2026-10-20' }), 'fixed.csv'));
      expect(await places()).toEqual(['october.csv 3']);
      await put(store, 'fixed', file(openAi({ ...good, amount: '4' }, { ...undated, day: '2026-10-21' })));
      expect(await places()).toEqual([]);
    });

    test('left out again by a newer file, it stands once, under the newer', async () => {
      await put(store, 'one', file(openAi(good, bad)));
      await put(store, 'same', file(openAi(good, bad), 'copy.csv'));
      expect(await places()).toEqual(['copy.csv 3']);
      await put(store, 'two', file(openAi({ ...good, amount: '2' }, good, bad), 'newer.csv'));
      expect(await places()).toEqual(['newer.csv 4']);
    });

    test('somebody says that it stays out, and takes that back; it holds for the same file when that comes again', async () => {
      await put(store, 'one', file(openAi(good, bad, undated)));
      expect(await store.leaveOut(1, [3, 99], '2026-11-02T08:00:00Z', 'M. Iyer', `paid '26; --`)).toBe(1);
      expect(await store.leaveOut(1, [3], '2026-11-02T09:00:00Z', null, 'twice')).toBe(0);
      expect(await places()).toEqual(['october.csv 4']);
      const left = [{ line: 3, reason: `paid '26; --`, by: 'M. Iyer', leftAt: '2026-11-02T08:00:00Z' }];
      expect(await store.leftOut({})).toMatchObject(left);
      await store.close();
      store = await open(join(folder, 'ledger.duckdb'));
      await put(store, 'again', file(openAi(good, bad, undated), 'copy.csv'));
      expect(await places()).toEqual(['copy.csv 4']);
      expect(await store.leftOut({})).toMatchObject(left);
      expect(await store.takeBackIn(2, [3])).toBe(1);
      expect(await places()).toEqual(['copy.csv 4', 'copy.csv 3']);
      expect(await store.leftOut({})).toEqual([]);
      await expect(store.leaveOut(9, [3], '', null, 'x')).rejects.toMatchObject({ code: 'unknown-import' });
    });
  });
}
