import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arranged } from '../../src/sources/documents/pdf/contents';
import { currencyOf, dayOf, money, periodOf } from '../../src/sources/documents/pdf/printed';
import { readPdf } from '../../src/sources/documents/pdf/read';
import { readStripe } from '../../src/sources/documents/pdf/stripe';
import { toText } from '../../src/model/decimal';
import { pdfFile } from './pdf-file';

const HEAD = [
  ['Invoice'],
  ['Invoice number', 'QX-0007'],
  ['Date of issue', 'November 3, 2026'],
  ['Larch AI, Inc.', 'Bill to'],
  ['Description', 'Qty', 'Unit price', 'Amount'],
];
const invoice = (...rest: readonly (readonly string[])[]) => [...HEAD, ...rest].map((cells) => cells.join('\t'));
const read = (...rest: readonly (readonly string[])[]) => {
  const document = readStripe(invoice(...rest));
  return document?.kind === 'rows' ? document.rows.map(({ Line, Category, Amount, Counts }) => [Line, Category, Amount, Counts]) : document?.sentence;
};

test('amounts, days and periods as they are printed; a hidden minus is a NUL', () => {
  const exact = (said: string) => {
    const one = money(said);
    return one === undefined ? undefined : toText(one);
  };
  expect(['$6,456.31 USD', '-$4,000.00', '\0€0.30', 'CHF 12.50', '¥1,200', 'Included', '19%'].map(exact)).toEqual([
    '6456.31',
    '-4000',
    '-0.3',
    '12.5',
    '1200',
    undefined,
    undefined,
  ]);
  expect([dayOf('October 24, 2026'), dayOf('Nov 3', 2025), dayOf('Nov 3'), dayOf('Foo 3, 2026')]).toEqual(['2026-10-24', '2025-11-03', undefined, undefined]);
  expect(periodOf('Dec 24 \0 Jan 24, 2027')).toEqual({ Start: '2026-12-24', End: '2027-01-23' });
  expect(periodOf('Oct 1 - Oct 31')).toBeUndefined();
});

test('a bare dollar is that of the United States unless another country that has one is named', () => {
  expect(currencyOf(['Total\t$5.00'])).toBe('USD');
  expect(currencyOf(['Toronto, Canada', 'Total\t$5.00'])).toBeUndefined();
  expect(currencyOf(['Toronto, Canada', 'Total\t$5.00 CAD'])).toBe('CAD');
  expect(currencyOf(['Total\t€5.00'])).toBe('EUR');
});

test('what was hidden of a proration and a discount is known by its words, and the totals agree', () => {
  expect(
    read(
      ['Remaining time on 97 × Team', '97', '$10,000.00'],
      ['Oct 24 \0 Nov 24, 2026'],
      ['Unused time on 40 × Team', '40', '$4,000.00'],
      ['API usage', '94,319', '$28.30'],
      ['First 100000', '94,319', '$0.0003', '$28.30'],
      ['Subtotal', '$6,028.30'],
      ['Launch discount (10% off)', '$602.83'],
      ['Total excluding tax', '$5,425.47'],
      ['VAT \0 Germany (19% on $5,425.47)', '$1,030.84'],
      ['(€937.13)'],
      ['Total', '$6,456.31'],
      ['Amount due', '$6,456.31 USD'],
    ),
  ).toEqual([
    ['1', 'Purchase', '10000', 'yes'],
    ['2', 'Purchase', '-4000', 'yes'],
    ['3', 'Purchase', '28.3', 'yes'],
    ['discount 1', 'Adjustment', '-602.83', 'yes'],
    ['tax', 'Tax', '1030.84', 'no'],
  ]);
});

test('a sales tax is a cost; prices that hold their tax are taken down to what is before it', () => {
  expect(
    read(
      ['Credits', '1', '$100.00', '$100.00'],
      ['Subtotal', '$100.00'],
      ['Total excluding tax', '$100.00'],
      ['Sales tax - New York (8% on $100.00)', '$8.00'],
      ['Total', '$108.00'],
    ),
  ).toEqual([
    ['1', 'Purchase', '100', 'yes'],
    ['tax', 'Tax', '8', 'yes'],
  ]);
  expect(
    read(
      ['Credits', '50', '€0.30', '25% incl.', '€15.00'],
      ['Subtotal', '€15.00'],
      ['Total excluding tax', '€12.00'],
      ['VAT - Sweden (25% incl. on €12.00)', '€3.00'],
      ['Total', '€15.00'],
    ),
  ).toEqual([
    ['1', 'Purchase', '15', 'yes'],
    ['tax included', 'Adjustment', '-3', 'yes'],
    ['tax', 'Tax', '3', 'no'],
  ]);
});

test('a line that was not read, or a total that does not tie, refuses the whole with its number', () => {
  expect(read(['Credits', '1', 'free of charge'], ['Subtotal', '$1.00'])).toBe(
    'The line "Credits" of invoice QX-0007 has no amount that can be read. Nothing was taken.',
  );
  expect(read(['Credits', '1', '$1.00'], ['Subtotal', '$2.00'], ['Total', '$2.00'])).toMatch(
    /^Invoice QX-0007 does not add up: its lines come to 1\.00 USD, its total says 2\.00/,
  );
  expect(readStripe(['A letter', 'without a table'])).toBeUndefined();
});

test('pieces on one height are one line from left to right; a gap divides cells', () => {
  const piece = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 5, size: 10 });
  expect(arranged([piece('$1.00', 300, 100), piece('Seats', 10, 101), piece('Total', 10, 50), piece('due', 38, 50)])).toEqual(['Seats\t$1.00', 'Total due']);
});

test('what a PDF carries goes before what it prints', async () => {
  const text = readFileSync(join(__dirname, 'cii-invoice/credit-note/export.xml'), 'utf8');
  const document = await readPdf(pdfFile([['Printed for people']], { carries: { name: 'factur-x.xml', text } }));
  expect(document).toMatchObject({ kind: 'rows', source: 'cii-invoice', rows: [{ InvoiceId: 'G-1', Amount: '-75' }, { Amount: '-14.25' }] });
});

test.each([
  [pdfFile([['A letter']]), 'No layout is known for this PDF. Take the CSV or the XML of the invoice, or the Stripe invoice of the vendor.'],
  [pdfFile([]), 'This PDF is a picture without text. Take the CSV or the XML of the invoice.'],
  [Buffer.from('%PDF-1.7\nnothing'), 'This PDF cannot be read to its end. Download it again.'],
])('a PDF that cannot be taken says why: %#', async (bytes, sentence) => {
  expect(await readPdf(bytes)).toEqual({ kind: 'refused', sentence });
});
