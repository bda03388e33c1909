import { functions } from '../../src/functions/index';
import { once } from '../../src/functions/seen';

const call = (name: string, ...cells: readonly unknown[]): unknown => functions.find((one) => one.name === name)?.call(cells);
const column = (rows: number, figure: (i: number) => unknown = (i) => i + 1): unknown[][] => Array.from({ length: rows }, (_, i) => [figure(i)]);
/** A sheet hands its cells over again in a later moment. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
/** How often something is worked out of an argument. */
const counted = (): { readonly of: (argument: unknown) => number; times: number } => {
  const counter = {
    times: 0,
    of: (argument: unknown) =>
      once(argument, 'counted', () => {
        counter.times += 1;
        return counter.times;
      }),
  };
  return counter;
};

test('cells that share a large range work it out once', () => {
  const [shared, counter] = [column(1000), counted()];
  for (let cell = 0; cell < 50; cell += 1) expect(counter.of(shared)).toBe(1);
});
test('small ranges and single cells are worked out each time', () => {
  const counter = counted();
  for (const argument of [column(999), column(999), 7, 7, 'x', null]) counter.of(argument);
  expect(counter.times).toBe(6);
});
test('the same cells are known again in later moments, also when they come as a copy', async () => {
  const [figures, counter] = [() => column(2000, (i) => i * 3), counted()];
  for (let moment = 0; moment < 6; moment += 1) {
    counter.of(figures());
    await later();
  }
  // The first is only marked, the second is copied, the others are that copy.
  expect(counter.times).toBe(2);
});
test('one changed cell is another range, wherever it lies', async () => {
  const figures = column(3000);
  const units = column(3000, () => 1);
  expect(call('COST_PER_UNIT', figures, units)).toEqual({ ok: true, value: 1500.5 });
  for (const at of [0, 1, 1499, 2998, 2999]) {
    await later();
    expect(call('COST_PER_UNIT', figures, units)).toEqual({ ok: true, value: expect.closeTo(1500.5, 9) as number });
    await later();
    const old = figures[at]?.[0];
    figures[at] = [Number(old) + 3000];
    expect(call('COST_PER_UNIT', figures, units)).toEqual({ ok: true, value: expect.closeTo(1501.5, 9) as number });
    await later();
    figures[at] = [old];
  }
});
test('a range is not known by another that looks alike at its marks', async () => {
  for (let round = 0; round < 4; round += 1) {
    const odd = column(1600, (i) => (i === 801 + round ? 999 : 1));
    expect(call('VOLATILITY_FLAG', odd, 5)).toEqual({ ok: true, value: true });
    expect(call('VOLATILITY_FLAG', column(1600, () => 1), 5)).toEqual({ ok: true, value: false }); // prettier-ignore
    await later();
  }
});
test('other arguments are other answers, and a fault names its own argument', () => {
  const shared = column(1500, (i) => (i === 700 ? 'x' : 1));
  expect(call('COST_PER_UNIT', shared, shared)).toMatchObject({ ok: false, fault: { what: 'cost in row 701: "x" is not a number' } });
  expect(call('COST_PER_UNIT', column(1500), shared)).toMatchObject({ ok: false, fault: { what: 'units in row 701: "x" is not a number' } });
  const good = column(1500, () => 2);
  expect(call('USAGE_COST', good, 1)).toMatchObject({ value: expect.arrayContaining([[2]]) as unknown });
  expect(call('USAGE_COST', good, 2)).toMatchObject({ value: expect.arrayContaining([[4]]) as unknown });
  expect(call('USAGE_COST', good, '2')).toMatchObject({ value: expect.arrayContaining([[{ fault: { kind: 'mistyped', what: 'unitPrice: "2" is not a number' } }]]) as unknown }); // prettier-ignore
});
test('a range with an error value in a cell gives the error, each time', async () => {
  const broken = column(1200, (i) => (i === 600 ? { code: '#REF!' } : 1));
  for (let round = 0; round < 3; round += 1) {
    expect(call('COST_PER_UNIT', broken, column(1200))).toMatchObject({ ok: false, fault: { kind: 'passed-on' } });
    await later();
  }
});
test('blanks in a long range are no rows where both are blank, and missing where one is, by row', () => {
  const [costs, units] = [(blank: number) => column(2000, (i) => (i === blank ? '' : 0.5)), column(2000, (i) => (i === 700 ? null : 2))];
  expect(call('COST_PER_UNIT', costs(700), units)).toEqual({ ok: true, value: 0.25 });
  expect(call('COST_PER_UNIT', costs(300), units)).toMatchObject({ ok: false, fault: { kind: 'missing', what: 'cost missing in row 301' } });
  expect(call('COST_PER_UNIT', costs(-1), units)).toMatchObject({ ok: false, fault: { what: 'units missing in row 701' } });
  expect(call('COST_PER_UNIT', column(2000, () => null), column(2000, () => ''))).toMatchObject({ ok: false, fault: { what: 'units missing' } }); // prettier-ignore
});
test('whole columns are read to their last used row, and are as long as the longer one', () => {
  const open = (used: number, figure: number): unknown[][] => column(300_000, (i) => (i < used ? figure : null));
  expect(call('COST_PER_UNIT', open(1500, 3), open(1500, 2))).toEqual({ ok: true, value: 1.5 });
  expect(call('COST_PER_UNIT', open(1500, 3), open(1400, 2))).toMatchObject({ ok: false, fault: { what: 'units missing in row 1401' } });
});
test('what is kept of a range does not follow the array that it came in', async () => {
  const figures = () => column(2000, (i) => i + 1);
  const units = () => column(2000, (i) => (i % 2) + 1);
  const first = figures();
  for (let moment = 0; moment < 2; moment += 1) {
    call('COST_PER_UNIT', first, units());
    await later();
  }
  for (const line of first) line[0] = -7;
  const before = call('COST_PER_UNIT', figures(), units(), 'each');
  await later();
  expect(before).toEqual({ ok: true, value: figures().map(([cost], i) => [Number(cost) / ((i % 2) + 1)]) });
});
test('one changed cell of a block is another range, whatever it holds', async () => {
  const kinds = [(i: number) => i, (i: number) => i / 4, (i: number) => (i % 3 === 0 ? null : `row ${String(i)}`)];
  for (const kind of kinds) {
    const block = Array.from({ length: 700 }, (_, row) => [kind(3 * row), kind(3 * row + 1), kind(3 * row + 2)]);
    const counter = counted();
    for (let before = 0; before < 3; before += 1) {
      counter.of(block);
      await later();
    }
    for (const [row, column] of [
      [0, 0],
      [499, 2],
      [500, 0],
      [699, 2],
    ] as const) {
      // prettier-ignore
      const { times } = counter;
      block[row]![column] = 'another';
      counter.of(block);
      expect(counter.times).toBe(times + 1);
      await later();
      counter.of(block);
      expect(counter.times).toBe(times + 1);
      await later();
    }
  }
});
test('calls are told apart by all their arguments, each by its kind', async () => {
  const shared = column(1200, (i) => [100, 130, 100, 160][i % 4]);
  const lists = [[0.5, '0.5'], [null, ''], [true, 1], ['x', '[s1:x]'], [[['x']], '[[s1:x]]'], [[[1, 2]], [[1], [2]]], [[[1, 2]], [[12]]], [0.25, 0.7]]; // prettier-ignore
  const fresh = lists.map((pair) => pair.map((limit) => call('VOLATILITY_FLAG', shared.slice(0, 600), limit)));
  for (let moment = 0; moment < 3; moment += 1) {
    expect(lists.map((pair) => pair.map((limit) => call('VOLATILITY_FLAG', shared, limit)))).toEqual(fresh);
    await later();
  }
});
test('what was worked out in pieces is not kept for cells that changed meanwhile', async () => {
  const [costs, units] = [column(5000, () => 6), column(5000, () => 2)];
  const work = (): Generator<undefined, unknown> => functions.find((one) => one.name === 'COST_PER_UNIT')!.work([costs, units, 'each']);
  for (let moment = 0; moment < 3; moment += 1) {
    const pieces = work();
    if (moment > 0) pieces.next();
    if (moment > 0) costs[4999] = [6 + moment];
    await later();
    while (pieces.next().done !== true) await later();
  }
  const outcome = call('COST_PER_UNIT', costs, units, 'each') as { value: number[][] };
  expect([outcome.value[0], outcome.value[4999]]).toEqual([[3], [4]]);
});
