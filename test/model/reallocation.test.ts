import { checkReallocation, RULE_BOOK, verdictOf, type Move } from '../../src/model/reallocation';

const move: Move = {
  amount: 7000, received: null, donorEnvelope: 45000, donorActual: 30000, donorAccrued: null, donorCommitted: 8000, from: null, to: null, stages: null, date: null,
  closedThrough: null, thirdMonth: null, receiverHasUnit: null, returnLast: null, returnBefore: null, executive: null, reason: null, donorOwner: null,
  receiverOwner: null, approver: null, donorHasUnit: null, donorAge: null,
}; // prettier-ignore
const verdict = (change: Partial<Move>): string => {
  const found = checkReallocation({ ...move, ...change }, RULE_BOOK);
  return found.ok ? verdictOf(found.value) : found.fault.kind;
};

test('T22b of 45,000 less 30,000 spent and 8,000 ordered, 7,000 may go and 10,000 may not', () => {
  expect(verdict({})).toMatch(/^PASS; not checked/);
  expect(verdict({ amount: 10000 })).toBe('FAIL R2: only 7,000.00 uncommitted');
});
test('T22 from experiments to scaling the total stays and no share is broken', () =>
  expect(verdict({ donorEnvelope: 60000, amount: 10000, from: 'experiment', to: 'scaling', stages: [180000, 75000, 45000] })).toBe(
    'PASS; not checked: R5, R7, R8, R9, R-date',
  ));
test('a rule that is off says nothing', () => {
  const off = checkReallocation({ ...move, amount: 10000 }, { ...RULE_BOOK, R2: { limit: 0, on: false } });
  expect(off.ok && off.value.map(({ rule }) => rule)).not.toContain('R2');
});
test('nothing moves, and what is negative', () => {
  expect(verdict({ amount: 0 })).toBe('mistyped');
  expect(verdict({ donorCommitted: -1 })).toBe('mistyped');
  expect(verdict({ amount: NaN })).toBe('no-number');
});
