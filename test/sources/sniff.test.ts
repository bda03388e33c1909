import fc from 'fast-check';
import { utf8 } from '../../src/sources/decode';
import { sniff } from '../../src/sources/sniff';

const bytes = (text: string) => new TextEncoder().encode(text);
const whole = (head: Uint8Array, tail: Uint8Array = head) => sniff(head, tail, true);
const wide = (text: string, big = false) => {
  const out = [...(big ? [0xfe, 0xff] : [0xff, 0xfe])];
  for (const c of text) out.push(...(big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  return Uint8Array.from(out);
};

test.each([
  ['', 'The file is empty.'],
  ['\uFEFF', 'The file is empty.'],
  ['\n\n', 'The file is empty.'],
  ['a,b,c', 'The file has headings but no lines.'],
  ['a,b,c\n\n', 'The file has headings but no lines.'],
  ['a,b\n1,\x00\n', 'This is not a table: it holds bytes that no export has. Take the CSV or the invoice.'],
])('%j: %s', (text, sentence) => {
  expect(whole(bytes(text))).toEqual({ kind: 'refused', sentence });
});

test('in UTF-16 line breaks are of one kind', () => {
  const sentence = 'The file mixes the line breaks of Windows and Unix. Open it in Excel, save it as CSV UTF-8 and try again.';
  expect(whole(Uint8Array.from(wide('a,b\r\n1,2\n3,4\r\n')))).toEqual({ kind: 'refused', sentence });
});

test.each([
  [[0x89, 0x50, 0x4e, 0x47, 0x0d], 'This is a picture (PNG), not an export. Take the CSV or the invoice.'],
  [[0xff, 0xd8, 0xff, 0xe0], 'This is a picture (JPEG), not an export. Take the CSV or the invoice.'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'This is an old Excel workbook (.xls). Save it as .xlsx and try again.'],
  [[0xd0, 0xcf, 0x11, 0xe0, ...wide('EncryptedPackage').slice(2)], 'This workbook has a password. Save it without one and try again.'],
])('bytes %j', (head, sentence) => {
  expect(whole(Uint8Array.from(head))).toEqual({ kind: 'refused', sentence });
});

test('archives, workbooks and Parquet are opened by others', () => {
  expect(whole(bytes('PK\x03\x04 xl/workbook.xml'))).toEqual({ kind: 'zip' });
  expect(whole(bytes('PK\x05\x06'))).toEqual({ kind: 'zip' });
  expect(whole(bytes('PAR1'))).toEqual({ kind: 'parquet' });
});

test('gzip, XML and JSON lines', () => {
  expect(whole(Uint8Array.from([0x1f, 0x8b, 8]))).toEqual({ kind: 'gzip' });
  expect(whole(bytes('\uFEFF  <?xml version="1.0"?><Invoice/>'))).toEqual({ kind: 'xml' });
  const lines = (headings: readonly string[], keys: readonly (readonly string[])[]) => ({
    kind: 'json',
    lines: { format: 'jsonl', headings, keys, delimiter: ',', encoding: 'utf-8' },
  });
  expect(whole(bytes('{"a":1,"b":{"c.d":2}}\n{"a":1,"e":[{"f":3}]}\nbroken'))).toEqual(lines(['a', 'b', 'b.c.d', 'e'], [['a'], ['b'], ['b', 'c.d'], ['e']]));
  expect(sniff(bytes('{"a":1}\n{"a":1,"b'), bytes(''), false)).toEqual(lines(['a'], [['a']]));
  expect(whole(bytes('[{"a":1}]'))).toEqual({ kind: 'json', lines: undefined });
  expect(whole(bytes('{"a":'))).toEqual({ kind: 'json', lines: undefined });
  // One document, whose last record is alone on its line.
  expect(whole(bytes('{\n"data": [\n{"a":1},\n{"a":2}\n]}'))).toEqual({ kind: 'json', lines: undefined });
});

const first = (head: Uint8Array) => {
  const found = whole(head);
  return found.kind === 'tables' ? found.tables[0] : found;
};

test("each of the first lines may be the heading; what stands above is kept, and Excel's line about the delimiter is none", () => {
  const found = whole(bytes('Report;\n\nCurrency;EUR\n"a\nb";c;d\n1;2;3\n'));
  expect(found.kind === 'tables' && found.tables.map(({ before, titles, headings }) => [before, titles, headings])).toEqual([
    [0, [], ['Report', '']],
    [2, [['Report']], ['Currency', 'EUR']],
    [3, [['Report'], ['Currency', 'EUR']], ['a\nb', 'c', 'd']],
    [4, [['Report'], ['Currency', 'EUR'], ['a\nb', 'c', 'd']], ['1', '2', '3']],
  ]);
  expect(first(bytes('sep=|\na,b|c\n1|2\n'))).toMatchObject({ delimiter: '|', headings: ['a,b', 'c'], before: 1, titles: [] });
});

test.each([
  ['a,b;c\n1,2\n', ',', ['a', 'b;c']],
  ['a;b;c,d\n1;2;3\n', ';', ['a', 'b', 'c,d']],
  ['a\tb\r\n1\t2\r\n', '\t', ['a', 'b']],
  ['a|b\n1|2\n', '|', ['a', 'b']],
  ['a,b\r\n"1\n2",3\r\n', ',', ['a', 'b']],
  ['"a,""x""","b\nc"\n1,2\n', ',', ['a,"x"', 'b\nc']],
  ['\uFEFF"a",b\n1,2\n', ',', ['a', 'b']],
])('headings of %j', (text, delimiter, headings) => {
  expect(first(bytes(text))).toEqual({ format: 'csv', delimiter, headings, encoding: 'utf-8', before: 0, titles: [] });
});

test.each([false, true])('UTF-16, big end first: %s', (big) => {
  expect(first(wide('Größe\tb\n1\t2\n', big))).toMatchObject({ delimiter: '\t', headings: ['Größe', 'b'], encoding: 'utf-16' });
});

test('a heading longer than the head is no heading', () => {
  expect(sniff(bytes('a'.repeat(70000)), bytes('a'), false)).toEqual({ kind: 'refused', sentence: 'The first line is longer than any heading.' });
});

test('UTF-8 is read as every other reader reads it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => utf8(bytes(text)) === new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(text))));
  expect(utf8(Uint8Array.from([0x61, 0xff, 0xe2, 0x82]))).toMatch(/^a\uFFFD+$/);
});

test('any bytes get an answer', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (head) => typeof whole(head).kind === 'string'));
});
