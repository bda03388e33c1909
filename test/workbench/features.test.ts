// What the workbook's sheets build on besides single formulas, proved on the host; formulas.test.ts has those. What does not hold stands at the end.
import type { HeadlessWorkbook } from '../../src/workbench/headless';
import { dataWorkbook } from './data-sheet';
import { FORMATS } from '../../src/workbook/style';

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = await dataWorkbook();
}, 60_000);
afterAll(() => {
  workbook.close();
});

/** Writes cells of a fresh sheet, each an address with a formula or a value. */
async function lay(cells: Readonly<Record<string, string | number>>): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    for (const [address, formula] of Object.entries(cells)) sheet.getRange(address).formulas = [[formula]];
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

test('a spill over a spill, on the same sheet and on another', async () => {
  const sheet = await lay({
    G6: '=DATE(YEAR(Policy_Period),MONTH(Policy_Period)+SEQUENCE(1,4,-2,1),1)',
    G8: '=G6:J6*2',
    G9: '=G8:J8-G6:J6',
    G10: '=XLOOKUP(G6:J6,G6:J6,G8:J8,"")',
    G11: '=CORRIDOR.BAND(G6:J6,0.5,1)',
    G13: '=G12:J12-G11:J11',
  });
  const other = await lay({ A1: `=${sheet}!G13:J13`, A2: `=SUM(${sheet}!G6:J6)` });
  expect(await workbook.values(`${sheet}!G9:J13`)).toEqual([
    [46235, 46266, 46296, 46327],
    [92470, 92532, 92592, 92654],
    [23117.5, 23133, 23148, 23163.5],
    [46235, 46266, 46296, 46327],
    [23117.5, 23133, 23148, 23163.5],
  ]);
  expect(await workbook.values(`${other}!A1:D2`)).toEqual([
    [23117.5, 23133, 23148, 23163.5],
    [185124, '', '', ''],
  ]);
});

test('a change of a named input reaches spills that hang on it', async () => {
  const sheet = await lay({ A1: '=DATE(YEAR(Policy_Period),MONTH(Policy_Period)+SEQUENCE(1,2,0,1),1)', A2: '=A1:B1+1' });
  workbook.type('Data!K2', 46235);
  expect(await workbook.values(`${sheet}!A1:B2`)).toEqual([
    [46235, 46266],
    [46236, 46267],
  ]);
  workbook.type('Data!K2', 46296);
  expect(await workbook.values(`${sheet}!A2:B2`)).toEqual([[46297, 46328]]);
});

test('a table column of formulas over its own row, and a row added to the table', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Rows');
    sheet.getRange('A1:C3').values = [
      ['Units', 'Price', 'Cost'],
      [2, 3, '=tblRows[[#This Row],[Units]]*tblRows[[#This Row],[Price]]'],
      [4, 5, '=tblRows[[#This Row],[Units]]*tblRows[[#This Row],[Price]]'],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'tblRows';
    sheet.getRange('E1').formulas = [['=SUM(tblRows[Cost])']];
    table.rows.add(undefined, [[6, 7, '=tblRows[[#This Row],[Units]]*tblRows[[#This Row],[Price]]']]);
    await context.sync();
  });
  expect(await workbook.values('Rows!C2:E4')).toEqual([
    [6, '', ''],
    [20, '', ''],
    [42, '', ''],
  ]);
  expect(await workbook.values('Rows!E1')).toEqual([[68]]);
});

test('a name that stands for a formula', async () => {
  await Excel.run(async (context) => {
    context.workbook.names.add('Weakest', '=MIN(tblWorkflows[Rate])');
    await context.sync();
  });
  const sheet = await lay({ A1: '=Weakest+1' });
  expect(await workbook.values(`${sheet}!A1`)).toEqual([[1]]);
});

test.each([
  [FORMATS.unit, 0.0035, '0.00350000 '],
  [FORMATS.unit, 0.105, '0.105000 '],
  [FORMATS.unit, 8.47317, '8.473170 '],
  [FORMATS.unit, -8.47317, '(8.473170)'],
  [FORMATS.unit, -2331.5, '(2,331.500000)'],
  ['#,##0_);(#,##0);"–"_)', -4200, '(4,200)'],
  ['#,##0_);(#,##0);"–"_)', 0, '– '],
  ['+0.0%;-0.0%;"–"', -0.239, '-23.9%'],
  ['0.0"x"_)', 5, '5.0x '],
  ['#,##0" F";#,##0" A";"–"', -31015, '31,015 A'],
  ['mmm yy', 46296, 'Oct 26'],
  ['d mmm yy', 46326, '31 Oct 26'],
])('the number format %s shows %p as %p', async (format, value, shown) => {
  const text = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('Z1');
    range.numberFormat = [[format]];
    range.values = [[value]];
    range.load('text');
    await context.sync();
    return range.text;
  });
  expect(text).toEqual([[shown]]);
});

