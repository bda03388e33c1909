import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100);
const spend = fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / 100);
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const valueOf = (name: string, ...args: readonly unknown[]): unknown => {
  const answer = callFunction(name, args);
  return 'value' in answer ? answer.value : answer;
};
const rowsOf = (name: string, ...args: readonly unknown[]): readonly (readonly unknown[])[] => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix : [];
};
const inCents = (list: readonly unknown[]): number => list.reduce<number>((sum, part) => sum + Math.round(Number(part) * 100), 0);
const near = (found: unknown, wanted: number): void => {
  expect(Math.abs(Number(found) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
};
/** A list and the same in another order. */
const shuffled = <T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<readonly [T[], T[]]> =>
  list.chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }).map((other) => [rows, other] as const));

test('months sum to their envelope, to the cent, whatever the pattern', () => {
  const pattern = fc.oneof(fc.constantFrom('even', '4-4-5', '4-5-4', '5-4-4', 'days'), fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 12 }).map((keys) => [[2, ...keys]])); // prettier-ignore
  fc.assert(
    fc.property(cents, pattern, fc.integer({ min: 61, max: 90000 }), fc.constantFrom(3, 6, 9, 12), (envelope, by, start, months) => {
      const [parts = []] = rowsOf('MONTHLY_ALLOCATION', envelope, by, start, months);
      expect(parts.length).toBe(typeof by === 'string' ? months : by[0]?.length);
      expect(inCents(parts)).toBe(Math.round(envelope * 100));
    }),
  );
});

const LEVELS = ['OK', 'ALERT', 'REVIEW', 'UNFUNDED', 'EXEC_APPROVAL'];
test('accruals, commitments and a carried overspend never lower a level; money carried over never raises one', () => {
  fc.assert(
    fc.property(spend, spend, spend, spend, spend, fc.integer({ min: 1, max: 1_000_000 }), (month, earlier, accrued, committed, rest, monthly) => {
      const level = (...more: readonly unknown[]): number =>
        LEVELS.indexOf(String(valueOf('ENVELOPE_STATUS', month, monthly, earlier + month, monthly * 3, null, 'level', ...more)));
      const now = level();
      expect(level(accrued, committed)).toBeGreaterThanOrEqual(now);
      expect(level(null, null, true, -Math.min(rest, monthly), 'full')).toBeGreaterThanOrEqual(now);
      expect(level(null, null, true, rest, 'full')).toBeLessThanOrEqual(now);
      expect(level(null, null, true, rest, 'capped', 0.1)).toBeLessThanOrEqual(now);
      expect(level(null, null, true, rest, 'none')).toBe(now);
    }),
  );
});

test('on the day a projection names the level is reached, and not the day before', () => {
  const [asOf, left] = [46310, 16];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23999 }), fc.integer({ min: 1, max: 3000 }), (month, daily) => {
      const [[word, day] = []] = rowsOf(
        'ENVELOPE_STATUS',
        month,
        30000,
        month,
        900000,
        null,
        'projection',
        null,
        null,
        true,
        null,
        null,
        null,
        null,
        month + daily * left,
        month,
        asOf,
      );
      const on = (date: number): unknown => valueOf('ENVELOPE_STATUS', month + daily * (date - asOf), 30000, month, 900000);
      if (typeof day !== 'number') expect(on(asOf + left)).toBe(word);
      else {
        expect(`WILL_${String(on(day))}`).toBe(word);
        expect(`WILL_${String(on(day - 1))}`).not.toBe(word);
      }
    }),
  );
});

test('a move passes the donor up to what is free, and not a cent more', () => {
  fc.assert(
    fc.property(spend, spend, spend, fc.integer({ min: 1, max: 10_000_000 }), (actual, committed, accrued, freeCents) => {
      const envelope = Math.round((actual + committed + accrued) * 100 + freeCents) / 100;
      const says = (amount: number): string => String(valueOf('REALLOCATION_CHECK', envelope, actual, committed, amount, accrued));
      expect(says(freeCents / 100)).toMatch(/^PASS/);
      expect(says((freeCents + 1) / 100)).toMatch(/^FAIL R2/);
    }),
  );
});

