import { join } from 'node:path';
import { folder, openStoreWith, rec, staged, watch } from './double';
test('x', async () => {
  const dir = folder();
  const store = await openStoreWith(join(dir, 'l.duckdb'), rec);
  const head =
    'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,project_name,organization_name';
  const row = (d: number, a: string, p = 'p1') => `${1761955200 + d * 86400},${1761955200 + (d + 1) * 86400},,,${a},usd,"gpt-5, input",${p},org,Chat,Org`;
  const f1 = staged(dir, 'a.csv', [head, row(0, '1.5'), row(0, '2.5'), row(1, '3.25', 'p2'), row(2, 'abc'), row(3, ''), ''].join('\n'));
  const p = await store.preview('one', [f1], watch);
  console.log(JSON.stringify(p, null, 1));
  console.log(await store.commit('one', '2026-11-01T09:41:00Z'));
  console.log(JSON.stringify(await store.actuals({ by: ['Month', 'Vendor', 'Model'], countedOnly: true })));
  const f2 = staged(dir, 'b.csv', [head, row(0, '1.5'), row(0, '2.75'), row(1, '3.25', 'p2'), ''].join('\n'));
  const q = await store.preview('two', [f2], watch);
  console.log(JSON.stringify(q));
  console.log(await store.commit('two', '2026-11-01T09:45:00Z'));
  console.log(JSON.stringify(await store.actuals({ by: ['Month'], countedOnly: true })));
  await store.revert('two', false);
  console.log(JSON.stringify(await store.actuals({ by: ['Month'], countedOnly: true })));
  console.log(JSON.stringify(await store.preview('three', [f1], watch)));
  await store.close();
});
