import { callFunction } from '../../../src/functions/call';
import { code, codes, sentence, value } from './ask';

const column = (...cells: readonly unknown[]): readonly unknown[][] => cells.map((cell) => [cell]);

describe('a fault of a whole range names its argument and its row', () => {
  test.each([
    ['COST_PER_UNIT', [column(1, 'x', 3), column(1, 2, 3)], 'cost in row 2: "x" is not a number'],
    ['RETURN_RATIO', [[[1, 2, true]], [[1, 2, 3]]], 'value in column 3: TRUE is not a number'],
    ['COVERAGE', [column(1, 2), column(1, '#N/A')], 'an input cell is #N/A in row 2'],
    ['FULL_COST_PER_UNIT', [column(1, 3), column(1, 2), null, null, null, column(1, '-')], 'review in row 2: "-" is not a number'],
    ['FULL_COST_PER_UNIT', [column(5, -2), column(1, 1)], 'units are negative in row 2'],
    ['BAND_CALIBRATE', [column(1, 2, 3, 4, 5, 'x'), column(1, 1, 1, 1, 1, 1)], 'spend in row 6: "x" is not a number'],
    ['TREND_GROWTH', [column(1, 2), column(46023, 'Feb')], 'months in row 2: "Feb" is not a date'],
    ['ALLOCATE', [5, column(1, 'x')], 'keys in row 2: "x" is not a number'],
    ['ALLOCATE', [5, column(1, 2, -1)], 'key 3 is negative'],
    ['ENVELOPE_SPLIT', [5, column(0.5, -0.5, 1)], 'weight 2 is negative: -0.5'],
    ['SCENARIO_FORECAST', [1, 1, [[1, -2]], [[0.5, 0.5]], 0, 2], 'multiple 2 is negative'],
    ['SCENARIO_FORECAST', [1, 1, 1, 1, 0, 2, null, null, null, [[1, -2]]], 'intensity is negative in month 2'],
    ['BLENDED_COST', [column(1, -1), 39, 1, 1], 'seats in row 2: -1 is negative'],
    ['BLENDED_COST', [1, 39, 1, column(1, null)], 'bands missing in row 2'],
    ['BLENDED_COST', [1, 1, 1, 1, column(1, 2), column(1, -2), 2], 'included in row 2: -2 is negative'],
    ['BLENDED_COST', [1, 1, 1, 1, null, null, null, column(1, null)], 'reimbursed missing in row 2'],
    ['SHADOW_SPEND', [column(1, 'x'), column('usage', 'reimbursed')], 'cost in row 2: "x" is not a number'],
    ['FORECAST_BANDS', [column(1, -1), 1, 1, 1, 0, 2], 'units in row 2: -1 is negative'],
    ['FORECAST_BANDS', [column(1, 1), 1, [[1, 2]], [[0.5, 0.5], [0.5, 0.4]], 0, 2], 'weights sum to 0.90 in row 2'], // prettier-ignore
    ['FORECAST_BANDS', [column(1, 1), 1, [[1, 2], [1, 'x']], [[0.5, 0.5]], 0, 2], 'multiples in row 2, column 2: "x" is not a number'], // prettier-ignore
    ['MODEL_CHOICE', [1, column(0.1, 20), 0, 0, 0, null, 'choice'], 'reviewRate 20 is above 1 in row 2: use 0.2 or 20%'],
    ['VARIANCE_BRIDGE', [column(1, 1), null, column(1, null), column(1, 1), null, column(1, 1)], 'planPrice missing in row 2'],
    ['PRICE_AT', ['a', 'b', 46023, [['a', 'c', 'u', 46000, null, 1, 'USD'], ['a', 'b', 'u', '1.1.26', null, 1, 'USD']]], 'prices in row 2: From "1.1.26" is a date as text: use a date cell or DATE(year, month, day)'], // prettier-ignore
    ['FX_CONVERT', [1, 'EUR', 'USD', [[46023, 'EUR', 'USD', 'average', 0]], 46023], 'EUR->USD 2026-01-01: a rate must be above 0'],
  ])('%s of %j', (name, args, says) => expect(sentence(name, ...args)).toBe(says));
});

