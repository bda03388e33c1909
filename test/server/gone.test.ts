import { openWire } from './wire';

const bill = (...lines: readonly (readonly [vendor: string, cost: string])[]): string =>
  'BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,InvoiceIssuerName,ProviderName,ServiceName\n'.concat(
    ...lines.map(([vendor, cost]) => `${cost},4711,EUR,2026-10-01,2026-11-01,Usage,2026-10-03,2026-10-04,Reseller,${vendor},Models\n`),
  );

test('what is asked of a file crosses the wire, and so does the answer', async () => {
  const { post, upload, preview, close } = await openWire();
  try {
    const first = await preview({ upload: await upload('a.csv', bill(['Birch', '10'], ['Cedar', '20'])) });
    await post('commit', { preview: first.id });
    const again = await upload('b.csv', bill(['Birch', '11']));
    const asked = await preview({ upload: again });
    const [part] = asked.files[0]?.gone ?? [];
    expect(part).toMatchObject({ name: 'Cedar', out: false, sentence: 'Of Cedar, a.csv has 1 line of October 2026 (20.00 EUR); this file has none.' });
    const answered = await preview({ upload: again, gone: [part?.part] });
    expect(answered.months).toMatchObject([{ month: '2026-10', now: '30', after: '11' }]);
    const written = (await post('commit', { preview: answered.id })).json<{ batches: object[] }>();
    expect(written.batches).toMatchObject([{ file: 'b.csv', removed: 1, gone: [part?.part] }]);
    expect((await post('preview', { uploads: [{ upload: again, gone: 'Cedar' }] })).statusCode).toBe(400);
  } finally {
    await close();
  }
});
