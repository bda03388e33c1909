import fc from 'fast-check';
import { contractTotal, pool, straightLine, termMonths } from '../../src/model/contract';
import { decimal, sum, toText, ZERO } from '../../src/model/decimal';
import { addDays, asDay, type Day } from '../../src/model/month';

const d = (text: string) => decimal(text) ?? ZERO;
const day = (text: string): Day => {
  const found = asDay(text);
  if (found === undefined) throw new Error(text);
  return found;
};
const text = <T>(result: { ok: true; value: T } | { ok: false }) => (result.ok ? result.value : undefined);

test.each([
  ['2026-01-01', '2026-12-31', '12'],
  ['2026-01-15', '2027-01-14', '12'],
  ['2026-02-01', '2026-02-28', '1'],
  ['2026-01-31', '2026-02-27', '1'],
  ['2026-04-01', '2026-04-15', '0.5'],
  ['2026-01-01', '2026-01-01', toText(d('0.032258064516129032258064516129032258064516129032'))],
])('a term from %s to %s has %s months', (first, last, months) => {
  const found = text(termMonths(day(first), day(last)));
  expect(found === undefined ? undefined : toText(found).slice(0, 12)).toBe(months.slice(0, 12));
});

test('a price for a month, a year or the term comes to the same contract', () => {
  const total = (price: string, per: 'month' | 'year' | 'term') => text(contractTotal(d('100'), d(price), per, day('2026-01-01'), day('2026-12-31')));
  expect([total('30', 'month'), total('360', 'year'), total('360', 'term')].map((t) => t && toText(t))).toEqual(['36000', '36000', '36000']);
  expect(contractTotal(d('1'), d('1'), 'month', day('2026-02-01'), day('2026-01-31')).ok).toBe(false);
});

test('a month bears its days of the term', () => {
  const months = text(straightLine(d('36000'), day('2026-01-15'), day('2027-01-14'), 2));
  expect(months?.slice(0, 2).map(({ month, cost }) => [month, toText(cost)])).toEqual([
    ['2026-01', '1676.71'],
    ['2026-02', '2761.64'],
  ]);
  expect(months?.at(-1)?.month).toBe('2027-01');
  expect(toText(sum((months ?? []).map(({ cost }) => cost)))).toBe('36000');
});

test.each([
  ['1000', 0, ['345', '311', '344']],
  ['1.005', 3, ['0.346', '0.313', '0.346']],
] as const)('months bear %s in whole coins of %i decimals, and all of it', (total, decimals, costs) => {
  const months = text(straightLine(d(total), day('2026-01-01'), day('2026-03-31'), decimals)) ?? [];
  expect(months.map(({ cost }) => toText(cost))).toEqual(costs);
  expect(toText(sum(months.map(({ cost }) => cost)))).toBe(total);
});

test('prepaid credits roll forward, and what is left is unused', () => {
  const used = new Map([
    ['2026-01', d('300')],
    ['2026-02', d('250.5')],
  ]);
  expect(pool(d('1000'), used, day('2026-01-01'), day('2026-03-31')).map((m) => [m.month, ...[m.opening, m.drawn, m.unused, m.closing].map(toText)])).toEqual([
    ['2026-01', '1000', '300', '0', '700'],
    ['2026-02', '700', '250.5', '0', '449.5'],
    ['2026-03', '449.5', '0', '449.5', '0'],
  ]);
});

test('no more is drawn than was bought', () => {
  const [only] = pool(d('100'), new Map([['2026-01', d('130')]]), day('2026-01-01'), day('2026-01-31'));
  expect(only && [toText(only.drawn), toText(only.unused)]).toEqual(['100', '0']);
});

test('whatever is used, drawn and unused come to what was bought', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 14 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 400 }),
      (uses, bought, length) => {
        const first = day('2026-01-10');
        const months = pool(
          d(String(bought)),
          new Map(uses.map((n, i) => [`2026-${String(i + 1).padStart(2, '0')}`, d(String(n))])),
          first,
          addDays(first, length),
        );
        expect(toText(sum(months.flatMap(({ drawn, unused }) => [drawn, unused])))).toBe(String(bought));
      },
    ),
  );
});
