import { explainCells } from '../explain-cells';
import { known } from '../../../../src/taskpane/known-functions';
import { excelWorkbook } from '../../../../src/workbook/excel';
import { onSample } from './book';

// In the sample company every cell with a function of ours can be explained, and its rows tie.
onSample('Explain', () => {
  test('one cell of each function on each sheet: followed, explained, tied', async () => {
    const cells = await explainCells();
    expect(cells.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const { place, name } of cells) {
      await excelWorkbook.goTo(place);
      const read = await excelWorkbook.followSelected(known);
      if (!read.ok) {
        wrong.push(`${place} ${name}: ${JSON.stringify(read.situation)}`);
        continue;
      }
      const { calls, unread, value } = read.value;
      if (unread || !calls.some(({ explanation }) => explanation.name === name)) wrong.push(`${place} ${name}: not followed`);
      for (const { explanation, inputs } of calls) {
        if (explanation.fault === null && explanation.figures.length === 0) wrong.push(`${place} ${explanation.name}: no figures, ${String(value)}`);
        for (const { rows, at } of inputs)
          if (rows?.shown != null && Math.abs(Number(rows.total) - Number(rows.shown)) > 0.005)
            wrong.push(`${place} ${at ?? ''}: rows ${rows.total}, shown ${rows.shown}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
