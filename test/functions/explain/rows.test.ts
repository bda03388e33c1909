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
  expect(say(told.figures[0])).toBe('12000 (sum of 2 cells) ÷ 300000 (sum of 2 cells) = 0.04');
  expect(told.inputs.map(({ value }) => say(value))).toEqual(['12000 (sum of 2 cells)', '300000 (sum of 2 cells)', 'total']);
  expect([told.row, told.policy]).toEqual([null, 'SUM over SUM, never the mean of ratios.']);
});

test('a call that is no row by row one is explained whole, at the asked place of its block', () => {
  const told = explain(of('ALLOCATE'), [100, [[1], [1], [2]]], { row: 2, column: 0 });
  expect(told.row).toBeNull();
  expect(say(told.figures[0])).toBe('100 × 2 ÷ 4 (sum of 3 cells) = 50');
  const months = explain(of('SCENARIO_FORECAST'), [1000, 2, [[1, 3]], [[0.5, 0.5]], 0.19, 12], { row: 11, column: 1 });
  expect(months.figures.map(say)).toEqual([
    'Of month 12: 1000 × (1 + 0) ^ 12 × 1 × 2 × (1 − 0.19) ^ (11 ÷ 12) = 1648.699',
    '1648.699 × 3 ^ (12 ÷ 12) + 0 = 4946.096',
  ]);
});

test('a figure below zero after a sign stands in brackets, and what a rule says needs no names', () => {
  const bridge = explain(of('VARIANCE_BRIDGE'), [100000, 1000, 0.00003, 400000, 2000, 0.000025, 'rows']);
  expect(say(bridge.figures.at(-1))).toBe('3000 + 9000 + 12000 + (-4000) + 0 + 0 = 20000');
  const move = explain(of('REALLOCATION_CHECK'), [45000, 30000, 8000, 10000]);
  expect([say(move.words[3]), say(move.figures[3])]).toEqual(['', 'R2 FAIL: only 7,000.00 uncommitted']);
});

test('rows beside a table as long as they are, and a whole column, are still explained one by one', () => {
  const rates = [[46296, 'EUR', 'USD', 'average', 1.165], [46327, 'EUR', 'USD', 'average', 1.2]]; // prettier-ignore
  const told = explain(of('FX_CONVERT'), [[[100], [200]], 'EUR', 'USD', rates, [[46300], [46330]]], { row: 1, column: 0 });
  expect([told.row, say(told.figures[0])]).toEqual([2, '200 × 1.2 = 240']);
});

