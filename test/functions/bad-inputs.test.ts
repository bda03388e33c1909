import { callFunction } from '../../src/functions/call';
import type { CellFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/index';

// Every argument of every function is given what it cannot take, the others staying as in an example.
const TEXTS = ['1200', '1,200', '(500)', '1.200,50', '12%', '2026-10-31', '31/10/2026', 'n/a', '=1+1', true, false] as const;
const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!'] as const;
const NO_BREAK = '\u00a0';

/** What takes more than it seems to: digits as text, which keep more than fifteen of them. */
const EXACT = new Set(['ALLOCATE amount', 'ENVELOPE_SPLIT total']);
/** Months that are closed are taken from the actuals, whatever was forecast for them. */
const UNASKED = new Set(['ROLLING_FORECAST forecast']);

type Cells = readonly unknown[];
const full = (cells: Cells): number => cells.filter((cell) => cell !== null && cell !== '').length;
/** The example with the most arguments: in it each is asked for. */
const base = ({ examples }: CellFunction): Cells =>
  [...examples].filter(({ gives }) => !(typeof gives === 'string' && gives.startsWith('#'))).sort((a, b) => full(b.cells) - full(a.cells))[0]?.cells ?? [];
const rowsOf = (cell: unknown): unknown[][] => (Array.isArray(cell) ? cell.map((row: unknown) => (Array.isArray(row) ? [...(row as unknown[])] : [row])) : []);

/** The errors of an answer, in its order. */
function errorsOf(fn: CellFunction, cells: Cells): readonly string[] {
  const answer = callFunction(fn.name, cells);
  if ('error' in answer) return [answer.error.code];
  return 'matrix' in answer ? answer.matrix.flat().flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.error.code] : [])) : [];
}
interface Place {
  readonly fn: CellFunction;
  readonly name: string;
  /** The call with something else in this place: alone, and within its range. */
  readonly put: (cell: unknown) => readonly Cells[];
  readonly alone: (cell: unknown) => Cells;
}
const PLACES: readonly Place[] = functions.flatMap((fn) =>
  Object.keys(fn.parameters).flatMap((name, index): Place[] => {
    const cells = base(fn);
    // Only what the example gives is sure to be asked for.
    if (index >= cells.length || cells[index] === null) return [];
    const alone = (cell: unknown): Cells => cells.map((one, at) => (at === index ? cell : one));
    const rows = rowsOf(cells[index]);
    const within = (cell: unknown): Cells[] =>
      rows.flatMap((row) => row).length > 1 ? [alone(rows.map((row, r) => row.map((one, c) => (r === 0 && c === 0 ? cell : one))))] : [];
    return [{ fn, name, alone, put: (cell) => [alone(cell), ...within(cell)] }];
  }),
);
const labelled = (some: readonly Place[]): readonly (readonly [string, Place])[] => some.map((one) => [`${one.fn.name} ${one.name}`, one] as const);
const FIGURES = labelled(PLACES.filter(({ fn, name }) => fn.parameters[name]?.holds !== 'words'));

test('most arguments are tried', () => {
  expect(PLACES.length).toBeGreaterThan(200);
  expect(FIGURES.length).toBeGreaterThan(150);
});
test.each(FIGURES)('%s takes no text for a figure or a day, and no yes or no', (label, { fn, put, alone }) => {
  const taken = TEXTS.filter((text) => !(EXACT.has(label) && text === '1200')).flatMap((text) =>
    (UNASKED.has(label) ? [alone(text)] : put(text)).filter((cells) => !errorsOf(fn, cells).includes('#VALUE!')).map(() => text),
  );
  expect(taken).toEqual([]);
  expect(errorsOf(fn, alone(NO_BREAK)).some((error) => error === '#VALUE!' || error === '#N/A')).toBe(true);
});
test.each(labelled(PLACES))('%s passes an error on unchanged', (label, { fn, put, alone }) => {
  const lost = ERRORS.flatMap((error) =>
    (UNASKED.has(label) ? [alone(error)] : put(error)).filter((cells) => !errorsOf(fn, cells).includes(error)).map(() => error),
  );
  expect(lost).toEqual([]);
});
test.each(labelled(PLACES.filter(({ fn, name }) => fn.parameters[name]?.dimensionality === 'scalar')))(
  '%s takes one cell, as such or as a range of one, and no range',
  (_, { fn, name, alone }) => {
    const cell = base(fn)[Object.keys(fn.parameters).indexOf(name)];
    expect(callFunction(fn.name, alone([[cell]]))).toEqual(callFunction(fn.name, base(fn)));
    expect(errorsOf(fn, alone([[cell], [cell]]))).toEqual(['#VALUE!']);
    expect(errorsOf(fn, alone([[cell, cell]]))).toEqual(['#VALUE!']);
  },
);
test.each(labelled(PLACES.filter(({ fn, name }) => fn.parameters[name]?.optional === false)))(
  '%s is missing where it is blank, and never 0',
  (_, { fn, alone }) => {
    for (const blank of [null, '', [[null]], [[null], ['']]]) expect(errorsOf(fn, alone(blank))).not.toEqual([]);
  },
);
