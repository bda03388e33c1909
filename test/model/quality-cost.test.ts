import { decimal, toCell, ZERO } from '../../src/model/decimal';
import { missing, ok } from '../../src/model/fault';
import { costPerGoodUnit, fullCost, sumsTogether } from '../../src/model/full-cost';
import { failureCost, reviewCost, uncertainWork } from '../../src/model/human-cost';
import { loadedCost, ranked } from '../../src/model/model-choice';
import { atOnce } from '../../src/model/pieces';
import { tokenCost } from '../../src/model/token-cost';

const of = (text: string) => decimal(text) ?? ZERO;
const none = { queueDelay: 0, escalations: null, costPerEscalation: null };

test('100,000 units in full: review, failures and uncertainty make 0.03 into 0.178', () => {
  expect(reviewCost(100000, 0.05, 2, 60, none)).toEqual(ok(10000));
  expect(failureCost(100000, 0.01, 4.5, 1)).toEqual(ok(4500));
  const parts = { model: of('3000'), review: of('10000'), failure: of('4500') };
  expect(fullCost(of('100000'), parts, 0.1, false)).toEqual(ok({ perUnit: 0.178, total: 17800, cash: 17800 }));
  expect(fullCost(of('100000'), parts, 0.1, true)).toMatchObject({ value: { cash: 7800 } });
  expect(costPerGoodUnit(17800, 100000, 0.01)).toMatchObject({ value: expect.closeTo(0.17979798, 8) as unknown });
});
test('columns are summed together, and a row that is not whole is missing', () => {
  expect(sumsTogether({ units: [1, NaN, 3], model: [0.1, NaN, 0.2] })).toMatchObject({ ok: true });
  expect(sumsTogether({ units: [1, 2], model: [0.1, NaN] })).toEqual(missing('model missing in row 2'));
  expect(sumsTogether({ units: [NaN], model: [NaN] })).toEqual(missing('units missing'));
});
test('what doubt adds', () => expect(uncertainWork(5, 3, 20000, 1.3)).toEqual(ok({ base: 300000, uncertainty: 90000, total: 390000 })));
test('a cheap model that is looked at often costs more than a dear one', () => {
  const [cheap, premium] = [
    { price: 0.01, reviewRate: 0.2, reviewCost: 2, failureRate: 0.03, failureCost: 4.5 },
    { price: 0.1, reviewRate: 0.05, reviewCost: 2, failureRate: 0.005, failureCost: 4.5 },
  ].map(loadedCost);
  expect([cheap, premium].map((cost) => (cost?.ok === true ? toCell(cost.value) : null))).toEqual([0.545, 0.2225]);
});
test('places: equals share one, an unknown cost has none', () => {
  const costs = [ok(of('2')), missing('no price'), ok(of('1')), ok(of('2.0')), ok(of('3'))];
  expect(atOnce(ranked(costs))).toEqual({ places: [2, null, 1, 2, 4], chosen: 2 });
  expect(atOnce(ranked([missing('no price')]))).toEqual({ places: [null], chosen: -1 });
});
test('tokens: ten times the prompt is 4.6 times the cost; a cache; a thousand; nothing known', () => {
  const call = (tokens: number, cached = 0) => ({
    in: { tokens, price: 3 },
    out: { tokens: 300, price: 15 },
    cached: { tokens: cached, price: cached === 0 ? null : 0.3 },
  });
  expect(tokenCost(call(1000), 0, '1M')).toEqual(ok(0.0075));
  expect(tokenCost(call(10000), 0, '1M')).toEqual(ok(0.0345));
  expect(tokenCost(call(4000, 6000), 0, '1M')).toEqual(ok(0.0183));
  expect(tokenCost(call(1000), 1, '1M')).toEqual(ok(0.015));
  expect(tokenCost({ ...call(1), out: { tokens: 1, price: null } }, 0, '1M')).toEqual(missing('price of output tokens missing'));
});
