import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpacksWhole } from '../../../src/server/store/files/cut-off';
import { hasLineLongerThan } from '../../../src/server/store/files/long-line';
import { morePages } from '../../../src/server/store/files/more-pages';
import { BUILT_IN, recognise } from '../../../src/server/store/files/recognise';
import { openDuckDbStore } from '../../../src/server/store/open';
import type { Source } from '../../../src/sources/source';
import { newFolder, openAi, put, quiet, staged } from './exports';

const scratch = join(newFolder(), 'scratch');
mkdirSync(scratch);
const looked = (content: string | Buffer) => recognise(staged(scratch, 'a.csv', content), 'a', scratch);
const good = openAi({ day: '2026-10-13', amount: '10' }, { day: '2026-10-14', amount: '20', item: 'Größe' });
const turned = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Buffer]>([
  ['the bytes turned round', turned(`\uFEFF${good}`)],
  ['the bytes turned round and no mark', turned(good)],
  ['no mark', Buffer.from(good, 'utf16le')],
  ['the bytes turned round, compressed', gzipSync(turned(`\uFEFF${good}`))],
])('UTF-16 with %s is read like any other table', async (_, content) => {
  const found = await looked(content);
  if (found.source === null) throw new Error(found.sentence);
  expect([found.source.id, found.input.compressed, found.input.encoding]).toEqual(['openai-costs', false, 'utf-8']);
  expect(readFileSync(found.input.path, 'utf8').replace(/^\uFEFF/, '')).toBe(good);
});

test.each<[string, string | Buffer, string]>([
  ['zeros between letters', good.replace('Fernhill', 'Fern\0hill'), 'This is not a table: it holds bytes that no export has. Take the CSV or the invoice.'],
  ['nothing but zeros', Buffer.alloc(5000), 'This is not a table: it holds bytes that no export has. Take the CSV or the invoice.'],
  [
    'a page to sign in',
    '<!DOCTYPE html><html><body>Sign in</body></html>',
    'This is a web page (HTML), not an export. Sign in where it comes from and download the export again.',
  ],
  ['an archive that is compressed once more', gzipSync('PK\x03\x04 and more'), 'This archive or workbook is compressed once more. Unpack it and try again.'],
  [
    'an amount under two headings',
    good.replace('project_name', 'Amount_Value'),
    'Two columns are headed "amount_value", and it is not certain which one counts. Take one of them out and try again.',
  ],
])('%s is refused with a sentence', async (_, content, sentence) => {
  expect(await looked(content)).toMatchObject({ source: null, sentence });
});

const bills = (...dates: readonly string[]): string =>
  `ContactName,InvoiceNumber,InvoiceDate,DueDate,InvoiceAmountDue,LineAmount,AccountCode,Currency,Type,Status\n${dates.map((date) => `Alder,1,${date},0,1,485,GBP,Bill,Paid\n`).join('')}`;
test.each<[string, string | null, readonly string[]]>([
  ['a day after the twelfth stands first', 'xero-bills', ['05/11/2026,', '31/10/2026,']],
  ['a day after the twelfth stands second', 'xero-bills-us', ['05/11/2026,', '10/31/2026,']],
  ['only when it is due tells', 'xero-bills', ['05/11/2026,30/11/2026']],
  ['the month is a word', 'xero-bills-us', ['31 Oct 2026,']],
  ['nothing tells', null, ['05/11/2026,']],
  ['both orders stand in it', null, ['31/10/2026,', '10/31/2026,']],
  ['there are no dates', null, [',']],
])('the order of dates is told by the dates, or asked: %s', async (_, id, dates) => {
  const found = await looked(bills(...dates));
  expect([found.source?.id ?? null, found.source === null && found.candidates.length]).toEqual([id, id === null && 2]);
});

const usage = (...dates: readonly string[]): string =>
  `date,product,sku,quantity,unit_type,gross_amount,net_amount,organization\n${dates.map((date) => `${date},copilot,s,1,seats,19,19,larch\n`).join('')}`;
test.each<[string, boolean, readonly string[]]>([
  ['as it was exported', true, ['2026-06-11', '2026-06-30']],
  ['saved again where the month stands first', true, ['6/11/2026', '6/30/2026']],
  ['saved again where the day does', false, ['11/06/2026', '13/06/2026', '30/06/2026']],
  ['saved again with points', false, ['11.06.2026', '12.06.2026']],
  ['with a broken line', true, ['6/11/2026', '6/12/2026', '31/6/2026']],
])('dates that a spreadsheet has turned round are not taken for others: %s', async (_, taken, dates) => {
  const found = await looked(usage(...dates));
  if (taken) expect(found.source?.id).toBe('github-billing');
  else
    expect(found).toMatchObject({ source: null, sentence: expect.stringMatching(/has "1[13][/.]06[/.]2026": a spreadsheet has turned its dates/) as string });
});

