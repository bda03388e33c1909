import { cellAt } from '../../../src/workbook/address';

/** The first cell of each function of ours on each sheet. */
export const explainCells = (): Promise<{ readonly place: string; readonly name: string }[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const read = sheets.items.map((sheet) => ({ name: sheet.name, range: sheet.getUsedRangeOrNullObject().load('formulas,rowIndex,columnIndex') }));
    await context.sync();
    const out = new Map<string, { place: string; name: string }>();
    for (const { name: sheet, range } of read) {
      if (range.isNullObject) continue;
      for (const [r, row] of (range.formulas as unknown[][]).entries())
        for (const [c, formula] of row.entries())
          for (const [, name = ''] of typeof formula === 'string' && formula.startsWith('=') ? formula.matchAll(/CORRIDOR\.([A-Z_]+)\(/g) : []) {
            const key = `${sheet} ${name}`;
            if (!out.has(key)) out.set(key, { place: `${sheet}!${cellAt(range.rowIndex + 1 + r, range.columnIndex + 1 + c)}`, name });
          }
    }
    return [...out.values()];
  });
