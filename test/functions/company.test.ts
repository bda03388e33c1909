import { callFunction } from '../../src/functions/call';

/** The figures of a month's close, worked out independently of these functions. */
const rows = (name: string, ...args: readonly unknown[]): readonly (readonly unknown[])[] => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix : [[answer]];
};
const value = (name: string, ...args: readonly unknown[]): unknown => {
  const answer = callFunction(name, args);
  return 'value' in answer ? answer.value : answer;
};

test('twelve envelopes at quarter end: level, next limit and the money to it', () => {
  // Month to date, quarter to date, quarter envelope, whether its limits are 95 / 100 / 105, and what is expected.
  const envelopes = [
    [55986, 167576.24, 150000, false, 'EXEC_APPROVAL', 'past the last', ''],
    [26842, 79182, 96000, false, 'ALERT', 'REVIEW', 1958],
    [32986, 97336, 126000, false, 'OK', 'ALERT', 614],
    [10295, 25995, 42000, false, 'OK', 'ALERT', 905],
    [25060, 74160, 90000, true, 'OK', 'ALERT', 3440],
    [8779, 26337, 36000, true, 'OK', 'ALERT', 2621],
    [23364, 67361, 75000, false, 'REVIEW', 'EXEC_APPROVAL', 15139],
    [13054, 37736, 54000, false, 'OK', 'ALERT', 1346],
    [42144, 109744, 96000, false, 'EXEC_APPROVAL', 'past the last', ''],
    [11564, 31744, 45000, false, 'OK', 'ALERT', 436],
    [9150, 24800, 54000, false, 'OK', 'ALERT', 5250],
    [2310, 6700, 36000, false, 'OK', 'ALERT', 7290],
  ] as const;
  for (const [month, quarter, amount, fixed, level, next, left] of envelopes) {
    const [all = []] = rows('ENVELOPE_STATUS', month, amount / 3, quarter, amount, fixed ? [[0.95, 1, 1.05]] : null, 'all');
    expect([all[0], all[3], all[4]]).toEqual([level, next, left]);
    expect(all[1]).toBeCloseTo(month / (amount / 3), 12);
    expect(all[2]).toBeCloseTo(quarter / amount, 12);
  }
});

test('the corridor of the month, and what the money above the floor returns', () => {
  expect(rows('BAND', 8620000, 0.02, 0.04)).toEqual([[172400, 344800]]);
  expect(value('BAND_STATUS', 280474, 8620000, 0.02, 0.04)).toBe('IN_CORRIDOR');
  expect(value('BAND_STATUS', 280474, 8620000, 0.02, 0.03)).toBe('ABOVE_CEILING');
  expect(rows('BAND_STATUS', [[136436.9, 142608.03, 149149.16]], [[7900000, 8350000, 6700000]], 0.02, 0.04)).toEqual([
    ['BELOW_FLOOR', 'BELOW_FLOOR', 'IN_CORRIDOR'],
  ]);
  expect(value('RETURN_RATIO', 1399612, 280474)).toBeCloseTo(4.990167, 6);
  expect(value('MARGINAL_RETURN', 172400, 280474, 1142000, 1399612)).toBeCloseTo(2.383663, 6);
  expect(value('MARGINAL_RETURN', 172400, 280474 - 36900, 1142000, 1399612 - 36900)).toBeCloseTo(3.10102, 6);
});

test('the next twelve months: usage of three stages, seats that do not deflate', () => {
  const stage = (usage: number, weights: readonly number[], fixed: number, growth: number): readonly (readonly unknown[])[] =>
    rows('SCENARIO_FORECAST', usage, 1, [[1, 2, 3]], [weights], 0.25, 12, 'geometric', 'start', fixed, null, growth);
  const stages = [stage(135399, [0.7, 0.25, 0.05], 43489, 0.02), stage(78562, [0.5, 0.35, 0.15], 0, 0.03), stage(23024, [0.25, 0.5, 0.25], 0, 0)];
  const month = (t: number, column: number): number => stages.reduce((sum, of) => sum + Number(of[t]?.[column]), 0);
  const year = (column: number): number => Array.from({ length: 12 }, (_, t) => month(t, column)).reduce((a, b) => a + b, 0);
  expect([0, 1, 2, 3].map((column) => year(column).toFixed(2))).toEqual(['3386226.89', '4767711.92', '5964574.03', '4071022.17']);
  expect(Array.from({ length: 12 }, (_, t) => month(t, 3).toFixed(2))).toEqual([
    '292338.10', '298910.14', '305974.30', '313567.53', '321729.81', '330504.38', '339938.07', '350081.57', '360989.79', '372722.21', '385343.31', '398922.98',
  ]); // prettier-ignore
});

test('the budget of the quarter by stage, and a month of an envelope', () => {
  expect(rows('ENVELOPE_SPLIT', 900000, [[0.6], [0.25], [0.15]])).toEqual([[540000], [225000], [135000]]);
  const third = 1 / 3;
  expect(rows('ENVELOPE_SPLIT', 150000, [[third], [third], [third]])).toEqual([[50000], [50000], [50000]]);
});

test('unit costs row by row, with the foreign row still without its rate', () => {
  expect(rows('COST_PER_UNIT', [[42210], [9996], ['#N/A'], [36900]], [[402000], [196000], [82400], [8200]], 'each')).toEqual([
    [0.105],
    [0.051],
    [{ error: { code: '#N/A', message: 'an input cell is #N/A' } }],
    [4.5],
  ]);
});
