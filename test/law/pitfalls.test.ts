import { join } from 'node:path';
import { named, namedBelow } from './pitfalls';

/** The known ways in which AI costs go wrong in a workbook, P1 to P70. */
const PITFALLS = Array.from({ length: 70 }, (_, i) => i + 1);

test('every pitfall is named by a test', () => {
  const found = namedBelow(join(__dirname, '..'));
  expect(PITFALLS.filter((number) => !found.has(number))).toEqual([]);
  expect([...found].filter((number) => !PITFALLS.includes(number))).toEqual([]);
});
test('titles alone are counted, not cells or percentiles that look alike', () => {
  expect(named("test('P5 weights', () => {}); test.each([['P6 negative', 1]])('%s'); test(\n  'P20, P27 days', () => {})")).toEqual([5, 6, 20, 27]);
  expect(named("values('P10:P12'); const title = 'P90 of the year'; // P3 here")).toEqual([]);
});
