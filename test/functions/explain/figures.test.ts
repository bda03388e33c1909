import { explain, type Line, type Piece } from '../../../src/functions/explain';
import { asideOf } from '../../../src/functions/explaining/aside';
import type { Cell } from '../../../src/functions/define';
import { functions } from '../../../src/functions/index';

const text = (piece: Piece): string => ('words' in piece ? piece.words : 'day' in piece ? piece.day : piece.figure);
const say = (line: Line): string => line.map(text).join('');
const isError = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('#');
const firstOf = ({ gives }: { gives: Cell | readonly (readonly Cell[])[] }): Cell =>
  Array.isArray(gives) ? (gives as readonly (readonly Cell[])[])[0]![0]! : (gives as Cell);

/** Works a line out again: plus, minus, times, divided by, powers and brackets, max and min; undefined when it is no arithmetic. */
function workedOut(line: string): readonly [number, number] | undefined {
  const [left, right] = line
    .replace(/^[^:]*: (?=\d)/, '')
    .replace(/ \(sum of \d+ cells\)/g, '')
    .split(' = ');
  if (left === undefined || right === undefined || !/^-?[\d.]+$/.test(right) || !/[-+−×÷^]|m(ax|in)/.test(left)) return undefined;
  if (!/^(?:[\d.\s()+−×÷^,|-]|max|min)+$/.test(left)) return undefined;
  const code = left.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-').replaceAll('^', '**').replace(/\|([^|]*)\|/g, 'Math.abs($1)').replace(/max|min/g, 'Math.$&'); // prettier-ignore
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- only digits and signs are left in it
  return [new Function(`return ${code}`)() as number, Number(right)];
}

/** Functions whose answer is read, compared or drawn, not reckoned in one line. */
const IN_WORDS = new Set(
  'ALLOWANCE_STATUS BAND_CALIBRATE BENCHMARK_TXN BENCHMARK CROSSOVER_MONTH DATA_AGE FISCAL_PERIOD FORECAST_BANDS LEARNING_AGE MONTHLY_ALLOCATION PRICE_AT REFORECAST_DUE RENEWAL_CHECK ROLLING_FORECAST SHADOW_SPEND TRIGGER_EVENTS VOLATILITY_FLAG'.split(
    ' ',
  ),
);

describe.each(functions.map((one) => [one.name, one] as const))('%s', (name, fn) => {
  const [example] = fn.examples;
  const told = explain(fn, example!.cells);

  test('its first example is explained: names, figures, inputs with their meaning, and the answer', () => {
    expect(told.fault).toBeNull();
    expect(told.words.length).toBeGreaterThan(0);
    expect(told.figures).toHaveLength(told.words.length);
    expect(told.inputs.map((input) => input.name)).toEqual(Object.keys(fn.parameters));
    for (const input of told.inputs) expect([input.name, input.meaning !== '', say(input.value) !== '']).toEqual([input.name, true, true]);
    const answer = firstOf(example!);
    const shown = told.answer[0];
    if (typeof answer === 'number' && shown !== undefined && 'figure' in shown) expect(Number(shown.figure)).toBeCloseTo(answer, 9);
    else if (typeof answer !== 'number')
      expect(say(told.answer)).toBe(
        String(answer).toUpperCase() === String(answer) ? String(answer) : typeof answer === 'boolean' ? String(answer).toUpperCase() : answer,
      );
    expect(told.figures.map(say).join('\n')).not.toMatch(/undefined|NaN|Infinity|\bnull\b|[{}[\]]/);
  });

  test('its figures, worked out again, give what stands beside them', () => {
    const lines = fn.examples.flatMap(({ cells, gives }) => (isError(gives) ? [] : explain(fn, cells).figures.map(say)));
    const checked = lines.flatMap((line) => {
      const found = workedOut(line);
      return found === undefined ? [] : [found];
    });
    for (const [left, right] of checked) expect(left).toBeCloseTo(right, 6);
    if (!IN_WORDS.has(name))
      expect(
        explain(fn, example!.cells)
          .figures.map(say)
          .some((line) => workedOut(line) !== undefined),
      ).toBe(true);
  });

  test('every example that is an error says why, and names an input of it', () => {
    for (const { cells, gives } of fn.examples.filter((one) => isError(one.gives))) {
      const { fault, figures, answer } = explain(fn, cells);
      expect(figures).toEqual([]);
      expect(say(answer)).toBe(gives);
      expect(fault?.code).toBe(gives);
      expect(fault?.sentence).toMatch(/\w{3}/);
      expect(Object.keys(fn.parameters)).toContain(fault?.input);
    }
  });

  test('its arithmetic names inputs that it has, and its rule and limits are one sentence each', () => {
    // What stands in no cell is what some example of it has beside itself.
    const asides = fn.examples.flatMap(({ cells, gives }) => Object.keys(asideOf(fn, cells, { row: 0, column: 0 }, firstOf({ gives }), [1, 1]).figures));
    const names = new Set([...Object.keys(fn.parameters), 'row', 'column', 'place', 'last', ...asides]);
    const words = 'sum least most median count first last at min max abs cents day'.split(' ');
    for (const [, part = ''] of fn.arithmetic.matchAll(/\{([^}]*)\}/g)) {
      const [label = '', formula = label] = part.replace(/^\+|^day /, '').split(' = ');
      if (formula !== label) names.add(label);
      const used = (formula === label && names.has(label) ? [] : formula.replace(/\[[^\]?]*\?/g, '').match(/[A-Za-z]\w*/g)) ?? [];
      expect([part, used.filter((one) => !names.has(one) && !words.includes(one) && !/^answer\d*$/.test(one))]).toEqual([part, []]);
    }
    for (const [, condition = ''] of fn.arithmetic.matchAll(/\[([!\w=|&-]+)\? /g)) {
      for (const one of condition.split('&')) expect(names).toContain(one.replace('!', '').split('=')[0]);
    }
    expect(fn.arithmetic).toMatch(/\{[^}]*answer/);
    for (const sentence of [fn.policy, fn.not]) if (sentence !== undefined) expect([sentence, sentence.length <= 160]).toEqual([sentence, true]);
  });
});

test('every function says which rule of finance it follows', () => {
  expect(functions.filter(({ policy }) => policy === undefined).map(({ name }) => name)).toEqual([]);
});
