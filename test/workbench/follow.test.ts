import type { Area } from '../../src/workbench/univer/book';
import { formatArea, parseArea } from '../../src/workbench/univer/address';
import { shifted } from '../../src/workbench/host/excel/shift';
import { lookAt, showSheet } from '../../src/workbench/host/excel/show';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

const area = (text: string): Area => parseArea(text)!;

test.each([
  // A name of what happens; what is put in or taken out; the area before and after.
  ['rows put in above', 'rows', true, 'A2:Z3', 'B5:C9', 'B7:C11'],
  ['rows put in before its first row', 'rows', true, 'A5:Z6', 'B5:C9', 'B7:C11'],
  ['rows put in inside', 'rows', true, 'A6:Z7', 'B5:C9', 'B5:C11'],
  ['rows put in before its last row', 'rows', true, 'A9:Z9', 'B5:C9', 'B5:C10'],
  ['rows put in below', 'rows', true, 'A10:Z10', 'B5:C9', 'B5:C9'],
  ['cells put in beside', 'rows', true, 'D2:Z3', 'B5:C9', 'B5:C9'],
  ['cells put in over a part of its columns', 'rows', true, 'C2:Z3', 'B5:C9', 'B5:C9'],
  ['rows put in, up to the end of the sheet', 'rows', true, 'A2:Z3', 'B5:C1048576', 'B7:C1048576'],
  ['rows put in under whole columns', 'rows', true, 'A2:Z3', 'B:C', 'B:C'],
  ['rows taken out above', 'rows', false, 'A2:Z3', 'B5:C9', 'B3:C7'],
  ['rows taken out inside', 'rows', false, 'A6:Z7', 'B5:C9', 'B5:C7'],
  ['rows taken out across its first row', 'rows', false, 'A4:Z6', 'B5:C9', 'B4:C6'],
  ['rows taken out across its last row', 'rows', false, 'A8:Z12', 'B5:C9', 'B5:C7'],
  ['all its rows taken out', 'rows', false, 'A4:Z12', 'B5:C9', null],
  ['columns put in inside', 'columns', true, 'C1:C99', 'B5:D9', 'B5:E9'],
  ['columns taken out before', 'columns', false, 'A1:A99', 'B5:D9', 'A5:C9'],
] as const)('%s', (_, by, put, at, before, after) => {
  const now = shifted(area(before), { area: area(at), by, put });
  expect(now && formatArea(now)).toBe(after);
});

let workbook: HeadlessWorkbook;
beforeAll(() => {
  workbook = createHeadlessWorkbook();
}, 60_000);
beforeEach(async () => {
  workbook.reset();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    sheet.getRange('A6:C8').values = [['Workflow', 'Cost', 'Converted'], ['a', 1, 'Y'], ['not tagged', 2, 'N']]; // prettier-ignore
    sheet.tables.add('A6:C8', true).name = 'tblData';
    const fill = (at: string, formula: string): void => {
      const { custom } = sheet.getRange(at).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = formula;
      custom.format.fill.color = '#FFDDB5';
    };
    fill('A6:A20', '=$A6="not tagged"');
    fill('B20:C30', '=AND($C20="N",B$3>0)');
    sheet.getRange('C7:C40').dataValidation.rule = { list: { inCellDropDown: true, source: 'Y,N' } };
    context.workbook.comments.add('Data!A30', 'as agreed');
    sheet.getRange('A31').hyperlink = { documentReference: 'Data!A1' };
    await context.sync();
  });
});
afterAll(() => {
  workbook.close();
});
const held = () => {
  const { formats, validations, comments, links } = workbook.record('Data');
  return {
    formats: formats.map((one) => [formatArea(one.area), one.rule['formula']]),
    validations: validations.map((one) => formatArea(one.area)),
    comments: comments.map((one) => formatArea(one.area)),
    links: [...links.keys()],
  };
};
const inData = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Data'));
    await context.sync();
  });

test('rows of a table that come at any place lengthen what lies around them and move what lies below, formulas and all', async () => {
  await inData((sheet) => {
    sheet.tables.getItem('tblData').rows.add(0, [['b', 3, 'Y'], ['c', 4, 'Y']]); // prettier-ignore
    sheet.tables.getItem('tblData').rows.add(undefined, [['d', 5, 'Y']]);
  });
  expect(held()).toEqual({
    formats: [['B23:C33', '=AND($C23="N",B$3>0)'], ['A6:A23', '=$A6="not tagged"']],
    validations: ['C9:C43'],
    comments: ['A33'],
    links: ['A34'],
  }); // prettier-ignore
});

test('rows of a table that go shorten it; what lay on them alone goes with them', async () => {
  await inData((sheet) => {
    sheet.tables.getItem('tblData').rows.getItemAt(1).delete();
    sheet.getRange('19:29').delete('Up');
  });
  expect(held()).toEqual({ formats: [['A6:A18', '=$A6="not tagged"']], validations: ['C7:C28'], comments: [], links: ['A19'] });
});

test('what the grid shows of it follows, whole and under its own formula, however many rows come', async () => {
  const { host } = workbook.session;
  Object.assign(host, { screen: { hold: () => undefined, release: () => undefined } });
  await inData((sheet) => {
    sheet.activate();
  });
  const id = host.book.workbook.getSheetBySheetName('Data')!.getSheetId();
  showSheet(host, id);
  await inData((sheet) => {
    sheet.tables.getItem('tblData').rows.add(
      1,
      Array.from({ length: 500 }, (_, i) => ['not tagged', i, 'N']),
    );
  });
  await new Promise((done) => setTimeout(done, 100));
  const model = host.book.injector.get(host.book.kit.conditional.ConditionalFormattingRuleModel);
  const drawn = model
    .getSubunitRules('workbook', id)!
    .map(({ ranges, rule }) => [ranges.map((r) => [r.startRow, r.endRow]), (rule as { value?: unknown }).value]);
  expect(drawn).toEqual([
    // Blank rows below the last one in use cost calculation and show nothing.
    [[[5, 512]], '=$A6="not tagged"'],
  ]);
});

test('only the sheet in front has its formats calculated', async () => {
  const { host } = workbook.session;
  Object.assign(host, { screen: { hold: () => undefined, release: () => undefined } });
  const [data, other] = ['Data', 'Sheet1'].map((name) => host.book.workbook.getSheetBySheetName(name)!.getSheetId()) as [string, string];
  const model = host.book.injector.get(host.book.kit.conditional.ConditionalFormattingRuleModel);
  lookAt(host, data);
  expect(model.getSubunitRules('workbook', data)).toHaveLength(1);
  lookAt(host, other);
  expect(model.getSubunitRules('workbook', data)).toEqual([]);
  lookAt(host, data);
  await inData((sheet) => {
    sheet.getRange('C22').values = [['N']];
  });
  await new Promise((done) => setTimeout(done, 100));
  expect(model.getSubunitRules('workbook', data)).toHaveLength(2);
});
