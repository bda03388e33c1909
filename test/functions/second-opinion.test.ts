import * as excel from '@formulajs/formulajs';
import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';
import { normalInverse, normalShare } from '../../src/model/distribution';
import { fromSerial, toSerial, type Day } from '../../src/model/month';
import { percentileInc } from '../../src/model/percentile';
import { workingDays } from '../../src/model/run-rate';

/** Excel's own functions, as somebody else wrote them: growth, rates, percentiles and days must agree with them. */
const figure = (name: string, ...args: readonly unknown[]): number => {
  const answer = callFunction(name, args);
  return 'value' in answer ? Number(answer.value) : NaN;
};
const block = (name: string, ...args: readonly unknown[]): number[][] => {
  const answer = callFunction(name, args);
  return 'matrix' in answer ? answer.matrix.map((row) => row.map(Number)) : [];
};
const column = (figures: readonly number[]): number[][] => figures.map((one) => [one]);
const near = (found: number, wanted: unknown, within = 1e-9): void => {
  expect(Math.abs(found - Number(wanted))).toBeLessThanOrEqual(within * (1 + Math.abs(Number(wanted))));
};
const spend = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 100);

test('TREND_GROWTH is RRI from the first figure to the last', () => {
  fc.assert(
    fc.property(fc.array(spend, { minLength: 2, maxLength: 36 }), (history) => {
      near(figure('TREND_GROWTH', column(history)), excel.RRI(history.length - 1, history[0] ?? NaN, history.at(-1) ?? NaN));
    }),
  );
});
test('TREND_GROWTH of steady growth is what GROWTH continues', () => {
  const history = [3000, 3300, 3630, 3993];
  const [next] = excel.GROWTH(history, [1, 2, 3, 4], [5]) as readonly number[];
  near(figure('TREND_GROWTH', column(history)), (next ?? NaN) / 3993 - 1);
});
test('DEFLATE is FV at a monthly rate of which twelve make the year', () => {
  for (const yearly of [0.01, 0.25, 0.3, 0.4, 0.9]) {
    const monthly = 1 - figure('DEFLATE', 1, yearly, 1);
    near(figure('DEFLATE', 1, yearly, 12), excel.FV(-monthly, 12, 0, -1));
    near(figure('DEFLATE', 100, yearly, 30), excel.FV(-monthly, 30, 0, -100));
  }
});
test('BREAKEVEN_GROWTH brings spend back to where it was', () => {
  for (const yearly of [0.1, 0.25, 0.4]) near(Number(excel.FV(figure('BREAKEVEN_GROWTH', yearly), 1, 0, -(1 - yearly))), 1);
});
test('RUN_RATE with growth is the sum of FV over the months that follow', () => {
  for (const growth of [-0.2, 0, 0.03, 0.5]) {
    const months = Array.from({ length: 12 }, (_, k) => Number(excel.FV(growth, k, 0, -1000)));
    near(figure('RUN_RATE', 500, 15, 30, 3, 'calendar', null, null, 11, growth), excel.SUM(months));
  }
});
test('working days are NETWORKDAYS', () => {
  const date = (serial: number): Date => {
    const [year = 0, month = 0, day = 0] = fromSerial(serial).split('-').map(Number);
    return new Date(year, month - 1, day);
  };
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 60_000 }), fc.integer({ min: 1, max: 120 }), fc.array(fc.nat(119), { maxLength: 6 }), (start, days, off) => {
      const holidays = [...new Set(off.map((n) => start + n))];
      const wanted = excel.NETWORKDAYS(date(start), date(start + days - 1), holidays.map(date));
      expect(workingDays(fromSerial(start), days, new Set(holidays.map(fromSerial)))).toBe(wanted);
    }),
    { numRuns: 60 },
  );
  expect(toSerial('2026-06-01' as Day)).toBe(46_174);
});
test('percentiles are PERCENTILE.INC', () => {
  fc.assert(
    fc.property(fc.array(spend, { minLength: 1, maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (figures, share) => {
      near(percentileInc(Float64Array.from(figures).sort(), share), excel.PERCENTILE.INC(figures, share));
    }),
  );
});
test('P10, P50 and P90 of a forecast are PERCENTILE.INC of its own fine percentiles', () => {
  const paths = 500;
  const ask = (percentiles: readonly number[]): readonly number[] =>
    block('FORECAST_BANDS', 10, 5, 1, 1, 0.25, 4, null, null, null, null, null, [[0.5, 1, 2]], null, null, null, paths, 9, [percentiles], 'total')[0] ?? [];
  // Asked for at every place, the percentiles are the drawn totals themselves, in order.
  const drawn = ask(Array.from({ length: paths }, (_, i) => i / (paths - 1)));
  ask([0.1, 0.5, 0.9]).forEach((found, i) => near(found, excel.PERCENTILE.INC([...drawn], [0.1, 0.5, 0.9][i] ?? NaN)));
});
test('the mean of drawn scenarios is SUMPRODUCT of totals and weights, within three standard errors', () => {
  const drawn = block('FORECAST_BANDS', 100000, 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], 0, 12, 'step', null, null, null, null, null, null, null, null, 10_000, 1, [
    Array.from({ length: 10_000 }, (_, i) => i / 9999),
  ], 'total'); // prettier-ignore
  const mean = Number(excel.AVERAGE(drawn[0] ?? []));
  expect(Math.abs(mean - Number(excel.SUMPRODUCT([36_000, 72_000, 108_000], [0.5, 0.35, 0.15])))).toBeLessThanOrEqual(785);
});
test('the normal distribution is NORM.S.DIST and NORM.S.INV', () => {
  for (let z = -7.5; z <= 7.5; z += 0.25) near(normalShare(z), excel.NORM.S.DIST(z, true), 1e-12);
  for (let share = 0.001; share < 1; share += 0.0137) near(normalInverse(share), excel.NORM.S.INV(share), 1e-8);
  for (const share of [1e-12, 1e-6, 0.02425, 0.2, 0.5, 0.8, 0.999999]) near(normalShare(normalInverse(share)), share, 1e-13);
});
test('outlier scores stand on MEDIAN', () => {
  fc.assert(
    fc.property(fc.array(spend, { minLength: 8, maxLength: 40 }), (figures) => {
      const median = Number(excel.MEDIAN(figures));
      const mad = Number(excel.MEDIAN(figures.map((one) => Math.abs(one - median))));
      const scores = block('OUTLIERS', [figures], 3.5, 0.5, 'score')[0] ?? [];
      figures.forEach((one, i) => {
        if (mad > 0) near(scores[i] ?? NaN, (one - median) / (1.4826 * mad));
      });
    }),
  );
});
test('seats and usage are SUMPRODUCT', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(500), spend), { minLength: 1, maxLength: 12 }), (rows) => {
      const [users, bands] = [rows.map(([count]) => count), rows.map(([, band]) => band)];
      near(figure('BLENDED_COST', 0, 0, column(users), column(bands)), excel.SUMPRODUCT(users, bands));
      near(figure('ROLE_BUDGET', 1, 0, [bands], [users]), excel.SUMPRODUCT(users, bands));
    }),
  );
});
