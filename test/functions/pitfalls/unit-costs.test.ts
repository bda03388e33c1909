import { code, codes, sentence, value } from './ask';

describe('full cost', () => {
  test('P68 review that is paid as salaries stays in the cost and is a memo, not new cash', () => {
    const parts = [100000, 3000, null, null, null, 10000, 4500, 300, null, null, null, 'total', 'all'] as const;
    expect(codes('FULL_COST_PER_UNIT', ...parts, true)).toEqual([[0.178, 17800, 7800, 'review is a non-cash reallocation']]);
    expect(codes('FULL_COST_PER_UNIT', ...parts, false)).toEqual([[0.178, 17800, 17800, '']]);
    expect(codes('FULL_COST_PER_UNIT', ...parts)).toEqual([[0.178, 17800, 17800, '']]);
  });
  test('P69 uncertainty by percent and by rows', () => {
    expect(code('FULL_COST_PER_UNIT', 100, 10, null, null, null, null, null, 1, null, null, 0.1)).toBe('#VALUE!');
    expect(sentence('FULL_COST_PER_UNIT', 100, 10, null, null, null, null, null, 1, null, null, 0.1)).toContain('use one of them');
    expect(code('FULL_COST_PER_UNIT', 100, 10, null, null, null, null, null, 0, null, null, 0.1)).toBe('#VALUE!');
  });
  test('P8, P9, P10 zero, missing and negative units', () => {
    expect(code('FULL_COST_PER_UNIT', 0, 10)).toBe('#DIV/0!');
    expect(code('FULL_COST_PER_UNIT', 0, 0)).toBe('#DIV/0!');
    expect(sentence('FULL_COST_PER_UNIT', '', 10)).toBe('units missing');
    expect(sentence('FULL_COST_PER_UNIT', -1, 10)).toBe('units are negative');
    expect(code('COST_PER_GOOD_UNIT', 10, 0, 0.1)).toBe('#DIV/0!');
    expect(code('COST_PER_GOOD_UNIT', 10, -1, 0.1)).toBe('#VALUE!');
  });
  test('P11 a credit makes the cost negative', () => expect(value('FULL_COST_PER_UNIT', 100, -50, null, null, null, 20)).toBe(-0.3));
  test('P12, P13 SUM / SUM of columns of one size', () => {
    expect(value('FULL_COST_PER_UNIT', [[100], [300]], [[10], [10]], null, null, null, [[0], [20]])).toBe(0.1);
    expect(codes('FULL_COST_PER_UNIT', [[100], [300]], [[10], [10]], null, null, null, [[0], [20]], null, null, null, null, null, 'each')).toEqual([
      [0.1],
      [0.1],
    ]);
    expect(sentence('FULL_COST_PER_UNIT', [[100], [300]], [[10], [10]], null, null, null, [[0], [20], [1]])).toBe('2 vs 3 rows');
    expect(sentence('FULL_COST_PER_UNIT', [[100], [300]], [[10], [10]], null, null, null, 5)).toBe('2 vs 1 rows');
    expect(sentence('FULL_COST_PER_UNIT', [[100], [300]], [[10], [10]], null, null, null, [[0], [null]])).toBe('review missing in row 2');
    expect(sentence('FULL_COST_PER_UNIT', [[1], [1]], [[1], [1]], null, null, null, null, null, null, null, null, [[0.1], [0.2]])).toContain('one cell');
  });
  test('a bad row spoils its own row only', () => {
    const each = [null, null, null, null, null, 'each'] as const;
    expect(codes('FULL_COST_PER_UNIT', [[10], [0], [''], [10]], [[1], [1], [1], ['x']], null, null, null, 1, ...each)).toEqual([
      [0.2],
      ['#DIV/0!'],
      ['#N/A'],
      ['#VALUE!'],
    ]);
    expect(codes('REVIEW_COST', [[100], [null]], 0.5, 6, 60)).toEqual([[300], ['#N/A']]);
    expect(codes('FAILURE_COST', [[100, '#REF!']], 0.5, 2)).toEqual([[100, '#REF!']]);
  });
});

