import { code, codes, forecast, sentence } from './ask';

describe('weights', () => {
  test.each([
    ['P5', [0.5, 0.3, 0.1], 'weights sum to 0.90'],
    ['P6 negative', [1.1, -0.1, 0], 'weight 2 is negative: -0.1'],
    ['P6 above 1', [1.5, 0, 0], 'weights sum to 1.5'],
    ['P7', [50, 35, 15], 'weights sum to 100: use 50%, 35%, 15%'],
  ])('%s', (_, weights, says) => {
    for (const args of [
      ['SCENARIO_FORECAST', ...forecast({ 3: [weights] })],
      ['ENVELOPE_SPLIT', 100, [weights]],
    ] as readonly (readonly [string, ...unknown[]])[]) {
      const [name, ...cells] = args;
      expect(code(name, ...cells)).toBe('#VALUE!');
      expect(sentence(name, ...cells)).toContain(says);
    }
  });
  test('P5 a millionth is forgiven, a hundredth of a percent is not', () => {
    const third = 1 / 3;
    expect(codes('ENVELOPE_SPLIT', 100, [[third, third, third]])).toEqual([[33.34, 33.33, 33.33]]);
    expect(code('ENVELOPE_SPLIT', 100, [[0.3333, 0.3333, 0.3333]])).toBe('#VALUE!');
  });
  test('a blank weight is missing', () => expect(code('ENVELOPE_SPLIT', 100, [[0.5], [null], [0.5]])).toBe('#N/A'));
});
