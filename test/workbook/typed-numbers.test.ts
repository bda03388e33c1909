import { typedNumbers } from '../../src/workbook/typed-numbers';

test.each([
  ['=G16*1.05', ['1.05']],
  ['=SUM(G8:R8)*3%+.5', ['3%', '.5']],
  ['=1E-6*A1+2.5e3', ['1E-6', '2.5e3']],
  ["='My 2026 sheet'!B7+Rates2026!C3*7", ['7']],
  ['=IF(A1>"9 lives",{1,17;0,2},-4)', ['17', '4']],
  ['=TRUNC(G7/3.5,3)', ['3.5']],
  ['=CORRIDOR.BAND(G9:AD9,0.02,Policy_Ceiling)', ['0.02']],
  ['=ROUND(7,2)+INDEX(A1:C9,7,5)', ['7']],
  ['=ROUND(SUM(A1,8),2)', ['8']],
])('%s holds %j', (formula, numbers) => {
  expect(typedNumbers(formula)).toEqual(numbers);
});

test.each([
  '=A1+$B$22*C3:D400',
  '=SUMIFS(tblActuals[Cost 2026],tblActuals[[#This Row],[Month 7]],Policy_Period)',
  '=DATE(YEAR(A1),MONTH(A1)+SEQUENCE(1,24,1-12,1),1)/60*100',
  '=FIXED(A1*100,1)&"% of 9.5"',
  '=SUM($3:$7)+Q3_2026+_x9',
  '=IF(ISNA(A1),#N/A,#DIV/0!)',
  '=100%-0%',
])('%s holds none', (formula) => {
  expect(typedNumbers(formula)).toEqual([]);
});
