import { callFunction, type CellError } from '../../src/functions/call';
import type { Cell } from '../../src/functions/define';
import { functions } from '../../src/functions/index';

const isError = (cell: Cell | CellError): cell is CellError => typeof cell === 'object' && cell !== null;
const plain = (cell: Cell | CellError): Cell => (isError(cell) ? cell.error.code : cell);
/** A cell as an example gives it: numbers to twelve digits, since ratios are doubles. */
const near = (cell: Cell): unknown => (typeof cell === 'number' ? (expect.closeTo(cell, 9) as unknown) : cell);

describe.each(functions.map((one) => [one.name, one] as const))('%s', (name, { examples }) => {
  test.each(examples.map((example) => [example.says, example] as const))('%s', (_, { cells, gives }) => {
    const answer = callFunction(name, cells);
    const found = 'matrix' in answer ? answer.matrix.map((row) => row.map(plain)) : 'value' in answer ? answer.value : answer.error.code;
    expect(found).toEqual(Array.isArray(gives) ? gives.map((row: readonly Cell[]) => row.map(near)) : near(gives as Cell));
  });
});

test('every function shows at least three examples, one of them an error, the words people search by and when it answers with which error', () => {
  for (const { name, examples, words, errors } of functions) {
    expect([name, examples.length >= 3, words.length >= 2, errors.length >= 1]).toEqual([name, true, true, true]);
    for (const word of words) expect(word).toBe(word.trim().toLowerCase());
    expect(new Set(words).size).toBe(words.length);
    const told: readonly string[] = errors.map(([, error]) => error);
    const shown = examples.flatMap(({ gives }) => (Array.isArray(gives) ? (gives as readonly (readonly Cell[])[]).flat() : [gives as Cell]));
    const failing = shown.filter((cell) => typeof cell === 'string' && cell.startsWith('#'));
    expect([name, failing.length > 0]).toEqual([name, true]);
    expect([name, told]).toEqual([name, expect.arrayContaining(failing)]);
  }
});

test.each(functions.map((one) => [one.name, one] as const))(
  'the help of %s names every kind of error that comes of a bad cell',
  (name, { parameters, examples, errors }) => {
    const told = new Set<string>(errors.map(([, error]) => error));
    const [example] = examples;
    const count = Object.keys(parameters).length;
    // Few futures show the same errors.
    const paths = Object.keys(parameters).indexOf('paths');
    for (const bad of [null, 'abc', 0, -1, 15, 60, 1e15, [[1], [2], [3]]]) {
      for (let i = 0; i < count; i += 1) {
        const answer = callFunction(
          name,
          Array.from({ length: count }, (_, k) => (k === i ? bad : k === paths ? 100 : (example?.cells[k] ?? null))),
        );
        const cells = 'matrix' in answer ? answer.matrix.flat() : 'error' in answer ? [answer] : [];
        for (const cell of cells) if (typeof cell === 'object' && cell !== null) expect([i, bad, told]).toEqual([i, bad, new Set([...told, cell.error.code])]);
      }
    }
  },
);
