import { code, codes, sentence, value } from './ask';

describe('clocks', () => {
  test('P23 the year is named after its first or its last calendar year', () => {
    expect(value('FISCAL_PERIOD', 46326, 2)).toBe('FY26 P09');
    expect(value('FISCAL_PERIOD', 46326, 2, 'months', null, 'end')).toBe('FY27 P09');
    expect(value('FISCAL_PERIOD', 46326, 1, 'months', null, 'end')).toBe('FY26 P10');
    expect(codes('FISCAL_PERIOD', 46326, 2, null, null, null, 'all')).toEqual([['FY26 P09', 'FY26', 'Q3', 9, 39, 46296, 46326, 31 / 7, '']]);
    expect(code('FISCAL_PERIOD', 46326, 13)).toBe('#VALUE!');
  });
  test('P22 the 53rd week belongs to period 12, and years say how many weeks they have', () => {
    expect(codes('FISCAL_PERIOD', 45325, 2, '4-4-5', null, null, 'all')).toEqual([['FY23 P12', 'FY23', 'Q4', 12, 53, 45284, 45325, 6, 53]]);
    expect(codes('FISCAL_PERIOD', [[45325], [45326], ['x']], 2, '4-5-4')).toEqual([['FY23 P12'], ['FY24 P01'], ['#VALUE!']]);
    expect(sentence('FISCAL_PERIOD', 46326, 2, '4-4-5', 46200)).toContain('anchor 2026-06-27 is no first day');
  });
  test('P60 the as-of day comes from a cell: no function reads the clock', () => {
    for (const [name, args] of [
      ['REFORECAST_DUE', [46246]],
      ['RENEWAL_CHECK', [46371]],
      ['LEARNING_AGE', [46146]],
      ['DATA_AGE', [46146]],
    ] as const) {
      expect([name, code(name, ...args)]).toEqual([name, '#VALUE!']);
      expect([name, code(name, ...args, null)]).toEqual([name, '#N/A']);
    }
  });
  test('a month after the 31st is the last of a shorter month', () => {
    expect(codes('REFORECAST_DUE', 46053, 46053, 'monthly', 'all')).toEqual([['OK', 46081, 28]]);
    expect(codes('REFORECAST_DUE', 46246, [[46252], [46253], [46200]], 'weekly')).toEqual([['OK'], ['DUE'], ['#VALUE!']]);
    expect(value('REFORECAST_DUE', 46054, 46235, 'rebaseline')).toBe('DUE');
  });
  test('a renewal is due 90 days before, and blocked 30 days before while evidence is missing', () => {
    const left = (days: number, ...evidence: readonly unknown[]): unknown => value('RENEWAL_CHECK', 46371, 46371 - days, ...evidence);
    expect([91, 90, 31, 30, 0, -5].map((days) => left(days))).toEqual(['OK', 'DUE', 'DUE', 'BLOCK', 'BLOCK', 'BLOCK']);
    expect([30, -5].map((days) => left(days, 'me', 'it works', 'cheaper'))).toEqual(['DUE', 'DUE']);
    expect(left(10, 'me', 'it works', ' ')).toBe('BLOCK');
    expect(value('RENEWAL_CHECK', 46371, 46326, null, null, null, 30, 10)).toBe('OK');
    expect(code('RENEWAL_CHECK', 46371, 46326, null, null, null, 10, 30)).toBe('#VALUE!');
    expect(codes('RENEWAL_CHECK', [[46371], [null]], 46361, [['me'], ['you']])).toEqual([['BLOCK'], ['#N/A']]);
  });
  test('ages', () => {
    expect(codes('LEARNING_AGE', [[46236], [46235], [46400]], 46326, 90, 'status')).toEqual([['LEARNING'], ['PROTOTYPE'], ['#N/A']]);
    expect(code('LEARNING_AGE', 46236, 46326, -1)).toBe('#VALUE!');
    expect([value('DATA_AGE', 46326.9, 46326), value('DATA_AGE', 46325.75, 46326.25)]).toEqual([0, 0.5]);
    expect(code('DATA_AGE', 46326.6, 46326.5)).toBe('#VALUE!');
  });
});

describe('what others report, and what is not seen', () => {
  test('both ends belong to a range, and gaps are said', () => {
    expect(codes('BENCHMARK', 'TXN_SIMPLE', [[0.02], [0.05], [0.0500001], [0.0199], [null]])).toEqual([['WITHIN'], ['WITHIN'], ['ABOVE'], ['BELOW'], ['#N/A']]);
    expect(codes('BENCHMARK_TXN', [[0.02, 0.05, 0.051, 0.1, 0.3, 0.31, 1, 5, 5.01]])).toEqual([
      ['simple', 'simple', 'BETWEEN simple AND moderate', 'moderate', 'moderate', 'BETWEEN moderate AND high', 'high', 'high', 'ABOVE high'],
    ]);
    expect(codes('BENCHMARK', 'api_annual', 1, null, 'all')).toEqual([['BELOW', 200000, 500000, 'USD a year', expect.stringContaining('heuristic')]]);
    expect(sentence('BENCHMARK', 'nothing', 1)).toBe('no benchmark "nothing"');
    expect(code('BENCHMARK', 'mine', 1, [['mine', 5, 2, null, null]])).toBe('#VALUE!');
  });
  test('shadow spend leaves errors of other rows aside, as SUMIFS does', () => {
    expect(value('SHADOW_SPEND', [[20], ['#N/A']], [['reimbursed'], ['usage']])).toBe(20);
    expect(codes('SHADOW_SPEND', [[20], ['#N/A']], [['reimbursed'], ['usage']], null, 'all')).toEqual([[20, '#N/A', 1]]);
    expect(code('SHADOW_SPEND', [[20], ['#N/A']], [['reimbursed'], ['Reimbursed ']])).toBe('#N/A');
    expect(value('SHADOW_SPEND', [[0.1], [0.2]], [['reimbursed'], ['personal']], [['reimbursed'], ['personal']])).toBe(0.3);
    expect(code('SHADOW_SPEND', [[1], [2]], [['N']], 'N')).toBe('#VALUE!');
  });
  test('coverage is a share of money, SUM / SUM', () => {
    expect(value('COVERAGE', [[90], [5]], [[100], [100]])).toBe(0.475);
    expect(code('COVERAGE', 1, 0)).toBe('#VALUE!');
    expect(code('COVERAGE', 0, 0)).toBe('#DIV/0!');
  });
  test('events that somebody should look at', () => {
    expect(value('TRIGGER_EVENTS', 0, 5)).toBe('USAGE_DOUBLED');
    expect(value('TRIGGER_EVENTS', 0, 0)).toBe('NONE');
    expect(value('TRIGGER_EVENTS', 100, 150, null, null, null, null, 1.5)).toBe('USAGE_DOUBLED');
    expect(sentence('TRIGGER_EVENTS', 1, 1, 5)).toBe('queue and queueLimit are given together');
    expect(sentence('TRIGGER_EVENTS', 1, 1, null, null, 5)).toBe('priceBefore and priceNow are given together');
    expect(code('TRIGGER_EVENTS', 1, 1, null, null, null, null, 1)).toBe('#VALUE!');
  });
});
