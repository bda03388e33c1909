import { WORDS as ACCOUNT } from '../../src/taskpane/parts/AccountOf';
import { fill } from '../../src/taskpane/words';
import { analyst } from './analyst';
import { bringFile } from './bring-file';
import type { Stage } from './stage';

const [DAY, FROM, TO] = ['2026-10-13', 1_791_849_600, 1_791_936_000];
const EXPORT = `start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,project_name,organization_id,organization_name
${String(FROM)},${String(TO)},${DAY}T00:00:00+00:00,,40.25,usd,"gpt-5, input",p1,Ash,org-ash,Ash Tree\n`;
const ANSWER = JSON.stringify({
  ...{ object: 'page', has_more: false, next_page: null },
  data: [
    { object: 'bucket', start_time: FROM, end_time: TO, results: [{ amount: { value: 41.5, currency: 'usd' }, line_item: 'gpt-5, input', project_id: 'p1' }] },
  ],
});
/** As QuickBooks writes it for a company of one currency: none of its lines names it. */
const REPORT = `Ash Tree Ltd
Transaction List by Vendor
"October 1-31, 2026"

,Date,Transaction Type,Num,Posting,Memo/Description,Account,Amount
Hazel Models (1),,,,,,,
,10/14/2026,Bill,HM-1,Yes,API usage,Accounts Payable (A/P),"1,240.50"
Total for Hazel Models,,,,,,,"1,240.50"
,TOTAL,,,,,,"1,240.50"
`;

/** What a file leaves open is asked at the file: whose it is, where an account's lines stand on its days, and in which currency. */
export function asked(stage: () => Stage): void {
  const { button, main, one, shows, revert } = analyst(stage);
  const { bring, said, write } = bringFile(stage);
  const spend = async () => Number(await one('Corridor!R16'));

  test('an answer without an account is taken by nobody until it is said whose it is, and takes the place of those days', async () => {
    const before = await spend();
    await bring('ash-10.csv', EXPORT);
    await said(/1 line = 1 new\./);
    await write();
    await shows('Corridor!R16', before + 40.25);
    await bring('answer-10.json', ANSWER);
    await said(/Of which account is answer-10\.json\?/);
    expect(await main()).toContain('Both would count. Nothing was taken.');
    expect(await button(/^Write \d/).count()).toBe(0);
    await stage().shot('42-whose');
    await stage()
      .pane.getByRole('radio', { name: fill(ACCOUNT.isOf, { account: 'Ash Tree' }) })
      .check();
    await button(fill(ACCOUNT.use, { name: 'answer-10.json' })).click();
    await said(/Read as of Ash Tree, as was said\./);
    await write();
    await shows('Corridor!R16', before + 41.5);
    await revert();
    await shows('Corridor!R16', before + 40.25);
  });

  test('a report that names no currency is read in the one that is said', async () => {
    const before = await spend();
    await bring('vendors-10.csv', REPORT);
    await said(/In which currency are its amounts\?/);
    expect(await button(/^Write \d/).count()).toBe(0);
    await stage().shot('43-currency');
    await stage().pane.getByRole('radio', { name: 'USD, US Dollar' }).check();
    await button('Read it in USD').click();
    await said(/Read in USD, as was said\./);
    await write();
    await shows('Corridor!R16', before + 1240.5);
    await revert();
    await shows('Corridor!R16', before);
  });
}
