import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

const RESTATED = resolve('assets/sample/openai-costs-2026-10-restated.csv');

/** The pane is loaded again in the middle of an import, at each of its stages: nothing is lost, nothing is half done, nothing comes twice. */
export function loadedAgain(stage: () => Stage): void {
  const { button, heading, tab, main, one, column, shows } = analyst(stage);
  const folder = mkdtempSync(join(tmpdir(), 'corridor-again-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const load = async () => {
    await stage().pane.evaluate(() => {
      document.body.dataset['before'] = 'yes';
      location.reload();
    });
    await stage().pane.waitForFunction(() => document.body.dataset['before'] === undefined && document.querySelector('h1') !== null);
  };
  const choose = async (...files: readonly string[]) => {
    await tab(/^Month end/);
    await button(/Import files/)
      .first()
      .click();
    await stage()
      .pane.locator('input[type=file]')
      .setInputFiles([...files]);
  };
  const picked = () => stage().pane.getByText('Picked up where it was', { exact: true }).waitFor();
  /** The heading stands while files are still being read. */
  const said = (words: RegExp) => expectSoon(async () => words.test(await main()));
  const CHANGED = /Changed\s+1\s+\+234\.45/;

  test('at the check: the same check, said so; dropped, nothing of it is taken', async () => {
    await choose(RESTATED);
    await said(CHANGED);
    await load();
    await heading('Check before writing');
    await picked();
    expect(await main()).toMatch(CHANGED);
    await stage().shot('30-loaded-again-check');
    await button('Drop it').click();
    await heading('Import files');
    await load();
    await heading('Import files');
  });

  test('while files were sent: what arrived is read, the other one is named', async () => {
    const late = join(folder, 'late.csv');
    writeFileSync(late, 'a,b\n1,2\n');
    // The second never comes to its end.
    let sent = 0;
    await stage().page.route('**/api/upload', (route) => ((sent += 1) === 1 ? route.continue() : undefined));
    await choose(RESTATED, late);
    await said(CHANGED);
    await load();
    await heading('Check before writing');
    await picked();
    expect(await main()).toContain('late.csv: It had not arrived when the pane was loaded again. Choose it again.');
    await stage().shot('31-loaded-again-sending');
    await button('Cancel').click();
    await heading('Import files');
  });

  test('while it wrote: the lines are there once, and written again the sheets are whole', async () => {
    const spend = Number(await one('Corridor!R16'));
    const rows = async () => (await column('Actuals!A7:A400')).filter((cell) => cell !== '').length;
    const before = await rows();
    await choose(RESTATED);
    await said(CHANGED);
    let waits = false;
    await stage().page.route('**/api/actuals', () => {
      waits = true;
    });
    await button('Write 1 change').click();
    await expectSoon(() => waits);
    await stage().page.unrouteAll({ behavior: 'ignoreErrors' });
    await load();
    await heading('Not all was written');
    await stage().shot('32-loaded-again-writing');
    await button('Write again').click();
    await heading('Written');
    await shows('Corridor!R16', spend + 234.45);
    expect(await rows()).toBe(before);
    await button('Revert').first().click();
    await shows('Corridor!R16', spend);
    expect(await rows()).toBe(before);
  });

  /** From the request on that keeps the copy, Excel answers one more; then the pane is on its own, until `lives`. */
  const dies = () =>
    stage().page.evaluate(() => {
      const session = (
        window as unknown as { corridorWorkbench: { session: () => { answer: (batch: object) => Promise<unknown> } } }
      ).corridorWorkbench.session();
      const { answer } = session;
      let since = 0;
      session.answer = (batch) => {
        if (since > 0 || JSON.stringify(batch).includes('begun')) since += 1;
        return since > 2 ? new Promise(() => undefined) : answer(batch);
      };
      Object.assign(window, { isGone: () => since > 2, lives: () => Object.assign(session, { answer }) });
    });
  const isGone = () => stage().page.evaluate(() => (window as unknown as { isGone: () => boolean }).isGone());
  const lives = () => stage().page.evaluate(() => void (window as unknown as { lives: () => unknown }).lives());

  test('in the middle of its rows: written again they are whole, and Revert goes back to what stood before the first write began', async () => {
    const spend = Number(await one('Corridor!R16'));
    const rows = () => stage().values('Actuals!A7:AC400');
    const before = await rows();
    await choose(RESTATED);
    await said(CHANGED);
    await dies();
    await button('Write 1 change').click();
    await expectSoon(isGone);
    await lives();
    await load();
    await heading('Not all was written');
    expect(await rows()).not.toEqual(before);
    await button('Write again').click();
    await heading('Written');
    await shows('Corridor!R16', spend + 234.45);
    await button('Revert').first().click();
    await shows('Corridor!R16', spend);
    expect(await rows()).toEqual(before);
  });
}
