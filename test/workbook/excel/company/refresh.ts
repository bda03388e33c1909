import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { action, actuals, data, october, row, september, value, watch } from '../../company';
import { host } from './book';

describe('a refresh', () => {
  interface TableState {
    readonly headers: string[];
    readonly values: unknown[][];
    readonly formulas: unknown[][];
  }
  /** A table as it stands. */
  const table = (name: string): Promise<TableState> =>
    Excel.run(async (context) => {
      const found = context.workbook.tables.getItem(name);
      const head = found.getHeaderRowRange().load('values');
      const body = found.getDataBodyRange().load('values,formulas');
      await context.sync();
      return { headers: (head.values[0] ?? []).map(String), values: body.values as unknown[][], formulas: body.formulas as unknown[][] };
    });
  const cellsOf = (t: TableState, column: string): unknown[] => t.values.map((r) => r[t.headers.indexOf(column)]);
  /** Writes one cell of a table's row that has the vendor, as the analyst would. */
  const note = async (vendor: string, month: string, column: string, text: string): Promise<void> => {
    const t = await table('tblActuals');
    const i = t.values.findIndex((r, k) => r[t.headers.indexOf('Vendor')] === vendor && months(t)[k] === month);
    await Excel.run(async (context) => {
      const cell = context.workbook.tables.getItem('tblActuals').getDataBodyRange().getCell(i, t.headers.indexOf(column));
      cell.formulas = [[text]];
      await context.sync();
    });
  };
  const months = (t: TableState): string[] => cellsOf(t, 'Month').map((n) => (n === 46266 ? '2026-09' : n === 46296 ? '2026-10' : String(n)));

  test('a first refresh fills the table, newest month first, and ties to the server; a period that nobody typed comes with it', async () => {
    const typed = await host.values('Policy!B9:B10');
    const logged = (await table('tblLog')).values.map((line) => JSON.stringify(line));
    host.type('Policy!B9', '');
    host.type('Policy!B10', '');
    const done = value(await workbook.refresh(data(['2026-09', '2026-10'], [...september, ...october]), action('Imported two months'), watch()));
    expect(done).toMatchObject({ ties: true, differences: [] });
    expect(await host.values('Policy!B9:B10')).toEqual(typed);
    expect(
      (await table('tblLog')).values
        .filter((line) => line.includes('Policy') && !logged.includes(JSON.stringify(line)))
        .map((line) => line.filter((x) => ['Period', 'Oct 26', 'As of', '31 Oct 2026'].includes(String(x)))),
    ).toEqual([
      ['Period', 'Oct 26'],
      ['As of', '31 Oct 2026'],
    ]);
    const t = await table('tblActuals');
    expect(months(t)).toEqual(['2026-10', '2026-10', '2026-10', '2026-10', '2026-10', '2026-09', '2026-09']);
    expect(cellsOf(t, 'Vendor')).toEqual(['Anthropic', 'Anthropic', 'Gateway', 'OpenAI', 'Wortlaut GmbH', 'OpenAI', 'Wortlaut GmbH']);
  });

  test('hostile text is text: no formula comes from data', async () => {
    const t = await table('tblActuals');
    const i = t.headers.indexOf('Model');
    expect(t.values.map((r) => r[i])).toEqual(expect.arrayContaining(['=HYPERLINK("http://x")', '+1-2']));
    for (const r of t.values) expect(typeof r[i]).toBe('string');
    expect((await table('tblRules')).values[1]).toContain('=HYPERLINK("http://x")');
  });

  test('a row without a rate shows #N/A and N, never 0', async () => {
    const t = await table('tblActuals');
    const at = t.values.findIndex((r) => r.includes('N') && r.includes('Wortlaut GmbH'));
    const r = t.values[at] ?? [];
    expect([r[t.headers.indexOf('Cost')], r[t.headers.indexOf('FxRate')], r[t.headers.indexOf('Converted')], r[t.headers.indexOf('BilledCost')]]).toEqual([
      '#N/A',
      '#N/A',
      'N',
      120,
    ]);
  });

  test('hits stand beside their rule', async () => {
    expect(cellsOf(await table('tblRules'), 'Hits')).toEqual([7, 'column blank']);
  });

  test('the months that stand are known, and a plan in another currency shows both costs beside each other', async () => {
    expect(value(await workbook.readMonths())).toEqual(['2026-09', '2026-10']);
    const euro = september.map((r) => ({ ...r, ...(r.Currency === 'EUR' ? { FxRate: '1', Cost: '100' } : { FxRate: '0.8', Cost: '720.08' }) }));
    const chosen = [{ setting: 'Currency', before: 'USD', after: 'EUR' }] as const;
    const plan = value(await workbook.planRefresh({ ...data(['2026-09'], euro), actuals: { ...actuals(euro), Currency: 'EUR' }, chosen }));
    expect(plan.cost).toMatchObject({
      currency: 'EUR',
      months: [],
      causes: [],
      anew: { was: 'USD', months: [{ month: '2026-09', now: '1016.5', after: '820.08' }] },
    });
  });

  test('a second refresh of the month keeps notes and own columns, and leaves other months as they are', async () => {
    await note('OpenAI', '2026-10', 'Note', 'see 0012');
    await note('OpenAI', '2026-09', 'Note', "'-5 is a text");
    await Excel.run(async (context) => {
      const t = context.workbook.tables.getItem('tblActuals');
      t.columns.add(undefined, [['Checked by'], [''], [''], [''], ['=D10&"!"'], [''], ["'007"], ['']]);
      await context.sync();
    });
    const before = await table('tblActuals');
    const more = [...october, row('2026-10', 'Anthropic', '7', { Model: 'a-new' }), row('2026-10', 'Aleph', '1')];
    const plan = value(await workbook.planRefresh(data(['2026-10'], more)));
    expect(plan.lostNotes).toBe(0);
    expect(plan.sheets[0]).toEqual({ sheet: 'Actuals', added: 2, changed: 0, removed: 0, unchanged: 5, untouched: 2 });
    const done = value(await workbook.refresh(data(['2026-10'], more), action('Refreshed October'), watch()));
    expect(done).toMatchObject({ ties: true, ownColumns: [{ sheet: 'Actuals', columns: ['Note', 'Checked by'] }, {}, {}] });
    const after = await table('tblActuals');
    expect(after.values).toHaveLength(9);
    expect(after.formulas.slice(7)).toEqual(before.formulas.slice(5));
    const openai = after.formulas.find((r, k) => r[1] === 'OpenAI' && months(after)[k] === '2026-10') ?? [];
    expect(openai[after.headers.indexOf('Note')]).toBe('see 0012');
    expect(openai[after.headers.indexOf('Checked by')]).toBe('=D12&"!"');
  });

  test('revert puts the very rows back, and again does it again', async () => {
    const now = await table('tblActuals');
    const back = value(await workbook.revert({ keepEdits: false, again: false, at: '2026-11-01T10:00:00Z', who: null, reason: null }, watch()));
    expect(back.reverted).toBe(true);
    const reverted = await table('tblActuals');
    expect(reverted.values).toHaveLength(7);
    const again = value(await workbook.revert({ keepEdits: false, again: true, at: '2026-11-01T10:05:00Z', who: null, reason: null }, watch()));
    expect(again.reverted).toBe(false);
    expect((await table('tblActuals')).formulas).toEqual(now.formulas);
  });

  test('cells edited since are named, and kept on request', async () => {
    await note('Aleph', '2026-10', 'Note', 'mine');
    await note('Gateway', '2026-10', 'Note', 'stays');
    const edited = value(await workbook.editedSince());
    // The row of the one goes away with the action; the other's stays, and its note with it.
    expect(edited).toEqual([{ address: expect.stringMatching(/^Actuals!/) as string, own: true }]);
    value(await workbook.revert({ keepEdits: true, again: false, at: '2026-11-01T10:10:00Z', who: null, reason: null }, watch()));
    const t = await table('tblActuals');
    expect(cellsOf(t, 'Note')).toEqual(expect.arrayContaining(['stays', 'see 0012']));
    expect(cellsOf(t, 'Note')).not.toContain('mine');
  });

  test('a note whose row is no more goes to Log', async () => {
    value(
      await workbook.refresh(
        data(
          ['2026-10'],
          october.filter((r) => r.Vendor !== 'Gateway'),
        ),
        action('Refreshed October'),
        watch(),
      ),
    );
    expect(cellsOf(await table('tblLog'), 'Old')).toContain('stays');
  });
});
