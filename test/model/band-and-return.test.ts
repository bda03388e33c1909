import { band, bandPosition, bandStatus, headroom } from '../../src/model/band';
import { calibrateBand } from '../../src/model/band-calibration';
import { crossoverConstant, crossoverMonth } from '../../src/model/crossover';
import { toCell } from '../../src/model/decimal';
import { hiddenGrossUp } from '../../src/model/hidden';
import { marginalReturn, maxSpend, realisedValue, returnRatio } from '../../src/model/return';
import { marginalCost, targetProgress, unitCostTarget } from '../../src/model/unit-cost';

const given = (result: { readonly ok: boolean; readonly value?: unknown; readonly fault?: { readonly kind: string } }): unknown =>
  result.ok ? result.value : result.fault?.kind;

test('two to four percent of ten million, and the metric 25% above plan', () => {
  const limits = band(10_000_000, 0.02, 0.04);
  expect(limits.ok && [limits.value.floor, limits.value.ceiling].map(toCell)).toEqual([200000, 400000]);
  expect(given(bandStatus(400000.01, 10_000_000, 0.02, 0.04))).toBe('ABOVE_CEILING');
  expect(given(bandPosition(310000, 10_000_000, 0.02, 0.04))).toBe(0.55);
  expect(given(bandPosition(310000, 10_000_000, 0.02, 0.02))).toBe('divided-by-zero');
  expect(given(headroom(400000, 352000.1))).toBe(47999.9);
  expect(given(headroom(NaN, 1))).toBe('no-number');
});
test('a band from six months; NaN is a blank', () => {
  const metric = Float64Array.from({ length: 7 }, () => 100);
  expect(given(calibrateBand([1, 2, 3, 4, 5, 6, 7], metric, 0, 1))).toEqual([0.01, 0.07]);
  expect(given(calibrateBand([1, 2, 3, 4, 5, 6, NaN], [...metric.slice(1), NaN], 0.2, 0.8))).toEqual([0.02, 0.05]);
  expect(given(calibrateBand([1, 2, 3, 4, 5, 6, NaN], metric, 0.2, 0.8))).toBe('missing');
  expect(given(calibrateBand([1, 2, 3, 4, 5], metric.slice(2), 0.2, 0.8))).toBe('missing');
});
test('returns: gross, net, on the margin, realised, and what may be spent', () => {
  expect(given(returnRatio([4.5], [0.15], 'gross'))).toBe(30);
  expect(given(returnRatio([4.5], [0.15], 'net'))).toBe(29);
  expect(given(marginalReturn(200000, 310000, 900000, 1065000))).toBe(1.5);
  expect(given(marginalReturn(200000, 200000, 1, 2))).toBe('missing');
  expect(given(realisedValue(4.5, 0.6))).toBe(2.7);
  expect(given(maxSpend(900000, 3))).toBe(300000);
});
test('unit costs: the target, the way to it, and the next unit', () => {
  expect([0.15, 0.25].map((cut) => given(unitCostTarget(0.03, cut)))).toEqual([0.0255, 0.0225]);
  expect(given(targetProgress(0.03, 0.024, 0.0225))).toBe(0.8);
  expect(given(marginalCost(100, 150, 3, 5.5))).toBe(0.05);
});
test('hidden money is a share of the whole', () => {
  expect(given(hiddenGrossUp(100000, 0.2, 0))).toBe(125000);
  expect(Number(given(hiddenGrossUp(100000, 0.3, 0))).toFixed(2)).toBe('142857.14');
  expect(given(hiddenGrossUp(100000, 1, 0))).toBe('no-number');
});
test('the month in which renting has cost as much as building', () => {
  expect(given(crossoverConstant(24000, 3000))).toBe(8);
  expect(given(crossoverConstant(24000, 1))).toBe(24000);
  expect([given(crossoverConstant(0, 0)), given(crossoverMonth(0, [0])), given(crossoverConstant(1, 0))]).toEqual([1, 1, 'missing']);
  expect(given(crossoverMonth(24000, [12000, 11999.99, 0.01]))).toBe(3);
  expect(given(crossoverMonth(1, []))).toBe('missing');
});
