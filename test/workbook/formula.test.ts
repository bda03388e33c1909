import { moved } from '../../src/workbook/formula';

test.each([
  ['=K7*2', 3, '=K10*2'],
  ['=$K$7+K$7+$K7', 1, '=$K$7+K$7+$K8'],
  ['=SUM(A1:B2)', 2, '=SUM(A3:B4)'],
  ['="K7"&K7', 1, '="K7"&K8'],
  ['=tblX[[#This Row],[Q3]]+A1', 1, '=tblX[[#This Row],[Q3]]+A2'],
  ["='My A1'!B2", 1, "='My A1'!B3"],
  ['=LOG10(A1)', 1, '=LOG10(A2)'],
  ['=Policy_Q3+B2', 1, '=Policy_Q3+B3'],
  ['=A1', -1, '=#REF!'],
])('%s moved by %i rows is %s', (formula, rows, after) => {
  expect(moved(formula, rows)).toBe(after);
});

test('a formula that stays says what it said', () => {
  expect(moved('=A1+B2', 0)).toBe('=A1+B2');
});
