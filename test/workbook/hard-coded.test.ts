import { hardCoded, looksThrough } from '../../src/workbook/hard-coded';
import { layout } from '../../src/workbook/layout';
import { area } from '../../src/workbook/address';
import { sheets } from '../../src/workbook';
import type { Sheet } from '../../src/workbook/sheet';

const sheet: Sheet = {
  name: 'Plan B',
  kind: 'calculation',
  order: 1,
  title: '',
  purpose: '',
  question: '',
  widths: [],
  blocks: [
    { kind: 'cell', at: 'B2', value: '=A2*2' },
    { kind: 'cell', at: 'C2', value: 5, role: 'input' },
    { kind: 'fill', area: 'B3:C3', formula: '=A{row}', format: 'money', role: 'formula' },
    { kind: 'table', name: 'tblB', at: 'E2', key: [], columns: [{ name: 'X', width: 5, format: 'money', role: 'input' }] },
  ],
  print: { areas: [] },
};

test('numbers in formulas and in place of formulas are found, with where and what', () => {
  const found = hardCoded(sheet, 2, 1, [
    [3, '=A2*2', '=5*7', '', 'X', 'note 7'],
    ['', 42, '=A3+19%', 8, '=5+3', '=SUM(A2:A3)/3'],
    ['=A1*1.05', '', '', '', 9, ''],
  ]);
  expect(found).toEqual([
    { place: "'Plan B'!B3", numbers: [], found: '42' },
    { place: "'Plan B'!C3", numbers: ['19%'], found: '=A3+19%' },
    { place: "'Plan B'!F3", numbers: ['3'], found: '=SUM(A2:A3)/3' },
    { place: "'Plan B'!A4", numbers: ['1.05'], found: '=A1*1.05' },
  ]);
});

test.each(sheets.filter(looksThrough).map((s) => [s.name, s] as const))('%s holds none as it is delivered', (_, one) => {
  const found = layout(one, { tables: {}, cells: {} }).formulas.flatMap((write) => {
    if (write.kind !== 'cells') return [];
    const { row, column } = area(write.area);
    return hardCoded(one, row, column, write.cells);
  });
  expect(found).toEqual([]);
});
