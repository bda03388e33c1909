import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { paged } from '../../../src/server/store/files/large-json';
import { amount, column, instant } from '../../../src/sources/readings';
import { cells, source, through } from '../../sources/through';
import { newFolder, staged } from './exports';

const ODD = 'é"\\]},{[\n\u2028';
const records = Array.from({ length: 60 }, (_, i) => ({ amount: `${String(i)}.5`, item: `${ODD}${String(i)}`, inner: { data: [{ amount: i }] } }));
const folder = newFolder();

/** What a text is cut into, as values, one for each line. */
async function pages(text: string | Buffer, compressed = false) {
  const found = await paged({ file: staged(folder, 'f', text), stem: 'it', scratch: join(folder, 'scratch'), compressed }, new Set(['data', 'few']), 300);
  if (found === undefined) return undefined;
  const lines = readFileSync(found.path, 'utf8').split('\n');
  return { ...found, values: lines.flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Record<string, unknown>])) };
}

test('an object is cut at its longest list into objects that each have all that stands beside it', async () => {
  const document = { few: [1], data: records, more: { data: records }, invoice: 'I-1' };
  for (const text of [JSON.stringify(document), `\uFEFF${JSON.stringify(document, null, 1).replaceAll('\n', '\r\n')}`, gzipSync(JSON.stringify(document))]) {
    const long = { ...document, more: { data: records.slice(0, 2) } };
    expect((await pages(text, typeof text !== 'string'))?.list).toBe('data');
    const found = await pages(JSON.stringify(long, null, 1));
    expect(found?.values.length).toBeGreaterThan(10);
    expect(found?.values.flatMap(({ data }) => data)).toEqual(records);
    for (const one of found?.values ?? []) expect({ ...one, data: records }).toEqual(long);
    expect(found?.tables.map(({ format, headings }) => [format, headings.includes('data.inner.data.amount')])).toEqual([['json', true]]);
  }
});

test('a list is cut into its members, and documents under one another stay apart', async () => {
  for (const text of [JSON.stringify(records), `\uFEFF${JSON.stringify(records, null, 1)}`, records.map((one) => JSON.stringify(one, null, 1)).join('\n')]) {
    const found = await pages(text);
    expect([found?.values, found?.list]).toEqual([records, undefined]);
    expect(found?.tables.map(({ format }) => format)).toEqual(['json', 'jsonl']);
  }
  const [a, b] = [
    { data: records.slice(0, 40), page: 1 },
    { data: records.slice(40), page: 2 },
  ];
  const found = await pages(`${JSON.stringify(a)}\n${JSON.stringify(b, null, 1)}\n`);
  expect(found?.values.flatMap(({ data, page }) => (data as readonly object[]).map((one) => ({ ...one, page })))).toEqual(
    records.map((one, i) => ({ ...one, page: i < 40 ? 1 : 2 })),
  );
});

test('what is not whole is not cut', async () => {
  const text = JSON.stringify({ data: records });
  for (const spoilt of [text.slice(0, -1), `${text.slice(0, -1)}]`, text.slice(0, 900), `${text}}`, `x${text}`]) expect(await pages(spoilt)).toBeUndefined();
  expect(await pages(gzipSync(text).subarray(0, 200), true)).toBeUndefined();
});

test('a document that is too long to be held is read like any other, and refused where its source reads another list', async () => {
  const of = source({
    format: 'json',
    records: ['data'],
    detect: { all: ['data.amount'] },
    leaves: ['data.note'],
    charge: { BilledCost: amount('data.amount'), ChargePeriodStart: instant('data.day'), InvoiceId: column('invoice'), ChargeDescription: column('data.item') },
  });
  const data = Array.from({ length: 1_050 }, (_, i) => ({ amount: `${String(i)}.000000000001`, day: '2026-10-01', item: String(i), note: ODD.repeat(1_000) }));
  const outcome = await through(of, JSON.stringify({ data, invoice: 'I-1' }));
  expect(outcome.rejected).toMatchObject({ sentence: null, lines: [] });
  const read = cells(outcome, 'ChargeDescription', 'BilledCost', 'InvoiceId').sort((a, b) => Number(a[0]) - Number(b[0]));
  expect(read).toEqual(data.map(({ item, amount: billed }) => [item, billed, 'I-1']));
  const other = await through(of, JSON.stringify({ data: data.slice(0, 1), results: data })).then(({ rejected }) => rejected.sentence);
  expect(other).toBe('This JSON is too long for one document, or it cannot be read to its end. Take it by month, or as JSON lines.');
}, 30_000);
