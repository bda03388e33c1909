import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';

const block = (name: string, ...args: readonly unknown[]): number[][] => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix.map((row) => row.map(Number)) : [];
};
const figure = (name: string, ...args: readonly unknown[]): unknown => {
  const answer = callFunction(name, args);
  return 'value' in answer ? answer.value : answer;
};
const column = (figures: readonly unknown[]): unknown[][] => figures.map((one) => [one]);
const spend = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100);
const seed = fc.integer({ min: 0, max: 2 ** 40 });
const triangle = fc.tuple(fc.integer({ min: 50, max: 100 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 80 })).map(([low, a, b]) => [low / 100, (low + a) / 100, (low + a + b) / 100]); // prettier-ignore
const bands = (volume: readonly number[], of: number, more: readonly unknown[] = []): number[][] =>
  block('FORECAST_BANDS', column([1000, 500]), 0.5, [[1, 2, 3]], [[0.5, 0.35, 0.15]], [[0.2, 0.275, 0.4]], 5, 'linear', 'mid', 10, 1, 0.01, [volume], 0.02, 0.4, 'apart', 300, of, ...more); // prettier-ignore

test('the same seed gives the same bits', () => {
  fc.assert(
    fc.property(triangle, seed, (volume, of) => expect(bands(volume, of)).toEqual(bands(volume, of))),
    { numRuns: 25 },
  );
});
test('percentiles rise, and the total lies between the sums of the least and the most of each month', () => {
  fc.assert(
    fc.property(triangle, seed, (volume, of) => {
      const rows = bands(volume, of, [[[0, 0.1, 0.5, 0.9, 1]]]);
      for (const row of rows) expect(row).toEqual([...row].sort((a, b) => a - b));
      const months = rows.slice(0, -1);
      const sum = (at: number): number => months.reduce((total, row) => total + (row[at] ?? NaN), 0);
      const total = rows.at(-1) ?? [];
      expect(total[0]).toBeGreaterThanOrEqual(sum(0) * (1 - 1e-12));
      expect(total[4]).toBeLessThanOrEqual(sum(4) * (1 + 1e-12));
    }),
    { numRuns: 25 },
  );
});
test('twice the units cost twice as much on every path', () => {
  const ask = (units: number, of: number): number[][] => block('FORECAST_BANDS', units, 0.03, [[1, 3]], [[0.6, 0.4]], 0.25, 3, null, null, null, null, null, [[0.5, 1, 1.5]], null, null, null, 200, of); // prettier-ignore
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), seed, (units, of) => {
      const [once, twice] = [ask(units, of), ask(2 * units, of)];
      twice.forEach((row, t) => row.forEach((cell, i) => expect(Math.abs(cell - 2 * (once[t]?.[i] ?? NaN))).toBeLessThan(1e-6 * cell)));
    }),
    { numRuns: 25 },
  );
});
test('the order of rows does not matter to the accuracy of a forecast', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(spend, spend), { minLength: 1, maxLength: 40 }), fc.nat(39), (rows, turn) => {
      const ask = (list: typeof rows): unknown => callFunction('FORECAST_ACCURACY', [column(list.map(([a]) => a)), column(list.map(([, f]) => f))]);
      const at = turn % rows.length;
      expect(ask([...rows.slice(at), ...rows.slice(0, at)].reverse())).toEqual(ask(rows));
    }),
  );
});
test('the order of rows with months does not matter to growth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 24 }), fc.nat(23), (history, turn) => {
      const rows = history.map((cell, i) => [cell, 46_023 + 31 * i] as const);
      const at = turn % rows.length;
      const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse();
      // Thirty-one days on is never the same month, and skips none within two years of figures.
      const ask = (list: typeof rows): unknown => figure('TREND_GROWTH', column(list.map(([cell]) => cell)), column(list.map(([, day]) => day)), 'zero');
      expect(ask(turned)).toEqual(ask(rows));
    }),
  );
});
test('an outlier is one in whatever order, and at any scale of a power of two', () => {
  fc.assert(
    fc.property(fc.array(spend, { minLength: 8, maxLength: 30 }), (users) => {
      const flags = (list: readonly number[]): unknown => callFunction('OUTLIERS', [column(list)]);
      const found = (flags(users) as { matrix: unknown[][] }).matrix;
      expect((flags([...users].reverse()) as { matrix: unknown[][] }).matrix).toEqual([...found].reverse());
      expect((flags(users.map((one) => one * 4)) as { matrix: unknown[][] }).matrix).toEqual(found);
    }),
  );
});
test('parts of a blended cost sum to it, and included usage never raises it', () => {
  fc.assert(
    fc.property(fc.nat(100), spend, fc.nat(1000), fc.nat(1000), spend, spend, (seats, price, usage, included, over, tasks) => {
      const args = [seats, price, 1, 5, usage, included, over, 3, tasks];
      const [[a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, total = NaN] = []] = block('BLENDED_COST', ...args, 'parts');
      expect(total).toBe(figure('BLENDED_COST', ...args));
      expect(Math.abs(a + b + c + d + e - total)).toBeLessThan(1e-6);
      expect(c > 0).toBe(usage > included && over > 0);
    }),
  );
});
test('seats that leave and seats that join the next day cost what one seat costs throughout', () => {
  fc.assert(
    fc.property(fc.integer({ min: 45_000, max: 47_000 }), fc.integer({ min: 1, max: 12 }), fc.nat(360), (start, periods, day) => {
      const cost = (joined: number | null, left: number | null): number => Number(figure('SEAT_COST', 1, 30, 'month', periods, joined, left, start));
      expect(Math.abs(cost(null, start + day) + cost(start + day + 1, null) - 30 * periods)).toBeLessThan(1e-9);
    }),
  );
});
test('what is spent to date is kept: a run rate at the last day is the spend itself, and grows with it', () => {
  fc.assert(
    fc.property(spend, fc.integer({ min: 3, max: 31 }), fc.integer({ min: 3, max: 31 }), (money, a, b) => {
      const [done, days] = [Math.min(a, b), Math.max(a, b)];
      expect(figure('RUN_RATE', money, days, days)).toBe(money);
      expect(Number(figure('RUN_RATE', money, done, days))).toBeGreaterThanOrEqual(money);
    }),
  );
});