test.each([
  ['MONTHLY_ALLOCATION', [90000, '4-4-5'], 0, 2, 'Of month 3 by 4-4-5: 90000 × 5 ÷ 13 = 34615.38'],
  ['AMORTISE', [75000, 46096, 46460], 1, 0, 'From 2026-03-15 to 2027-03-14, both counted; days of it in this period: 30'],
  ['RUN_RATE', [12000, 10, 30, 3, 'working', 46174, 46176], 0, 0, '12000 × 21 ÷ 7 = 36000'],
  ['RUN_RATE', [12000, 10, 30, 3, null, null, null, 2, 0.1], 0, 0, '36000 × ((1 + 0.1) ^ (2 + 1) − 1) ÷ 0.1 = 119160'],
  ['ENVELOPE_STATUS', [26000, 30000, 60000, 90000, null, null, 4000, null, null, 9000, 'capped', 0.05], 0, 0, '30000 ÷ 31500 = 0.952381'],
  ['ENVELOPE_STATUS', [26000, 30000, 60000, 90000, null, null, 4000, null, false], 0, 0, '26000 ÷ 30000 = 0.866667'],
  [
    'ENVELOPE_STATUS',
    [15000, 30000, 50000, 90000, null, 'projection', null, null, null, null, null, null, null, null, null, 46310],
    0,
    0,
    'Month at the pace of 15 days: 15000 + 15000 ÷ 15 × 16 = 31000',
  ],
  ['ENVELOPE_STATUS', [500, 0, 500, 90000], 0, 0, 'The month has no allocation'],
  [
    'ENVELOPE_STATUS',
    [15000, 30000, 50000, 90000, null, 'projection', null, null, null, null, null, null, null, 31000, 85000, 46310],
    0,
    1,
    'With 1.03333 of the month and 0.944444 of the quarter at the end, from 2026-10-27 on: WILL_REVIEW',
  ],
  ['ENVELOPE_STATUS', [-5, 30, 60, 90, null, 'note'], 0, 1, 'Beside it: credits are more than the spend of the month'],
  ['OUTLIERS', [[[5, 5, 5, 5, 5, 5, 5, 8]]], 0, 7, 'beside 0.5 × |5| = 2.5: TRUE'],
  [
    'TREND_GROWTH',
    [
      [[3630], [3000]],
      [[46143], [46113]],
    ],
    0,
    0,
    '(3630 ÷ 3000) ^ (1 ÷ (2 − 1)) − 1 = 0.21',
  ],
  ['VOLATILITY_FLAG', [[[100, 120, 180, 170]]], 0, 0, 'The greatest change is that of month 3: |180 − 120| ÷ |120| = 0.5'],
  ['CROSSOVER_MONTH', [24000, [[9000, 9000, 9000]]], 0, 0, 'Paid up to month 3: 27000, up to the month before: 18000'],
  ['ROLLING_FORECAST', [[[100, null, null]], [[90, 95, 120]], 1, 60, 15, 30], 0, 1, '60 × 30 ÷ 15 = 120'],
  ['ROLLING_FORECAST', [[[100, null, null]], [[90, 95, 120]], 1, 60, 15, 30], 0, 2, 'Month 3 is open (closed 1) and stands as forecast: 120'],
  [
    'SCENARIO_FORECAST',
    [1000, 2, [[1, 3]], [[0.5, 0.5]], 0, 2, 'step'],
    1,
    2,
    'The scenarios of the month, 2000, 6000, by their weights 0.5, 0.5, summed: 4000',
  ],
  [
    'SCENARIO_FORECAST',
    [1000, 2, 1, 1, 0.07, 2, 'step', null, null, null, null, 'top'],
    0,
    1,
    'This row names the scenarios by their multiples, and what was used: weighted, 7% a year, start',
  ],
  ['FORECAST_BANDS', [10, 2, 1, 1, 0, 2], 2, 1, 'Together, months 2: 0.5 of the futures stay at or below 40'],
  [
    'FX_CONVERT',
    [100, 'EUR', 'USD', [[46296, 'EUR', 'USD', 'average', 1.165]], 46310],
    0,
    0,
    'The rate is that of EUR in USD; the average rate for 2026-10-15 is dated 2026-10-01',
  ],
  ['BENCHMARK', ['api_annual', 5], 0, 0, '5 compared with the reported range of api_annual, 200000 to 500000 USD a year, both ends included: BELOW'],
  ['REALLOCATION_CHECK', [45000, 30000, 8000, 10000], 0, 0, 'R2 FAIL: only 7,000.00 uncommitted'],
  ['MODEL_CHOICE', [[[3, 1, 2]], 0, 0, 0, 0, null, 'all'], 1, 2, 'By cost, the least first, it is 2 of 3'],
  ['VARIANCE_BRIDGE', [100, 5, 2, 120, 6, 3, 'rows', 1.1, 1.2], 0, 3, 'Price: 120 × 6 × (3 − 2) × 1.1 = 792'],
  ['VARIANCE_BRIDGE', [[[80], [20]], null, [[1], [11]], [[240], [160]], null, [[1], [11]]], 3, 1, '2000 − 1200 = 800'],
])('%s %j at row %i, column %i: %s', (name, cells, row, column, line) => {
  const { figures, fault } = explain(of(name), cells, { row, column });
  expect(fault).toBeNull();
  expect(figures.map(say)).toContain(line);
});

test('a blank among a few cells is named, and too few days are laid to the days', () => {
  const told = explain(of('FORECAST_ACCURACY'), [[[100], [null]], [[110], [190]]]); // prettier-ignore
  expect([say(told.inputs[0]?.value), told.fault?.sentence, told.fault?.cell]).toEqual(['100, blank', 'actual missing in row 2', { row: 1, column: 0 }]);
  const early = explain(of('ROLLING_FORECAST'), [[[100, null]], [[90, 95]], 1, 60, 2, 30], { row: 0, column: 1 });
  expect([early.fault?.sentence, early.fault?.input]).toEqual(['needs 3 days, has 2', 'daysDone']);
});

test('digits beyond the fifteenth, which no sheet shows, are not shown', () => {
  expect(explain(of('DEFLATE'), [0.03, 0.3, 24]).answer).toEqual([{ figure: '0.014699999999999998', short: '0.0147' }]);
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
  expect(say(told.figures[1])).toBe('23999.99 ÷ 30000 = 0.7999997');
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