describe('P39 what doubles leave over decides nothing', () => {
  const third = 0.1 + 0.2;
  test('all is tagged, though the sheet added it up in another order', () => {
    expect([value('COVERAGE', third, 0.3), value('COVERAGE', 0.3, third)]).toEqual([1, 1]);
    expect(code('COVERAGE', 0.31, 0.3)).toBe('#VALUE!');
    expect(value('COVERAGE', 1e15 - 1, 1e15)).toBeLessThan(1);
  });
  test('of net credits, more credit is more', () => {
    expect(value('COVERAGE', -5, -10)).toBe(0.5);
    for (const tagged of [-15, 5]) expect(code('COVERAGE', tagged, -10)).toBe('#VALUE!');
  });
  test('P45 spend on its floor is none above it', () => {
    expect(code('MARGINAL_RETURN', 0.3, third, 1, 2)).toBe('#N/A');
    expect(value('MARGINAL_RETURN', 1e15, 1e15 + 1, 0, 3)).toBe(3);
    expect([code('TARGET_PROGRESS', 0.3, 0.2, third), code('MARGINAL_COST', third, 0.3, 1, 2)]).toEqual(['#DIV/0!', '#DIV/0!']);
  });
  test('a share of all is no percentage', () => {
    expect(value('FAILURE_COST', 100, 1 + 2 ** -52, 2)).toBe(200);
    expect(code('FAILURE_COST', 100, 1.0001, 2)).toBe('#VALUE!');
  });
  test('money that moves is compared in cents, and a return of 0.3 over 0.1 is 3', () => {
    expect(value('REALLOCATION_CHECK', 0.3, 0, 0, third)).toMatch(/^PASS/);
    expect(value('REALLOCATION_CHECK', 0.3, 0, 0, 0.31)).toBe('FAIL R2: only 0.30 uncommitted');
    const move = [1e6, 0, 0, 10, null, 'scaling', 'production', [[180000, 75000, 45000]], null, null, null, true] as const;
    expect(value('REALLOCATION_CHECK', ...move, 0.3 / 0.1, 4)).not.toContain('R5:');
    expect(value('REALLOCATION_CHECK', ...move, 2.999, 0.3 / 0.1)).toContain('R5: returns 2.9 and 3.0');
    expect(codes('REALLOCATION_CHECK', 1, 0, 0, 0.125, null, 'experiment', 'scaling', [[1, 1, 1]], ...Array.from({ length: 15 }, () => null), 'stages')).toEqual([[1, 1.125, 0.875]]); // prettier-ignore
  });
  test('a figure on the limit of outliers is none', () => {
    const flags = codes('OUTLIERS', [[9, 9, 9, 10, 10, 10, 11, 11, 14.4478, 15]], 3) as readonly (readonly unknown[])[];
    expect(flags[0]?.slice(-2)).toEqual([false, true]);
  });
  test('a fall of almost all keeps its digits, and so does a quotient by a huge figure', () => {
    expect(value('BREAKEVEN_GROWTH', 0.9999999999)).toBe(9999999999);
    expect(value('RETURN_RATIO', 25, 1e300)).toBe(2.5e-299);
  });
});

test('a figure with a format of its own is its figure, and a word its word', () => {
  const rich = (basicType: string, basicValue: unknown): unknown => ({ type: 'FormattedNumber', basicType, basicValue, numberFormat: '$0.00' });
  expect(callFunction('DEFLATE', [rich('Double', 4), [[0.25]], [[rich('Double', 12)]]])).toEqual({ value: 3 });
  expect(callFunction('COST_PER_UNIT', [[[rich('Double', 4)], [2]], [[rich('Double', 1)], [1]], rich('String', 'total')])).toEqual({ value: 3 });
  expect(code('USAGE_COST', rich('Boolean', true), 1)).toBe('#VALUE!');
  expect(value('PRICE_AT', rich('String', 'A'), 'b', rich('Double', 46023), [['a', 'b', 'u', 46000, null, 7, 'USD']])).toBe(7);
});
test('P41 what a division makes an allocation is whole cents, and its limit is not rounded', () =>
  expect(codes('ENVELOPE_STATUS', 9000.051, 10000.05, 30000.15, 30000.15, null, 'all', 100, 500, true, 1000, 'full')).toEqual([['ALERT', expect.any(Number), expect.any(Number), 'REVIEW', 199.992]])); // prettier-ignore
test('a cap that nothing is carried under is not asked for', () =>
  expect(value('ENVELOPE_STATUS', 1, 10, 1, 30, null, 'level', 1, null, true, null, 'capped')).toBe('OK'));
test('P35 rates beside the amounts: each its own, blank is missing in its own row, and a currency to itself needs none', () => {
  expect(codes('FX_CONVERT', column(1000, 500, 3), column('USD', 'USD', 'EUR'), 'EUR', column(0.92, null, null))).toEqual([[920], ['#N/A'], [3]]);
  expect(codes('FX_CONVERT', [[1000, 500]], 'USD', 'EUR', [[0.92, -1]])).toEqual([[920, '#VALUE!']]);
  expect(codes('FX_CONVERT', 1000, 'USD', 'EUR', column(0.92, 0.9), null, null, 'all')).toEqual([[920, 0.92, ''], [900, 0.9, '']]); // prettier-ignore
  expect(sentence('FX_CONVERT', column(1, 2, 3), 'USD', 'EUR', column(1, 2))).toBe('3 vs 2 rows');
  expect(sentence('FX_CONVERT', column(1, 2, 3), 'USD', 'EUR', [[null, '', null, null, null]], 46023)).toBe('rates missing');
  expect([code('FX_CONVERT', 1, 'USD', 'EUR', null), code('FX_CONVERT', 1, 'USD', 'EUR', '#REF!'), code('FX_CONVERT', 1, 'USD', 'EUR', [['a', 'b']])]).toEqual(['#N/A', '#REF!', '#VALUE!']); // prettier-ignore
});
