import { expectSoon, type Stage } from './stage';

/** What an analyst at the screen reads and presses, over a stage that opens before the first test. */
export function analyst(stage: () => Stage) {
  const button = (name: string | RegExp) => stage().pane.getByRole('button', { name });
  const heading = (name: string) => stage().pane.getByRole('heading', { level: 1, name }).waitFor();
  const screen = async (name: string) => {
    await button('More').click();
    await stage().pane.getByRole('menuitem', { name }).click();
  };
  const rowOf = async (address: string, name: string) => (await stage().values(address)).find((row) => row[0] === name)!;
  const one = async (address: string) => (await stage().values(address))[0]?.[0];
  return {
    button,
    heading,
    screen,
    one,
    column: async (address: string) => (await stage().values(address)).map(([cell]) => cell),
    /** A figure of a sheet once it has settled there. */
    shows: async (address: string, figure: number | string, digits = 2) => {
      await expectSoon(async () => {
        const cell = await one(address);
        return typeof figure === 'number' ? typeof cell === 'number' && Math.abs(cell - figure) < 0.5 * 10 ** -digits : cell === figure;
      }).catch(async () => {
        expect([address, await one(address)]).toEqual([address, figure]);
      });
    },
    checks: async () => Object.fromEntries((await stage().values('Checks!A7:G34')).map((row) => [String(row[0]), row[6]])),
    envelope: (name: string) => rowOf('EnvelopeStatus!A7:O26', name),
    workflow: (name: string) => rowOf('UnitCost!A7:O66', name),
    /** Where a table stands now. */
    tableAt: (table: string) =>
      stage().pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            const range = context.workbook.tables.getItem(name).getRange();
            range.load('address');
            await context.sync();
            return range.address;
          }),
        table,
      ),
    /** Loads the sample company into an empty workbook, from the first screen to the last. */
    loadSample: async () => {
      await button('Load the sample company').click();
      await heading('Check before writing');
      await button(/^Write [\d,]+ changes/).click();
      await heading('Written');
    },
    /** Refresh on the Sheets screen: preview, write, written. */
    refresh: async () => {
      await screen('Sheets');
      await button(/^Refresh/).click();
      await button(/^Write \d/).click();
      await heading('Written');
    },
  };
}
