import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Preview } from '../../src/ledger/preview';
import { openDuckDbStore } from '../../src/server/store/open';
import { openAi } from './store/exports';
import { HOST, createBench, form } from './bench';

test('what is asked of currency and account crosses the wire, and so do the answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-asked-'));
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const bench = await createBench({ store });
  const upload = async (name: string, content: string): Promise<string> => {
    const { payload, headers } = form(name, content);
    const reply = await bench.app.inject({
      method: 'POST',
      url: '/api/upload',
      payload,
      headers: { ...headers, host: HOST, authorization: `Bearer ${bench.token}` },
    });
    return reply.json<{ upload: string }>().upload;
  };
  const preview = async (...uploads: readonly object[]): Promise<Preview> => {
    const { id } = (await bench.post('preview', { uploads })).json<Preview>();
    for (;;) {
      const read = Preview.parse((await bench.post('previewOf', { preview: id })).json());
      if (read.state !== 'reading') return read;
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  try {
    const report = (amount: string): string =>
      `Bramble\nTransaction List by Vendor\n"October 1-31, 2026"\n\n,Date,Transaction Type,Num,Posting,Memo/Description,Account,Amount\nLarkspur,,,,,,,\n,23/10/2026,Bill,LM-1,Yes,API usage,A/P,${amount}\nTotal for Larkspur,,,,,,,${amount}\n`;
    const listed = await upload('report.csv', report('10.50'));
    expect((await preview({ upload: listed })).files).toMatchObject([
      { taken: false, currency: { answer: null, likely: ['USD', 'EUR', 'GBP', 'CAD', 'AUD'] } },
    ]);
    const told = await preview({ upload: listed, currency: 'CAD' });
    expect(told.months).toMatchObject([{ month: '2026-10', Currency: 'CAD', after: '10.5' }]);
    expect((await bench.post('commit', { preview: told.id })).json()).toMatchObject({ batches: [{ currency: 'CAD' }] });
    expect((await bench.post('preview', { uploads: [{ upload: listed, currency: 'cad' }] })).statusCode).toBe(400);

    const first = await preview({ upload: await upload('costs.csv', openAi({ day: '2026-10-13', amount: '1.1' })) });
    await bench.post('commit', { preview: first.id });
    const start = Date.parse('2026-10-13T00:00:00Z') / 1000;
    const results = [{ amount: { value: 2, currency: 'usd' }, line_item: 'gpt-5, input' }];
    const answer = await upload('costs.json', JSON.stringify({ data: [{ start_time: start, end_time: start + 86_400, results }], has_more: false }));
    expect((await preview({ upload: answer })).files).toMatchObject([
      { taken: false, account: { answer: null, accounts: [{ id: 'org-1', name: 'Fernhill' }] } },
    ]);
    const whose = await preview({ upload: answer, account: 'org-1' });
    expect(whose.months).toMatchObject([
      { Currency: 'CAD', change: '0' },
      { month: '2026-10', Currency: 'USD', now: '1.1', after: '2' },
    ]);
    expect((await bench.post('commit', { preview: whose.id })).json()).toMatchObject({ batches: [{ account: 'org-1' }] });
  } finally {
    await bench.end();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
