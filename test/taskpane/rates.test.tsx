import { renderToStaticMarkup } from 'react-dom/server';
import { addRates, findRates } from '../../src/taskpane/flows/rates';
import { takeFiles } from '../../src/taskpane/flows/sample';
import AddRates from '../../src/taskpane/screens/AddRates';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import { client, services, workbook } from './doubles';
import { rates, ratesFound } from './postings';
import { full } from './scenes';

const words = (one: Services): string =>
  renderToStaticMarkup(
    <ServicesProvider value={one}>
      <AddRates />
    </ServicesProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
const row = (Date: string, From: string, Type: 'average' | 'month-end', Rate: string) => ({ Date, From, To: 'USD', Type, Rate, Source: 'ECB' });

test('a file of rates that is dropped leads to its own place, and no file is brought in', async () => {
  const one = services({}, { ...full, route: '#import' });
  const file = new File(['Date,USD,JPY,BGN,\n2026-10-30,1.1,170,N/A,\n'], 'rates.csv');
  await takeFiles(one, [file]);
  expect([one.store.get().route, one.store.get().ratesFile, one.store.get().job]).toEqual(['#rates', file, null]);
});

test('rates that stand are never offered, nor those of money that nobody was billed in', async () => {
  const asked: unknown[] = [];
  const one = services({}, full);
  const client = {
    ...one.client,
    upload: async () => Promise.resolve({ ok: true as const, value: { upload: 'u1', name: 'hist.csv', bytes: 1, hash: '' } }),
    ask: async (...given: unknown[]) => {
      asked.push(given);
      const rows = [row('2026-10-01', 'EUR', 'average', '1.11'), row('2026-10-31', 'EUR', 'month-end', '1.1'), row('2026-10-01', 'JPY', 'average', '0.006')];
      return Promise.resolve({ ok: true, value: { rows, sentences: ['GBP has no rate.'] } });
    },
  } as unknown as Services['client'];
  const found = await findRates({ ...one, client }, new File(['x'], 'hist.csv'), rates);
  expect(asked).toEqual([['rates', { upload: 'u1', currency: 'USD', from: ['EUR', 'GBP'], months: ['2026-10'] }]]);
  expect(found).toEqual({
    ok: true,
    value: {
      file: 'hist.csv',
      rows: [row('2026-10-01', 'EUR', 'average', '1.11')],
      standing: [row('2026-10-31', 'EUR', 'month-end', '1.1')],
      sentences: ['GBP has no rate.'],
    },
  });
});

test('rates that were added are applied: what they change is shown next; where they were not, nothing goes on', async () => {
  const asking = client();
  const one = services({ client: asking }, { ...full, route: '#rates' });
  await addRates(one, [row('2026-10-01', 'EUR', 'average', '1.11')], '2026-10', 'Rates of October 2026 added');
  expect(asking.asked.map(([name]) => name)).toContain('saveRuleBook');
  expect([one.store.get().route, one.store.get().job?.kind, one.store.get().job?.stage]).toEqual(['#check', 'refresh', 'check']);
  const refused = { ok: false, situation: { kind: 'protected-sheet', sheet: 'Rates' } } as const;
  const quiet = client();
  const two = services({ client: quiet, workbook: workbook({ post: async () => Promise.resolve(refused) }) }, { ...full, route: '#rates' });
  await addRates(two, [], '2026-10', 'Rates of October 2026 added');
  expect([two.store.get().situation, two.store.get().job, quiet.asked]).toEqual([refused.situation, null, []]);
});

test('the place says for which month and money it asks, and when nothing is needed', () => {
  expect(words(services({}, { ...full, rates }))).toContain('October 2026: what one unit of foreign money was worth in USD.');
  expect(words(services({}, { ...full, rates: { ...rates, foreign: [] } }))).toContain('All actuals are in USD, so no rate is needed.');
});

test('what the file has is shown with where it is from before it is added, beside what stands and what is missing', () => {
  const said = words(services({}, { ...full, rates, ratesFound }));
  expect(said).toContain('GBP, average of the month ECB reference rate, mean of 22 days 1.305882353');
  expect(said).toContain('On Rates already, and stays as it is: EUR, end of the month.');
  expect(said).toContain('BGN has no rate to USD');
  expect(said).toContain('What they change is shown next. Add 3 rates');
});
