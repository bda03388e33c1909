import { code, codes, sentence, value } from './ask';

const ORDER = ['monthToDate', 'monthly', 'quarterToDate', 'quarterly', 'thresholds', 'show', 'accrued', 'committed', 'includeAccruals', 'rolledOver', 'rollover', 'cap', 'operators', 'forecastMonth', 'forecastQuarter', 'asOf', 'period'] as const; // prettier-ignore
type Given = Partial<Record<(typeof ORDER)[number], unknown>>;
const base: Given = { monthToDate: 15000, monthly: 30000, quarterToDate: 50000, quarterly: 90000 };
const line = (change: Given): readonly unknown[] => ORDER.map((name) => ({ ...base, ...change })[name]);
const level = (change: Given): unknown => value('ENVELOPE_STATUS', ...line(change));
const all = (change: Given): unknown => codes('ENVELOPE_STATUS', ...line(change));

describe('what is counted', () => {
  test('accruals count in month and quarter, commitments in the quarter, and both may be left out', () => {
    expect(level({ accrued: 12000 })).toBe('REVIEW');
    expect(level({ accrued: 12000, includeAccruals: false })).toBe('OK');
    expect(level({ committed: 49000.01 })).toBe('EXEC_APPROVAL');
    expect(level({ committed: 49000 })).toBe('OK');
    expect(level({ accrued: 9000, committed: 12000, quarterToDate: 78000.01 })).toBe('EXEC_APPROVAL');
    expect(code('ENVELOPE_STATUS', ...line({ accrued: -1 }))).toBe('#VALUE!');
  });
  test('what the period before left: none, full and capped', () => {
    const rest = { monthToDate: 26000, rolledOver: 9000, show: 'all' };
    expect(all(rest)).toEqual([['ALERT', 26000 / 30000, 50000 / 90000, 'REVIEW', 1000]]);
    expect(all({ ...rest, rollover: 'Full' })).toEqual([['OK', 26000 / 33000, expect.closeTo(50000 / 99000, 14), 'ALERT', 400]]);
    expect(all({ ...rest, rollover: 'capped', cap: 0.05 })).toEqual([
      ['ALERT', expect.closeTo(26000 / 31500, 14), expect.closeTo(50000 / 94500, 14), 'REVIEW', 2350],
    ]);
    expect(all({ ...rest, rollover: 'capped', cap: 0.5 })).toEqual(all({ ...rest, rollover: 'full' }));
    expect(sentence('ENVELOPE_STATUS', ...line({ rolledOver: 9, rollover: 'capped' }))).toContain('cap missing');
    expect(code('ENVELOPE_STATUS', ...line({ rolledOver: 9, rollover: 'some' }))).toBe('#VALUE!');
    expect(code('ENVELOPE_STATUS', ...line({ rolledOver: 9, rollover: 'capped', cap: 5 }))).toBe('#VALUE!');
  });
  test('an overspend is carried whole, also where giving is capped', () => {
    expect(level({ monthToDate: 22000, rolledOver: -9000, rollover: 'capped', cap: 0.01 })).toBe('ALERT');
    expect(code('ENVELOPE_STATUS', ...line({ rolledOver: -90001, rollover: 'full' }))).toBe('#VALUE!');
  });
});

describe('own operators', () => {
  test('reached or only beyond', () => {
    expect(level({ monthToDate: 24000 })).toBe('ALERT');
    expect(level({ monthToDate: 24000, operators: [['>', '>=', '>']] })).toBe('OK');
    expect(level({ quarterToDate: 99000 })).toBe('OK');
    expect(level({ quarterToDate: 99000, operators: [['>='], ['>='], ['>=']] })).toBe('EXEC_APPROVAL');
  });
  test('what is no operator', () => {
    expect(sentence('ENVELOPE_STATUS', ...line({ operators: [['<', '>', '>']] }))).toBe('operators must be ">=" or ">", not "<"');
    expect(code('ENVELOPE_STATUS', ...line({ operators: [['>', '>']] }))).toBe('#VALUE!');
  });
});

