import { openAi } from './store/exports';
import { openWire } from './wire';

test('what is asked of currency and account crosses the wire, and so do the answers', async () => {
  const { post, upload, preview, close } = await openWire();
  try {
    const report = (amount: string): string =>
      `Bramble\nTransaction List by Vendor\n"October 1-31, 2026"\n\n,Date,Transaction Type,Num,Posting,Memo/Description,Account,Amount\nLarkspur,,,,,,,\n,23/10/2026,Bill,LM-1,Yes,API usage,A/P,${amount}\nTotal for Larkspur,,,,,,,${amount}\n`;
    const listed = await upload('report.csv', report('10.50'));
    expect((await preview({ upload: listed })).files).toMatchObject([
      { taken: false, currency: { answer: null, likely: ['USD', 'EUR', 'GBP', 'CAD', 'AUD'] } },
    ]);
    const told = await preview({ upload: listed, currency: 'CAD' });
    expect(told.months).toMatchObject([{ month: '2026-10', Currency: 'CAD', after: '10.5' }]);
    expect((await post('commit', { preview: told.id })).json()).toMatchObject({ batches: [{ currency: 'CAD' }] });
    expect((await post('preview', { uploads: [{ upload: listed, currency: 'cad' }] })).statusCode).toBe(400);

    const first = await preview({ upload: await upload('costs.csv', openAi({ day: '2026-10-13', amount: '1.1' })) });
    await post('commit', { preview: first.id });
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
    expect((await post('commit', { preview: whose.id })).json()).toMatchObject({ batches: [{ account: 'org-1' }] });
  } finally {
    await close();
  }
});
