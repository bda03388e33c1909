import { sheets } from '../../src/workbook';
import { area, overlaps } from '../../src/workbook/address';
import { givenFor } from '../../src/workbook/given';
import { layout } from '../../src/workbook/layout';
import { LISTS } from '../../src/workbook/style';
import { inputs } from './company';

const given = givenFor(sheets, inputs);
const layouts = sheets.map((sheet) => layout(sheet, given));

test('no two tables of a sheet overlap, and each has room for a row', () => {
  for (const { name, tables } of layouts) {
    const places = tables.map((t) => area(t.area));
    for (const p of places) expect(p.rows).toBeGreaterThan(1);
    places.forEach((a, i) => places.slice(i + 1).forEach((b) => expect([name, overlaps(a, b)]).toEqual([name, false])));
  }
});

test('cells fill their area exactly', () => {
  for (const { name, data, formulas } of layouts)
    for (const w of [...data, ...formulas])
      if (w.kind === 'cells') {
        const place = area(w.area);
        expect([name, w.area, w.cells.length, w.cells[0]?.length]).toEqual([name, w.area, place.rows, place.columns]);
      }
});

test('a list that reaches a table has its name', () => {
  const names = new Set(layouts.flatMap((l) => l.names.map((n) => n.name)));
  const sources = layouts.flatMap((l) => l.looks.flatMap((w) => (w.kind === 'list' ? [w.source] : [])));
  expect(sources.length).toBeGreaterThan(10);
  for (const source of sources) {
    if (source.startsWith('=')) expect(names).toContain(source.slice(1));
    else expect(source.length).toBeLessThan(256);
  }
  expect(
    Object.values(LISTS)
      .flatMap((l: readonly string[] | null) => l ?? [])
      .some((word) => word.includes(',')),
  ).toBe(false);
});

test('policy inputs take what is given, by name; the calendar follows from them', () => {
  const policy = layouts.find((l) => l.name === 'Policy');
  const period = policy?.names.find((n) => n.name === 'Policy_Period')?.refersTo.replace(/^=Policy!|\$/g, '');
  expect(policy?.data).toContainEqual({ kind: 'cells', area: period, cells: [[46296]] });
  const calendar = given.tables['tblCalendar'] ?? [];
  expect(calendar).toHaveLength(36);
  expect(calendar[0]).toMatchObject({ Month: '2025-02', Label: 'Feb 25', QuarterLabel: 'FY25 Q1', State: 'open' });
});

test('every sheet has its title, its check flag and its context, and nothing is merged', () => {
  for (const l of layouts) {
    const at = (cells: string) => l.formulas.filter((w) => w.kind === 'cells' && w.area === cells);
    for (const cells of ['A1', 'A3']) expect([l.name, at(cells).length]).toEqual([l.name, 1]);
    // Where the first columns stay, on the screen or on each printed page, and are too narrow for it, the purpose begins right of them.
    expect([l.name, ['A2', 'B2', 'C2', 'E2'].flatMap(at).length]).toEqual([l.name, 1]);
  }
});

test('outputs are closed; sheets whose tables must grow are open and say why', () => {
  for (const sheet of sheets) {
    const typed = sheet.blocks.some((b) => b.kind === 'table' && b.columns.some((c) => c.role === 'input'));
    expect([sheet.name, layouts.find((l) => l.name === sheet.name)?.locked]).toEqual([sheet.name, sheet.kind !== 'input' && sheet.kind !== 'data' && !typed]);
    if (sheet.kind === 'output') expect([sheet.name, typed]).toEqual([sheet.name, false]);
    const says = JSON.stringify(layouts.find((l) => l.name === sheet.name)?.formulas).includes('Not protected: a table');
    expect([sheet.name, says]).toEqual([sheet.name, typed && sheet.kind === 'calculation']);
  }
});