test('a name with a NUL in a document is no column', async () => {
  const span = (name: string) =>
    `{"traceId":"t","spanId":"a","startTimeUnixNano":"1793491199000000000","attributes":[{"key":"gen_ai.request.model","value":{"stringValue":"gpt-5"}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"1000"}},{"key":"${name}","value":{"stringValue":"x"}}]}`;
  const names = async (name: string) => {
    const found = await looked(`{"resourceSpans":[{"scopeSpans":[{"spans":[${span(name)}]}]}]}`);
    return found.source === null ? found.sentence : found.input.headings.some((heading) => heading.includes('team'));
  };
  expect([await names('gen_ai.team'), await names('gen_ai.team\\u0000b')]).toEqual([true, false]);
});

test('a heading that nobody reads may stand twice', async () => {
  expect((await looked(good.replace('organization_name', 'end_time_iso'))).source?.id).toBe('openai-costs');
});

test('a packed file is unpacked to its end, and no further than an export would be', async () => {
  const at = (content: Buffer): string => staged(scratch, 'a.gz', content).path;
  expect(await unpacksWhole(at(gzipSync(good)))).toBe('whole');
  expect(await unpacksWhole(at(gzipSync(good).subarray(0, 90)))).toBe('cut');
  expect(await unpacksWhole(at(gzipSync(Buffer.alloc(70_000_000, 'a,b\n'))))).toBe('too much');
});

const page = (more: boolean): string => JSON.stringify({ object: 'page', has_more: more, data: [] });
const links = (prev: string | null, next: string | null): string => JSON.stringify({ links: { prev, next }, costs: [{ note: 'x'.repeat(300_000) }] });
const MORE = 'The file says that more pages follow it: bring them in too, or their money is missing.';
const JOIN =
  'The file says that more pages follow it. Put all pages into one file as a list, [page 1, page 2], and bring that in: pages of one day would replace each other.';
const LATER =
  'This is a later page of an answer, and pages of one day would replace each other. Put all pages into one file as a list, [page 1, page 2], and bring that in.';
test.each<[string, string, string | Buffer, { said?: string; refused?: string }]>([
  ['a first page', 'openai-costs-api', page(true), { said: MORE }],
  ['the same, compressed', 'openai-costs-api', gzipSync(page(true)), { said: MORE }],
  ['the last page', 'openai-costs-api', page(false), {}],
  ['all pages in one file', 'openai-costs-api', `[${page(true)},${page(false)}]`, {}],
  ['no page at all', 'openai-costs-api', '{"data": []}', {}],
  ['a first page with the address of the next', 'vantage-costs', links(null, 'https://x/2'), { said: JOIN }],
  ['a later one, which may begin within a day', 'vantage-costs', links('https://x/1', null), { refused: LATER }],
  ['both in one file, which is long', 'vantage-costs', links(null, 'https://x/2') + links('https://x/1', null), {}],
  ['the same, compressed', 'vantage-costs', gzipSync(links(null, 'https://x/2') + links('https://x/1', null)), {}],
  ['a page with a cursor', 'cloudzero-costs', '{"costs":[],"pagination":{"has_next":false,"has_previous":true}}', { refused: LATER }],
  ['a page that counts its lines', 'cloudability-run', '{"results":[],"offset":50,"limit":50}', { refused: LATER }],
  ['a page with its number', 'langfuse-observations', '{"data":[],"meta":{"page":1,"limit":50,"totalItems":60,"totalPages":2}}', { said: MORE }],
  ['the last of them, whose lines replace none', 'langfuse-observations', '{"data":[],"meta":{"page":2,"limit":50,"totalItems":60,"totalPages":2}}', {}],
  ['a page with a cursor of the next', 'langfuse-observations', '{"data":[{}],"meta":{"cursor":"eyJ0IjoxfQ=="}}', { said: MORE }],
  ['the last of them', 'langfuse-observations', '{"data":[{}],"meta":{"limit":50,"cursor":null}}', {}],
  ['both of them in one file', 'langfuse-observations', '[{"data":[{}],"meta":{"cursor":"eyJ0IjoxfQ=="}},{"data":[{}], "meta": { }}]', {}],
  ['cursors of the user, not of the page,', 'langfuse-observations', '{"data":[{"name":"a","metadata":{"cursor":"x"}}],"meta":{}}', {}],
  ['a page of two seats of three', 'github-copilot-assignments', '{"total_seats":3,"seats":[{},{}]}', { said: JOIN }],
  ['a page of two members of 15', 'cursor-spend', '{"teamMemberSpend":[{},{}],"totalMembers":15,"totalPages":2}', { said: JOIN }],
  ['the only page', 'cursor-spend', '{"teamMemberSpend":[{},{}],"totalMembers":15,"totalPages":1}', {}],
  ['all seats', 'github-copilot-assignments', '{"total_seats":2,"seats":[{},{}]}', {}],
  [
    'a page of documents with its number',
    'xero-invoices',
    '{"pagination":{"page":1,"pageSize":100,"pageCount":2,"itemCount":120},"Invoices":[]}',
    { said: MORE },
  ],
  ['a later one, whose documents are whole', 'xero-invoices', '{"pagination":{"page":2,"pageSize":100,"pageCount":2,"itemCount":120},"Invoices":[]}', {}],
  ['a page of single items with the address of the next', 'sap-accounting-items', '{"d":{"results":[{},{}],"__next":"https://x/2"}}', { said: MORE }],
  ['a page with the address of the next', 'microsoft-365-copilot-activity', '{"@odata.nextLink":"https://x/2","value":[{},{}]}', { said: JOIN }],
])('%s of %s says whether others stand around it', async (_, id, content, { said, refused }) => {
  expect(await morePages(staged(scratch, 'page.json', content), BUILT_IN.byId(id) as Source, 2)).toEqual({
    said: said === undefined ? [] : [said],
    refused: refused ?? null,
  });
});