test('two print areas, titles, margins and a footer on one sheet', async () => {
  const address = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Data');
    pageLayout.setPrintArea('A1:R50,S1:AD22');
    pageLayout.setPrintTitleColumns('A:C');
    pageLayout.setPrintTitleRows('1:6');
    pageLayout.setPrintMargins('Inches', { left: 0.45, right: 0.45, top: 0.5, bottom: 0.6 });
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { scale: 66 };
    pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    pageLayout.load('orientation,zoom,leftMargin');
    await context.sync();
    return [area.address, pageLayout.orientation, pageLayout.zoom.scale, pageLayout.leftMargin];
  });
  expect(address).toEqual(['Data!A1:R50,Data!S1:AD22', 'Landscape', 66, 0.45 * 72]);
});

test('a chart of areas and lines over a date axis, a label every third month, one legend entry hidden', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const chart = sheet.charts.add('AreaStacked', sheet.getRange('C1:C4'), 'Columns');
    chart.name = 'chtCorridor';
    chart.title.text = 'AI spend';
    chart.setPosition('N30', 'X45');
    const line = chart.series.add('Spend');
    line.setValues(sheet.getRange('C2:C6'));
    line.setXAxisValues(sheet.getRange('A2:A6'));
    line.chartType = 'Line';
    line.format.line.color = '#1B2733';
    line.format.line.lineStyle = 'Dash';
    chart.axes.categoryAxis.categoryType = 'DateAxis';
    chart.axes.categoryAxis.baseTimeUnit = 'Months';
    chart.axes.categoryAxis.tickLabelSpacing = 3;
    chart.axes.valueAxis.minimum = 100000;
    chart.series.getItemAt(0).format.fill.clear();
    chart.legend.legendEntries.getItemAt(0).visible = false;
    await context.sync();
  });
  expect(workbook.charts('Data')).toMatchObject([
    {
      name: 'chtCorridor',
      chartType: 'AreaStacked',
      set: { 'title.text': 'AI spend', position: 'N30:X45', 'axes.categoryAxis.categoryType': 'DateAxis', 'axes.categoryAxis.tickLabelSpacing': 3 },
      series: [
        { name: 'Cost', chartType: null, set: { 'format.fill.color': null, 'legendEntry.visible': false } },
        { name: 'Spend', chartType: 'Line', values: { area: { row: 1, column: 2, rows: 5, columns: 1 } }, set: { 'format.line.color': '#1B2733' } },
      ],
    },
  ]);
});

test('text shrinks to fit, rows are hidden and come back', async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Hidden');
    const cell = sheet.getRange('A1:B2');
    cell.format.shrinkToFit = true;
    sheet.getRange('20:66').rowHidden = true;
    sheet.getRange('40:41').rowHidden = false;
    cell.format.load('shrinkToFit');
    const [hidden, shown, mixed] = [sheet.getRange('A20:A39'), sheet.getRange('A40'), sheet.getRange('A1:A66')];
    for (const range of [hidden, shown, mixed]) range.load('rowHidden');
    await context.sync();
    return [cell.format.shrinkToFit, hidden.rowHidden, shown.rowHidden, mixed.rowHidden];
  });
  expect(read).toEqual([true, true, false, null]);
});

describe('not on this host, so not in the workbook', () => {
  test('the spill operator: name the area, or repeat the formula', async () => {
    const sheet = await lay({ A1: '=SEQUENCE(3)', C1: '=SUM(A1#)' });
    expect(await workbook.values(`${sheet}!C1`)).toEqual([['#VALUE!']]);
  });
  test('this row in short: write tbl[[#This Row],[Column]]', async () => {
    workbook.type('Data!J2', '=tblWorkflows[@Rate]');
    expect(await workbook.values('Data!J2')).not.toEqual([[0.5]]);
  });
});
