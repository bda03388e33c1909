import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beginningOf } from '../../../src/server/store/files/json-beginning';
import { writeRecords } from '../../../src/server/store/files/json-records';
import { amount, column, instant } from '../../../src/sources/readings';
import { cells, source, through } from '../../sources/through';
import { newFolder, staged } from './exports';

const ODD = 'é"\\]},{[\n\u2028';
const folder = newFolder();

/** The lines that the records of a text are written on. */
async function linesOf(text: string, steps: readonly string[], begins: 0 | 1 = 0) {
  const to = join(folder, 'lines');
  const done = await writeRecords(staged(folder, 'f', text).path, to, { steps, begins, asks: (_, key) => key !== 'left' });
  const lines = readFileSync(to, 'utf8').split('\n').slice(0, -1);
  if (typeof done === 'number') expect(lines).toHaveLength(done);
  return typeof done === 'number' ? lines : done;
}

test('a record stands in the objects that it lay in, alone where it was one of a list, as it was written', async () => {
  const text = `\uFEFF{"left":[1],"account":"a${ODD.replace('"', '\\"').replace('\\]', '\\\\]').replace('\n', '')}","data":[{"day":1.0,"results":[{"cost":1e-13,\r\n"n":0.123456789012345678901234567890},2,null]},3,
    {"day":2,"results":[]},{"day":3,"results":null},{"results":{"cost":4},"day":4}],"end":{"x":[1]}}`;
  const account = `"account":"a${ODD.replace('"', '\\"').replace('\\]', '\\\\]').replace('\n', '')}","end":{"x":[1]},`;
  expect(await linesOf(text, ['data', 'results'])).toEqual([
    `{${account}"data":{"day":1.0,"results":{"cost":1e-13,  "n":0.123456789012345678901234567890}}}`,
    `{${account}"data":{"day":1.0,"results":2}}`,
    `{${account}"data":{"day":1.0,"results":null}}`,
    `{${account}"data":{"day":4,"results":{"cost":4}}}`,
  ]);
});

test('pages under one another, a list of them and records without a page give the same lines', async () => {
  const pages = ['{"data":[{"a":1},{"a":2}],"page":1}', '{"page":2,"data":[{"a":3}]}'];
  const expected = ['{"page":1,"data":{"a":1}}', '{"page":1,"data":{"a":2}}', '{"page":2,"data":{"a":3}}'];
  for (const text of [pages.join('\n'), pages.join(''), `[${pages.join(',\n')}]`]) expect(await linesOf(text, ['data'])).toEqual(expected);
  for (const text of ['[{"a":1}, {"a":2}]', '{"a":1}{"a":2}']) {
    expect(await linesOf(text, ['data'], 1)).toEqual(['{"data":{"a":1}}', '{"data":{"a":2}}']);
    expect(await linesOf(text, [])).toEqual(['{"a":1}', '{"a":2}']);
  }
});

test('what stands behind its records is found across parts of the file, and lines that were written too early are taken back', async () => {
  const results = (n: number) => Array.from({ length: n }, (_, i) => ({ i, text: ODD.repeat(300) }));
  const data = [300, 3, 0, 400].map((n, day) => ({ results: results(n), left: ODD, day }));
  const lines = await linesOf(JSON.stringify({ data, account: 'acc', left: 1 }), ['data', 'results']);
  expect(Array.isArray(lines) && lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    data.flatMap(({ results: all, day }) => all.map((record) => ({ account: 'acc', data: { day, results: record } }))),
  );
});

test('a key that stands twice where it decides is named, and too much around a record is not written with each', async () => {
  expect(await linesOf('{"data":[],"data":[{"a":1}]}', ['data'])).toEqual({ twice: 'data' });
  expect(await linesOf('{"day":1,"data":[{"a":1}],"day":2}', ['data'])).toEqual({ twice: 'day' });
  expect(await linesOf('{"left":1,"data":[{"a":1}],"left":2}', ['data'])).toHaveLength(1);
  expect(await linesOf(`{"day":"${'x'.repeat(70_000)}","data":[{"a":1}]}`, ['data'])).toEqual({ around: 1 });
  expect(await linesOf('{"day":tru,"data":[{"a":1}]}', ['data'])).toBe('broken');
});

