import { pcg32, shares } from '../../src/model/pcg32';

test("the numbers of the author's own example: seed 42, stream 54", () => {
  const next = pcg32(42);
  expect(Array.from({ length: 6 }, () => next().toString(16))).toEqual(['a15c02b7', '7b47f409', 'ba1d3330', '83d2f293', 'bfa4784b', 'cbed606e']);
});
test('the same seed gives the same numbers, another seed others, also beyond 32 bits', () => {
  const first = (seed: number): number[] => {
    const next = pcg32(seed);
    return Array.from({ length: 20 }, next);
  };
  expect(first(7)).toEqual(first(7));
  expect(new Set([1, 2, 2 ** 32 + 1, 2 ** 40].map((seed) => first(seed).join())).size).toBe(4);
});
test('agrees with the definition in whole numbers of any length', () => {
  const MASK = (1n << 64n) - 1n;
  let state = 0n;
  const step = (): void => {
    state = (state * 6364136223846793005n + 109n) & MASK;
  };
  step();
  state = (state + 987654321987n) & MASK;
  step();
  const next = pcg32(987654321987);
  for (let i = 0; i < 500; i += 1) {
    const bits = Number((((state >> 18n) ^ state) >> 27n) & 0xffffffffn);
    const turn = Number(state >> 59n);
    step();
    expect(next()).toBe(((bits >>> turn) | (bits << (-turn & 31))) >>> 0);
  }
});
test('shares lie strictly between 0 and 1 and spread evenly', () => {
  const next = shares(1);
  const drawn = Array.from({ length: 20_000 }, next);
  expect(Math.min(...drawn)).toBeGreaterThan(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const count = drawn.filter((u) => Math.floor(u * 10) === tenth).length;
    // Five standard deviations of 2,000.
    expect(Math.abs(count - 2000)).toBeLessThan(212);
  }
});
