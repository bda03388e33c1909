// What the workbook's sheets build on, proved on the host (all of it is natural in Excel). Everything here holds: no fallback is needed for SUMIFS with
// arrays, LET with IF and NA() over an array, TRANSPOSE, SORTBY, XLOOKUP over arrays, conditional number formats, two print areas, mixed charts, date axes,
// shrinkToFit and hidden rows. What does not hold stands at the end, under "not on this host".
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

let workbook: HeadlessWorkbook;
const NA = '#N/A';

beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    sheet.getRange('A1:D6').values = [
      ['Month', 'Workflow', 'Cost', 'Counts'],
      [1, 'a', 10, 'Y'],
      [1, 'b', 20, 'Y'],
      [2, 'a', 30, 'N'],
      [2, 'b', '#N/A', 'Y'],
      [2, 'c', 5, 'Y'],
    ];
    sheet.tables.add('A1:D6', true).name = 'tblActuals';
    sheet.getRange('F1:I4').values = [
      ['Id', 'Stage', 'Unit', 'Rate'],
      ['a', 'production', 'ticket', 0.5],
      ['b', 'scaling', '', 0.25],
      ['c', 'production', 'page', 0],
    ];
    sheet.tables.add('F1:I4', true).name = 'tblWorkflows';
    sheet.getRange('K1:K2').values = [[1], [46296]];
    context.workbook.names.add('Policy_Month', sheet.getRange('K1'));
    context.workbook.names.add('Policy_Period', sheet.getRange('K2'));
    await context.sync();
  });
}, 60_000);
afterAll(() => {
  workbook.close();
});

