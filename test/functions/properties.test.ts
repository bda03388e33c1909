import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';
import type { Cell } from '../../src/functions/define';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100);
const spend = fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / 100);
const numbersOf = (name: string, ...args: readonly unknown[]): readonly (readonly number[])[] => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix.map((row) => row.map(Number)) : [];
};
const valueOf = (name: string, ...args: readonly unknown[]): Cell => {
  const answer = callFunction(name, args);
  return 'value' in answer ? answer.value : null;
};
/** Shares in hundredths that sum to 1, as decimals a person types. */
const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }).map((cuts) => {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), 100];
  return edges.slice(1).map((edge, i) => (edge - (edges[i] ?? 0)) / 100);
});

test('a split sums to its total, to the cent, and no part is a cent away from its share', () => {
  fc.assert(
    fc.property(cents, shares, (total, weights) => {
      const [parts = []] = numbersOf('ENVELOPE_SPLIT', total, [weights]);
      expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(Math.round(total * 100));
      parts.forEach((part, i) => expect(Math.abs(part - total * (weights[i] ?? 0))).toBeLessThan(0.01 + 1e-6));
    }),
  );
});

test('a fall and the rise that undoes it give the price back', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), fc.integer({ min: -50, max: 90 }), fc.integer({ min: 0, max: 120 }), (price, d, months) => {
      const there = valueOf('DEFLATE', price, d / 100, months);
      const back = Number(valueOf('DEFLATE', there, d / 100, -months));
      expect(Math.abs(back / price - 1)).toBeLessThan(1e-9);
    }),
  );
});

const LEVELS = ['OK', 'ALERT', 'REVIEW', 'EXEC_APPROVAL'];
test('more spending never lowers a level', () => {
  fc.assert(
    fc.property(
      spend,
      spend,
      spend,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 3_000_000 }),
      (month, earlier, more, monthly, quarterly) => {
        const level = (m: number): number => LEVELS.indexOf(String(valueOf('ENVELOPE_STATUS', m, monthly, earlier + m, quarterly)));
        expect(level(month)).toBeGreaterThanOrEqual(0);
        expect(level(month + more)).toBeGreaterThanOrEqual(level(month));
      },
    ),
  );
});

test('spending the money to the next level reaches it', () => {
  fc.assert(
    fc.property(spend, spend, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 3_000_000 }), (month, earlier, monthly, quarterly) => {
      const answer = callFunction('ENVELOPE_STATUS', [month, monthly, earlier + month, quarterly, null, 'all']);
      const [now, , , next, left] = 'matrix' in answer ? (answer.matrix[0] ?? []) : [];
      if (typeof left !== 'number') {
        expect(now).toBe('EXEC_APPROVAL');
        return;
      }
      // The approval of the quarter is needed only beyond its limit: a cent more.
      const step = Math.round(left * 100) / 100 + (next === 'EXEC_APPROVAL' ? 0.01 : 0);
      const then = String(valueOf('ENVELOPE_STATUS', month + step, monthly, earlier + month + step, quarterly));
      expect(LEVELS.indexOf(then)).toBeGreaterThanOrEqual(LEVELS.indexOf(typeof next === 'string' ? next : ''));
    }),
  );
});

test('the order of rows does not matter to a ratio of sums', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, fc.integer({ min: 1, max: 100000 })), { minLength: 1, maxLength: 40 }), (rows) => {
      const cost = (list: typeof rows): Cell => valueOf('COST_PER_UNIT', list.map(([c]) => [c]), list.map(([, u]) => [u])); // prettier-ignore
      expect(cost([...rows].reverse())).toBe(cost(rows));
    }),
  );
});

test('the weighted forecast lies between the scenarios, and a step of one is the baseline', () => {
  fc.assert(
    fc.property(spend, shares, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 36 }), (units, weights, d, months) => {
      const multiples = weights.map((_, i) => i + 1);
      for (const row of numbersOf('SCENARIO_FORECAST', units, 0.5, [multiples], [weights], d / 100, months, 'linear')) {
        const scenarios = row.slice(0, -1);
        const weighted = row.at(-1) ?? NaN;
        expect(weighted).toBeGreaterThanOrEqual(Math.min(...scenarios) * (1 - 1e-9));
        expect(weighted).toBeLessThanOrEqual(Math.max(...scenarios) * (1 + 1e-9));
      }
    }),
  );
});

test('spend is in its corridor exactly when it lies between the limits that BAND gives', () => {
  fc.assert(
    fc.property(spend, spend, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (paid, metric, f, c) => {
      const [floor, ceiling] = [f / 100, (f + c) / 100];
      const [[low = NaN, high = NaN] = []] = numbersOf('BAND', metric, floor, ceiling);
      const status = valueOf('BAND_STATUS', paid, metric, floor, ceiling);
      const at = (x: number): number => Math.round(x * 100 + 1e-7);
      expect(status).toBe(at(paid) < at(low) ? 'BELOW_FLOOR' : at(paid) > at(high) ? 'ABOVE_CEILING' : 'IN_CORRIDOR');
    }),
  );
});
