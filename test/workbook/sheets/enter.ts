import { sheets } from '../../../src/workbook';
import { givenFor } from '../../../src/workbook/given';
import { layout } from '../../../src/workbook/layout';
import type { WorkbookInputs } from '../../../src/workbook/inputs';
import type { Write } from '../../../src/workbook/write';

const enterCells = (sheet: Excel.Worksheet, writes: readonly Write[]): void => {
  for (const write of writes) if (write.kind === 'cells') sheet.getRange(write.area).values = write.cells.map((row) => [...row]);
};

/** Enters values, tables, names and formulas of every sheet, without their looks: figures are tested here, and quickly. */
export async function enter(inputs: WorkbookInputs): Promise<void> {
  const layouts = sheets.map((sheet) => layout(sheet, givenFor(sheets, inputs)));
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    for (const l of layouts) {
      const sheet = worksheets.add(l.name);
      // The grid has as many rows as something stands in, Excel a million: spills need theirs.
      sheet.getRange(l.extent).getLastCell().format.font.bold = false;
      enterCells(sheet, l.data);
      for (const { name, area } of l.tables) sheet.tables.add(area, true).name = name;
    }
    for (const { name, refersTo } of layouts.flatMap((l) => l.names)) names.add(name, refersTo);
    await context.sync();
    for (const l of layouts) enterCells(worksheets.getItem(l.name), l.formulas);
    await context.sync();
  });
}
