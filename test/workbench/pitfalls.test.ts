import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
import value from '../../src/workbook/sheets/value';
import { FORMATS } from '../../src/workbook/style';

let workbook: HeadlessWorkbook;
beforeAll(() => {
  workbook = createHeadlessWorkbook();
}, 60_000);
afterAll(() => {
  workbook.close();
});

let sheets = 0;
/** Lays values and formulas into a new sheet, from A1 on. */
async function lay(cells: readonly (readonly unknown[])[], work?: (sheet: Excel.Worksheet) => void): Promise<string> {
  const name = `P${String((sheets += 1))}`;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange('A1').getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).formulas = cells.map((row) => [...row]);
    work?.(sheet);
    await context.sync();
  });
  return name;
}

test('P40 a tiny price is not rounded to nothing', async () => {
  const sheet = await lay([[0.00350123, 0.105001, 8.47317]], (one) => {
    one.getRange('A1:C1').numberFormat = [[FORMATS.unit, FORMATS.unit, FORMATS.unit]];
  });
  expect((await workbook.text(`${sheet}!A1:C1`))[0]?.map((text) => text.trim())).toEqual(['0.00350123', '0.105001', '8.473170']);
});
test('P62 hidden rows are counted', async () => {
  const sheet = await lay([[100, 10, '=CORRIDOR.COST_PER_UNIT(A1:A3,B1:B3)'], [200, 10, ''], [300, 10, '']], (one) => {
    one.getRange('2:2').rowHidden = true;
  }); // prettier-ignore
  expect(await workbook.values(`${sheet}!C1`)).toEqual([[20]]);
});
test('an error that is compared stays an error, however often its column was compared before', async () => {
  const compared = '=IF(A1:A3="","none","some")';
  const sheet = await lay([
    [1, '=IF(ROWS(A1:A3)=3,IF(A1:A3="","none","some"),"")', '', compared, '', '=A1:A3=1'],
    ['=NA()', '', '', '', '', ''],
    ['', '', '', '', '', ''],
  ]);
  expect(await workbook.values(`${sheet}!B1:F3`)).toEqual([
    ['some', '', 'some', '', true],
    ['#N/A', '', '#N/A', '', '#N/A'],
    ['none', '', 'none', '', false],
  ]);
});
test('P64 where a function is not known a cell says #NAME?, and the others stand', async () => {
  const sheet = await lay([['=CORRIDOR.NO_SUCH_FUNCTION(1)', '=CORRIDOR.COST_PER_UNIT(10,5)', '=1+1']]);
  expect(await workbook.values(`${sheet}!A1:C1`)).toEqual([['#NAME?', 2, 2]]);
});
test('P49 the same count from the same source under two workflows is shaded on Value', async () => {
  const [rule] = value.conditions;
  const shaded = (row: number): string => (rule?.formula ?? '').replaceAll(/(\$[A-Z])6\b/g, `$1${String(row)}`);
  const rows = [
    ['W01', 46296, 400, 'tickets'],
    ['W02', 46296, 400, 'tickets'],
    ['W03', 46296, 400, 'orders'],
    ['W01', 46266, 400, 'tickets'],
    ['W04', 46296, 0, 'tickets'],
    ['W05', 46296, '', ''],
  ];
  const cells = rows.map(([workflow, month, units, source], i) => [workflow, month, units, '', '', '', '', source, '', '', shaded(7 + i)]);
  const heading = Array.from({ length: 11 }, () => '');
  const sheet = await lay([...Array.from({ length: 6 }, () => heading), ...cells]);
  expect((await workbook.values(`${sheet}!K7:K12`)).flat()).toEqual([true, true, false, false, false, false]);
});
