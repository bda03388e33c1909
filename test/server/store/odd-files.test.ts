import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpacksWhole } from '../../../src/server/store/files/cut-off';
import { morePages } from '../../../src/server/store/files/more-pages';
import { recognise } from '../../../src/server/store/files/recognise';
import { newFolder, openAi, staged } from './exports';

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
  [
    'an amount under two headings',
    good.replace('project_name', 'Amount_Value'),
    'Two columns are headed "amount_value", and it is not certain which one counts. Take one of them out and try again.',
  ],
])('%s is refused with a sentence', async (_, content, sentence) => {
  expect(await looked(content)).toMatchObject({ source: null, sentence });
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
test.each<[string, string | Buffer, boolean]>([
  ['a first page', page(true), true],
  ['the same, compressed', gzipSync(page(true)), true],
  ['the last page', page(false), false],
  ['all pages in one file', `[${page(true)},${page(false)}]`, false],
  ['no page at all', '{"data": []}', false],
])('%s says whether more pages follow it', async (_, content, more) => {
  expect(await morePages(staged(scratch, 'page.json', content))).toEqual(
    more ? ['The file says that more pages follow it: bring them in too, or their money is missing.'] : [],
  );
});
