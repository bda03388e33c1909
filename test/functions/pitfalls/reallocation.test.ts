import { code, codes, sentence, value } from './ask';

const ORDER = ['donorEnvelope', 'donorActual', 'donorCommitted', 'amount', 'donorAccrued', 'from', 'to', 'stages', 'date', 'closedThrough', 'thirdMonth', 'receiverHasUnit', 'returnLast', 'returnBefore', 'executive', 'reason', 'donorOwner', 'receiverOwner', 'approver', 'donorHasUnit', 'donorAge', 'received', 'rules', 'show'] as const; // prettier-ignore
/** A move that every rule lets pass: 6,000 from an experiment to scaling, on 15 Sep 2026 of a quarter that ends in September. */
const good = {
  donorEnvelope: 45000, donorActual: 30000, donorCommitted: 8000, amount: 6000, donorAccrued: 1000, from: 'experiment', to: 'scaling', stages: [[180000, 75000, 45000]],
  date: 46280, closedThrough: 46265, thirdMonth: 46266, receiverHasUnit: true, executive: false, reason: 'it sells', donorOwner: 'A', receiverOwner: 'B', approver: 'C',
  donorHasUnit: true, donorAge: 30,
}; // prettier-ignore
const move = (change: Partial<Record<(typeof ORDER)[number], unknown>> = {}): readonly unknown[] =>
  ORDER.map((name) => ({ ...good, ...change })[name as keyof typeof good]);
const says = (change: Partial<Record<(typeof ORDER)[number], unknown>>): unknown => value('REALLOCATION_CHECK', ...move(change));

test('every rule passes, each with its figures', () => {
  expect(says({})).toBe('PASS');
  expect(codes('REALLOCATION_CHECK', ...move({ show: 'rules' }))).toEqual([
    ['R1', 'PASS', '6,000.00 leaves, 6,000.00 arrives'],
    ['R2', 'PASS', '39,000.00 spent or committed stays covered'],
    ['R3', 'PASS', 'production 60.0%, at least 50.0%'],
    ['R4', 'PASS', 'experiments 13.0%, at most 20.0%'],
    ['R5', 'PASS', 'a value unit is shown'],
    ['R6', 'PASS', '6,000.00 is 2.0% of the quarter, at most 10.0% without an executive'],
    ['R7', 'PASS', 'day 15 of the third month, at most day 15'],
    ['R8', 'PASS', 'reason, owners and approver named'],
    ['R9', 'PASS', 'the donor has a value unit'],
    ['R-date', 'PASS', '15 Sep 2026, closed through 31 Aug 2026'],
  ]);
});
test.each([
  ['R1 net zero', { received: 5999.99 }, 'FAIL R1: 6,000.00 leaves, 5,999.99 arrives'],
  ['R2 the donor keeps what it has spent, accrued and ordered', { amount: 6000.01 }, 'FAIL R2: only 6,000.00 uncommitted'],
  ['R3 production at least half', { from: 'production', to: 'scaling', stages: [[150000, 105000, 45000]] }, 'FAIL R3: production 48.0%, at least 50.0%'],
  [
    'R4 experiments at most a fifth',
    { from: 'scaling', to: 'experiments', stages: [[180000, 65000, 55000]], amount: 6000 },
    'FAIL R4: experiments 20.4%, at most 20.0%',
  ],
  ['R5 scaling needs evidence of a value unit', { receiverHasUnit: false }, 'FAIL R5: no evidence of a value unit'],
  [
    'R5 production needs two returns',
    { from: 'scaling', to: 'production', returnLast: 3.4, returnBefore: 2.9 },
    'FAIL R5: returns 3.4 and 2.9, at least 3 needed',
  ],
  ['R5 one closed month is not two', { from: 'scaling', to: 'production', returnLast: 3.4 }, 'FAIL R5: the return of one closed month only, two are needed'],
  ['R6 a tenth of the quarter', { donorEnvelope: 90000, amount: 30000.01 }, 'FAIL R6: 30,000.01 is 10.1% of the quarter, at most 10.0% without an executive'],
  ['R7 late in the third month', { date: 46281 }, 'FAIL R7: day 16 of the third month, at most day 15'],
  ['R8 names', { approver: null, reason: ' ' }, 'FAIL R8: reason, approver missing'],
  ['R9 fail fast', { donorHasUnit: false, donorAge: 61 }, 'PASS'],
  [
    'R9 fail fast, not all released',
    { donorHasUnit: false, donorAge: 61, amount: 5000 },
    'FAIL R9: no value unit after 60 days releases all 6,000.00 uncommitted',
  ],
  ['R9 sixty days are allowed', { donorHasUnit: false, donorAge: 60, amount: 5000 }, 'PASS'],
  ['P44 R-date a closed month', { date: 46265 }, 'FAIL R-date: 31 Aug 2026, closed through 31 Aug 2026'],
  ['several rules', { amount: 7000, receiverHasUnit: false }, 'FAIL R2: only 6,000.00 uncommitted; R5: no evidence of a value unit'],
] as const)('%s', (_, change, wanted) => expect(says(change)).toBe(wanted));

