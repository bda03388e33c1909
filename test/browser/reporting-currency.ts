import { analyst } from './analyst';
import { expectSoon, type Stage } from './stage';

const SEPTEMBER = 46266;

/** The reporting currency changes while a month is locked. The check of locked months says so until the month is opened, and locked again as it is now. */
export function reportingCurrency(stage: () => Stage): void {
  const { refresh, checks, one } = analyst(stage);
  const guard = (result: string) => expectSoon(async () => (await checks())['26'] === result);
  const put = async (sheet: string, column: string, row: number, text: string) => {
    await stage().excel(`sheets.getItem('${sheet}').getRange('${column}${String(row)}').values = [['${text}']]`);
  };
  const september = async (state: 'open' | 'locked') => {
    const months = await stage().values('Calendar!A7:A66');
    await put('Calendar', 'J', months.findIndex(([month]) => month === SEPTEMBER) + 7, state);
  };
  const NOTED = 'Log notes what is locked or open again since: September 2026.';

  test('a locked month that is converted anew fails its check, and passes once it is opened and locked again', async () => {
    await september('locked');
    expect(await refresh()).toContain(NOTED);
    await guard('PASS');
    const policy = await stage().values('Policy!A7:H60');
    await put('Policy', 'B', policy.findIndex((row) => row[7] === 'Policy_Currency') + 7, 'EUR');
    const said = await refresh();
    expect(said).toContain('Reporting currency: USD before, EUR now.');
    expect(said).toContain('A locked month is among them: Sep 2026.');
    expect(said).toContain('Where Rates has rates to USD, put rates to EUR in their place: a check fails until then.');
    expect(said).toContain('Cost was in USD and is in EUR after. The two are not compared.');
    await guard('FAIL');
    // Hundreds of rows wait for a rate; Cover says so in one line.
    expect(String(await one('Cover!B8'))).toMatch(/^USD [\d,]+\.\d\d from \d+ vendors: no average rate\./);
    await stage().open('Cover');
    await stage().shot('42-cover-other-currency');
    await september('open');
    expect(await refresh()).toContain(NOTED);
    await september('locked');
    expect(await refresh()).toContain(NOTED);
    await guard('PASS');
  });
}
