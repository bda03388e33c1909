import fc from 'fast-check';
import { fromCell, ZERO } from '../../src/model/decimal';
import { certain } from '../../src/model/distribution';
import { forecastBands, type Bands, type BandsInput } from '../../src/model/forecast-bands';
import { percentileInc } from '../../src/model/percentile';
import { place } from '../../src/model/place';
import { atOnce } from '../../src/model/pieces';

const line = { units: 100_000, unitPrice: 0.03, multiples: [1, 2, 3], weights: [0.5, 0.35, 0.15].map((w) => fromCell(w) ?? ZERO), growth: 0 };
const mixture: BandsInput = {
  lines: [line],
  deflation: certain(0),
  months: 12,
  ramp: 'step',
  timing: 'start',
  fixed: Array.from({ length: 12 }, () => 0),
  volume: certain(1),
  intensity: certain(1),
  failure: certain(0),
  correlation: 0,
  scenarios: 'apart',
  paths: 10_000,
  seed: 1,
  percentiles: [0.1, 0.5, 0.9],
};
const noisy: BandsInput = {
  ...mixture,
  deflation: { low: 0.2, likely: 0.275, high: 0.4 },
  volume: { low: 0.8, likely: 1, high: 1.3 },
  intensity: { low: 0.9, likely: 1, high: 1.5 },
  failure: { low: 0, likely: 0.02, high: 0.1 },
  paths: 2000,
};
const bands = (input: BandsInput): Bands => {
  const found = atOnce(forecastBands(input));
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
};

test('T79b the mixture alone: mean, deviation and the percentiles that lie off its jumps', () => {
  const { mean, deviation, total } = bands({ ...mixture, percentiles: [0.1, 0.6, 0.9] });
  expect(Math.abs(mean - 59_400)).toBeLessThanOrEqual(785);
  expect(Math.abs(deviation - 26_146.51)).toBeLessThan(400);
  [36_000, 72_000, 108_000].forEach((wanted, i) => expect(total[i]).toBeCloseTo(wanted, 6));
});
test('P57 the same seed gives the same bits, another seed other figures', () => {
  expect(bands(noisy)).toEqual(bands(noisy));
  expect(bands({ ...noisy, seed: 2 }).total).not.toEqual(bands(noisy).total);
});
test('P59 the total is joint: two lines that go their own ways are less uncertain together than apart', () => {
  const two = bands({ ...noisy, lines: [line, line] });
  const one = bands(noisy);
  const [, , p90 = NaN] = two.total;
  expect(p90).toBeLessThan(2 * (one.total[2] ?? NaN) * 0.97);
  const together = bands({ ...noisy, lines: [line, line], scenarios: 'together' });
  expect(together.deviation).toBeGreaterThan(two.deviation * 1.2);
});
test('the mean of triangular draws is that of their corners, and failing work is paid twice', () => {
  const { mean } = bands({ ...mixture, lines: [{ ...line, multiples: [1], weights: [fromCell(1) ?? ZERO] }], volume: noisy.volume, paths: 20_000 });
  expect(Math.abs(mean / 36_000 - (0.8 + 1 + 1.3) / 3)).toBeLessThan(0.005);
  const failing = bands({ ...mixture, failure: certain(0.25) });
  expect(failing.total[0]).toBeCloseTo(45_000, 6);
});
test('busy and dear paths that go together widen the range; against each other they narrow it', () => {
  const of = (correlation: number): number => bands({ ...noisy, lines: [{ ...line, multiples: [1], weights: [fromCell(1) ?? ZERO] }], correlation }).deviation;
  expect(of(0.9)).toBeGreaterThan(of(0) * 1.02);
  expect(of(-0.9)).toBeLessThan(of(0) * 0.98);
});
test('a certain line gives the forecast itself in every percentile', () => {
  const only = { ...line, multiples: [2], weights: [fromCell(1) ?? ZERO], growth: 0.01 };
  const { months } = bands({ ...mixture, lines: [only], deflation: certain(0.25), ramp: 'geometric', timing: 'mid', fixed: mixture.fixed.map((_, t) => t) });
  months.forEach((row, index) => {
    const t = index + 1;
    const cost = 3000 * 1.01 ** t * 2 ** (t / 12) * 0.75 ** ((t - 0.5) / 12) + index;
    for (const percentile of row) expect(percentile).toBeCloseTo(cost, 6);
  });
});
test('P58 and other figures that cannot be drawn by', () => {
  for (const wrong of [{ paths: 100_001 }, { paths: 99 }, { paths: 1000.5 }, { seed: -1 }, { seed: 0.5 }, { correlation: 1.1 }, { percentiles: [90] }]) {
    expect(atOnce(forecastBands({ ...mixture, ...wrong }))).toMatchObject({ ok: false, fault: { kind: 'mistyped' } });
  }
  expect(atOnce(forecastBands({ ...mixture, paths: 100_000, months: 100 }))).toMatchObject({ ok: false, fault: { kind: 'mistyped' } });
});
test('the figure at a place is the one that sorting would put there', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 80 }), fc.nat(79), (figures, at) => {
      const [k, found, sorted] = [at % figures.length, Float64Array.from(figures), Float64Array.from(figures).sort()];
      place(found, k);
      expect(found[k]).toBe(sorted[k]);
      expect(Float64Array.from(found).sort()).toEqual(sorted);
      expect(Math.max(-99, ...found.slice(0, k))).toBeLessThanOrEqual(found[k] ?? NaN);
    }),
  );
});
test('percentiles are those of the sorted figures, in the order asked for', () => {
  const wanted = [0.9, 0, 0.5, 1, 0.123];
  const { total } = bands({ ...noisy, percentiles: wanted });
  const fine = bands({ ...noisy, percentiles: Array.from({ length: 2000 }, (_, i) => i / 1999) }).total;
  wanted.forEach((share, i) => expect(total[i]).toBeCloseTo(percentileInc(fine, share), 6));
});
