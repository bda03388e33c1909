import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
import { putChart } from '../../src/workbook/excel/chart';
import { CHARTS, FIGURES } from './charts';

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = createHeadlessWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Charts');
    for (const [at, rows] of Object.entries(FIGURES)) sheet.getRange(at).getResizedRange(rows.length - 1, rows[0]!.length - 1).values = rows;
    for (const chart of CHARTS) putChart(context, sheet, chart);
    await context.sync();
  });
}, 60_000);
afterAll(() => {
  workbook.close();
});
const drawn = (name: string) => workbook.charts('Charts').find((chart) => chart.name === name)!;
const area = (column: number, rows: number) => ({ area: { row: 1, column, rows, columns: 1 } });

test('every chart is there, in its place, with its title', () => {
  expect(workbook.charts('Charts').map(({ name, set }) => [name, set['title.text'], set['position']])).toEqual(
    CHARTS.map(({ name, title, at }) => [name, title, at]),
  );
});

test('a bridge: columns on a foot that is not seen, labels white where the fill is dark, thousands on the axis', () => {
  expect(drawn('chtBridge')).toMatchObject({
    chartType: 'ColumnStacked',
    series: [
      { name: 'Base', set: { 'format.fill.color': null, 'format.line.color': null, 'legendEntry.visible': false } },
      { name: 'Plan and actual', set: { 'format.fill.color': '#1F5A78', hasDataLabels: true, 'dataLabels.format.font.color': '#FFFFFF', gapWidth: 40 } },
      { name: 'Adverse', set: { 'dataLabels.numberFormat': '+#,##0.0,', 'dataLabels.format.font.color': '#1B2733' } },
      { name: 'Favourable' },
    ],
    set: { 'axes.valueAxis.minimum': 200_000, 'axes.valueAxis.maximum': 300_000, 'axes.valueAxis.majorUnit': 25_000, 'axes.valueAxis.numberFormat': '#,##0,' },
  });
});

test('bubbles: where each stands, how large it is, and the cell that names it', () => {
  const { chartType, series, set } = drawn('chtPortfolio');
  expect(chartType).toBe('Bubble');
  expect(series[3]).toMatchObject({ name: 'EXEC_APPROVAL', values: area(24, 7), categories: area(23, 7), sizes: area(25, 7) });
  expect(series[3]!.set).toMatchObject({
    'points.0.dataLabel.formula': '=Charts!T2',
    'points.6.dataLabel.formula': '=Charts!T8',
    'dataLabels.position': 'Top',
  });
  expect(set).toMatchObject({ 'axes.valueAxis.title.text': 'Return on full cost', 'axes.categoryAxis.maximum': 1.4 });
});

test('a line within text has no axes, no grid and no legend', () => {
  expect(drawn('chtTrend').set).toMatchObject({
    'legend.visible': false,
    'axes.valueAxis.visible': false,
    'axes.categoryAxis.visible': false,
    'axes.valueAxis.majorGridlines.visible': false,
  });
});

test('a point beyond the last, and a kind of chart that nobody draws, are refused', async () => {
  const code = (act: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('Charts'));
      await context.sync();
      return 'none';
    }).catch((error: unknown) => (error as OfficeExtension.Error).code);
  expect(await code((sheet) => (sheet.charts.getItem('chtPortfolio').series.getItemAt(0).points.getItemAt(7).hasDataLabel = true))).toBe('InvalidArgument');
  expect(await code((sheet) => sheet.charts.add('Waterfall', sheet.getRange('A1:B4')))).toBe('InvalidArgument');
});
