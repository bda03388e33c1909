import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleBook, RuleBookContent } from '../../src/ledger/rule-book';
import { columnName } from '../../src/workbook/address';
import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

const VENDOR = 'Harrow Compute';
const OF = 'Harrow Compute Ltd\nUsage report\n\nDay;Net;Model;Tokens;Team\n';
const OCTOBER = `${OF}01/10/2026;1.204,50;harrow-large;48.201.993;search\n02/10/2026;88,00;harrow-mini;9.001.204;support\n05/10/2026;n/a;harrow-mini;12;support\n`;
const NOVEMBER = `${OF}01/11/2026;640,00;harrow-large;21.000.000;search\n`;

/** Steps of an analyst whose vendor nobody knows: the columns are named, the lines classified, a colleague's change of the same rule is met, and money is moved. */
export function ownSource(stage: () => Stage, ask: (endpoint: string, request: object) => Promise<Record<string, unknown>>): void {
  const { button, heading, tab, main, screen, one, shows, revert, envelope } = analyst(stage);
  const folder = mkdtempSync(join(tmpdir(), 'corridor-own-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await stage().page.keyboard.press(key);
  };
  const choose = (field: string, option: string) => stage().pane.getByRole('combobox', { name: field, exact: true }).selectOption({ label: option });
  const always = async (field: string, word: string) => {
    await choose(field, 'always …');
    await stage()
      .pane.getByRole('textbox', { name: `${field} is always` })
      .focus();
    await stage().page.keyboard.type(word);
  };
  const foot = () => stage().pane.locator('footer').innerText();
  const waits = async (name: RegExp) => (await button(name).getAttribute('aria-disabled')) === 'true';
  const bring = async (path: string) => {
    await tab(/^Month end/);
    await button(/Import files/)
      .first()
      .click();
    await stage().pane.locator('input[type=file]').setInputFiles(path);
    await heading('Check before writing');
  };
  /** The heading stands while files are still being read. */
  const said = (words: RegExp) => expectSoon(async () => words.test(await main()));
  const write = async () => {
    await button(/^Write \d/).click();
    await heading('Written');
  };
  /** The columns of Actuals, in the rows of the vendor. */
  const rows = async (...columns: readonly string[]) => {
    const [header = [], ...all] = await stage().values('Actuals!A6:AC330');
    return all.filter((row) => row[header.indexOf('Vendor')] === VENDOR).map((row) => columns.map((name) => row[header.indexOf(name)]));
  };
  const total = async (column: string) => (await rows(column)).reduce((sum, [cell]) => sum + Number(cell), 0);
  let spend = 0;

  test('an unknown file: its headings are found, dates are asked and not guessed, and it is written as it was read', async () => {
    spend = Number(await one('Corridor!R16'));
    await bring(file('harrow_usage_oct.csv', OCTOBER));
    await said(/No source has these headings\./);
    await button('Say what the columns mean').click();
    await heading('Where the headings are');
    expect(await main()).toContain('Line 4 · looks like headings');
    await stage().shot('20-headings');
    await button('Next: columns').click();
    await heading('What the columns mean');
    for (const [field, option] of Object.entries({ Date: 'Day', 'Amount, before tax': 'Net', Model: 'Model', Quantity: 'Tokens', Project: 'Team' }))
      await choose(field, option);
    await always('Currency', 'usd');
    await always('Vendor', VENDOR);
    await expectSoon(async () => (await foot()).includes('2 questions left.'));
    expect(await main()).toContain('Every date in this file can be read both ways. Choose one.');
    expect(await waits(/^Next: check/)).toBe(true);
    await stage().shot('21-columns');
    // By keys: the second reading of the date, then what the lines are.
    await stage().pane.getByRole('radio', { name: '10 Jan 2026' }).focus();
    await press('ArrowDown');
    await stage()
      .pane.getByRole('radio', { name: /own bill/ })
      .press('Space');
    await expectSoon(async () => !(await waits(/^Next: check/)));
    await button('Next: check').press('Enter');
    await heading('As the file will be read');
    await stage().pane.getByText('3 lines = 2 read + 1 rejected.', { exact: true }).waitFor();
    await stage().shot('22-as-read');
    // The file is read again with the last answer; until then a press does nothing.
    await expectSoon(async () => !(await waits(/^Save and read/)));
    await button('Save and read the file').press('Enter');
    await heading('Check before writing');
    await said(/Harrow usage, recognised by its headings\.\s+3 lines = 2 new \+ 1 rejected\./);
    expect(await main()).toContain('+1,292.50');
    await stage().shot('23-check');
    await write();
    expect(await total('BilledCost')).toBeCloseTo(1292.5, 2);
    await shows('Corridor!R16', spend + 1292.5);
  });

  test('next month it is recognised without a question, and its declaration can be taken along', async () => {
    await bring(file('harrow_usage_nov.csv', NOVEMBER));
    await said(/Harrow usage, recognised by its headings\.\s+1 line = 1 new\./);
    await button('Cancel').click();
    await screen('Sources');
    await stage().pane.getByRole('button', { name: 'What can be done with Harrow usage' }).click();
    const saved = stage().page.waitForEvent('download');
    await stage().pane.getByRole('menuitem', { name: 'Save as a file' }).click();
    const path = await (await saved).path();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ title: 'Harrow usage' });
  });

  test('its lines are classified by a rule made from the row', async () => {
    await tab(/^Month end/);
    await stage().pane.getByText('Classify', { exact: true }).click();
    await heading('Classify');
    await stage().pane.getByText('It decides 2 lines of 1 open month, 1,292.50 USD.', { exact: true }).waitFor();
    await stage()
      .pane.getByRole('combobox', { name: /^Category/ })
      .selectOption({ label: 'Production' });
    await choose('Workflow', 'Product questions');
    await stage().shot('24-classify');
    await button('Accept').press('Enter');
    // The focus stays in the list.
    expect(await stage().pane.evaluate(() => document.activeElement?.textContent)).toContain(`${VENDOR} accepted`);
    await button(/^Save rules/).click();
    await heading('Check before writing');
    await said(/1,292\.50 USD go to another workflow, category or owner, by rules\./);
    await write();
    expect(await rows('Category', 'Workflow')).toEqual([
      ['production-inference', 'W07'],
      ['production-inference', 'W07'],
    ]);
  });

  test('a colleague has changed that rule meanwhile: both values are shown, one is chosen, and the figures follow', async () => {
    const { Version, ...book } = RuleBook.parse(await ask('ruleBook', {}));
    const content = RuleBookContent.parse(Object.fromEntries(Object.keys(RuleBookContent.shape).map((part) => [part, book[part as keyof typeof book]])));
    const theirs = content.Rules.map((rule) => (rule.Text === VENDOR ? { ...rule, AiShare: '0.4' } : rule));
    await ask('saveRuleBook', { basedOn: Version, content: { ...content, Rules: theirs } });
    const [header = [], ...rules] = await stage().values('Rules!A6:N60');
    const at = `Rules!${columnName(header.indexOf('AiShare') + 1)}${String(7 + rules.findIndex((row) => row.includes(VENDOR)))}`;
    await stage().excel(`sheets.getItem('Rules').getRange('${at.slice(6)}').values = [[0.25]]`);
    await screen('Sheets');
    await button(/^Refresh/).click();
    await button('See what changed').click();
    await heading('Two people changed the rules');
    expect(await waits(/^Save version/)).toBe(true);
    await stage().shot('25-conflict');
    await stage().pane.getByRole('radio', { name: 'Keep AI share 40% (somebody else)' }).check();
    await button(`Save version ${String(Version + 2)}`).click();
    await heading('Check before writing');
    await write();
    expect(await one(at)).toBe(0.4);
    expect(await total('Cost')).toBeCloseTo(517, 2);
    await shows('Corridor!R16', spend + 517);
    await stage().shot('26-after-conflict');
  });

  test('money is moved between two envelopes when no rule stands against it, and moved back', async () => {
    await tab('Status');
    await button('Reallocate').click();
    await heading('Reallocate');
    await stage().pane.getByLabel('From').selectOption({ label: 'Open experiments, experiment' });
    await stage().pane.getByLabel('To').selectOption({ label: 'Sales quotes, scaling' });
    await stage().pane.getByLabel('Amount').fill('50,000');
    await stage().pane.getByText('only 29,300.00 uncommitted').first().waitFor();
    expect(await waits(/^Write the move/)).toBe(true);
    await stage().shot('27-reallocate');
    await stage().pane.getByLabel('Amount').fill('1,000');
    await stage().pane.getByLabel('Date').fill('2026-10-14');
    await stage().pane.getByLabel('Reason').fill('Quotes sell');
    await stage().pane.getByLabel('Approver').fill('M. Ito');
    await expectSoon(async () => !(await waits(/^Write the move/)));
    await button('Write the move').click();
    const quarters = async () => [(await envelope('Open experiments'))[4], (await envelope('Sales quotes'))[4]];
    await expectSoon(async () => (await quarters()).join() === '35000,55000');
    await revert();
    await expectSoon(async () => (await quarters()).join() === '36000,54000');
  });
}
