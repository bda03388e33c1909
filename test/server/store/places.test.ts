import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { InputFile } from '../../../src/sources/input-file';
import { openAfter, placesOf } from '../../../src/server/store/files/places';
import { newFolder, staged } from './exports';

const folder = newFolder();
const input = (content: string | Buffer, change: Partial<InputFile> = {}): InputFile => ({
  ...{ path: staged(folder, 'a', content).path, format: 'csv', headings: ['a', 'b'], delimiter: ',', compressed: false, encoding: 'utf-8', rejects: 'r' },
  ...change,
});
const TEXT = 'a,b\n1,"x\ny"\n\n2,z\n3,"""q"""\n4,5" pipe\n5,end';

const counted = (...numbers: number[]) => ({ counted: numbers, broken: [] });

test('a record is found at the line where it begins, whatever line breaks and empty lines stand before it', async () => {
  expect([...(await placesOf(input(TEXT), counted(2, 3, 4, 5, 6))).counted]).toEqual([
    [2, { line: 2, raw: '1,"x\ny"' }],
    [3, { line: 5, raw: '2,z' }],
    [4, { line: 6, raw: '3,"""q"""' }],
    [5, { line: 7, raw: '4,5" pipe' }],
    [6, { line: 8, raw: '5,end' }],
  ]);
  expect((await placesOf(input(TEXT), counted(7))).counted.size).toBe(0);
});

test('records that cannot be cut into columns are numbered with the empty lines, and not counted with the others', async () => {
  const places = await placesOf(input('a,b\n\n1\n2,x\n3\n4,y\n'), { counted: [2, 3], broken: [3, 5] });
  expect([...places.broken]).toEqual([
    [3, { line: 3, raw: '1' }],
    [5, { line: 5, raw: '3' }],
  ]);
  expect([...places.counted]).toEqual([
    [2, { line: 4, raw: '2,x' }],
    [3, { line: 6, raw: '4,y' }],
  ]);
});

test('packed, in UTF-16, with Windows line breaks', async () => {
  const at = async (file: InputFile) => (await placesOf(file, counted(3))).counted.get(3);
  expect(await at(input(gzipSync(TEXT), { compressed: true }))).toEqual({ line: 5, raw: '2,z' });
  expect(await at(input(TEXT.replaceAll('\n', '\r\n')))).toEqual({ line: 5, raw: '2,z' });
  expect(await at(input(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), { encoding: 'utf-16' }))).toEqual({ line: 5, raw: '2,z' });
});

test('JSON lines have no headings, and their quotation marks open nothing', async () => {
  expect((await placesOf(input('{"a":"\n{"b":1}\n', { format: 'jsonl' }), counted(2))).counted.get(2)).toEqual({ line: 2, raw: '{"b":1}' });
});

test('a line as long as a book is kept in part', async () => {
  expect((await placesOf(input(`a,b\n1,${'x'.repeat(3_000_000)}\n2,y\n`), counted(2, 3))).counted.get(2)?.raw).toHaveLength(500);
});

test('behind a line without end nothing is looked for', async () => {
  const places = await placesOf(input(`a,b\n1,y\n2,${'x'.repeat(12_000_000)}\n3,z\n`), counted(2, 3, 4));
  expect([...places.counted]).toEqual([[2, { line: 2, raw: '1,y' }]]);
});

test('a file of which nothing is wanted is not opened', async () => {
  expect((await placesOf({ ...input(''), path: join(folder, 'not there') }, counted())).counted.size).toBe(0);
});

test.each<[string, boolean, boolean]>([
  ['1,"a', false, true],
  ['1,"a""', false, true],
  ['1,"a"""', false, false],
  ['b",2', true, false],
  ['b",2,"c', true, true],
  ['5" x', false, false],
  ['"a""b', true, false],
])('after %j (open before: %s)', (line, before, after) => {
  expect(openAfter(line, ',', before)).toBe(after);
});
