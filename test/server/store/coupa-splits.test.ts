import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { newFolder, put, staged } from './exports';

const HEADINGS = [
  'type,id,status,invoice-date,invoice-number,document-type,currency-code,supplier-name,supplier-number',
  'type,id,line-num,description,price,quantity,total,account-code',
  'type,id,amount,pct,account-code',
  'header,1,approved,2026-10-31,I1,Invoice,USD,Lark,S1',
];
const csv = (...lines: readonly string[]): string => [...HEADINGS, ...lines, ''].join('\n');
const api = (total: string): string =>
  JSON.stringify([
    {
      ...{ 'invoice-number': 'I1', 'invoice-date': '2026-10-31', status: 'approved', 'document-type': 'Invoice', currency: { code: 'USD' } },
      ...{ supplier: { name: 'Lark', number: 'S1' }, 'invoice-lines': [{ 'line-num': 1, description: 'Use', total }] },
    },
  ]);

test("an invoice of Coupa takes its own place, also where a line is split later, and from the flat file to the interface's answer and back", async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const cost = async (): Promise<unknown> => (await store.actuals({ by: ['Vendor'], countedOnly: true })).Rows.map(({ BilledCost }) => BilledCost);
  await put(store, 'one', staged(folder, 'a.csv', csv('line,2,1,Use,10.00,1,10.00,6510')));
  await put(store, 'two', staged(folder, 'b.csv', csv('line,2,1,Use,10.00,1,10.00,', 'line split,3,6.00,60,6510', 'line split,4,4.00,40,6520')));
  expect(await cost()).toEqual(['10']);
  await put(store, 'three', staged(folder, 'c.json', api('11.00')));
  expect(await cost()).toEqual(['11']);
  await put(store, 'four', staged(folder, 'd.csv', csv('line,2,1,Use,12.00,1,12.00,6510')));
  expect(await cost()).toEqual(['12']);
  await store.close();
});
