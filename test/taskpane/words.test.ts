import { columnsBySheet, fill, list } from '../../src/taskpane/words';

test('a sentence takes its values', () => {
  expect(fill('{file}, line {line}', { file: 'a.csv', line: 3 })).toBe('a.csv, line 3');
});
test('one and many have their own words', () => {
  expect(fill('{n} {n:line was|lines were} left out', { n: 1 })).toBe('1 line was left out');
  expect(fill('{n} {n:line was|lines were} left out', { n: '1,204' })).toBe('1,204 lines were left out');
});
test('a list reads as one', () => {
  expect([list([], 'and'), list(['a'], 'and'), list(['a', 'b'], 'and'), list(['a', 'b', 'c'], 'and')]).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('own columns of all sheets stand in one sentence', () => {
  const own = [
    { sheet: 'Actuals', columns: ['Note', 'Checked by'] },
    { sheet: 'Invoices', columns: ['Note'] },
    { sheet: 'SaaS', columns: ['Note'] },
  ];
  expect(columnsBySheet(own, 'and')).toBe('Actuals (“Note”, “Checked by”), Invoices (“Note”) and SaaS (“Note”)');
});