test('a line that is longer than any is seen wherever it stands, packed or not; what has breaks is not', async () => {
  const path = join(scratch, 'long.csv');
  const longer = async (text: string, than: number): Promise<readonly boolean[]> => {
    writeFileSync(path, text);
    const found = await hasLineLongerThan(path, than);
    writeFileSync(path, gzipSync(text, { level: 1 }));
    return [found, (await unpacksWhole(path, than)) === 'long line'];
  };
  const [no, yes] = [
    [false, false],
    [true, true],
  ];
  const short = 'a,b\r\n'.repeat(30_000);
  for (const than of [150_000, 150_001])
    for (const before of ['', 'x\r', short.slice(0, 75_000), short, `${short}${short.slice(0, 31)}\n`])
      for (const after of ['', '\n', '\r', `\n${short}`]) {
        expect(await longer(before + 'y'.repeat(than) + after, than)).toEqual(no);
        expect(await longer(before + 'y'.repeat(than + 1) + after, than)).toEqual(yes);
      }
  expect(await longer('b'.repeat(700), 600)).toEqual(yes);
  expect(await longer(`${'b'.repeat(500)}\n`.repeat(3), 600)).toEqual(no);
  expect(await longer(short, 600)).toEqual(no);
});

test('a table with a line that the engine passes by without a word is refused, first line or last', async () => {
  const folder = newFolder();
  const store = await openDuckDbStore(join(folder, 'ledger.duckdb'));
  const long = openAi({ day: '2026-10-15', amount: '30', item: 'x'.repeat(8_100_000) });
  const line = long.slice(long.indexOf('\n') + 1);
  const [heading = '', ...rest] = good.split('\n');
  for (const content of [good + line, `${heading}\n${line}${rest.join('\n')}`, gzipSync(good + line, { level: 1 })])
    expect((await store.preview('p', [staged(folder, 'costs.csv', content)], quiet)).files[0]).toMatchObject({
      taken: false,
      sentence: 'A line of the file is longer than any line of a bill. Nothing was taken.',
    });
  await store.close();
});

test('much JSON is read alike whether the reader of columns can be sure of it or not', async () => {
  const folder = newFolder();
  const request = (id: number, spend: string, more = ''): string =>
    `{"request_id":"r${String(id)}","spend":${spend},"startTime":"2026-10-0${String(1 + (id % 9))}T10:00:00Z","endTime":"2026-10-01T10:00:01Z","model":"gpt-5","total_tokens":100,"messages":"${'x'.repeat(99_000)}"${more}}\n`;
  const sure = Array.from({ length: 90 }, (_, id) => request(id, `"0.0000000000${String(id + 1).padStart(2, '0')}"`)).join('');
  const read = async (text: string) => {
    const store = await openDuckDbStore(join(folder, `${String(text.length)}.duckdb`));
    const preview = await put(store, 'one', staged(folder, 'log.jsonl', text));
    const left = await store.openLines({}, 9);
    const { Rows } = await store.actuals({ by: ['Month'], countedOnly: false });
    await store.close();
    return { added: preview.added.count, left: left.lines.map(({ sentence }) => sentence), cost: Rows.map(({ BilledCost }) => BilledCost) };
  };
  expect(await read(sure)).toEqual({ added: 90, left: [], cost: ['0.000000004095'] });
  expect(await read(`${sure}${request(90, '0.000000000006')}`)).toEqual({ added: 91, left: [], cost: ['0.000000004101'] });
  expect(await read(`${sure}${request(91, '"0.1"', ',"spend":"0.2"')}broken\n`)).toEqual({
    added: 90,
    left: ['The key "spend" stands twice, with two values.', 'It is not JSON.'],
    cost: ['0.000000004095'],
  });
});
