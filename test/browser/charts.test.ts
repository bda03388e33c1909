import { createHeadlessWorkbook } from '../../src/workbench/headless';
import { putChart } from '../../src/workbook/excel/chart';
import { CHARTS, FIGURES } from '../workbench/charts';
import { openStage, type Stage } from './stage';

// The charts as the product asks for them, drawn by the page.
let stage: Stage;
let records: object[];
beforeAll(async () => {
  const workbook = createHeadlessWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Charts');
    for (const chart of CHARTS) putChart(context, sheet, chart);
    await context.sync();
  });
  const id = workbook.session.host.book.workbook.getSheetBySheetName('Charts')!.getSheetId();
  records = JSON.parse(JSON.stringify(workbook.charts('Charts')).replaceAll(`"${id}"`, '"SHEET"')) as object[];
  workbook.close();
  stage = await openStage({ width: 1500, height: 900 });
  await stage.excel(`
    const sheet = sheets.add('Charts');
    for (const [at, rows] of Object.entries(${JSON.stringify(FIGURES)})) sheet.getRange(at).getResizedRange(rows.length - 1, rows[0].length - 1).values = rows;
    sheet.getRange('A2:A25').numberFormat = [['mmm yy']];
    sheet.activate()`);
}, 240_000);
afterAll(async () => {
  await stage.close();
});

test.each(CHARTS.map(({ name, title }) => [name, title]))('%s is drawn', async (name, title) => {
  const record = records.find((one) => 'name' in one && one.name === name)!;
  await stage.page.evaluate((text) => {
    const { host } = (window as unknown as { corridorWorkbench: { session: () => { host: Host } } }).corridorWorkbench.session();
    const sheet = host.book.workbook.getSheetBySheetName('Charts').getSheetId();
    const list = host.records.sheets.get(sheet)!.charts;
    list.splice(0, list.length, JSON.parse(text.replaceAll('SHEET', sheet)) as object);
    interface Host {
      book: { workbook: { getSheetBySheetName: (name: string) => { getSheetId: () => string } } };
      records: { sheets: Map<string, { charts: object[] }> };
    }
  }, JSON.stringify(record));
  // Any change in the grid draws what is to be drawn.
  await stage.excel(`sheets.getItem('Charts').getRange('AC1').values = [['${name}']]`);
  const figure = stage.page.getByRole('img', { name: title });
  await figure.waitFor();
  await figure.screenshot({ path: `test-results/browser/${name}.png` });
  const inked = await figure.locator('canvas').evaluate((canvas) => {
    const { data } = (canvas as HTMLCanvasElement)
      .getContext('2d')!
      .getImageData(0, 0, (canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height);
    let n = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) n += 1;
    return n;
  });
  expect(inked).toBeGreaterThan(300);
  expect(stage.errors).toEqual([]);
});
