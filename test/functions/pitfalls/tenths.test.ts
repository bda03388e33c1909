import { codes, value } from './ask';

// P39: three times 0.1 is more than 0.3 in doubles, and half of 0.7 is less than 1.05 is away from it.
test('usage that reached three times its base has done so, also in tenths', () => {
  expect(value('TRIGGER_EVENTS', 0.1, 0.3, null, null, null, null, 3)).toBe('USAGE_DOUBLED');
  expect(value('TRIGGER_EVENTS', 0.7, 2.1, null, null, null, null, 3)).toBe('USAGE_DOUBLED');
  expect(value('TRIGGER_EVENTS', 0.7, 2.0999, null, null, null, null, 3)).toBe('NONE');
});
test('a figure exactly half of the median away from it does not stand out, where most are equal', () => {
  const among = (one: number): unknown => codes('OUTLIERS', [[0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, one]]);
  const flags = (last: boolean): unknown => [[false, false, false, false, false, false, false, last]];
  expect(among(1.05)).toEqual(flags(false));
  expect(among(1.0500001)).toEqual(flags(true));
});
test('a tiny quotient keeps all its digits, and nothing over a negative is a plain zero', () => {
  expect(value('COST_PER_GOOD_UNIT', 1e-13, 1e15, 0.07)).toBe(1.075268817204301e-28);
  expect([value('RETURN_RATIO', 0, -250.5), value('TARGET_PROGRESS', 0.3, 0.3, 1), value('COVERAGE', 0, -0), value('MARGINAL_COST', 2, 1, 5, 5)]).toEqual([0, 0, { error: expect.anything() as unknown }, 0]); // prettier-ignore
});
test('hours between two moments are those that the cells show', () => {
  expect(value('DATA_AGE', 46_326.4, 46_326.7)).toBe(0.3);
});
