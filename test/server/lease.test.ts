import { createLease } from '../../src/server/lease';

const caller = (lease: string | null) => ({ role: 'analyst' as const, person: null, lease });
const START = Date.parse('2026-11-02T09:57:00Z');
let clock: number;
const later = (seconds: number) => (clock = START + seconds * 1000);
const make = () => createLease(() => clock);
beforeEach(() => later(0));

test('one pane writes; another is told who, what and since when', () => {
  const lease = make();
  const { lease: mine, started, until } = lease.take({ what: 'Actuals' }, 'M. Iyer');
  expect([started, until]).toEqual(['2026-11-02T09:57:00.000Z', '2026-11-02T09:57:30.000Z']);
  expect(lease.writer()).toEqual({ name: 'M. Iyer', what: 'Actuals', started });
  later(20);
  const refused = () => lease.take({}, 'R. Castellanos');
  expect(refused).toThrow('M. Iyer is writing Actuals. You can go on when it is finished.');
  expect(refused).toThrow(expect.objectContaining({ status: 409, code: 'someone-is-writing', facts: { writer: lease.writer() } }) as Error);
  expect(() => lease.check(caller(null))).toThrow('M. Iyer is writing');
  expect(() => lease.check(caller('another'))).toThrow('M. Iyer is writing');
  expect(() => lease.check(caller(mine))).not.toThrow();
  lease.end('another');
  expect(() => lease.check(caller(null))).toThrow();
  lease.end(mine);
  expect(lease.writer()).toBeNull();
  expect(() => lease.check(caller(null))).not.toThrow();
});

test('who gave no name is another Excel', () => {
  const lease = make();
  lease.take({}, null);
  expect(() => lease.take({}, null)).toThrow('Another Excel is writing. You can go on when it is finished.');
});

test('renewing keeps it, with its start; without renewing it ends after half a minute', () => {
  const lease = make();
  const { lease: mine, started } = lease.take({ what: 'Actuals' }, null);
  later(20);
  expect(lease.take({ lease: mine }, null)).toEqual({ lease: mine, started, until: '2026-11-02T09:57:50.000Z' });
  later(49);
  expect(lease.writer()).toMatchObject({ what: 'Actuals' });
  later(50);
  expect(lease.writer()).toBeNull();
  expect(() => lease.check(caller(null))).not.toThrow();
});

test('a pane that slept goes on, unless another wrote in between', () => {
  const lease = make();
  const { lease: mine, started } = lease.take({}, null);
  later(500);
  expect(lease.take({ lease: mine }, null)).toMatchObject({ lease: mine, started });
  later(600);
  const { lease: theirs } = lease.take({}, 'M. Iyer');
  expect(theirs).not.toBe(mine);
  expect(() => lease.take({ lease: mine }, null)).toThrow('M. Iyer is writing');
  lease.end(theirs);
  expect(() => lease.take({ lease: mine }, null)).toThrow('The right to write has ended.');
});

test('a pane names its right itself and gives it back whether or not it heard that it had it; a request that comes late holds nobody up', () => {
  const lease = make();
  expect(lease.take({ lease: 'mine' }, 'M. Iyer').lease).toBe('mine');
  lease.end('mine');
  // Asked while the server hung, answered when the work was long over.
  for (const late of ['mine', 'overtaken']) {
    lease.end(late);
    expect(() => lease.take({ lease: late }, null)).toThrow('The right to write has ended.');
  }
  expect(lease.writer()).toBeNull();
  expect(lease.take({ lease: 'theirs' }, null).lease).toBe('theirs');
  for (let i = 0; i < 1000; i += 1) lease.end(`old ${String(i)}`);
  expect(() => lease.take({ lease: 'mine' }, null)).toThrow('Another Excel is writing.');
});
