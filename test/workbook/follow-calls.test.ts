import type { Line } from '../../src/functions/explain';
import { known } from '../../src/taskpane/known-functions';
import type { Book } from '../../src/workbook/reading/book';
import { follower } from '../../src/workbook/reading/follow';

const values = [
  [0.03, 0.25, 12],
  ['', '', ''],
  [0.5, 0.25, 6],
  [0.75, 0.3, 6],
];
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
test('a function of LAMBDA is followed with what it is given; called with two arguments it is told twice', () => {
  const call = 'CORRIDOR.DEFLATE(p,B1,C1)';
  expect(said(`=LET(f,LAMBDA(p,${call}),f(A1*2))`)).toEqual([['0.06 × (1 − 0.25) ^ (12 ÷ 12) = 0.045', call]]);
  expect(said(`=LAMBDA(p,${call})(A1*2)`)).toEqual([['0.06 × (1 − 0.25) ^ (12 ÷ 12) = 0.045', call]]);
  expect(said(`=LET(f,LAMBDA(p,${call}),f(A1)+f(A1*2))`)).toEqual([
    ['0.03 × (1 − 0.25) ^ (12 ÷ 12) = 0.0225', call],
    ['0.06 × (1 − 0.25) ^ (12 ÷ 12) = 0.045', call],
  ]);
});

describe('a function of LAMBDA that is called with each part of an array', () => {
  const call = 'CORRIDOR.DEFLATE(x,B1,C1)';
  /** Of each call its figures and where its inputs come from. */
  const sources = (formula: string, row = 0, column = 0) =>
    follower(book, known, { table: 't', column: 'c' })
      .calls(formula, { sheet: 'S', row: 5, column: 5 }, { row, column })
      .map(({ explanation, inputs }) => [line(explanation.figures.at(-1)), inputs.map(({ at }) => at)]);
  const [ONE, TWO] = ['0.5 × (1 − 0.25) ^ (12 ÷ 12) = 0.375', '0.75 × (1 − 0.25) ^ (12 ÷ 12) = 0.5625'];
  const [FROM_A, FROM_B] = [
    ['S!A3', 'S!B1', 'S!C1'],
    ['S!A4', 'S!B1', 'S!C1'],
  ];
  test('MAP is explained by the element of the cell, with the cell that it comes from', () => {
    expect(sources(`=MAP(A3:A4,LAMBDA(x,${call}))`)).toEqual([[ONE, FROM_A]]);
    expect(sources(`=MAP(A3:A4,LAMBDA(x,${call}))`, 1)).toEqual([[TWO, FROM_B]]);
    expect(sources(`=LET(f,LAMBDA(x,${call}),MAP(A3:A4,f))`, 1)).toEqual([[TWO, FROM_B]]);
    expect(sources('=MAP(A3:A4,B3:B4,LAMBDA(x,r,CORRIDOR.DEFLATE(x,r,C1)))', 1)[0]?.[1]).toEqual(['S!A4', 'S!B4', 'S!C1']);
  });
  test('a sum over MAP tells of each element', () => {
    expect(sources(`=SUM(MAP(A3:A4,LAMBDA(x,${call})))`)).toEqual([
      [ONE, FROM_A],
      [TWO, FROM_B],
    ]);
  });
  test('BYROW and BYCOL give rows and columns, as an area or to a function that is named alone', () => {
    const byRow = sources('=BYROW(A3:C4,LAMBDA(r,CORRIDOR.COST_PER_UNIT(SUM(r),INDEX(r,1,3))))', 1);
    expect(byRow).toEqual([['7.05 ÷ 6 = 1.175', [null, 'S!C4']]]);
    expect(sources('=BYCOL(A3:C4,LAMBDA(k,CORRIDOR.COST_PER_UNIT(k,C1)))', 0, 1)[0]?.[1]).toEqual(['S!B3:B4', 'S!C1']);
    expect(sources('=CORRIDOR.COST_PER_UNIT(SUM(BYROW(A3:C4,SUM)),C1)')[0]?.[0]).toBe('13.8 ÷ 12 = 1.15');
  });
  test('REDUCE tells of each step, SCAN of the one that gives the cell; each takes what the one before gave', () => {
    const grown = 'LAMBDA(a,x,CORRIDOR.DEFLATE(a+x,B1,C1))';
    const steps = ['0.5 × (1 − 0.25) ^ (12 ÷ 12) = 0.375', '1.125 × (1 − 0.25) ^ (12 ÷ 12) = 0.84375'];
    expect(sources(`=SCAN(0,A3:A4,${grown})`).map(([figures]) => figures)).toEqual([steps[0]]);
    expect(sources(`=SCAN(0,A3:A4,${grown})`, 1).map(([figures]) => figures)).toEqual([steps[1]]);
    expect(sources(`=REDUCE(0,A3:A4,${grown})`).map(([figures]) => figures)).toEqual([steps[1]]);
    expect(sources(`=REDUCE(0,A3:A4,LAMBDA(a,x,a+${call}))`)).toEqual([
      [ONE, FROM_A],
      [TWO, FROM_B],
    ]);
    // Without a beginning the first value is it.
    expect(sources(`=REDUCE(,A3:A4,LAMBDA(a,x,a+${call}))`)).toEqual([[TWO, FROM_B]]);
  });
  test('MAKEARRAY gives the place, and a LAMBDA within another knows the names of both', () => {
    expect(sources('=MAKEARRAY(2,2,LAMBDA(r,c,CORRIDOR.DEFLATE(INDEX(A3:B4,r,c),B1,C1)))', 1, 0)).toEqual([[TWO, FROM_B]]);
    expect(sources('=MAP(A3:A4,LAMBDA(x,SUM(MAP(B3:B4,LAMBDA(r,CORRIDOR.DEFLATE(x,r,C1))))))', 1).map(([, at]) => at)).toEqual([
      ['S!A4', 'S!B3', 'S!C1'],
      ['S!A4', 'S!B4', 'S!C1'],
    ]);
  });
  test('too many elements in one cell, and what is no LAMBDA, are not explained', () => {
    expect(() => sources(`=SUM(MAP(SEQUENCE(13),LAMBDA(x,${call})))`)).toThrow('13 arguments');
    expect(() => sources('=MAP(A3:A4,CORRIDOR.DEFLATE(A3,B1,C1))')).toThrow('no LAMBDA');
    expect(() => sources(`=MAP(A3:A4,B3:B4,LAMBDA(x,${call}))`)).toThrow('other arguments');
  });
});
