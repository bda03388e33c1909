import { amortise, amortiseOn } from '../../src/model/amortisation';
import { decimal, ZERO } from '../../src/model/decimal';
import { addDays, asDay, daysBetween, monthOf, type Day } from '../../src/model/month';

const day = (text: string): Day => asDay(text) ?? ('0001-01-01' as Day);
const of = (text: string) => decimal(text) ?? ZERO;

test('each month is within a cent of its days, counted one by one', () => {
  const [first, last] = [day('2023-11-17'), day('2026-03-02')];
  const counts = new Map<string, number>();
  for (let date = first; date <= last; date = addDays(date, 1)) counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + 1);
  const parts = amortise(of('123456.78'), first, last);
  expect(parts.ok && parts.value).toHaveLength(counts.size);
  const all = daysBetween(first, last) + 1;
  [...counts.values()].forEach((count, i) => {
    expect(Math.abs(Number(parts.ok && parts.value[i]) / 100 - (123456.78 * count) / all)).toBeLessThan(0.01);
  });
});
test('amounts beyond a double are spread to the cent', () => {
  const parts = amortise(of('99999999999999999.99'), day('2026-01-01'), day('2026-02-28'));
  expect(parts.ok && parts.value).toEqual([5254237288135593220n, 4745762711864406779n]);
});
test('a calendar of quarters ends where its last quarter ends', () => {
  const parts = amortiseOn(of('365'), day('2026-01-01'), day('2026-12-31'), ['2026-01-01', '2026-04-01', '2026-07-01'].map(day));
  expect(parts.ok && parts.value.map((part) => (part.ok ? part.value : part.fault.kind))).toEqual([9000n, 9100n, 9200n]);
});
test.each([
  [[], 'missing'],
  [['2026-02-01', '2026-02-01'], 'mistyped'],
] as const)('a calendar of %j is %s', (calendar, kind) =>
  expect(amortiseOn(of('1'), day('2026-01-01'), day('2026-01-31'), calendar.map(day))).toMatchObject({ ok: false, fault: { kind } }),
);
