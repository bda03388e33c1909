import type { Line } from '../../src/functions/explain';
import { known } from '../../src/taskpane/known-functions';
import type { Book } from '../../src/workbook/reading/book';
import { follower } from '../../src/workbook/reading/follow';

const values = [[0.03, 0.25, 12]];
const book: Book = {
  pages: new Map([['S', { row: 1, column: 1, values, formulas: values }]]),
  parts: new Map(),
  long: new Set(),
  sheets: new Set(['S']),
  tables: new Map(),
  names: new Map(),
};
const line = (pieces: Line | undefined) => (pieces ?? []).map((one) => ('words' in one ? one.words : 'day' in one ? one.day : one.short)).join('');
/** What is said last of each call of a formula, and whether the cell takes one value of it. */
const said = (formula: string, row = 0, column = 0) =>
  follower(book, known, { table: 't', column: 'c' })
    .calls(formula, { sheet: 'S', row: 5, column: 5 }, { row, column })
    .map(({ explanation, span }) => [line(explanation.figures.at(-1)), span === null ? null : formula.slice(span.from, span.to)]);

const FORECAST = 'CORRIDOR.SCENARIO_FORECAST(100,1,{1,2},{0.5,0.5},0,2,"step")';
test('the value that the cell takes is explained through sums, turned blocks, rounding, and what stands in for an error', () => {
  expect(said(`=IFERROR(TRANSPOSE(ROUND(${FORECAST}+1,2)),"")`, 2, 1)).toEqual([
    ['The scenarios of the month, 100, 200, by their weights 0.5, 0.5, summed: 150', FORECAST],
  ]);
  expect(said(`=IFERROR(TRANSPOSE(ROUND(${FORECAST}+1,2)),"")`, 1, 0)).toEqual([['100 × 2 + 0 = 200', FORECAST]]);
  expect(said(`=INDEX(${FORECAST},2,2)`)).toEqual([['100 × 2 + 0 = 200', FORECAST]]);
});
test('a sum over all values of a call is no single one of them', () => {
  expect(said(`=SUM(${FORECAST})`)[0]?.[1]).toBeNull();
});
test('names of LET stand for what they were given, and a call that is named twice is told once', () => {
  const call = 'CORRIDOR.DEFLATE(p,B1,C1)';
  expect(said(`=LET(p,A1*2,q,${call},q+q)`)).toEqual([['0.06 × (1 − 0.25) ^ (12 ÷ 12) = 0.045', call]]);
  expect(() => said('=LET(p,A1)')).toThrow('LET');
});
test('a function of LAMBDA is followed with what it is given; called with several arguments no one line explains it', () => {
  const call = 'CORRIDOR.DEFLATE(p,B1,C1)';
  expect(said(`=LET(f,LAMBDA(p,${call}),f(A1*2))`)).toEqual([['0.06 × (1 − 0.25) ^ (12 ÷ 12) = 0.045', call]]);
  expect(said(`=LAMBDA(p,${call})(A1*2)`)).toEqual([['0.06 × (1 − 0.25) ^ (12 ÷ 12) = 0.045', call]]);
  expect(() => said(`=LET(f,LAMBDA(p,${call}),f(A1)+f(A1*2))`)).toThrow('several arguments');
});
