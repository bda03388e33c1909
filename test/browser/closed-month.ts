import { resolve } from 'node:path';
import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

const OCTOBER = 46296;
const PAID = 'expenses-2026-05-to-2026-10.csv';
const RESTATED = 'openai-costs-2026-10-restated.csv';

/** Steps of the journey: one file taken back by itself, and a month that is closed softly. Each leaves the books as they were. */
export function closedMonth(stage: () => Stage): void {
  const { button, heading, tab, shows, main, withFile, screen } = analyst(stage);
  /** October's state on Calendar, and on the server by a refresh that has nothing to write. */
  const close = async (state: string) => {
    const rows = await stage().values('Calendar!A7:A66');
    const at = rows.findIndex(([month]) => month === OCTOBER) + 7;
    await stage().excel(`sheets.getItem('Calendar').getRange('J${String(at)}').values = [['${state}']]`);
    await screen('Sheets');
    await button(/^Refresh/).click();
    await heading('Check before writing');
    await stage().pane.getByText('Nothing to write.', { exact: true }).waitFor();
    await button('Done').click();
    await heading('Sheets');
  };

  test('one file of many is taken back by its menu, and brought again', async () => {
    await withFile(PAID, 'Revert this file');
    // Six people, twenty dollars each.
    await shows('Corridor!R16', 280354);
    await withFile(PAID, 'Bring it again');
    await shows('Corridor!R16', 280474);
  });

  test('a softly closed month asks for a reason before it is changed', async () => {
    await close('soft');
    await tab(/^Month end/);
    await button(/Import files/)
      .first()
      .click();
    await stage().pane.locator('input[type=file]').setInputFiles(resolve('assets/sample', RESTATED));
    await heading('Check before writing');
    expect(await main()).toContain('October 2026 is closed softly');
    const write = button('Write 1 change');
    expect(await write.getAttribute('aria-disabled')).toBe('true');
    await stage().shot('15-closed-softly');
    await stage().pane.getByLabel('Reason for the change').fill('OpenAI restated 14 October');
    await expectSoon(async () => (await write.getAttribute('aria-disabled')) !== 'true');
    await write.click();
    await heading('Written');
    await shows('Corridor!R16', 280708.45);
    // Its reason was given when it came.
    await withFile(RESTATED, 'Revert this file');
    await shows('Corridor!R16', 280474);
    await close('open');
  });
}
