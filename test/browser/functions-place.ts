import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

/** Steps of the journey: a function is found and inserted, and a figure is explained down to its rows. */
export function functionsPlace(stage: () => Stage): void {
  const { button, heading, tab, one, main, rowOfWorkflow } = analyst(stage);

  test('a function is found by what it is called, and inserted with the cells beside it', async () => {
    await stage().excel(`
      const own = sheets.add('Own');
      own.getRange('A1:D2').values = [['Price', 'Deflation', 'Months', 'Later'], [0.03, 0.25, 12, '']]`);
    await stage().go('Own!D2');
    await tab('Functions');
    await heading('Find a function');
    await stage().pane.getByRole('searchbox').fill('price cut');
    const found = stage().pane.getByRole('option', { name: /^DEFLATE/ });
    await found.click();
    await stage().shot('16-function');
    await button('Insert at D2').click();
    await expectSoon(async () => (await one('Own!D2')) === 0.0225);
    await stage().pane.getByText('Inserted at Own!D2. Revert takes it back.').waitFor();
    await stage().excel(`sheets.getItem('Own').delete()`);
  });

  test('a full cost per unit is explained by its arithmetic, down to rows that tie', async () => {
    const row = String(await rowOfWorkflow('Chat resolutions'));
    await stage().go(`UnitCost!J${row}`);
    await tab('Functions');
    await tab('Explain cell');
    await heading('Explain cell');
    await expectSoon(async () => (await main()).includes(`UnitCost!J${row}, Chat resolutions`));
    const said = await main();
    expect(said).toContain('COST_PER_UNIT');
    expect(said).toContain('Ties to');
    expect(said).toContain('42,210.00');
    await stage().shot('17-explained');
  });

  test('what a formula makes of our functions is put together, and Go to of a problem lands on its cell, on a sheet not opened before too', async () => {
    await stage().excel(`
      const own = sheets.add('Own');
      own.getRange('A1:C2').values = [['Price', 'Deflation', 'Months'], [0.03, 0.25, 12]];
      own.getRange('D2').formulas = [['=LET(p,A2,IF(p>0,CORRIDOR.DEFLATE(p,B2,C2),0)+CORRIDOR.COST_PER_UNIT(C2,2)*2)']]`);
    await stage().go('Own!D2');
    await button('Explain selected').click();
    await expectSoon(async () => (await main()).includes('LET(p,A2,IF(p>0,0.0225,0)+6*2) = 12.0225'));
    await stage().excel(`sheets.getItem('Own').delete()`);
    await tab(/^Problems/);
    const cell = 'SeatsAndUsage!D7';
    // What waits for a rate is folded below it.
    await stage()
      .pane.getByRole('button', { name: /^The sheets?$/ })
      .click();
    await button(`Go to ${cell}`).click();
    await expectSoon(async () => (await stage().here()) === cell);
    await stage().page.waitForTimeout(500);
    expect(await stage().here()).toBe(cell);
    expect(await button(`Explain ${cell}`).innerText()).toBe('Explain');
  });
}
