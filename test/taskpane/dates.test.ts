import { clock, dayAndClock, monthName, monthShort, monthTick, monthsName } from '../../src/taskpane/dates';

test('months in words', () => {
  expect([monthName('2026-10'), monthShort('2026-09'), monthTick('2025-11')]).toEqual(['October 2026', 'Sep 2026', 'Nov 25']);
});
test('several months are a span', () => {
  expect([monthsName([], 'to'), monthsName(['2026-10'], 'to'), monthsName(['2026-10', '2025-11', '2026-01'], 'to')]).toEqual([
    '',
    'October 2026',
    'Nov 2025 to Oct 2026',
  ]);
});
test('a day without a time stays a day', () => {
  expect(dayAndClock('2026-10-31')).toBe('31 Oct 2026');
});
test("instants stand in the reader's zone; other text stays", () => {
  const local = new Date(2026, 10, 1, 9, 41).toISOString();
  expect([clock(local), dayAndClock(local), clock('soon')]).toEqual(['09:41', '1 Nov 09:41', 'soon']);
});
