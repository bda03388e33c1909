import { chooseCurrency } from '../../src/taskpane/flows/bring-in';
import { EMPTY_JOB, type Job } from '../../src/taskpane/job';
import { client, services } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';

const check = (change: Partial<Job> = {}) =>
  ({ ...full, route: '#check', job: { ...EMPTY_JOB, stage: 'check', preview: data.noCurrency, ...change } }) as const;

test('the currency of a file that names none is asked at the file, the last answer chosen and not taken over', () => {
  const said = seen(services({}, check())).join(' ');
  expect(said).toMatch(/Transaction List by Vendor\.xlsx +· say its currency/);
  expect(said).toMatch(/as several currencies do\. Nothing was taken\. In which currency are its amounts\? USD, US Dollar CAD, Canadian Dollar/);
  expect(said).toContain('2 lines of the file name no currency. They are left out until somebody says it.');
  expect(said).toContain('The last such file was read in CAD.');
  expect(said).toContain('Read in EUR, as was said.');
  expect(seen(services({}, check({ preview: data.preview }))).join(' ')).not.toContain('In which currency');
});

test('the currency that was said goes with its file when it is read again', async () => {
  const asking = client();
  const row = { bytes: 1, sent: 1, state: 'read', sentence: null, source: null } as const;
  const files = ['u2', 'u3'].map((upload, key) => ({ ...row, key, upload, name: upload }));
  const pane = services({ client: asking }, check({ files }));
  await chooseCurrency(pane, 'u3', 'CAD');
  expect(asking.asked.find(([name]) => name === 'preview')?.[1]).toEqual({ uploads: [{ upload: 'u2' }, { upload: 'u3', currency: 'CAD' }] });
});
