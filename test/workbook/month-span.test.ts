import { monthSpan } from '../../src/workbook/month-span';

test.each([
  [['2026-10'], 'Oct 26'],
  [['2026-10', '2026-09'], 'Sep 26, Oct 26'],
  [['2025-11', '2025-12', '2026-01'], 'Nov 25 to Jan 26'],
  [['2025-11', '2026-01', '2026-02'], 'Nov 25, Jan 26, Feb 26'],
  [[], ''],
])('%j', (months, says) => {
  expect(monthSpan(months)).toBe(says);
});
