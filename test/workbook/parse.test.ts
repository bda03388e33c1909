import { meets } from '../../src/workbook/reading/criteria';
import { Unread, insideOut, parse } from '../../src/workbook/reading/parse';
import { evaluate, type Helpers } from '../../src/workbook/reading/evaluate';
import type { Book } from '../../src/workbook/reading/book';
import { box, single } from '../../src/workbook/reading/block';

const values = [
  [10, 'a', 3],
  [20, 'b', ''],
  ['#N/A', 'A', 5],
];
const book: Book = {
  pages: new Map([['S', { row: 1, column: 1, values, formulas: values }]]),
  parts: new Map(),
  long: new Set(),
  sheets: new Set(['S']),
  tables: new Map([['tblx', { sheet: 'S', row: 1, column: 1, headers: ['One', 'Two'], rows: 2 }]]),
  names: new Map([['rate', '=S!$A$1']]),
};
const helpers: Helpers = { book, rowsOf: { table: 't', column: 'c' }, trail: () => null, call: () => single(box(7)), spill: () => single(box(8)) };
const work = (formula: string): unknown => {
  const out = evaluate(parse(formula), { sheet: 'S', row: 2, column: 9 }, helpers);
  const rows = Array.from({ length: out.rows }, (_, r) => Array.from({ length: out.columns }, (__, c) => out.at(r, c).value));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
};

test.each([
  ['=1+2*3^2', 19],
  ['=-2^2', 4],
  ['=50%*4', 2],
  ['="a"&1', 'a1'],
  ['=A1:A2*2', [[20], [40]]],
  ['=SUM(A1:A2,C1)', 33],
  ['=SUM(A1:A3)', '#N/A'],
  ['=IF(A1>5,"yes",1/0)', 'yes'],
  ['=IFERROR(A3,-1)', -1],
  ['=FILTER(A1:A2,B1:B2="B")', 20],
  ['=SORTBY(B1:B2,A1:A2,-1)', [['b'], ['a']]],
  ['=XLOOKUP("b",B1:B3,A1:A3)', 20],
  ['=INDEX(A1:C2,2,2)', 'b'],
  ['=SUMIFS(A1:A2,B1:B2,"A*")', 10],
  ['=SUMIFS(A1:A2,C1:C2,"")', 20],
  ['=COUNTIFS(A1:A2,">="&15)', 1],
  ['=SUMPRODUCT((B1:B2="a")*A1:A2)', 10],
  ['=MMULT({1,2},{3;4})', 11],
  ['=rate*2', 20],
  ['=tblX[[#This Row],[Two]]', 'b'],
  ['=CORRIDOR.X(1)+1', 8],
  ['=J1#', 8],
  ['=SEQUENCE(2,1,5,-1)', [[5], [4]]],
  ['=AND(TRUE,A1=10)', true],
  ['=LAMBDA(x,y,x*y+A1)(2,3)', 16],
  ['=LET(f,LAMBDA(x,x+A1),f(1)*f(2))', 132],
  ['=LET(k,3,f,LAMBDA(x,x*k),g,LAMBDA(x,f(x)+1),g(2))', 7],
  ['=LET(x,5,f,LAMBDA(x,x+1),f(10)+x)', 16],
  ['=LET(f,LAMBDA(v,SUM(v)),f(A1:A2))', 30],
  ['=SUM(MAP(A1:A2,LAMBDA(a,a+1)))', 32],
  ['=LET(f,LAMBDA(a,b,a+b),REDUCE(1,A1:A2,f))', 31],
  ['=SUM(SCAN(,A1:A2,LAMBDA(a,b,a+b)))', 40],
  ['=SUM(BYROW(A1:A2,SUM))', 30],
  ['=INDEX(BYCOL(A1:A2,LAMBDA(c,MAX(c))),1,1)', 20],
  ['=SUM(MAKEARRAY(2,3,LAMBDA(r,c,r*c)))', 18],
  ['=MAP(A1,LAMBDA(a,A1:A2))', '#CALC!'],
  ['=_xlfn.MAP(A1,_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2))', 20],
  ["='S'!A1", 10],
])('%s', (formula, expected) => {
  expect(work(formula)).toEqual(expected);
});
test('what is not followed says so', () => {
  for (const formula of [
    '=LET(a,1)',
    '=LET(1,a,a)',
    '=LAMBDA(a,a)',
    '=LAMBDA(a,a)()',
    '=LET(f,LAMBDA(a,a),f(1,2))',
    '=LET(f,1,f(2))',
    '=MAP(A1:A2,LAMBDA(a,b,a))',
    '=LET(f,LAMBDA(a,LAMBDA(b,a+b)),f(1)(2))',
    '=OFFSET(A1,1,1)',
    '=(1',
    '=$A:$A',
    '=1 2',
  ])
    expect(() => work(formula)).toThrow(Unread);
});
test('what is innermost comes first, with its place in the text', () => {
  const text = '=CORRIDOR.A(CORRIDOR.B(1),"x,(y")';
  const calls = insideOut(parse(text)).filter((one) => one.kind === 'call');
  expect(calls.map(({ from, to }) => text.slice(from, to))).toEqual(['CORRIDOR.B(1)', 'CORRIDOR.A(CORRIDOR.B(1),"x,(y")']);
});
test.each([
  ['Y', ['Y', 'y'], ['N', '', 1]],
  ['>=5', [5, 6], [4, '6', '']],
  ['<>', ['a', 0], ['']],
  ['<>not tagged', ['W01', ''], ['Not tagged']],
  [5, [5, '5'], [4, 'x']],
  ['a?c', ['abc'], ['ac']],
])('the criterion %p', (criterion, yes, no) => {
  expect([yes.every((cell) => meets(criterion)(cell)), no.some((cell) => meets(criterion)(cell))]).toEqual([true, false]);
});