describe('review, failures and doubt', () => {
  test.each([
    ['REVIEW_COST', [100, 5, 2, 60]],
    ['FAILURE_COST', [100, 5, 2]],
    ['FAILURE_COST', [100, 0.05, 2, 5]],
    ['COST_PER_GOOD_UNIT', [100, 50, 5]],
    ['UNIT_COST_TARGET', [0.03, 5]],
    ['REALISED_VALUE', [4.5, 5]],
    ['MODEL_CHOICE', [1, 5, 2, 0, 0]],
    ['TOKEN_COST', [1, 1, 1, 1, 0, 1, 5]],
  ])('P2 %s %j: 5 is not 5%%', (name, args) => {
    expect(code(name, ...args)).toBe('#VALUE!');
    expect(sentence(name, ...args)).toContain('use 0.05 or 5%');
  });
  test.each([
    ['REVIEW_COST', [-1, 0.05, 2, 60]],
    ['REVIEW_COST', [1, 0.05, -2, 60]],
    ['REVIEW_COST', [1, 0.05, 2, 60, -1]],
    ['REVIEW_COST', [1, 0.05, 2, 60, 0, -1, 4]],
    ['FAILURE_COST', [1, -0.05, 2]],
    ['FAILURE_COST', [1, 0.05, -2]],
    ['UNCERTAINTY_COST', [-5, 3, 20000, 1.3]],
    ['UNCERTAINTY_COST', [5, 3, 20000, 0.99]],
    ['UNCERTAINTY_COST', [5, 3, 20000, 130]],
    ['MODEL_CHOICE', [-1, 0, 0, 0, 0]],
    ['UNIT_COST_TARGET', [0.03, -0.1]],
    ['REALISED_VALUE', [4.5, -0.1]],
    ['MAX_SPEND', [100, -3]],
    ['MARGINAL_COST', [-1, 2, 1, 2]],
  ])('%s of %j: a negative where there is none is #VALUE!', (name, args) => expect(code(name, ...args)).toBe('#VALUE!'));
  test('escalations need what one costs', () => {
    expect(sentence('REVIEW_COST', 100, 0.05, 2, 60, 0, 3)).toBe('costPerEscalation missing');
    expect(value('REVIEW_COST', 100, 0.05, 2, 60, 0, 0)).toBe(10);
  });
  test('P39 thirds of an hour are exact to the last digit of a cell', () => expect(value('REVIEW_COST', 3, 1, 20, 1)).toBe(1));
  test('a cut of everything, a target at the base, an unchanged volume', () => {
    expect(code('UNIT_COST_TARGET', 0.03, 1)).toBe('#NUM!');
    expect(code('TARGET_PROGRESS', 0.03, 0.02, 0.03)).toBe('#DIV/0!');
    expect(code('MARGINAL_COST', 5, 5, 1, 2)).toBe('#DIV/0!');
    expect(value('MARGINAL_COST', 10, 5, 100, 80)).toBe(4);
  });
});

describe('hidden money', () => {
  test('P50 a hidden share of 1 or more is no number', () => {
    for (const hidden of [1, 1.2, 25]) expect(code('HIDDEN_GROSS_UP', 100, hidden)).toBe('#NUM!');
    expect(code('HIDDEN_GROSS_UP', 100, -0.1)).toBe('#VALUE!');
  });
  test('P70 what an audit found is not grossed up again', () => {
    // 1,000 in all, 200 hidden, of which the audit finds 150: the whole stays 1,000.
    expect(value('HIDDEN_GROSS_UP', 800, 0.2)).toBe(1000);
    expect(value('HIDDEN_GROSS_UP', 950, 0.2, 0.75)).toBe(1000);
    expect(value('HIDDEN_GROSS_UP', 1000, 0.2, 1)).toBe(1000);
    expect(code('HIDDEN_GROSS_UP', 950, 0.2, 75)).toBe('#VALUE!');
  });
});

