import { percentileInc } from '../../src/model/percentile';

// What Excel shows for PERCENTILE.INC({1,2,4,8,16}, p).
test.each([
  [0, 1],
  [0.25, 2],
  [0.3, 2.4],
  [0.5, 4],
  [0.9, 12.8],
  [1, 16],
])('%d of five figures', (p, value) => expect(percentileInc([1, 2, 4, 8, 16], p)).toBeCloseTo(value, 12));
test('one figure is every percentile, none is none', () => {
  expect(percentileInc(new Float64Array([7]), 0.9)).toBe(7);
  expect(percentileInc([], 0.5)).toBeNaN();
});
