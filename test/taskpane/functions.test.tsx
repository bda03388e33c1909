import { renderToStaticMarkup } from 'react-dom/server';
import { chooseFunction, copyFormula, insertChosen, readSelected } from '../../src/taskpane/flows/insert';
import Functions from '../../src/taskpane/screens/Functions';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import type { Obstacle, Selected } from '../../src/workbook/selected';
import { good, host, services, workbook } from './doubles';
import * as data from './fixtures';
import { bandColumns, selected } from './selections';
import { full } from './scenes';

const foot = (one: Services): string => {
  const html = renderToStaticMarkup(
    <ServicesProvider value={one}>
      <Functions />
    </ServicesProvider>,
  );
  return (/<footer.*<\/footer>/s.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore
};
const opened = async (selected: Selected, name = 'COST_PER_UNIT', obstacle: Obstacle | null = null) => {
  const book = workbook({ readSelection: async () => Promise.resolve(good(selected)), roomAt: async () => Promise.resolve(good(obstacle)) });
  const one = services({ workbook: book }, { ...full, route: '#functions' });
  await readSelected(one);
  await chooseFunction(one, name);
  return Object.assign(one, { book });
};
const LAST = { at: data.NOW, what: '', rows: 0, months: [], preview: null, reverted: false };

test('an empty cell', async () => {
  expect(foot(await opened(selected))).toBe('Selected: UnitCost!H14, empty =CORRIDOR.COST_PER_UNIT(D14, C14) Insert at H14 Copy');
});
test('an occupied cell is told before it is replaced', async () => {
  const one = await opened({ ...selected, value: 0.150179, text: '0.150179' });
  expect(foot(one)).toContain('Selected: UnitCost!H14. H14 has 0.150179. Insert replaces it.');
});
test('a block without room names the cell that is in the way, and does not go in', async () => {
  const one = await opened({ ...selected, columns: bandColumns }, 'BAND', { kind: 'cell', name: 'I14' });
  expect(foot(one)).toContain('Needs 1 × 2 cells; I14 is in the way.');
  expect(foot(one)).toContain('Insert at H14');
});
test('a cell within a block is not written over', async () => {
  const one = await opened({ ...selected, cell: 'I9', value: 1, text: '1', filledFrom: 'I7' });
  expect(foot(one)).toContain('Selected: UnitCost!I9. It is filled from I7; choose a cell outside that block.');
});
test('arguments without a column keep their names, and that is said', async () => {
  expect(foot(await opened(selected, 'DEFLATE'))).toContain('No column here is called price, deflation or months.');
});
test('without the sheets of Corridor nothing could be taken back, so nothing is inserted', async () => {
  const one = await opened(selected);
  one.store.send({ type: 'learned', facts: { look: data.emptyLook } });
  expect(foot(one)).toContain('Insert needs the sheets of Corridor in this workbook, so that it can be taken back.');
});
test('Insert writes the formula in the neutral form and says where it stands', async () => {
  const asked: unknown[] = [];
  const one = await opened(selected);
  const book = { ...one.workbook, insertFormula: async (...given: unknown[]) => Promise.resolve(good((asked.push(given), LAST))) };
  await insertChosen({ ...one, workbook: book });
  expect(asked).toEqual([
    [
      { sheet: 'UnitCost', cell: 'H14', formula: '=CORRIDOR.COST_PER_UNIT(D14,C14)', select: 'D14' },
      { at: data.NOW, who: null },
    ],
  ]);
  expect(one.store.get().polite).toBe('The formula stands at UnitCost!H14.');
  expect(foot(one)).toContain('Inserted at UnitCost!H14. Revert takes it back.');
});
test('Copy gives the formula as this reader types it', async () => {
  let copied = '';
  const one = await opened(selected);
  one.store.send({ type: 'learned', facts: { look: { ...data.look, decimalSeparator: ',', thousandsSeparator: '.' } } });
  await copyFormula({ ...one, host: { ...host, copy: async (text) => Promise.resolve(void (copied = text)) } });
  expect(copied).toBe('=CORRIDOR.COST_PER_UNIT(D14; C14)');
});