describe('tokens', () => {
  test('P55 an unknown price is missing, never zero', () => {
    expect(sentence('TOKEN_COST', 1000, 300, null, 15)).toBe('price of input tokens missing');
    expect(sentence('TOKEN_COST', 1000, 300, 3, 15, 50)).toBe('price of cached tokens missing');
    expect(code('TOKEN_COST', 1000, 300, 0, 15)).toBe('#VALUE!');
    expect(value('TOKEN_COST', 1000, 0, 3, null)).toBe(0.003);
  });
  test('P56 prices for a thousand and for a million tokens', () => {
    expect(value('TOKEN_COST', 1000, 300, 0.003, 0.015, 0, null, 0, '1K')).toBe(0.0075);
    expect(value('TOKEN_COST', 1000, 300, 3, 15, 0, null, 0, '1m')).toBe(0.0075);
    for (const price of [1000.01, 0.00009]) expect(code('TOKEN_COST', 1, 1, price, 15)).toBe('#VALUE!');
    for (const price of [1000, 0.0001]) expect(code('TOKEN_COST', 1, 1, price, 15)).toBe('a figure');
    expect(sentence('TOKEN_COST', 1, 1, 3000, 15)).toContain('is the price for 1K?');
    expect(code('TOKEN_COST', 1, 1, 3, 3, 0, null, 0, '1K')).toBe('#VALUE!');
    expect(sentence('TOKEN_COST', 1, 1, 3, 3, 0, null, 0, '1B')).toBe('unit must be "1M" or "1K", not "1B"');
  });
  test('calls that are repeated cost again', () => expect(value('TOKEN_COST', 1000, 300, 3, 15, 0, null, 0.1)).toBe(0.00825));
  test('negative tokens', () => expect(sentence('TOKEN_COST', -1, 300, 3, 15)).toBe('input tokens are negative'));
  test('P39 tiny prices stay exact', () => expect(value('TOKEN_COST', 1, 0, 0.0001, null)).toBe(1e-10));
});

describe('choices', () => {
  const two = [[[0.01], [0.1]], [[0.2], [0.05]], 2, [[0.03], [0.005]], 4.5] as const;
  test('the first of equals is chosen, and a person is a way too', () => {
    expect(value('MODEL_CHOICE', [[1], [1]], 0, 0, 0, 0, null, 'choice')).toBe(1);
    expect(codes('MODEL_CHOICE', [[1], [1], [2]], 0, 0, 0, 0, null, 'all')).toEqual([[1, 1, 'CHOSEN'], [1, 1, ''], [2, 3, '']]); // prettier-ignore
    expect(value('MODEL_CHOICE', [[0.5], [0.1]], 0, 0, [[0], [0.5]], 9, [['person'], ['model']], 'choice')).toBe('person');
  });
  test('ways beside one another give rows of costs, places and the word', () => {
    expect(codes('MODEL_CHOICE', [[3, 1, -1]], 0, 0, 0, 0, null, 'all')).toEqual([[3, 1, '#VALUE!'], [2, 1, '#VALUE!'], ['', 'CHOSEN', '#VALUE!']]); // prettier-ignore
    expect(sentence('MODEL_CHOICE', -1, 0, 0, 0, 0, null, 'all')).toBe('price is negative');
    expect(sentence('MODEL_CHOICE', [[3], [1]], 0, 0, 0, 0, [['a'], ['b'], ['c']])).toBe('2 vs 3 rows');
  });
  test('a way whose cost is not known spoils the choice, and only its own row of the list', () => {
    const [, ...rest] = two;
    expect(code('MODEL_CHOICE', [[0.01], [null]], ...rest, null, 'choice')).toBe('#N/A');
    expect(codes('MODEL_CHOICE', [[0.01], [null]], ...rest, null, 'all')).toEqual([[0.545, 1, 'CHOSEN'], ['#N/A', '#N/A', '#N/A']]); // prettier-ignore
    expect(codes('MODEL_CHOICE', [[0.01], ['x']], ...rest)).toEqual([[0.545], ['#VALUE!']]);
  });
});

describe('build or rent', () => {
  test('the running total reaches it, not the single month', () => {
    expect(value('CROSSOVER_MONTH', 24000, [[8000, 8000, 8000]])).toBe(3);
    expect(value('CROSSOVER_MONTH', 24000.01, 3000)).toBe(9);
    expect(value('CROSSOVER_MONTH', 0.3, [[0.1, 0.2]])).toBe(2);
    expect(value('CROSSOVER_MONTH', 0, 3000)).toBe(1);
  });
  test('P52 never, not yet, and a month that is missing', () => {
    expect(code('CROSSOVER_MONTH', 24000, 0)).toBe('#N/A');
    expect(sentence('CROSSOVER_MONTH', 24000, [[3000, 3000]])).toBe('not reached in 2 months: 18000 to go');
    expect(sentence('CROSSOVER_MONTH', 24000, [[3000, null, 50000]])).toBe('run missing in month 2');
    expect(value('CROSSOVER_MONTH', 3000, [[3000, null]])).toBe(1);
    expect(code('CROSSOVER_MONTH', -1, 5)).toBe('#VALUE!');
    expect(sentence('CROSSOVER_MONTH', 9, [[1, 2], [3, 4]])).toBe('run must be one column or one row'); // prettier-ignore
    expect(code('CROSSOVER_MONTH', [[1], [2]], [[1], [2]])).toBe('#VALUE!');
  });
});
