import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

const SILENT = 'The Corridor server does not answer';

/** The server stops while rows are classified: nothing is written, what was said is kept, and when it answers again the same rows lead to the check. */
export function classifyAway(stage: () => Stage): void {
  const { button, heading, tab, main } = analyst(stage);
  const toClassify = async () => {
    await tab(/^Month end/);
    await stage().pane.getByText('Classify', { exact: true }).click();
    await heading('Classify');
  };
  const silent = () => stage().pane.getByText(SILENT).first().waitFor();
  const rules = () => stage().values('Rules!A6:N60');
  const actuals = () => stage().values('Actuals!A6:AC400');
  const accepted = () => stage().pane.getByText('accepted', { exact: true }).first().waitFor();

  test('rules made while the server is away wait on this computer, and go in when it is back', async () => {
    await toClassify();
    const category = stage().pane.getByRole('combobox', { name: /^Category/ });
    await category.waitFor();
    const before = [await rules(), await actuals()];
    await stage().stopServer();
    await category.selectOption({ label: 'Production' });
    await button('Accept').press('Enter');
    await accepted();
    await button(/^Save rules/).click();
    await silent();
    await stage().shot('41-classify-away');
    expect([await rules(), await actuals()]).toEqual(before);
    // Left and opened again there are no rows to show, and what was said of them is not lost.
    await tab(/^Status/);
    await toClassify();
    await expectSoon(async () => (await main()).includes('The rows come from the server. What was said of them is kept on this computer.'));
    await stage().startServer();
    await button('Try again').first().click();
    await accepted();
    await expectSoon(async () => (await stage().pane.locator('footer').innerText()).includes('1 of '));
    expect([await rules(), await actuals()]).toEqual(before);
    await button(/^Save rules/).click();
    await heading('Check before writing');
    await expectSoon(async () => /go to another workflow, category or owner, by rules\./.test(await main()));
    expect(await rules()).not.toEqual(before[0]);
    await button(/^Write \d/).click();
    await heading('Written');
    expect(await actuals()).not.toEqual(before[1]);
  });
}
