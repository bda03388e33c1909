import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';
import { addMonths, firstDay, fromSerial, monthOf, monthsFrom, toSerial } from '../../src/model/month';

const rowsOf = (name: string, ...args: readonly unknown[]): readonly (readonly unknown[])[] => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix : [['value' in answer ? answer.value : answer.error]];
};
const cents = (figure: unknown): number => Math.round(Number(figure) * 100);
const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100);
const units = fc.integer({ min: 0, max: 1_000_000 });
const price = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const rate = fc.integer({ min: 1, max: 20_000 }).map((n) => n / 10_000);
/** One item of a bridge: six figures, two rates, a credit; some have no plan, some have stopped, some have no units. */
const item = fc
  .tuple(fc.constantFrom('running', 'new', 'stopped', 'without units'), units, price, price, units, price, price, rate, rate, money)
  .map(([kind, v0, i0, p0, v1, i1, p1, r0, r1, one]) => {
    if (kind === 'new') return [0, i0, null, v1, i1, p1, r0, r1, one];
    if (kind === 'stopped') return [v0, i0, p0, 0, i1, null, r0, r1, one];
    return kind === 'without units' ? [null, i0, p0, null, i1, p1, r0, r1, one] : [v0, i0, p0, v1, i1, p1, r0, r1, one];
  });
const column = (items: readonly (readonly (number | null)[])[], i: number): (number | null)[][] => items.map((one) => [one[i] ?? null]);
const bridge = (items: readonly (readonly (number | null)[])[], show: string): readonly (readonly unknown[])[] => {
  const at = (i: number): (number | null)[][] => column(items, i);
  return rowsOf('VARIANCE_BRIDGE', at(0), at(1), at(2), at(3), at(4), at(5), show, at(6), at(7), at(8));
};
const actual = ([, , , v = 0, i = 0, p = 0, , r = 0, one = 0]: readonly (number | null)[], withoutUnits: boolean): number =>
  (withoutUnits ? 1 : (v ?? 0)) * (i ?? 0) * (p ?? 0) * (r ?? 0) + (one ?? 0);

test('the bars of a bridge sum to the variance to the cent, and Actual is what was paid', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
      const bars = Object.fromEntries(bridge(items, 'bars') as readonly (readonly [string, number])[]);
      const { Plan = NaN, Actual = NaN, Variance = NaN, ...causes } = bars;
      expect(Object.keys(causes)).toHaveLength(9);
      const sum = Object.values(causes).reduce((total, bar) => total + bar, 0);
      expect(Math.abs(sum - Variance)).toBeLessThan(0.005);
      expect(Math.abs(Actual - Plan - Variance)).toBeLessThan(0.005);
      expect(Math.abs(Actual - items.reduce((total, one) => total + actual(one, one[0] === null && one[3] === null), 0))).toBeLessThan(0.005);
    }),
  );
});

test('the rows of a bridge sum to its bars, and the order of rows is irrelevant', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
      const bars = bridge(items, 'bars');
      expect(bridge([...items].reverse(), 'bars')).toEqual(bars);
      const total = bridge(items, 'rows').flat().reduce((sum: number, cell) => sum + Number(cell), 0); // prettier-ignore
      expect(Math.abs(total - Number(bars[10]?.[1]))).toBeLessThan(0.005);
    }),
  );
});

test('an allocation sums to its amount, and a larger key never gets less', () => {
  fc.assert(
    fc.property(money, fc.array(units, { minLength: 1, maxLength: 20 }), (amount, keys) => {
      fc.pre(keys.some((key) => key > 0));
      const [parts = []] = rowsOf('ALLOCATE', amount, [keys]);
      expect(parts.reduce((sum: number, part) => sum + cents(part), 0)).toBe(cents(amount));
      keys.forEach((a, i) => {
        keys.forEach((b, k) => {
          if (a > b) expect(Math.abs(cents(parts[i]))).toBeGreaterThanOrEqual(Math.abs(cents(parts[k])));
        });
      });
    }),
  );
});

test('an amortisation sums to its amount, alone and on any calendar of months that holds it', () => {
  const day = fc.integer({ min: 40_000, max: 50_000 });
  fc.assert(
    fc.property(money, day, fc.integer({ min: 0, max: 1500 }), (amount, start, length) => {
      const alone = rowsOf('AMORTISE', amount, start, start + length).flat();
      expect(alone.reduce((sum: number, part) => sum + cents(part), 0)).toBe(cents(amount));
      const month = monthOf(fromSerial(start));
      const calendar = monthsFrom(addMonths(month, -2), 60).map((one) => toSerial(firstDay(one)));
      expect(rowsOf('AMORTISE', amount, start, start + length, [calendar]).flat().filter((part) => part !== 0)).toEqual(alone.filter((part) => part !== 0)); // prettier-ignore
    }),
    { numRuns: 40 },
  );
});

test('accrual and excess are expected less invoiced, and one of them is zero', () => {
  fc.assert(
    fc.property(money, money, (expected, invoiced) => {
      const [[accrual, excess] = []] = rowsOf('ACCRUAL', expected, invoiced);
      expect(cents(accrual) + cents(excess)).toBe(cents(expected) - cents(invoiced));
      expect(Number(accrual) >= 0 && Number(excess) <= 0 && (accrual === 0 || excess === 0)).toBe(true);
    }),
  );
});

test('the parts of a recovery variance sum to it', () => {
  fc.assert(
    fc.property(price, units, money, units, money, price, (at, used, cost, planned, fixed, variable) => {
      const [[volume, rateOf, pricing, total] = []] = rowsOf('RECOVERY_VARIANCE', at, used, cost, planned, fixed, variable);
      expect(Math.abs(Number(volume) + Number(rateOf) + Number(pricing) - Number(total))).toBeLessThan(0.001);
      expect(total).toBe(rowsOf('RECOVERY_VARIANCE', at, used, cost)[0]?.[0]);
    }),
  );
});

test('shadow spend does not depend on the order of rows', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(money, fc.constantFrom('reimbursed', 'usage', 'seat')), { minLength: 1, maxLength: 20 }), (paid) => {
      const of = (list: typeof paid): unknown => rowsOf('SHADOW_SPEND', list.map(([cost]) => [cost]), list.map(([, way]) => [way])); // prettier-ignore
      expect(of([...paid].reverse())).toEqual(of(paid));
    }),
  );
});
