import { amount, column, instant, type AmountForm } from '../../src/sources/readings';
import { isWestern } from '../../src/sources/western';
import { cells, source, through } from './through';

const latin = (text: string) => Buffer.from(text, 'latin1');

test('a table of ten thousand columns is read, and what has no place is kept', async () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `column ${String(i)}`);
  const of = source({ leaves: names.slice(1) });
  const outcome = await through(
    of,
    `amount,day,${names.join(',')}\n1.5,2026-10-01,${names.map((_, i) => String(i)).join(',')}\n2,2026-10-01,${names.slice(1).join(',')}\n`,
  );
  expect(cells(outcome, 'BilledCost', 'x_Extra')).toEqual([['1.5', '{"column 0":"0"}']]);
  expect(outcome.rejected.lines).toMatchObject([{ line: 3, sentence: 'one column fewer than the heading.' }]);
}, 60_000);

test('JSON that is nested without end is text like any other', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const lines = source({ format: 'jsonl', leaves: ['deep'] });
  const outcome = await through(
    lines,
    `{"amount":1,"day":"2026-10-01","deep":${deep}}\n{"amount":2,"day":"2026-10-01","deep":${'{"a":'.repeat(50_000)}1\n{"amount":3,"day":"2026-10-01"}\n`,
  );
  expect(cells(outcome, 'BilledCost')).toEqual([['1'], ['3']]);
  expect(outcome.rejected.lines).toMatchObject([{ line: 2, sentence: 'it is not JSON.' }]);
  const document = source({
    format: 'json',
    records: ['data'],
    detect: { all: ['data.amount'] },
    charge: { BilledCost: amount('data.amount'), ChargePeriodStart: instant('data.day') },
  });
  expect(cells(await through(document, `{"data":[{"amount":1,"day":"2026-10-01"}],"deep":${deep}}`), 'BilledCost')).toEqual([['1']]);
  expect((await through(document, `{"data":[{"amount":1}],"deep":${deep.slice(5)}`)).rejected.sentence).toBe(
    'The file begins like JSON, but it cannot be read to its end. Download it again.',
  );
});

test('Windows-1252 is read where it certainly is, and refused line by line where it may be another', async () => {
  const of = source({ charge: { ChargeDescription: column('Wofür'), BillingCurrency: column('Währung') } });
  const outcome = await through(of, latin('amount,day,Wofür,Währung\n1,2026-10-01,Gebühr \x96 Büro\x85 5 \x80,EUR\n'));
  expect(cells(outcome, 'ChargeDescription', 'BillingCurrency')).toEqual([['Gebühr – Büro… 5 €', 'EUR']]);
  expect(['Größe', 'café', 'naïve', '5 \x80', 'Æsop'].map((text) => isWestern(latin(text)))).toEqual([true, true, true, true, true]);
  // Cyrillic, Polish, a Mac's and DOS's umlauts, plain letters.
  expect(['\xcf\xf0\xe8\xe2\xe5\xf2', 'Gr\xb9\xbfa', 'Gr\x9a\xa7e', 'Gr\x81n', 'plain'].map((text) => isWestern(latin(text)))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  const other = await through(source(), latin('amount,day\n1,2026-10-01\n\xcf\xf0\xe8\xe2\xe5\xf2,2026-10-01\n'));
  expect(other.rejected.lines).toMatchObject([{ line: 3, sentence: 'it has characters that are not UTF-8. Save the file as CSV UTF-8.' }]);
});

test('bytes that are no text are refused line by line also where nobody reads the column', async () => {
  const of = source({ leaves: ['a', 'b', 'c'] });
  const outcome = await through(
    of,
    latin('a,amount,day,b,c\nx,1,2026-10-01,y,z\nx,2,2026-10-01,y,\xcf\xf0\xe8\n\xcf\xf0\xe8,3,2026-10-01,\xcf\xf0\xe8,\xcf\xf0\xe8\n,,,y,z\n'),
  );
  expect(cells(outcome, 'BilledCost')).toEqual([['1']]);
  expect(outcome.rejected).toMatchObject({ skipped: 1, lines: [{ line: 3 }, { line: 4 }] });
  const text = await through(of, 'a,amount,day,b,c\nx,1,2026-10-01,y,z\nx,2,2026-10-01,y,€\nx,3,2026-10-01,y,z,w\n,,,y,z\n');
  expect(cells(text, 'BilledCost')).toEqual([['1'], ['2']]);
  expect(text.rejected).toMatchObject({ skipped: 1, lines: [{ line: 4 }] });
});

const TEXTS = [
  '1e-13',
  '1e1000',
  'NaN',
  '1,234.5',
  '(500)',
  '1.234,56',
  '1e-10',
  'Infinity',
  '0x10',
  '1_000',
  '١٢',
  '1 234',
  '--1',
  '',
  '1e3',
  '.5',
  '5.',
  '+7',
];
const OTHER = 'does not fit';
const TOO_FINE = 'has more than 12 decimals';
const TOO_LARGE = 'is too large';
const EMPTY = 'the amount is empty.';
test.each<[AmountForm, readonly (string | null)[]]>([
  ['plain', [TOO_FINE, OTHER, OTHER, OTHER, OTHER, OTHER, '0.0000000001', OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, EMPTY, '1000', '0.5', '5', '7']],
  ['grouped', [TOO_FINE, OTHER, OTHER, '1234.5', '-500', OTHER, '0.0000000001', OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, EMPTY, OTHER, OTHER, OTHER, OTHER]],
  ['continental', [OTHER, OTHER, OTHER, OTHER, OTHER, '1234.56', OTHER, OTHER, OTHER, OTHER, OTHER, '1234', OTHER, EMPTY, OTHER, OTHER, OTHER, OTHER]],
])('amounts that are odd, in a file that writes them %s, are read exactly or refused with a sentence', async (form, expected) => {
  const of = source({ charge: { BilledCost: amount('amount', form) } });
  const { charges, rejected } = await through(of, `amount,day\n${TEXTS.map((text) => `"${text}",2026-10-01\n`).join('')}`);
  const read = new Map(charges.map((row) => [Number(row['x_FileRow']) - 2, String(row['BilledCost'])]));
  const why = new Map(rejected.lines.map(({ line, sentence }) => [line - 2, sentence]));
  TEXTS.forEach((_, i) => {
    const got = read.get(i) ?? why.get(i) ?? 'nothing';
    expect([TEXTS[i], got]).toEqual([
      TEXTS[i],
      [OTHER, TOO_FINE, TOO_LARGE].includes(expected[i] ?? '') ? expect.stringContaining(expected[i] ?? '') : expected[i],
    ]);
  });
});

test('an amount beyond what can be kept is refused, not cut', async () => {
  const outcome = await through(
    source(),
    `amount,day\n${'9'.repeat(21)},2026-10-01\n${'9'.repeat(20)}.999999999999,2026-10-01\n1e20,2026-10-01\n1e19,2026-10-01\n`,
  );
  expect(cells(outcome, 'BilledCost')).toEqual([[`${'9'.repeat(20)}.999999999999`], [`1${'0'.repeat(19)}`]]);
  expect(outcome.rejected.lines.map(({ sentence }) => sentence.includes(TOO_LARGE))).toEqual([true, true]);
});