test('an executive may move more, and the returns of two months open production', () => {
  expect(says({ donorEnvelope: 90000, amount: 40000, executive: 'Y' })).toBe('PASS');
  expect([says({ date: 46281, executive: 'Y' }), says({ date: 46281, executive: 'N' })]).toEqual([
    'PASS',
    'FAIL R7: day 16 of the third month, at most day 15',
  ]);
  expect(says({ from: 'scaling', to: 'production', returnLast: 3, returnBefore: 3.1, receiverHasUnit: null })).toBe('PASS');
  expect(says({ from: 'experiment', to: 'production', returnLast: 3, returnBefore: 3.1, receiverHasUnit: false })).toContain('R5');
});
test('what is not known is named, not passed', () => {
  expect(value('REALLOCATION_CHECK', 45000, 30000, 8000, 7000)).toBe('PASS; not checked: R3, R4, R5, R6, R7, R8, R9, R-date');
  expect(says({ stages: null })).toBe('PASS; not checked: R3, R4, R6');
  expect(says({ closedThrough: null, thirdMonth: null })).toBe('PASS; not checked: R7, R-date');
});
test('rules of the workbook: own limits, and off', () => {
  expect(says({ rules: [['R6', 0.01, 'share', 'size', 'Y']] })).toContain('FAIL R6');
  expect(says({ amount: 6500, rules: [['R2', null, '', '', 'N'], ['', '', '', '', '']] })).toBe('PASS'); // prettier-ignore
  expect(says({ date: 46281, rules: [['r7', 20]] })).toBe('PASS');
  expect(code('REALLOCATION_CHECK', ...move({ rules: [['R10', 1]] }))).toBe('#VALUE!');
  expect(sentence('REALLOCATION_CHECK', ...move({ rules: [['R3', 50]] }))).toContain('use 0.5 or 50%');
  expect(code('REALLOCATION_CHECK', ...move({ rules: [['R3', 0.5, '', '', 'maybe']] }))).toBe('#VALUE!');
  expect(code('REALLOCATION_CHECK', ...move({ rules: [['#REF!', 0.5]] }))).toBe('#REF!');
});
test('what was given wrongly', () => {
  expect(code('REALLOCATION_CHECK', ...move({ amount: -1 }))).toBe('#VALUE!');
  expect(code('REALLOCATION_CHECK', ...move({ from: 'pilot' }))).toBe('#VALUE!');
  expect(code('REALLOCATION_CHECK', ...move({ stages: [[1, 2]] }))).toBe('#VALUE!');
  expect(code('REALLOCATION_CHECK', ...move({ stages: [[1, null, 2]] }))).toBe('#N/A');
  expect(sentence('REALLOCATION_CHECK', ...move({ date: '15/09/2026' }))).toContain('a date as text');
  expect(code('REALLOCATION_CHECK', ...move({ receiverHasUnit: 'perhaps' }))).toBe('#VALUE!');
});
test('the log row by row; a bad row spoils its own, and the rules of several moves are not one list', () => {
  expect(codes('REALLOCATION_CHECK', [[45000], [null]], 30000, 8000, [[10000], [1]], null, 'production', 'production', [[10, 0, 0]], null, null, null, null, null, null, true)).toEqual([
    ['FAIL R2: only 7,000.00 uncommitted'],
    ['#N/A'],
  ]); // prettier-ignore
  expect(sentence('REALLOCATION_CHECK', ...move({ amount: [[1], [2]], show: 'rules' }))).toBe('"rules" lists the rules of one move');
});
