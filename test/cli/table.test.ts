import { csv, table } from '../../src/cli/table';

test('no value begins a formula; amounts stay amounts', () => {
  const out = csv(
    ['Vendor', 'Cost'],
    [
      ['=HYPERLINK("http://x")', '-12.50'],
      ['+1-2', '0'],
      ['@sum', '-1-2'],
      ['-', '1.5'],
      ['\t=1', '1'],
      ['a "b", c', ''],
    ],
  );
  expect(out.split('\r\n')).toEqual(['Vendor,Cost', `"'=HYPERLINK(""http://x"")",-12.50`, "'+1-2,0", "'@sum,'-1-2", "'-,1.5", "'\t=1,1", '"a ""b"", c",', '']);
});

test('a line break within a value stays in its quotes', () => {
  expect(csv(['A'], [['x\r\n=1']])).toBe('A\r\n"x\r\n=1"\r\n');
});

test('figures end on one line, and nothing from a file controls the terminal', () => {
  const out = table(
    ['Vendor', 'Cost'],
    [
      ['A\u001b[31m\u202e', '5.00'],
      ['Long name', '12345.00'],
    ],
    new Set(['Cost']),
  );
  expect(out).toBe('Vendor         Cost\nA [31m         5.00\nLong name  12345.00\n');
});
