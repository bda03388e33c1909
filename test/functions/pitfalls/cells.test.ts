import { code, codes, forecast, sentence, value } from './ask';
import { functions } from '../../../src/functions/index';

describe('what stands in cells', () => {
  /** The error of every figure of an answer, when they agree; figures that do not come from the changed argument stand as in the first example. */
  const throughout = (name: string, cells: readonly unknown[]): unknown => {
    const found = codes(name, ...cells);
    if (!Array.isArray(found)) return code(name, ...cells);
    const usual = (codes(name, ...(functions.find((one) => one.name === name)?.examples[0]?.cells ?? [])) as readonly (readonly unknown[])[]).flat();
    const changed = (found as readonly (readonly unknown[])[]).flat().filter((cell, i) => cell !== usual[i]);
    const kinds = new Set(changed.map((cell) => (typeof cell === 'string' && cell.startsWith('#') ? cell : 'a figure')));
    return kinds.size === 1 ? [...kinds][0] : [...kinds];
  };
  const places = functions.flatMap(({ name, parameters, examples }) =>
    Object.values(parameters).flatMap(({ optional, holds }, i) =>
      optional ? [] : [[name, i, holds ?? 'figures', examples[0]?.cells ?? []] as [string, number, string, readonly unknown[]]],
    ),
  );
  /** The same cells with one argument filled with something else, in its own shape. */
  const put = (cells: readonly unknown[], i: number, cell: unknown): readonly unknown[] => {
    const fill = (old: unknown): unknown => (Array.isArray(old) ? old.map(fill) : cell);
    return cells.map((old, k) => (k === i ? fill(old) : old));
  };
  const figures = places.filter(([, , holds]) => holds !== 'words');

  test.each(functions.map(({ name, examples }) => [name, examples[0]?.cells ?? []] as const))('the first example of %s gives a figure', (name, cells) =>
    expect(code(name, ...cells)).toBe('a figure'),
  );
  test.each(figures)('P14, P66 %s, place %i: text, TRUE and what is no figure', (name, i, _, cells) => {
    for (const text of ['1,200', '(500)', '1\u00a0200', '12%', 'twelve', ' ']) expect([text, throughout(name, put(cells, i, text))]).toEqual([text, '#VALUE!']);
    for (const bool of [true, false]) expect(throughout(name, put(cells, i, bool))).toBe('#VALUE!');
    for (const no of [NaN, Infinity]) expect(throughout(name, put(cells, i, no))).toBe('#NUM!');
  });
  test.each(places)('P66 %s, place %i: blanks are missing, errors pass through', (name, i, _, cells) => {
    for (const blank of [null, '']) expect(throughout(name, put(cells, i, blank))).toBe('#N/A');
    for (const error of ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#REF!', '#NAME?', '#NULL!']) {
      expect(throughout(name, put(cells, i, error))).toBe(error);
      expect(throughout(name, put(cells, i, { code: error }))).toBe(error);
      expect(throughout(name, put(cells, i, { type: 'Error', basicType: 'Error', basicValue: error }))).toBe(error);
    }
    expect(throughout(name, put(cells, i, {}))).toBe('#VALUE!');
    expect(code(name, ...cells.slice(0, i))).toBe('#VALUE!');
  });
  const optional = functions.flatMap(({ name, parameters, examples }) =>
    Object.entries(parameters).flatMap(([parameter, one], i) => (one.optional ? [[name, parameter, i, examples[0]?.cells ?? []] as const] : [])),
  );
  test.each(optional)('%s: an error in %s never changes a figure unseen, a blank stands for what is usual', (name, _, i, cells) => {
    const filled = (cell: unknown): readonly unknown[] => Array.from({ length: Math.max(cells.length, i + 1) }, (__, k) => (k === i ? cell : cells[k]));
    // It stands in the answer, or the argument is not read in this way to ask and the answer is as without it.
    for (const error of ['#REF!', '#DIV/0!']) {
      if (throughout(name, filled(error)) === 'a figure') expect(codes(name, ...filled(error))).toEqual(codes(name, ...filled(null)));
    }
    expect(codes(name, ...filled(''))).toEqual(codes(name, ...filled(null)));
  });
  /** Places of the first example where single figures stand, two of which may be given as columns of unequal length. */
  const pairs = functions.flatMap(({ name, parameters, examples }) => {
    const cells = examples[0]?.cells ?? [];
    // A table is as long as it likes.
    const columns = Object.entries(parameters).flatMap(([parameter, { dimensionality, optional }], i) =>
      dimensionality === 'matrix' && parameter !== 'rates' && !optional && i < cells.length && !Array.isArray(cells[i]) ? [i] : [],
    );
    return columns.flatMap((a) => columns.filter((b) => b > a).map((b) => [name, a, b, cells] as [string, number, number, readonly unknown[]]));
  });
  test.each(pairs)('P13 %s: three rows at place %i and two at %i do not go together', (name, a, b, cells) => {
    const long = cells.map((cell, i) => Array.from({ length: i === a ? 3 : 2 }, () => [cell]));
    const args = cells.map((cell, i) => (i === a || i === b ? long[i] : cell));
    expect(throughout(name, args)).toBe('#VALUE!');
    if (code(name, ...args) === '#VALUE!') expect(sentence(name, ...args)).toMatch(/\d vs \d|one cell|one row|a column of|a calendar|differ in size|sum to/);
  });
  test('an error alone beside a column passes through: it is no column of another length', () => {
    expect([code('COST_PER_UNIT', [[1], [2]], '#REF!'), code('BAND_CALIBRATE', [[1, 2, 3]], '#N/A')]).toEqual(['#REF!', '#N/A']);
    expect([code('TREND_GROWTH', [[1], [2]], '#DIV/0!'), code('FORECAST_ACCURACY', '#NUM!', [[1], [2]])]).toEqual(['#DIV/0!', '#NUM!']);
  });
  test('a block gives a block where each place is one figure', () => {
    expect(codes('USAGE_COST', [[1, 2], [3, 'x']], 0.5)).toEqual([[0.5, 1], [1.5, '#VALUE!']]); // prettier-ignore
    expect(codes('MAX_SPEND', [[900, 600], [null, 3]])).toEqual([[300, 200], ['#N/A', 1]]); // prettier-ignore
    expect(code('UNCERTAINTY_COST', [[1, 2], [3, 4]], 1, 1, 1, 'all')).toBe('#VALUE!'); // prettier-ignore
  });
  test('P61 a whole column is read to its last figure', () => {
    const column = (...top: readonly unknown[]): unknown[][] => Array.from({ length: 250_000 }, (_, i) => [top[i] ?? null]);
    expect(value('COST_PER_UNIT', column(10, 20), column(1, 2))).toBe(10);
    expect(codes('COST_PER_UNIT', column(10, 20, 30), column(1, 2), 'each')).toEqual([[10], [10], ['#N/A']]);
    expect(codes('COST_PER_UNIT', column(10), [[1], [2]], 'each')).toEqual([[10], ['#N/A']]);
    expect(sentence('COST_PER_UNIT', column(10, 20, 30), [[1], [2]])).toBe('3 vs 2 rows');
    expect(code('DEFLATE', column(), 0.25, 12)).toBe('#N/A');
  });
  test('P61 a whole column beside single cells, row by row and summed', () => {
    const column = (...top: readonly unknown[]): unknown[][] => Array.from({ length: 250_000 }, (_, i) => [top[i] ?? null]);
    expect(codes('MAX_SPEND', column(900, 600), 3)).toEqual([[300], [200]]);
    expect(codes('TOKEN_COST', column(1000, 10000), 300, 3, 15)).toEqual([[0.0075], [0.0345]]);
    expect(value('FULL_COST_PER_UNIT', column(10, 20), [[1], [2]], null, null, null, column(2, 1))).toBe(0.2);
  });
  test('P61 more than 200,000 cells', () => {
    const many = Array.from({ length: 200_001 }, () => [1]);
    expect(code('COST_PER_UNIT', many, many)).toBe('#VALUE!');
    expect(sentence('COST_PER_UNIT', many, many)).toContain('200001');
    expect(value('COST_PER_UNIT', many.slice(1), many.slice(1))).toBe(1);
  });
  test('a spill has the error in the bad row only', () => {
    expect(codes('RETURN_RATIO', [[9], [null], ['x'], ['#N/A'], [8]], [[3], [1], [1], [1], [0]], 'gross', 'each')).toEqual([[3], ['#N/A'], ['#VALUE!'], ['#N/A'], ['#DIV/0!']]); // prettier-ignore
  });
  test('a range where one cell is meant', () =>
    expect(sentence('SCENARIO_FORECAST', ...forecast({ 0: [[1], [2]] }))).toBe('units takes one cell, not a range'));
  test('too many values', () => expect(sentence('DEFLATE', 1, 0.1, 1, 1)).toBe('takes at most 3 values, not 4'));
});