test('the order of months does not matter to a calibrated band, and a wider pair of percentiles is a wider band', () => {
  const months = fc.array(fc.tuple(spend, fc.integer({ min: 1, max: 10_000_000 })), { minLength: 6, maxLength: 40 });
  fc.assert(
    fc.property(shuffled(months), ([rows, other]) => {
      const band = (list: typeof rows, low = 0.2, high = 0.8): readonly unknown[] => rowsOf('BAND_CALIBRATE', list.map(([s]) => [s]), list.map(([, m]) => [m]), low, high)[0] ?? []; // prettier-ignore
      const [floor, ceiling] = band(rows);
      expect(band(other)).toEqual([floor, ceiling]);
      const [lowest, highest] = band(rows, 0, 1);
      expect([Number(lowest) <= Number(floor), Number(floor) <= Number(ceiling), Number(ceiling) <= Number(highest)]).toEqual([true, true, true]);
    }),
  );
});

test('the full cost is the sum of its parts, and its order of rows does not matter', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 100000 }), cents, spend, spend), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(shuffled(rows), ([list, other]) => {
      const column = (of: typeof list, i: number): number[][] => of.map((row) => [row[i] ?? NaN]);
      const cost = (of: typeof list): readonly unknown[] => rowsOf('FULL_COST_PER_UNIT', column(of, 0), column(of, 1), null, null, null, column(of, 2), column(of, 3), null, null, null, null, 'total', 'all')[0] ?? []; // prettier-ignore
      const [, total] = cost(list);
      expect(Math.round(Number(total) * 100)).toBe(list.reduce((sum, [, ...parts]) => sum + inCents(parts), 0));
      expect(cost(other)).toEqual(cost(list));
    }),
  );
});

test('the chosen way is the cheapest, whatever the order', () => {
  const ways = fc.array(fc.tuple(spend, share, spend, share, spend), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ways, (rows) => {
      const column = (i: number): number[][] => rows.map((row) => [row[i] ?? NaN]);
      const args = [0, 1, 2, 3, 4].map(column);
      const costs = rows.length === 1 ? [Number(valueOf('MODEL_CHOICE', ...args))] : rowsOf('MODEL_CHOICE', ...args).map(([cost]) => Number(cost));
      const chosen = Number(valueOf('MODEL_CHOICE', ...args, null, 'choice'));
      expect(costs[chosen - 1]).toBe(Math.min(...costs));
      rows.forEach(([price, r, review, f, failure], i) => near(costs[i], price + r * review + f * failure));
    }),
  );
});

test('tokens of two calls cost what the calls cost, and a price for a thousand is one for a million', () => {
  const tokens = fc.integer({ min: 0, max: 10_000_000 });
  const price = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 1000);
  fc.assert(
    fc.property(tokens, tokens, tokens, tokens, price, price, (a, b, c, d, into, out) => {
      const cost = (input: number, output: number): number => Number(valueOf('TOKEN_COST', input, output, into, out));
      near(cost(a + c, b + d), cost(a, b) + cost(c, d));
      near(valueOf('TOKEN_COST', a, b, into / 1000, out / 1000, null, null, null, '1K'), cost(a, b));
    }),
  );
});

test('a gross-up and the share that it adds give the visible money back', () => {
  fc.assert(
    fc.property(spend, fc.integer({ min: 0, max: 99 }), share, (visible, hidden, coverage) => {
      const whole = Number(valueOf('HIDDEN_GROSS_UP', visible, hidden / 100, coverage));
      near(whole * (1 - (hidden / 100) * (1 - coverage)), visible);
    }),
  );
});

test('one monthly cost crosses where the same cost month by month does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 10_000 }), (build, run) => {
      const month = valueOf('CROSSOVER_MONTH', build, run);
      fc.pre(typeof month === 'number' && month < 1000 && month > 1);
      expect(valueOf('CROSSOVER_MONTH', build, [Array.from({ length: month }, () => run)])).toBe(month);
    }),
  );
});

test('spend at a limit of the band has the place 0 or 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }), (metric, f, width) => {
      const limits = [f / 100, (f + width) / 100] as const;
      const [[floor, ceiling] = []] = rowsOf('BAND', metric, ...limits);
      expect([valueOf('BAND_POSITION', floor, metric, ...limits), valueOf('BAND_POSITION', ceiling, metric, ...limits)]).toEqual([0, 1]);
    }),
  );
});
