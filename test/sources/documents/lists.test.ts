import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTextDocument, readTextDocument } from '../../../src/sources/documents/text';
import { amountOf, marksOf } from '../../../src/sources/documents/figures';
import { recordsOf } from '../../../src/sources/documents/cells';
import { toText } from '../../../src/model/decimal';

const LISTS = [
  ['quickbooks-vendor-report/classic/export.csv', /^,\d\d\//],
  ['quickbooks-vendor-report/headings-of-2026-day-first-in-pounds/export.csv', /^,\d\d\//],
  ['sap-line-items/continental/export.txt', /^\|\d{10}\|/],
  ['concur-extract/allocations-and-a-refund/export.txt', /^DETAIL/],
] as const;
const COUPA = 'coupa-invoices/splits-taxes-and-a-credit-note/export.csv';
const textOf = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');

test.each(LISTS)('%s with any one line lost is refused, since its totals do not tie', (name, line) => {
  const lines = textOf(name).split('\n');
  expect(readTextDocument(lines.join('\n')).kind).toBe('rows');
  const lost = lines.flatMap((one, i) => (line.test(one) ? [lines.filter((_, k) => k !== i).join('\n')] : []));
  expect(lost.length).toBeGreaterThan(2);
  expect(lost.map((text) => readTextDocument(text).kind)).toEqual(lost.map(() => 'refused'));
});

const refusal = (text: string): string | undefined => {
  const read = readTextDocument(text);
  return read.kind === 'refused' ? read.sentence : undefined;
};
test('a report that ends before a total, or whose last total does not tie, is refused', () => {
  const whole = textOf('quickbooks-vendor-report/classic/export.csv');
  const end = whole.indexOf('Total for Total Office Supply');
  expect(refusal(whole.slice(0, end))).toBe('The report ends before the total of Total Office Supply. Nothing was taken. Export it again.');
  expect(refusal(whole.replace('$1,378.50', '$1,478.50'))).toBe(
    "The report's total is 1,478.50, its lines come to 1,378.50. Nothing was taken. Export it again.",
  );
});

test('a journal moves what bills of a vendor bought: it stands in the totals of the report and is no cost', () => {
  const whole = textOf('quickbooks-vendor-report/classic/export.csv');
  const moved = whole
    .replace(
      'Total for Total Office Supply,,,,,,,$88.00',
      ',10/31/2026,Journal Entry,7,Yes,to Research,Visa,55.00\nTotal for Total Office Supply,,,,,,,$143.00',
    )
    .replace('$1,378.50', '$1,433.50');
  const read = readTextDocument(moved);
  expect(read.kind === 'rows' && read.rows.filter((row) => row['Left'] === 'journal')).toEqual([{ Vendor: 'Total Office Supply', Left: 'journal' }]);
  expect(read.kind === 'rows' && read.rows.some((row) => row['Memo'] === 'to Research')).toBe(false);
});

test('a report or a list that was saved from a spreadsheet is read like the one it came from', () => {
  const report = textOf('quickbooks-vendor-report/classic/export.csv');
  const semicolons = recordsOf(report, ',')
    .map(({ cells }) => cells.map((cell) => `"${cell}"`).join(';'))
    .join('\n');
  expect(readTextDocument(semicolons.replaceAll('""', ''))).toEqual(readTextDocument(report));
});

test('splits that do not come to their line are refused, but for a cent of each', () => {
  const whole = textOf(COUPA);
  expect(refusal(whole.replace('Line Split,22,80.00', 'Line Split,22,79.99'))).toBeUndefined();
  expect(refusal(whole.replace('Line Split,22,80.00', 'Line Split,22,79.97'))).toMatch(
    /^Line \d+ of invoice RB-77: its total is 200.00, its splits come to 199.97/,
  );
});

test('a line that makes a credit note less is added to what it gives back, whichever sign the note has', () => {
  const note = (...lines: readonly string[]): string =>
    textOf(COUPA).replace(
      'Line,1,1,Outage,30.00,1,30.00,6510-SUP,,Software,,,,',
      lines.map((total, i) => `Line,${String(i)},${String(i)},Outage,,1,${total},6510`).join('\n'),
    );
  const given = (text: string) => {
    const read = readTextDocument(text);
    return read.kind === 'rows' ? read.rows.flatMap((row) => (row['Document'] === 'credit note' ? [row['Amount']] : [])) : read;
  };
  expect(given(note('30.00', '-2.50'))).toEqual(['-30', '2.5']);
  expect(given(note('-30.00', '2.50'))).toEqual(['-30', '2.5']);
});

test('whatever is done to a list, it is read or refused with a sentence, and never breaks', () => {
  const names = [...LISTS.map(([name]) => name), COUPA];
  const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 40 }), put: fc.constantFrom('', '"', '|', ',', '\n', '\u0000', '9', '-', '(', '=1+1', '\uFEFF') });
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => {
      const text = edits.reduce((kept, { at, cut, put }) => {
        const place = at % kept.length;
        return kept.slice(0, place) + put + kept.slice(place + cut);
      }, textOf(name));
      if (!isTextDocument(text)) return true;
      const read = readTextDocument(text);
      return read.kind === 'refused' ? read.sentence.endsWith('.') : read.rows.every((row) => 'Left' in row || /^-?\d+(\.\d+)?$/.test(row['Amount'] ?? ''));
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['$1,240.50', 'point', '1240.5'],
  ['(120.00)', 'point', '-120'],
  ['-$4,000.00', 'point', '-4000'],
  ['1.488,60-', 'comma', '-1488.6'],
  ['1.488,60-', 'point', undefined],
  ['1,24,0.50', 'point', undefined],
  ['(120.00', 'point', undefined],
  ['12O', 'point', undefined],
  ['', 'point', undefined],
] as const)('%j with a decimal %s is %s', (text, marks, is) => {
  const amount = amountOf(text, marks);
  expect(amount === undefined ? undefined : toText(amount)).toBe(is);
});

test('how a list writes amounts is told by all of them, or not at all', () => {
  expect(marksOf(['1.488,60-', '120,00'])).toBe('comma');
  expect(marksOf(['1,488.60-', '120.00'])).toBe('point');
  expect(marksOf(['120', '7'])).toBe('point');
  // One thousand four hundred and eighty-eight, or one and a half: nobody can say.
  expect(marksOf(['1.488', '7'])).toBeUndefined();
  expect(marksOf(['1.488,60', '1,488.60'])).toBeUndefined();
});

test('cells keep line breaks and quotes inside quotes, and each record knows its line', () => {
  expect(recordsOf('\uFEFFa,"b\nc"\r\n"d ""e""",f\n\n', ',')).toEqual([
    { line: 1, cells: ['a', 'b\nc'] },
    { line: 3, cells: ['d "e"', 'f'] },
    { line: 4, cells: [''] },
  ]);
});
