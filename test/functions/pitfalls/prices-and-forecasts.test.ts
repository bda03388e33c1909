import { code, codes, forecast, sentence, value } from './ask';

describe('prices that fall', () => {
  test('P1 uses the twelfth root, not a twelfth', () => {
    expect(value('DEFLATE', 100, 0.25, 12)).toBeCloseTo(75, 10);
    expect(value('DEFLATE', 100, 0.25, 1)).toBeCloseTo(97.63116, 5);
  });
  test.each([
    ['DEFLATE', [100, 25, 12]],
    ['SCENARIO_FORECAST', forecast({ 4: 25 })],
  ])('P2 %s says how to write 25', (name, args) => {
    expect(code(name, ...args)).toBe('#VALUE!');
    expect(sentence(name, ...args)).toContain('use 0.25 or 25%');
  });
  test('P2 a fall of 100% is no number, and prices may rise', () => {
    expect(code('DEFLATE', 100, 1, 12)).toBe('#NUM!');
    expect(code('SCENARIO_FORECAST', ...forecast({ 4: 1 }))).toBe('#NUM!');
    expect(value('DEFLATE', 100, -0.1, 12)).toBeCloseTo(110, 10);
  });
  test('P2 limits and growth typed as whole numbers', () => {
    expect(sentence('BAND', 1000, 2, 4)).toContain('use 0.02 or 2%');
    expect(sentence('SCENARIO_FORECAST', ...forecast({ 10: 2 }))).toContain('use 0.02 or 2%');
    expect(sentence('ENVELOPE_STATUS', 1, 1, 1, 1, [[80, 90, 110]])).toContain('use 0.8 or 80%');
  });
  test('P3 what is fixed neither deflates nor grows', () => {
    expect(codes('SCENARIO_FORECAST', 0, 0.03, [[1, 3]], [[0.5, 0.5]], 0.25, 2, 'step', 'start', 500, 1, 0.02)).toEqual([
      [500, 500, 500],
      [500, 500, 500],
    ]);
  });
  test('P4 timing is start when left out', () => {
    expect(codes('SCENARIO_FORECAST', ...forecast({ 7: null }))).toEqual(codes('SCENARIO_FORECAST', ...forecast()));
    expect(codes('SCENARIO_FORECAST', ...forecast({ 7: 'end' }))).not.toEqual(codes('SCENARIO_FORECAST', ...forecast()));
    expect(sentence('SCENARIO_FORECAST', ...forecast({ 7: 'late' }))).toBe('timing must be "start" or "mid" or "end", not "late"');
    expect(codes('SCENARIO_FORECAST', 1, 1, 1, 1, 0.07, 1, 'step', 'mid', null, null, null, 'top')).toMatchObject([['1x', 'weighted, 7% a year, mid'], {}]);
  });
});

describe('forecasts', () => {
  test.each([
    [5, 0],
    [5, 1.5],
    [5, 601],
    [0, -1],
    [1, -1],
    [2, [[1, -2, 3]]],
    [8, [[1], [2]]],
    [9, -1],
  ])('argument %i of %j is #VALUE!', (i, cell) => expect(code('SCENARIO_FORECAST', ...forecast({ [i]: cell }))).toBe('#VALUE!'));
  test('growth of -100% is no number', () => expect(code('SCENARIO_FORECAST', ...forecast({ 10: -1 }))).toBe('#NUM!'));
  test('a figure too large is no number', () => expect(code('SCENARIO_FORECAST', ...forecast({ 0: 1e300, 1: 1e300 }))).toBe('#NUM!'));
  test('the way is geometric when left out', () => {
    expect(codes('SCENARIO_FORECAST', ...forecast({ 6: '' }))).toEqual(codes('SCENARIO_FORECAST', ...forecast({ 6: 'geometric' })));
  });
  test('fixed and intensity month by month', () => {
    expect(codes('SCENARIO_FORECAST', 10, 2, 1, 1, 0, 2, 'step', 'start', [[5], [7]], [[1], [3]], 0.5)).toEqual([
      [35, 35],
      [142, 142],
    ]);
  });
});
