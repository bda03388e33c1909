import { functions } from '../../src/functions';
import { findFunction } from '../../src/functions/call';
import { findFunctions, firstSentence } from '../../src/taskpane/find';
import { fit, forReader } from '../../src/taskpane/fit';
import { exampleFormula } from '../../src/taskpane/parts/FunctionHelp';
import { nextName } from '../../src/taskpane/parts/FunctionList';
import { nearColumns, type Selected } from '../../src/workbook/selected';
import { selected } from './selections';

const named = (query: string): string[] => findFunctions(functions, query).map(({ name }) => name);
const fn = (name: string) => findFunction(name)!;
const beside = (columns: Selected['columns'], cell = 'H14'): Selected => ({ ...selected, cell, columns });

test('a function is found by its name, by part of it, and by what people call it', () => {
  expect(named('deflate')[0]).toBe('DEFLATE');
  expect(named('corridor.cost_per_unit')[0]).toBe('COST_PER_UNIT');
  expect(named('cost per').slice(0, 2)).toEqual(['COST_PER_UNIT', 'COST_PER_GOOD_UNIT']);
  expect(named('price cut')).toContain('DEFLATE');
  expect(named('weather')).toEqual([]);
});
test('every function is found by each of the words that it goes by', () => {
  const lost = functions.flatMap(({ name, words }) => words.filter((word) => !named(word).includes(name)).map((word) => `${name}: ${word}`));
  expect(lost).toEqual([]);
});
test('nothing typed shows all, by name', () => {
  const all = named('  ');
  expect(all).toHaveLength(functions.length);
  expect(all).toEqual([...all].sort());
});
test('arrows choose and stay within the list', () => {
  const names = ['A', 'B', 'C'];
  expect([nextName(names, null, 'ArrowDown'), nextName(names, 'C', 'ArrowDown'), nextName(names, 'A', 'ArrowUp')]).toEqual(['A', 'C', 'A']);
  expect([nextName(names, 'B', 'End'), nextName(names, 'B', 'Home'), nextName(names, 'B', 'x')]).toEqual(['C', 'A', undefined]);
});
test('the first sentence stands in the list', () => {
  expect(firstSentence('What one unit costs: the sum over the sum. More.')).toBe('What one unit costs: the sum over the sum');
  expect(firstSentence('No stop at all')).toBe('No stop at all');
});

describe('a formula for the selected cell', () => {
  test('takes the columns whose headings fit, in the order of the arguments, and selects the first', () => {
    expect(fit(fn('COST_PER_UNIT'), selected)).toEqual({ formula: '=CORRIDOR.COST_PER_UNIT(D14,C14)', select: 'D14', open: [], rows: 1, columns: 1 });
  });
  test('never takes words for figures, and leaves the bare name where nothing fits', () => {
    const words = beside([{ heading: 'Price', column: 'B', top: 2, bottom: 9, here: 'high', values: ['high'] }]);
    expect(fit(fn('DEFLATE'), words)).toMatchObject({
      formula: '=CORRIDOR.DEFLATE(price,deflation,months)',
      select: 'H14',
      open: ['price', 'deflation', 'months'],
    });
  });
  test('knows how large the answer will be', () => {
    const columns = ['Metric', 'Floor', 'Ceiling'].map((heading, i) => ({ heading, column: 'BCD'[i]!, top: 14, bottom: 14, here: [100, 0.02, 0.04][i]!, values: [] })); // prettier-ignore
    expect(fit(fn('BAND'), beside(columns))).toMatchObject({ formula: '=CORRIDOR.BAND(B14,C14,D14)', rows: 1, columns: 2 });
  });
  test('takes whole columns where the example has ranges', () => {
    const scenario = fn('SCENARIO_FORECAST');
    const columns = [{ heading: 'Multiples', column: 'C', top: 3, bottom: 5, here: 2, values: [1, 2, 3] }];
    expect(fit(scenario, beside(columns, 'H4')).formula).toBe('=CORRIDOR.SCENARIO_FORECAST(units,unitPrice,C3:C5,weights,deflation,months)');
  });
});

test('columns near a cell: cells of one kind around its row, under their heading, the nearest first', () => {
  const values = [
    ['Unit cost', '', '', ''],
    ['Workflow', 'Units', 'Cost', 'Note'],
    ['Chat', 1000, 20.5, ''],
    ['Code', '#N/A', 30, 'late'],
    ['', '', '', ''],
  ];
  expect(nearColumns({ row: 5, column: 1, values }, { row: 7, column: 4 })).toEqual([
    { heading: 'Cost', column: 'C', top: 7, bottom: 8, here: 20.5, values: [20.5, 30] },
    { heading: 'Units', column: 'B', top: 7, bottom: 8, here: 1000, values: [1000, '#N/A'] },
    { heading: 'Unit cost', column: 'A', top: 6, bottom: 8, here: 'Chat', values: ['Workflow', 'Chat', 'Code'] },
  ]);
});

test('the reader sees the separators of Excel, in texts nothing changes', () => {
  expect(forReader('=F(0.25,"a,b",A1)', ',')).toBe('=F(0,25;"a,b";A1)');
  expect(forReader('=F(0.25,"a,b",A1)', '.')).toBe('=F(0.25,"a,b",A1)');
});
test('an example reads as a formula that can be typed', () => {
  const example = { cells: [[[3000], [9000]], [[1, 2]], 'each', null], gives: 1, says: '' };
  expect(exampleFormula('X', example)).toBe('=CORRIDOR.X({3000;9000}, {1,2}, "each", )');
});
