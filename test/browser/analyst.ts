import { WORDS as reverted } from '../../src/taskpane/flows/revert';
import { WORDS as ofFile } from '../../src/taskpane/flows/revert-file';
import { fill } from '../../src/taskpane/words';
import { sheets } from '../../src/workbook';
import { ENVELOPES_TO, WORKFLOWS_TO } from '../../src/workbook/parts/room';
import { expectSoon, type Stage } from './stage';

/** The sheets of the product, in their order. */
export const SHEETS = [...sheets].sort((a, b) => a.order - b.order);
/** A cell range that a sheet says it can be read by, with its sheet. */
const readBy = (sheet: string, name: string) => `${sheet}!${SHEETS.find((one) => one.name === sheet)?.reads?.[name] ?? name}`;

/** What an analyst at the screen reads and presses, over a stage that opens before the first test. */
export function analyst(stage: () => Stage) {
  const button = (name: string | RegExp) => stage().pane.getByRole('button', { name });
  const heading = (name: string) => stage().pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const tab = (name: string | RegExp) => stage().pane.getByRole('tab', { name }).click();
  /** What the screen says; a figure and its currency are held together by a blank of their own. */
  const main = async () => (await stage().pane.locator('main').innerText()).replaceAll('\u00a0', ' ');
  const screen = async (name: string) => {
    await stage().pane.getByRole('button', { name: 'More', exact: true }).click();
    await stage().pane.getByRole('menuitem', { name, exact: true }).click();
  };
  /** What the pane says when it has done something, as a screen reader hears it: figures on the sheets are there sooner. */
  const hears = async (...sentences: readonly string[]) => {
    const status = stage().pane.getByRole('status');
    await expectSoon(async () => sentences.includes(await status.innerText()));
  };
  const rowOf = async (address: string, name: string) => (await stage().values(address)).find((row) => row[0] === name)!;
  const one = async (address: string) => (await stage().values(address))[0]?.[0];
  return {
    button,
    heading,
    tab,
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
    /** Results of the tests of the books, by their number. */
    checks: async () => Object.fromEntries((await stage().values(readBy('Checks', 'result'))).map(([result], i) => [String(i + 1), result])),
    envelope: (name: string) => rowOf(`EnvelopeStatus!A7:O${String(ENVELOPES_TO)}`, name),
    workflow: (name: string) => rowOf(`UnitCost!A7:O${String(WORKFLOWS_TO)}`, name),
    /** The row of a workflow on UnitCost. */
    rowOfWorkflow: async (name: string) => (await stage().values(`UnitCost!A7:A${String(WORKFLOWS_TO)}`)).findIndex(([cell]) => cell === name) + 7,
    main,
    hears,
    /** Takes the last write back, by the first Revert on the screen, and waits until it is done on the server, too. */
    revert: async () => {
      await button('Revert').first().click();
      await hears(reverted.reverted);
    },
    /** Takes an imported file back, or brings it again, by the menu behind its dots; back when sheets and server have it. */
    withFile: async (file: string, what: 'Revert this file' | 'Bring it again') => {
      await tab(/^Month end/);
      await button(/Import files/)
        .first()
        .click();
      await stage()
        .pane.getByRole('button', { name: `What can be done with ${file}`, exact: true })
        .first()
        .click();
      await stage().pane.getByRole('menuitem', { name: what, exact: true }).click();
      // The file of the last write is taken back with that write.
      const again = what === 'Bring it again';
      await hears(fill(again ? ofFile.saidAgain : ofFile.said, { file }), again ? reverted.redone : reverted.reverted);
    },
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
    /** Refresh on the Sheets screen: preview, write, written. Answers what the preview said. */
    refresh: async () => {
      await screen('Sheets');
      await button(/^Refresh/).click();
      await heading('Check before writing');
      const said = await main();
      await button(/^Write \d/).click();
      await heading('Written');
      return said;
    },
  };
}