const formulas: readonly (readonly [string, string, readonly (readonly unknown[])[]])[] = [
  ['SUMIFS with an array as criterion', '=SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id],tblActuals[Month],Policy_Month)', [[10], [20], [0]]],
  ['SUMIFS over #N/A in rows that do not match', '=SUMIFS(tblActuals[Cost],tblActuals[Workflow],"a")', [[40]]],
  ['SUMIFS over #N/A in a row that matches', '=SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id])', [[40], [NA], [5]]],
  ['arithmetic over such an array', '=SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id])*tblWorkflows[Rate]', [[20], [NA], [0]]],
  ['IF over arrays', '=IF(tblWorkflows[Unit]="","none yet",tblWorkflows[Unit])', [['ticket'], ['none yet'], ['page']]],
  ['IF with NA() over an array', '=IF(tblWorkflows[Unit]="",NA(),tblWorkflows[Rate])', [[0.5], [NA], [0]]],
  ['LET with an array', '=LET(n,SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id],tblActuals[Month],1),n*2)', [[20], [40], [0]]],
  [
    'LET, IF and NA() over an array',
    '=LET(n,SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id],tblActuals[Month],1),IF(tblWorkflows[Unit]="",NA(),n))',
    [[10], [NA], [0]],
  ],
  [
    'LET, IF by the array itself',
    '=LET(n,SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id],tblActuals[Month],1),IF(n>10,n,NA()))',
    [[NA], [20], [NA]],
  ],
  ['two custom functions added', '=CORRIDOR.DEFLATE(100,0.5,12)+CORRIDOR.DEFLATE(100,0.5,12)', [[100]]],
  [
    'two spilled custom functions added',
    '=CORRIDOR.COST_PER_UNIT(tblActuals[Month],tblActuals[Month],"each")+CORRIDOR.COST_PER_UNIT(tblActuals[Month],tblActuals[Month],"each")',
    [[2], [2], [2], [2], [2]],
  ],
  ['TRANSPOSE', '=TRANSPOSE(tblWorkflows[Id])', [['a', 'b', 'c']]],
  ['TRANSPOSE of a custom function', '=TRANSPOSE(CORRIDOR.COST_PER_UNIT(tblActuals[Month],tblActuals[Month],"each"))', [[1, 1, 1, 1, 1]]],
  ['SORTBY', '=SORTBY(tblWorkflows[Id],tblWorkflows[Rate],-1)', [['a'], ['b'], ['c']]],
  ['FIXED', '=FIXED(1234.567,1)', [['1,234.6']]],
  ['XMATCH', '=XMATCH("b",tblWorkflows[Id])', [[2]]],
  ['XLOOKUP of an array', '=XLOOKUP(tblActuals[Workflow],tblWorkflows[Id],tblWorkflows[Rate],"")', [[0.5], [0.25], [0.5], [0.25], [0]]],
  ['FILTER', '=FILTER(tblActuals[Workflow],tblActuals[Counts]="N")', [['a']]],
  ['UNIQUE in ROWS', '=ROWS(UNIQUE(tblActuals[Workflow]))', [[3]]],
  [
    'HSTACK',
    '=HSTACK(tblWorkflows[Id],tblWorkflows[Rate])',
    [
      ['a', 0.5],
      ['b', 0.25],
      ['c', 0],
    ],
  ],
  ['TRUNC', '=TRUNC(0.79999,3)', [[0.799]]],
  ['EDATE', '=EDATE(46296,-1)', [[46266]]],
  ['DATE over SEQUENCE', '=DATE(YEAR(Policy_Period),MONTH(Policy_Period)+SEQUENCE(1,4,-2,1),1)', [[46235, 46266, 46296, 46327]]],
  ['SUMPRODUCT over IFERROR', '=SUMPRODUCT(IFERROR(tblActuals[Cost],0))', [[65]]],
  [
    'SUMPRODUCT over IFERROR of SUMIFS with conditions',
    '=SUMPRODUCT((tblWorkflows[Stage]="production")*IFERROR(SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id]),0))',
    [[45]],
  ],
  ['COUNTIFS with an array in SUMPRODUCT', '=SUMPRODUCT(--(COUNTIFS(tblActuals[Workflow],tblWorkflows[Id],tblActuals[Month],1)=0))', [[1]]],
  ['SUMPRODUCT of ISERROR', '=SUMPRODUCT(--ISERROR(tblActuals[Cost]))', [[1]]],
  ['SUMIFS with a text condition', '=SUMIFS(tblActuals[Month],tblActuals[Counts],"<>N")', [[6]]],
  ['INDEX of SEQUENCE', '=INDEX(tblWorkflows[Id],SEQUENCE(ROWS(tblWorkflows[Id])))', [['a'], ['b'], ['c']]],
  ['LET with ROWS, INDEX and SEQUENCE', '=LET(k,ROWS(tblWorkflows[Id]),INDEX(I2:I20,SEQUENCE(k))+INDEX(I2:I20,SEQUENCE(k)))', [[1], [0.5], [0]]],
  ['IFERROR over an array', '=IFERROR(SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id]),"")', [[40], [''], [5]]],
  ['IFNA over an array', '=IFNA(SUMIFS(tblActuals[Cost],tblActuals[Workflow],tblWorkflows[Id]),0)', [[40], [0], [5]]],
  ['MAX of IF over an array', '=MAX(IF(tblWorkflows[Stage]="production",tblWorkflows[Rate],0))', [[0.5]]],
  ['TEXTJOIN of FILTER', '=TEXTJOIN(", ",TRUE,FILTER(tblWorkflows[Id],tblWorkflows[Stage]="production"))', [['a, c']]],
  ['TAKE of SORTBY', '=TAKE(SORTBY(tblWorkflows[Id],tblWorkflows[Rate],1),1)', [['c']]],
  ['MINIFS', '=MINIFS(tblActuals[Cost],tblActuals[Counts],"Y",tblActuals[Month],1)', [[10]]],
  ['COUNTA of a blank text column', '=COUNTA(tblWorkflows[Unit])', [[2]]],
  ['IFS', '=IFS(1>2,"x",TRUE,"y")', [['y']]],
  ['SWITCH', '=SWITCH("b","a",1,"b",2)', [[2]]],
  ['VSTACK', '=VSTACK(1,2)', [[1], [2]]],
  ['BYROW with LAMBDA', '=BYROW(HSTACK(tblWorkflows[Rate],tblWorkflows[Rate]),LAMBDA(r,SUM(r)))', [[1], [0.5], [0]]],
  ['SCAN with LAMBDA', '=SCAN(0,tblWorkflows[Rate],LAMBDA(a,b,a+b))', [[0.5], [0.75], [0.75]]],
  ['MAP with LAMBDA', '=MAP(tblWorkflows[Rate],LAMBDA(a,a*2))', [[1], [0.5], [0]]],
  ['SUMIFS with a row as criterion', '=SUMIFS(tblActuals[Month],tblActuals[Workflow],TRANSPOSE(tblWorkflows[Id]))', [[3, 3, 2]]],
  ['EOMONTH', '=EOMONTH(46296,0)', [[46326]]],
  ['DATE difference and MONTH', '=MONTH(46296)&"/"&YEAR(46296)', [['10/2026']]],
  ['a list of constants', '=SUM({1,2;3,4})', [[10]]],
  ['AND, OR, NOT', '=AND(OR(FALSE,TRUE),NOT(FALSE))', [[true]]],
  ['ROUND, FLOOR, CEILING', '=ROUND(2.345,2)+FLOOR(2.5,1)+CEILING(2.1,1)', [[7.35]]],
];

test.each(formulas)('%s', async (_, formula, expected) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('N1:X30').clear();
    sheet.getRange('N1').formulas = [[formula]];
    await context.sync();
  });
  const [rows, columns] = [expected.length, expected[0]!.length];
  const last = `${String.fromCharCode(77 + columns)}${String(rows)}`;
  const got = await workbook.values(`Data!N1:${last}`);
  expect(got).toEqual(expected.map((row) => row.map((value) => (typeof value === 'number' ? (expect.closeTo(value, 9) as unknown) : value))));
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
  ['[<0.01]0.00000000_);[<1]0.000000_);#,##0.00000_)', 0.0035, '0.00350000 '],
  ['[<0.01]0.00000000_);[<1]0.000000_);#,##0.00000_)', 0.105, '0.105000 '],
  ['[<0.01]0.00000000_);[<1]0.000000_);#,##0.00000_)', 8.47317, '8.47317 '],
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