describe('notes', () => {
  test.each([
    ['P43 a negative month is OK, and says why', { monthToDate: -500 }, ['OK', 'credits are more than the spend of the month']],
    ['P42 money without an allocation', { monthly: 0 }, ['UNFUNDED', 'money is spent without an allocation']],
    ['over the month stays REVIEW', { monthToDate: 30000.01 }, ['REVIEW', 'over the allocation of the month']],
    ['nothing to say', {}, ['OK', '']],
  ])('%s', (_, change, wanted) => expect(all({ ...change, show: 'note' })).toEqual([wanted]));
  test('P41 the share of a cent below is below, with all its digits', () => {
    const [[name, share]] = all({ monthToDate: 23999.99, show: 'all' }) as [[string, number]];
    expect([name, share < 0.8, share > 0.7999]).toEqual(['OK', true, true]);
  });
});

describe('projections', () => {
  // 15 October 2026, 31 October, 27 October.
  const [asOf, end] = [46310, 46326];
  const project = (change: Given): unknown => all({ show: 'projection', asOf, ...change });
  /** The word and its day. */
  const first = (change: Given): unknown => (project(change) as readonly (readonly unknown[])[]).map((row) => row.slice(0, 2));
  test('at the pace of the days done, 1,000 a day: 99,000 is reached on the 49th day and passed on the 50th', () =>
    expect(project({})).toEqual([
      ['WILL_EXEC_APPROVAL', asOf + 50, expect.closeTo(31000 / 30000, 12), expect.closeTo(127000 / 90000, 12), expect.closeTo(31 / 30, 12)],
    ]));
  test('as forecast: the first day on which the limit is reached, or beyond it', () => {
    expect(project({ forecastMonth: 31000, forecastQuarter: 85000 })).toEqual([
      ['WILL_REVIEW', asOf + 12, 31000 / 30000, 85000 / 90000, expect.closeTo(31 / 30, 12)],
    ]);
    expect(first({ forecastMonth: 24000, forecastQuarter: 85000 })).toEqual([['WILL_ALERT', end]]);
    expect(first({ forecastMonth: 23999.99, forecastQuarter: 85000 })).toEqual([['OK', '']]);
    // 66,000 more in 77 days: 99,000 is passed after 49,000, on day 57.2, so the 58th.
    expect(first({ forecastMonth: 20000, forecastQuarter: 116000 })).toEqual([['WILL_EXEC_APPROVAL', asOf + 58]]);
    expect(first({ forecastMonth: 31000, forecastQuarter: 85000, operators: [['>=', '>', '>']] })).toEqual([['WILL_REVIEW', asOf + 13]]);
  });
  test('what stands already has no day to come', () => {
    expect(first({ monthToDate: 28000, forecastMonth: 29000, forecastQuarter: 80000 })).toEqual([['REVIEW', '']]);
    expect(project({ monthly: 0, forecastMonth: 16000, forecastQuarter: 80000 })).toEqual([['UNFUNDED', '', '#DIV/0!', 80000 / 90000, '#DIV/0!']]);
    expect(first({ monthToDate: 0, monthly: 0, forecastMonth: 1600, forecastQuarter: 80000 })).toEqual([['WILL_UNFUNDED', asOf + 1]]);
  });
  test('a month of weeks with its own dates', () => {
    const weeks = { period: [[46296, 46323, 46386]], forecastMonth: 31000, forecastQuarter: 85000 };
    expect(project(weeks)).toEqual([['WILL_REVIEW', asOf + 10, 31000 / 30000, 85000 / 90000, expect.closeTo(28 / 30, 12)]]);
    expect(code('ENVELOPE_STATUS', ...line({ show: 'projection', asOf: 46324, ...weeks }))).toBe('#VALUE!');
    expect(code('ENVELOPE_STATUS', ...line({ show: 'projection', asOf, period: [[46296, 46323]] }))).toBe('#VALUE!');
  });
  test('P19 fewer than three days say nothing, unless the forecasts are given', () => {
    expect(sentence('ENVELOPE_STATUS', ...line({ show: 'projection', asOf: 46297 }))).toContain('needs 3 days of the month, has 2');
    expect(first({ asOf: 46297, forecastMonth: 20000, forecastQuarter: 80000 })).toEqual([['OK', '']]);
    expect(sentence('ENVELOPE_STATUS', ...line({ show: 'projection' }))).toContain('asOf missing');
  });
  test('row by row, a bad row alone', () =>
    expect(first({ monthToDate: [[15000], [null]], forecastMonth: [[31000], [1]], forecastQuarter: 85000 })).toEqual([
      ['WILL_REVIEW', asOf + 12],
      ['#N/A', '#N/A'],
    ]));
});
