import { area, cellAt } from '../../../../src/workbook/address';
import { sheets } from '../../../../src/workbook';
import { company } from '../company';
import { onSample, workbook } from './book';

// Whatever is typed into whichever inputs: what follows is what calculating everything gives, and taken back it leaves no trace.
const SEED = 20261123;
const SERIES = 2;
const EDITS = 7;

onSample('Edits of all kinds', () => {
  type Cell = string | number | boolean;
  const given = company().tables;
  const inputs = sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => {
      if (block.kind === 'cell') return block.role === 'input' ? [`${sheet.name}!${block.at}`] : [];
      if (block.kind !== 'table') return [];
      const { row, column } = area(block.at);
      const rows = (given[block.name] ?? block.rows ?? []).length;
      return block.columns.flatMap(({ role }, i) =>
        role === 'formula' ? [] : Array.from({ length: rows }, (_, r) => `${sheet.name}!${cellAt(row + 1 + r, column + i)}`),
      );
    }),
  );
  let state = SEED;
  const random = (below: number): number => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
  /** Nothing, zero, text, another figure, the same figure with its sign changed, a month later. */
  const other = (was: Cell): Cell =>
    (typeof was === 'number' ? ['', 0, 'x y', was * 1.37, -was, was + 31] : ['', 0, 'W99', 'Something else', 'x y', 5])[random(6)] ?? '';
  /** Every cell of every sheet; sums may differ in the last bits by the order in which they were taken. */
  const all = async (): Promise<Record<string, Cell>> => {
    await workbook.settle();
    const cells: Record<string, Cell> = {};
    for (const { name } of sheets)
      for (const [r, line] of (await workbook.values(`${name}!A1:AZ160`)).entries())
        for (const [c, value] of line.entries())
          if (value !== '') cells[`${name}!${cellAt(r + 1, c + 1)}`] = typeof value === 'number' ? Number(value.toPrecision(9)) : value;
    return cells;
  };

  test('figures follow them, and are as before when they are taken back', async () => {
    const before = await all();
    for (let n = 0; n < SERIES; n += 1) {
      const places = [...new Set(Array.from({ length: EDITS }, () => inputs[random(inputs.length)] ?? ''))];
      const was = new Map<string, Cell>();
      for (const at of places) was.set(at, (await workbook.formulas(at))[0]?.[0] ?? '');
      for (const [at, held] of was) await workbook.type(at, other(held));
      const followed = await all();
      expect(followed).not.toEqual(before);
      await Excel.run(async (context) => {
        context.workbook.application.calculate('Full');
        await context.sync();
      });
      expect(await all()).toEqual(followed);
      for (const [at, held] of [...was].reverse()) await workbook.type(at, held);
      expect(await all()).toEqual(before);
    }
  }, 240_000);
});
