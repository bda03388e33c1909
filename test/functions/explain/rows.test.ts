import fc from 'fast-check';
import { explain, type Line, type Piece } from '../../../src/functions/explain';
import { findFunction } from '../../../src/functions/call';
import type { CellFunction } from '../../../src/functions/define';
import { functions } from '../../../src/functions/index';

const short = (piece: Piece): string => ('words' in piece ? piece.words : 'day' in piece ? piece.day : piece.short);
const say = (line: Line | undefined): string => (line ?? []).map(short).join('');
const of = (name: string): CellFunction => findFunction(name)!;

test('a column is explained by the row that is asked for, with the cells that it takes', () => {
  const told = explain(of('USAGE_COST'), [[[100], [200], [300]], 0.5, 12], { row: 1, column: 0 });
  expect(told.row).toBe(2);
  expect(say(told.answer)).toBe('1200');
  expect(say(told.words[0])).toBe('units × unitPrice × periods × intensity = answer');
  expect(say(told.figures[0])).toBe('200 × 0.5 × 12 × 1 = 1200');
  expect(told.inputs.map(({ name, given, cell }) => [name, given, cell])).toEqual([
    ['units', true, { row: 1, column: 0 }],
    ['unitPrice', true, null],
    ['periods', true, null],
    ['intensity', false, null],
  ]);
});

test('a row of months and a block are explained by their place, also where several figures stand below one another', () => {
  const told = explain(of('BAND'), [[[100, 200, 300]], 0.02, 0.04], { row: 1, column: 2 });
  expect([told.row, say(told.answer)]).toEqual([3, '12']);
  expect(told.figures.map(say)).toEqual(['300 × 0.02 = 6', '300 × 0.04 = 12']);
  const block = explain(of('HEADROOM'), [[[10, 20], [30, 40]], 5], { row: 1, column: 1 }); // prettier-ignore
  expect([say(block.figures[0]), block.inputs[0]?.cell]).toEqual(['40 − 5 = 35', { row: 1, column: 1 }]);
});

test('a range that is summed says how many cells and their sum; what is left out says what stands in for it', () => {
  const told = explain(of('COST_PER_UNIT'), [
    [[3000], [9000]],
    [[100000], [200000]],
  ]);
  expect(say(told.words[0])).toBe('sum of cost ÷ sum of units = answer');
  expect(say(told.figures[0])).toBe('sum of 2 cells 12000 ÷ sum of 2 cells 300000 = 0.04');
  expect(told.inputs.map(({ value }) => say(value))).toEqual(['sum of 2 cells 12000', 'sum of 2 cells 300000', 'total']);
  expect([told.row, told.policy]).toEqual([null, 'SUM over SUM, never the mean of ratios.']);
});

test('a call that is no row by row one is explained whole, at the asked place of its block', () => {
  const told = explain(of('ALLOCATE'), [100, [[1], [1], [2]]], { row: 2, column: 0 });
  expect(told.row).toBeNull();
  expect(say(told.figures[0])).toBe('100 × 2 ÷ sum of 3 cells 4 = 50');
  const months = explain(of('SCENARIO_FORECAST'), [1000, 2, [[1, 3]], [[0.5, 0.5]], 0.19, 12], { row: 11, column: 1 });
  expect(months.figures.map(say)).toEqual([
    'Of month 12: 1000 × (1 + 0) ^ 12 × 1 × 2 × (1 − 0.19) ^ (11 ÷ 12) = 1648.699',
    '1648.699 × 3 ^ (12 ÷ 12) + 0 = 4946.096',
  ]);
});

test('rows beside a table as long as they are, and a whole column, are still explained one by one', () => {
  const rates = [[46296, 'EUR', 'USD', 'average', 1.165], [46327, 'EUR', 'USD', 'average', 1.2]]; // prettier-ignore
  const told = explain(of('FX_CONVERT'), [[[100], [200]], 'EUR', 'USD', rates, [[46300], [46330]]], { row: 1, column: 0 });
  expect([told.row, say(told.figures[0])]).toEqual([2, '200 × 1.2 = 240']);
});

test('an error in one row is laid to the cell of that row', () => {
  const told = explain(of('COST_PER_UNIT'), [[[3], [9], [1]], [[1], [0], [1]], 'each'], { row: 1, column: 0 });
  expect(told.fault).toEqual({ code: '#DIV/0!', sentence: 'the units are zero', input: 'units', cell: { row: 1, column: 0 } });
  const passed = explain(of('COST_PER_UNIT'), [
    [[3], ['#REF!'], [1]],
    [[1], [1], [1]],
  ]);
  expect(passed.fault).toEqual({ code: '#REF!', sentence: 'cost is #REF!', input: 'cost', cell: { row: 1, column: 0 } });
});

test('a figure is short with at least six digits, and longer where six would hide which side of a limit it is on', () => {
  const told = explain(of('ENVELOPE_STATUS'), [23999.99, 30000, 23999.99, 90000]);
  expect(say(told.figures[0])).toBe('23999.99 ÷ 30000 = 0.7999997');
  expect(explain(of('COST_PER_UNIT'), [84310.22, 561400]).answer).toEqual([{ figure: '0.15017851799073745', short: '0.150179' }]);
});

test('whatever stands in its cells, a function is explained without failing', () => {
  const cell = fc.oneof(fc.double(), fc.integer(), fc.constantFrom<unknown>(null, '', 'x', '#N/A', '#DIV/0!', true, -1, 0, 0.5, 46326), fc.string());
  const argument = fc.oneof(cell, fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(fc.constantFrom(...functions), fc.array(argument, { maxLength: 12 }), fc.nat(4), fc.nat(4), (fn, cells, row, column) => {
      const told = explain(fn, cells, { row, column });
      expect(told.figures.length === 0).toBe(told.fault !== null);
    }),
    { numRuns: 600 },
  );
});
