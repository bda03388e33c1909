import { enter, expectSoon, openStage, type Stage } from './stage';

// What a person types in the grid of the workbench, with real keys.
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').formulas = [
        ['Cost', 'Twice'],
        [10, '=A2*2'],
        [20, '=A3*2'],
      ];
      sheet.tables.add('A1:B3', true).name = 'tblCosts';
      sheet.getRange('D1').formulas = [['=SUM(tblCosts[Twice])']];
      await context.sync();
    }),
  );
}, 240_000);
afterAll(async () => {
  await stage.close();
});

/** Clicks a cell of a sheet whose rows and columns have their first size, and types. */
async function type(row: number, column: number, text: string): Promise<void> {
  const grid = (await stage.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox())!;
  const at = `Sheet1!${String.fromCharCode(65 + column)}${String(row + 1)}`;
  const select = async () => {
    await stage.page.mouse.click(grid.x + 46 + column * 64 + 32, grid.y + 20 + row * 20 + 10);
    await expectSoon(async () => (await stage.here()) === at);
  };
  await select();
  await enter(stage, text, 'Enter', select);
}
const table = () =>
  stage.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('tblCosts').getRange();
      range.load('address');
      await context.sync();
      return range.address;
    }),
  );

test('a row typed below a table belongs to it', async () => {
  await type(3, 0, '30');
  await expectSoon(async () => (await table()) === 'Sheet1!A1:B4');
  expect(await stage.values('Sheet1!A4:B4')).toEqual([[30, 60]]);
  expect(await stage.values('Sheet1!D1')).toEqual([[120]]);
});

test('an entry apart from it does not', async () => {
  await type(6, 0, '5');
  await expectSoon(async () => (await stage.values('Sheet1!A7'))[0]?.[0] === 5);
  expect(await table()).toBe('Sheet1!A1:B4');
  expect(stage.errors).toEqual([]);
});
