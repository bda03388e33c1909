import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { october, september, value, watch } from '../../company';
import { host, importFirst } from './book';

// A formula is inserted, told about and taken back.
describe('a formula that is inserted', () => {
  importFirst(['2026-09', '2026-10'], [...september, ...october]);

  const select = (place: string) => workbook.goTo(place);
  const at = '2026-11-03T10:09:00Z';
  const insert = (sheet: string, cell: string, formula: string) => workbook.insertFormula({ sheet, cell, formula, select: cell }, { at, who: null });
  const back = () => workbook.revert({ keepEdits: false, again: false, at, who: null, reason: null }, watch());
  const only = async (address: string) => (await host.formulas(address))[0]?.[0];

  test('the selected cell is read with the columns beside it, and says which cell fills it', async () => {
    value(await select('UnitCost!I7'));
    const first = value(await workbook.readSelection());
    expect(first).toMatchObject({ sheet: 'UnitCost', cell: 'I7', filledFrom: null });
    expect(first.formula).toMatch(/^=CORRIDOR\.COST_PER_UNIT\(/);
    expect(first.columns.find(({ column }) => column === 'C')).toMatchObject({ heading: 'Units', here: 1000, top: 7 });
    value(await select('UnitCost!I8'));
    expect(value(await workbook.readSelection())).toMatchObject({ cell: 'I8', filledFrom: 'I7', formula: first.formula });
  });
  test('an empty cell far from everything has nothing beside it', async () => {
    value(await select('UnitCost!AX900'));
    expect(value(await workbook.readSelection())).toMatchObject({ cell: 'AX900', value: '', formula: null, columns: [] });
  });
  test('room for a block: free, a cell in the way, a table, the end of the sheet', async () => {
    expect(value(await workbook.roomAt('UnitCost', 'BA7', 12, 4))).toBeNull();
    expect(value(await workbook.roomAt('UnitCost', 'A5', 2, 2))).toMatchObject({ kind: 'cell', name: 'A6' });
    expect(value(await workbook.roomAt('Actuals', 'C7', 2, 2))).toEqual({ kind: 'table', name: 'tblActuals' });
    expect(value(await workbook.roomAt('UnitCost', 'XFD1', 1, 2))).toEqual({ kind: 'edge', name: 'UnitCost' });
  });
  test('a formula goes into a locked sheet, works, is named by the strip, and Revert takes it back', async () => {
    expect(value(await insert('UnitCost', 'BA7', '=CORRIDOR.COST_PER_UNIT(D7,C7)')).what).toBe('Formula inserted at UnitCost!BA7');
    await host.settle();
    expect((await host.values('UnitCost!BA7'))[0]?.[0]).toBeCloseTo(1000.55 / 1000, 12);
    expect(value(await workbook.look()).lastAction).toMatchObject({ what: 'Formula inserted at UnitCost!BA7', reverted: false });
    expect(value(await back())).toMatchObject({ reverted: true });
    expect(await only('UnitCost!BA7')).toBe('');
    expect(value(await workbook.look()).lastAction?.what).toBe('Imported');
  });
  test('what the cell held comes back: a formula as a formula, text as text', async () => {
    const formula = await only('Policy!A7');
    value(await insert('Policy', 'A7', '=CORRIDOR.DEFLATE(1,0.25,12)'));
    value(await back());
    expect(await only('Policy!A7')).toBe(formula);
    const hits = await only('UnitCost!D7');
    value(await insert('UnitCost', 'D7', '=1+1'));
    value(await back());
    expect(await only('UnitCost!D7')).toBe(hits);
  });
});
