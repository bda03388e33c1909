import { code, codes, sentence, value } from './ask';

/** The bars of an answer by name. */
const bars = (...args: readonly unknown[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries((codes('VARIANCE_BRIDGE', ...args) as readonly (readonly [string, unknown])[]).map(([name, amount]) => [name, amount]));
const blank = [[null], [null]];

test('P54 an item without a planned price is new, not a price effect', () => {
  expect(bars([[100000], [0]], blank, [[0.03], [null]], [[100000], [10000]], blank, [[0.03], [0.05]])).toMatchObject({
    New: 500,
    Price: 0,
    Volume: 0,
    Mix: 0,
    Variance: 500,
  });
  expect(bars([[100000], [null]], blank, [[0.03], [null]], [[100000], [10000]], blank, [[0.03], [0.05]])).toMatchObject({ New: 500 });
  expect(sentence('VARIANCE_BRIDGE', 100, 1, null, 100, 1, 2)).toBe('planPrice missing');
});
test('an item without actual units has stopped', () => {
  for (const gone of [
    [0, 5],
    [0, null],
    [null, null],
  ] as const) {
    // prettier-ignore
    expect(bars([[100], [50]], blank, [[1], [2]], [[100], [gone[0]]], blank, [[1], [gone[1]]])).toMatchObject({ Stopped: -100, Volume: 0, Variance: -100 });
  }
  expect(sentence('VARIANCE_BRIDGE', 100, 1, 2, null, 1, 2)).toBe('actualUnits missing');
});
test('P37 FX comes first, so that prices and units are compared at one rate', () => {
  expect(bars(100, null, 2, 120, null, 2.5, 'bars', 1.1, 1.2)).toMatchObject({ Plan: 220, FX: 30, Volume: 44, Price: 66, Actual: 360 });
  expect(codes('VARIANCE_BRIDGE', [[100], [100]], null, [[2], [2]], [[100], [100]], null, [[2], [2]], 'rows', [[1.1], [1.1]], [[1.2], [null]])).toEqual([
    [220, 0, 0, 0, 0, 20],
    ['#N/A', '#N/A', '#N/A', '#N/A', '#N/A', '#N/A'],
  ]);
});
test('P29 credits are a bar of their own and leave the price alone', () => {
  expect(bars(100, null, 2, 100, null, 2, 'bars', null, null, -50)).toMatchObject({ Price: 0, 'One-offs': -50, Actual: 150, Variance: -50 });
});
test('seats beside tokens: an intensity blank on both sides is 1, on one side it is missing', () => {
  expect(codes('VARIANCE_BRIDGE', [[410], [10]], [[null], [5]], [[34], [1]], [[410], [10]], [[null], [null]], [[39], [1]], 'rows')).toEqual([
    [13940, 0, 0, 2050, 0, 0],
    ['#N/A', '#N/A', '#N/A', '#N/A', '#N/A', '#N/A'],
  ]);
});
test('money without units is neither volume nor price', () => {
  expect(codes('VARIANCE_BRIDGE', [[null], [null]], null, [[15000], [null]], [[null], [null]], null, [[9150], [18940]], 'rows')).toEqual([
    [15000, 0, 0, 0, -5850, 0],
    [0, 0, 0, 0, 18940, 0],
  ]);
  expect(bars([[null]], null, 15000, null, null, 9150)).toMatchObject({ 'Without units': -5850 });
  expect(code('VARIANCE_BRIDGE', null, null, null, null, null, null)).toBe('#N/A');
});
test('a blank row is no item of the bars, as a blank cell is none of a sum; a row of rates alone is blank too', () => {
  const gap = [[100], [null], [50]];
  expect(bars(gap, null, [[2], [''], [1]], gap, null, [[3], [null], [1]], 'bars', [[1], [1.1], [1]], 1)).toMatchObject({ Plan: 250, Price: 100, Actual: 350 });
  expect(code('VARIANCE_BRIDGE', gap, null, [[2], [5], [1]], gap, null, [[3], [null], [1]], 'bars')).toBe('a figure');
  expect(sentence('VARIANCE_BRIDGE', [[100], [7]], null, [[2], [null]], [[100], [7]], null, [[2], [3]])).toBe('planPrice missing in row 2');
  expect(sentence('VARIANCE_BRIDGE', blank, null, blank, blank, null, blank)).toBe('plan and actual missing');
});
test('a bad row spoils its own row, but not a total that would be wrong without it', () => {
  const args = [[[100], [-1]], null, [[2], [2]], [[100], [100]], null, [[2], [2]]] as const;
  expect(codes('VARIANCE_BRIDGE', ...args, 'rows')).toEqual([[200, 0, 0, 0, 0, 0], ['#VALUE!', '#VALUE!', '#VALUE!', '#VALUE!', '#VALUE!', '#VALUE!']]); // prettier-ignore
  expect(sentence('VARIANCE_BRIDGE', ...args)).toBe('planUnits is negative in row 2');
});
test('new units of an item that was planned at nothing are volume at its planned price', () => {
  expect(bars(0, null, 2, 10, null, 3)).toMatchObject({ Volume: 20, Mix: 0, Price: 10, New: 0 });
});

describe('chargeback', () => {
  test('P38 shares of a bill sum to it to the cent', () => {
    expect(codes('ALLOCATE', 0.05, [[1, 1, 1]])).toEqual([[0.02, 0.02, 0.01]]);
    expect(codes('ALLOCATE', 1000, [[1], [1], [1]], 0)).toEqual([[334], [333], [333]]);
  });
  test('no basis and negative keys', () => {
    expect(sentence('ALLOCATE', 100, [[0], [0]])).toBe('no basis');
    expect(sentence('ALLOCATE', 100, [[2], [-1]])).toBe('key 2 is negative');
    expect(sentence('ALLOCATE', 100, [[2], [null]])).toBe('key 2 missing');
    expect(code('ALLOCATE', 100, [[2], [1]], 1.5)).toBe('#VALUE!');
  });
  test('the recovery split needs all of its figures, and sums', () => {
    expect(sentence('RECOVERY_VARIANCE', 0.05, 1200000, 54000, 1000000)).toBe('fixed missing');
    expect(codes('RECOVERY_VARIANCE', 0.06, 1200000, 55000, 1000000, 30000, 0.02)).toEqual([[8000, -1000, 10000, 17000]]);
    expect(code('RECOVERY_VARIANCE', 0.05, -1, 54000)).toBe('#VALUE!');
    expect(code('TRUE_UP_PRICE', 1, 1, 1, -5)).toBe('#VALUE!');
  });
  test('a flexed budget says how much of an overrun is volume', () => {
    expect(codes('FLEX_BUDGET', 30000, 0.02, 1200000, 1000000, 56000)).toEqual([[50000, 54000, 56000, -4000, -2000]]);
    expect(sentence('FLEX_BUDGET', 30000, 0.02, 1200000, 1000000)).toBe('cost missing');
    expect(value('FLEX_BUDGET', 30000, 0.02, 0)).toBe(30000);
    expect(code('FLEX_BUDGET', 30000, 0.02, -1)).toBe('#VALUE!');
  });
});
