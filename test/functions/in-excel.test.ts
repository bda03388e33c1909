import { choice, defineFunction, number } from '../../src/functions/define';
import { defects } from '../../src/functions/defects';
import { inExcel } from '../../src/functions/in-excel';
import { functions } from '../../src/functions/index';

class ExcelError extends Error {
  readonly code: string;
  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}
const associated = new Map<string, (...cells: readonly unknown[]) => unknown>();
(globalThis as { CustomFunctions?: unknown }).CustomFunctions = {
  Error: ExcelError,
  ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!', invalidNumber: '#NUM!', divisionByZero: '#DIV/0!', nullReference: '#NULL!' },
  associate: (name: string, one: (...cells: readonly unknown[]) => unknown) => associated.set(name, one),
};
const caught = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

beforeAll(() => import('../../src/functions/associate'));

test('every function is associated by its name', () => {
  expect([...associated.keys()]).toEqual(functions.map(({ name }) => name));
});
test('a figure is a block of one cell; what Excel adds after the parameters is left aside', () => {
  expect(associated.get('DEFLATE')?.([[100]], [[0]], [[12]], { functionName: 'DEFLATE' })).toEqual([[100]]);
  expect(associated.get('COST_PER_UNIT')?.([[100]], [[10]], null, {})).toEqual([[10]]);
});
test('a fault of the whole is thrown with its code and sentence', () => {
  expect(caught(() => associated.get('DEFLATE')?.([[1]], [[25]], [[12]]))).toMatchObject({
    code: '#VALUE!',
    message: 'deflation 25 is above 1: use 0.25 or 25%',
  });
  expect(caught(() => associated.get('COST_PER_UNIT')?.([[1]], [['']], null))).toMatchObject({ code: '#N/A', message: 'units missing' });
  expect(caught(() => associated.get('COST_PER_UNIT')?.([[1]], [[0]], null))).toMatchObject({ code: '#DIV/0!' });
  expect(caught(() => associated.get('DEFLATE')?.([[1]], [[1]], [[12]]))).toMatchObject({ code: '#NUM!' });
});
test('#REF! may come in but Excel lets no function give it', () => {
  expect(caught(() => associated.get('DEFLATE')?.([['#REF!']], [[0]], [[12]]))).toMatchObject({ code: '#VALUE!', message: 'an input cell is #REF!' });
  expect(caught(() => associated.get('DEFLATE')?.([['#NULL!']], [[0]], [[12]]))).toMatchObject({ code: '#NULL!' });
});
test('a fault in a spill is an error in its own cell', () => {
  const block = associated.get('COST_PER_UNIT')?.([[10], [10]], [[5], [0]], 'each') as readonly (readonly unknown[])[];
  expect(block[0]).toEqual([2]);
  expect(block[1]?.[0]).toBeInstanceOf(ExcelError);
  expect(block[1]?.[0]).toMatchObject({ code: '#DIV/0!' });
});
test('many rows are promised, worked out in pieces with turns of others between them, and the same as at once', async () => {
  const units = Array.from({ length: 9000 }, (_, i) => [i === 8500 ? 'x' : i]);
  let turns = 0;
  let going = true;
  const others = (): void => {
    turns += 1;
    if (going) setImmediate(others);
  };
  others();
  const promised = associated.get('USAGE_COST')?.(units, [[3]]);
  expect(promised).toBeInstanceOf(Promise);
  const block = (await promised) as readonly (readonly unknown[])[];
  going = false;
  expect(turns).toBeGreaterThan(3);
  expect(block[8500]?.[0]).toMatchObject({ code: '#VALUE!', message: 'units: "x" is not a number' });
  expect(block.filter((_, i) => i !== 8500)).toEqual(units.flatMap(([count], i) => (i === 8500 ? [] : [[3 * Number(count)]])));
  expect(associated.get('USAGE_COST')?.(units.slice(0, 2000), [[3]])).toHaveLength(2000);
});
test('what cannot be worked out after a piece is the error that is promised', async () => {
  const items = Array.from({ length: 5000 }, (_, i) => [i === 4000 ? -1 : 1]);
  const promised = associated.get('VARIANCE_BRIDGE')?.(items, items, items, items, items, items, 'bars');
  await expect(promised).rejects.toMatchObject({ code: '#VALUE!', message: 'planUnits is negative in row 4001' });
});
test('a defect shows in its cell, and is listed once with its count', () => {
  const broken = defineFunction({
    name: 'BROKEN',
    description: 'throws',
    words: [],
    parameters: { x: number.needed('any'), how: choice('any', ['a']) },
    examples: [],
    errors: [],
    arithmetic: '{answer}',
    run: () => {
      throw new Error('no such thing');
    },
  });
  const run = inExcel(broken);
  for (const cell of [1, 2]) expect(caught(() => run(cell))).toMatchObject({ code: '#VALUE!', message: 'unexpected: no such thing' });
  expect(defects()).toEqual([{ name: 'BROKEN', sentence: 'unexpected: no such thing', times: 2 }]);
});
