import { chooseAccount } from '../../src/taskpane/flows/bring-in';
import { EMPTY_JOB, type Job } from '../../src/taskpane/job';
import { client, services } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';

const check = (change: Partial<Job> = {}) => ({ ...full, route: '#check', job: { ...EMPTY_JOB, stage: 'check', preview: data.noAccount, ...change } }) as const;

test('whose a file without an account is, is asked at the file; an answer that was taken over is said', () => {
  const said = seen(services({}, check())).join(' ');
  expect(said).toMatch(/costs-10\.json +· say whose it is Of Fernhill Research, .* for the same days\. Both would count\. Nothing was taken\./);
  expect(said).toContain(
    'Of which account is costs-10.json? It is of Fernhill Research: it takes the place of those days Another account: both count Read costs-10.json with this answer',
  );
  expect(said).toContain('The file names no account. Read as of Fernhill Research, as costs-10.json was.');
  expect(said).toContain('Of which account are the older lines without one? They are of Fernhill Research: this file takes their place');
  expect(seen(services({}, check({ preview: data.preview }))).join(' ')).not.toContain('account');
});

test('the answer goes with its file when it is read again, another account too', async () => {
  const asking = client();
  const row = { bytes: 1, sent: 1, state: 'read', sentence: null, source: null } as const;
  const files = ['u2', 'u3'].map((upload, key) => ({ ...row, key, upload, name: upload }));
  const pane = services({ client: asking }, check({ files }));
  await chooseAccount(pane, 'u3', 'org-1');
  await chooseAccount(pane, 'u2', '');
  const asked = asking.asked.filter(([name]) => name === 'preview').map(([, of]) => of);
  expect(asked).toEqual([
    { uploads: [{ upload: 'u2' }, { upload: 'u3', account: 'org-1' }] },
    {
      uploads: [
        { upload: 'u2', account: '' },
        { upload: 'u3', account: 'org-1' },
      ],
    },
  ]);
});