test('the headings of a file are looked for in its first members, and all of it is walked over', async () => {
  const begun = (text: string) => beginningOf(staged(folder, 'b', text).path);
  const list = JSON.stringify(Array.from({ length: 500 }, (_, i) => ({ [`k${String(i)}`]: [{ n: i }] })));
  const found = await begun(list);
  expect([found.single, found.end, found.documents.length, Object.keys(found.documents[199] as object)]).toEqual([true, 'whole', 200, ['k199']]);
  expect(await begun('{"a":{"b":"x"},"__proto__":1}{"c":2}')).toMatchObject({ single: false, documents: [{ a: { b: null } }, { c: null }] });
  expect((await begun(list.slice(0, -1))).end).toBe('broken');
});

const pages = source({
  format: 'json',
  records: ['data', 'results'],
  detect: { all: ['data.results.amount'] },
  leaves: ['data.results.note'],
  charge: {
    BilledCost: amount('data.results.amount'),
    ChargePeriodStart: instant('data.day'),
    InvoiceId: column('invoice'),
    ChargeDescription: column('data.results.item'),
  },
});

test('a long document of lists in lists is read like a short one, and so is what is wrong with its records', async () => {
  const results = Array.from({ length: 300 }, (_, i) => ({ amount: `${String(i)}.000000000001`, item: String(i), note: ODD.repeat(150) }));
  const data = ['2026-10-01', '2026-10-02', '2026-10-03'].map((day) => ({ results, day }));
  for (const text of [JSON.stringify({ data, invoice: 'I-1' }), gzipSync(JSON.stringify({ invoice: 'I-1', data }, null, 1))]) {
    const outcome = await through(pages, text);
    expect(outcome.rejected).toMatchObject({ sentence: null, lines: [] });
    expect(cells(outcome, 'ChargeDescription', 'BilledCost', 'InvoiceId', 'ChargePeriodStart')).toEqual(
      data.flatMap(({ day }) => results.map(({ item, amount: billed }) => [item, billed, 'I-1', `${day}T00:00:00Z`])),
    );
  }
  const wrong = '{"data":[{"day":"2026-10-01","results":[{"amount":1},{"amount":tru}]},{"day":"x","results":[{"amount":"y"}]},{"results":[{"amount":2}]}]}';
  expect((await through(pages, wrong)).rejected.lines).toMatchObject([
    { line: 2, field: null, sentence: 'it is not JSON.' },
    { line: 3, field: 'data.day' },
    { line: 4, field: 'data.day', sentence: 'the date is empty.' },
  ]);
});

test('what cannot be read to its end, stands twice or is no page is refused with a sentence', async () => {
  const refused = async (text: string | Buffer) => (await through(pages, text)).rejected.sentence;
  const text = JSON.stringify({ data: [{ day: '2026-10-01', results: [{ amount: 1 }] }] });
  for (const spoilt of [text.slice(0, -1), `${text.slice(0, -1)}]`, `${text}}`, `${text}x`])
    expect(await refused(spoilt)).toBe('The file begins like JSON, but it cannot be read to its end. Download it again.');
  expect(await refused(gzipSync(text).subarray(0, -9))).toBe('The file is compressed, and it cannot be unpacked to its end. Download it again.');
  expect(await refused(text.replace('{"data"', '{"data":[],"data"'))).toBe(
    'The key "data" stands twice in one object, and it is not certain which one counts. Download the file again.',
  );
  expect(await refused(text.replace('"day"', `"day":"${'x'.repeat(70_000)}","other"`))).toBe(
    'So much stands around record 1 that it cannot be kept with each. Take the file by month, or as JSON lines.',
  );
});
