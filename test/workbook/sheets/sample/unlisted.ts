import { NAMED } from '../../../../src/workbook/parts/unlisted';
import { onSample, workbook } from './book';

const LINES = `Checks!AH7:AI${String(6 + NAMED.length)}`;
const one = async (at: string): Promise<unknown> => (await workbook.values(at))[0]?.[0];
const named = async (): Promise<unknown[]> => (await workbook.values(LINES)).flatMap(([, where]) => (where === '' ? [] : [where]));

/** Writes into the last cell of each column of ids, and says what stood there. */
async function write(columns: typeof NAMED, cell: (i: number) => unknown): Promise<readonly { readonly was: unknown; readonly row: number }[]> {
  const held = await Excel.run(async (context) => {
    const last = columns.map(([, table, id]) =>
      context.workbook.tables.getItem(table).columns.getItem(id).getDataBodyRange().getLastCell().load('formulas,rowIndex'),
    );
    await context.sync();
    const were = last.map(({ formulas, rowIndex }) => ({ was: (formulas as unknown[][])[0]?.[0], row: rowIndex + 1 }));
    for (const [i, at] of last.entries()) at.formulas = [[cell(i)]];
    await context.sync();
    return were;
  });
  await workbook.settle();
  return held;
}

onSample('an id that stands on no list', () => {
  test('is named by Checks with its row, in whichever table: its row would not count, and nothing would say so', async () => {
    expect(await named()).toEqual([]);
    // A service that is called otherwise would take its use off the list with it.
    for (const columns of [NAMED.filter(([, table]) => table !== 'tblServices'), NAMED.filter(([, table]) => table === 'tblServices')]) {
      const held = await write(columns, (i) => `ZZ${String(i)}`);
      const said = (await workbook.values(LINES)).filter((_, i) => columns.includes(NAMED[i] ?? columns[0]!));
      expect(said.map(([sheet, where]) => `${String(sheet)} ${String(where).replace(/is not on .*/, '')}`)).toEqual(
        columns.map(([sheet], i) => `${sheet} row ${String(held[i]?.row)} (ZZ${String(i)}) `),
      );
      expect([await one('Checks!G31'), await one('Checks!I31')]).toEqual(['FAIL', expect.stringContaining('is not on Workflows')]);
      await write(columns, (i) => held[i]?.was);
      expect(await named()).toEqual([]);
    }
  }, 120_000);

  test('a row of a month without an id is named, too', async () => {
    await workbook.type('Value!A9', '');
    await workbook.settle();
    expect(await one('Checks!I31')).toBe('Correct the id, or add it to its list: Value row 9 (Workflow blank) is not on Workflows');
  }, 120_000);
});
