import fc from 'fast-check';
import type { CellFunction, Matrix } from '../../src/functions/define';
import { functions } from '../../src/functions/index';

/** What may stand in a cell: figures of any size, dates at both ends, text, booleans, blanks and errors. */
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(0, 1, -1, 0.5, 2, 12, 100, 46_326, 2_958_465, 2_958_466, 60, 1e308, -1e308, 5e-324, 1e-7, 0.1, NaN, Infinity),
  },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.integer() },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(null, '', ' ', true, false, 'x', 'NaN', '=1+1', '#N/A', '#DIV/0!', '#REF!', '#VALUE!', '1e1000001', undefined),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({ code: '#NUM!' }, { basicValue: '#SPILL!' }, {}) },
);
/** Single cells, rows, blocks and ragged ones. */
const argument = fc.oneof(cell, fc.array(cell, { maxLength: 4 }), fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }));
/** Arguments that mostly fit: those of an example, some of them replaced. */
const near = (fn: CellFunction) =>
  fc
    .tuple(fc.constantFrom(...fn.examples), fc.array(fc.tuple(fc.nat(Object.keys(fn.parameters).length - 1), argument), { maxLength: 3 }))
    .map(([{ cells }, changes]) => changes.reduce<unknown[]>((list, [at, value]) => Object.assign(list, { [at]: value }), Array.from(cells)));

/** Milliseconds of computing that only a call takes which runs away: others take a few, and ten times as many beside other work. */
const LIMIT = 5000;
function check(fn: CellFunction, cells: readonly unknown[]): void {
  const before = process.cpuUsage();
  const outcome = fn.call(Array.from(cells));
  const { user } = process.cpuUsage(before);
  expect(user / 1000).toBeLessThan(LIMIT);
  const all: readonly unknown[] = !outcome.ok ? [{ fault: outcome.fault }] : Array.isArray(outcome.value) ? (outcome.value as Matrix).flat() : [outcome.value];
  expect(all.length).toBeGreaterThan(0);
  for (const found of all) {
    if (typeof found === 'number') expect(Number.isFinite(found)).toBe(true);
    else if (typeof found === 'object' && found !== null) expect(found).toHaveProperty('fault.kind');
    else expect(found === null || typeof found === 'string' || typeof found === 'boolean').toBe(true);
  }
  if (outcome.ok && Array.isArray(outcome.value)) expect(new Set((outcome.value as Matrix).map((row) => row.length)).size).toBe(1);
}

test.each(functions.map((fn) => [fn.name, fn] as const))(
  '%s answers whatever stands in its cells, with figures or errors and without delay',
  (_, fn) => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: Object.keys(fn.parameters).length + 1 }), (cells) => check(fn, cells)),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(near(fn), (cells) => check(fn, cells)),
      { numRuns: 150 },
    );
  },
  120_000,
);
