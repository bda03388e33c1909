import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expanded } from '../../../src/server/store/files/expand';
import { currenciesOf, dateText, figureText, isDateFormat } from '../../../src/server/store/files/workbook-cells';
import { newFolder, staged } from './exports';
import { workbook, zip, type CellOf } from './packed';

const scratch = join(newFolder(), 'scratch');
mkdirSync(scratch);
let drops = 0;
async function open(content: Buffer, name = 'book.xlsx') {
  drops += 1;
  const found = await expanded(staged(scratch, name, content), `drop${String(drops)}`, scratch);
  return 'refused' in found ? found.refused : found.files.map((file) => [file.name, readFileSync(file.path, 'utf8')]);
}
const one = (...rows: readonly (readonly CellOf[])[]) => open(workbook({ Costs: rows }));

test('a sheet becomes a table: days by their format, figures as Excel shows them, blank rows kept, narrow rows filled', async () => {
  expect(
    await one(
      ['Day', 'What, and "why"', 'Amount'],
      [{ day: 46300 }, 'A & B <c>', 1.1],
      [],
      [{ day: 46300.5 }, { xml: '<c t="inlineStr"><is><t>in</t><t>line</t></is></c>' }, { xml: '<c><v>1.1000000000000001</v></c>' }],
      [{ xml: '<c t="str"><f>A1</f><v>x</v></c>' }, { xml: '<c t="b"><v>1</v></c>' }, { xml: '<c t="e"><v>#N/A</v></c>' }],
      [{ xml: '<c t="str"><f>A1</f><v></v></c>' }, 'two\nlines'],
    ),
  ).toEqual([['book.xlsx', 'Day,"What, and ""why""",Amount\n2026-10-05,A & B <c>,1.1\n\n2026-10-05 12:00:00,inline,1.1\nx,TRUE,#N/A\n,"two\nlines",\n']]);
});

test('currencies that only formats of figures say are told of each sheet', async () => {
  const content = workbook({
    A: [[{ money: 1, as: 'plain' }, 'x', 2], [{ money: 3, as: 'dollars' }]],
    B: [[{ xml: '<c s="4"/>' }, { xml: '<c s="4" t="str"><v>x</v></c>' }, { money: 1, as: 'pounds' }]],
    C: [['€']],
  });
  const found = await expanded(staged(scratch, 'book.xlsx', content), 'signs', scratch);
  expect('files' in found && found.files.map(({ within }) => within?.currencies)).toEqual([['$'], ['£'], []]);
  expect(['#,##0.00\\ _€', '"$"* #,##0.00\\ _€', '[$€-407]#,##0', '[$USD] #,##0', '[$-409]mmm', '\\£0.00;[Red]-£0.00', '0.00'].map(currenciesOf)).toEqual([
    ...[[], ['$'], ['€'], ['USD'], [], ['£'], []],
  ]);
});

test('each sheet that is shown and holds something is a table', async () => {
  const book = workbook({
    Notes: [['Hello']],
    Empty: [],
    Costs: [
      ['a', 'b'],
      [1, 2],
    ],
  });
  expect(await open(book)).toEqual([
    ['book.xlsx, Notes', 'Hello\n'],
    ['book.xlsx, Costs', 'a,b\n1,2\n'],
  ]);
});

test.each<[string, Promise<unknown>, string]>([
  [
    'a formula that was never worked out',
    one(['a'], [{ xml: '<c><f>1+1</f></c>' }]),
    'Cell A2 of sheet Costs holds a formula without its result. Open the workbook in Excel, save it and try again.',
  ],
  ['macros', open(workbook({ A: [['a']] }, [['xl/vbaProject.bin', 'x']])), 'This workbook has macros. Save it without them (.xlsx) and try again.'],
  ['a binary workbook', open(zip(['xl/workbook.bin', 'x'])), 'This is a binary workbook (.xlsb). Save it as .xlsx and try again.'],
  ['a document', open(zip(['word/document.xml', '<x/>'])), 'This is a document of Word or PowerPoint, not an export. Take the CSV or the invoice.'],
  [
    'OpenDocument',
    open(zip(['content.xml', '<x/>'], ['META-INF/manifest.xml', '<x/>'])),
    'This is an OpenDocument file. Save it as .xlsx or CSV and try again.',
  ],
  ['no cells', open(workbook({ A: [] })), 'The workbook is empty.'],
  [
    'a row that Excel does not know',
    open(
      zip(
        ['xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="a"/></sheets></workbook>'],
        ['xl/_rels/workbook.xml.rels', '<R><Relationship Id="a" Target="s.xml"/></R>'],
        ['xl/s.xml', '<s><row r="1048577"/></s>'],
      ),
    ),
    'Sheet A has more rows than Excel knows. Nothing was taken.',
  ],
  ['XML that is cut off', open(zip(['xl/workbook.xml', '<workbook><sheets>'])), 'The workbook cannot be read to its end. Save it again and try once more.'],
  [
    'a document type',
    open(zip(['xl/workbook.xml', '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'])),
    'The workbook cannot be read to its end. Save it again and try once more.',
  ],
])('%s is refused with a sentence', async (_, found, sentence) => {
  expect(await found).toBe(sentence);
});

test('numbers and days as text', () => {
  expect(
    ['1.1000000000000001', '1234.567', '0.001', '1E-7', '1.0000000000000001E-5', '-2.5E-9', '1E+22', '12345678901234567', '5', '', 'x'].map(figureText),
  ).toEqual(['1.1', '1234.5670', '0.0010', '0.0000001', '0.00001', '-0.0000000025', '10000000000000000000000', '12345678901234600', '5', '', 'x']);
  expect([dateText('46300', false), dateText('44838', true), dateText('46300.25', false), dateText('0.5', false), dateText('x', false)]).toEqual([
    '2026-10-05',
    '2026-10-05',
    '2026-10-05 06:00:00',
    '0.5',
    'x',
  ]);
  expect(
    ['yyyy-mm-dd', 'd/m/yy', '[h]:mm', 'General', '0.00', '#,##0.00 "days"', '[$-409]mmm yyyy', '[Red]0.00', '0.00\\d', '_-* #,##0.00'].map(isDateFormat),
  ).toEqual([true, true, true, false, false, false, true, false, false, false]);
});
