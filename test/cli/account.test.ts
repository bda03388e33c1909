import { type Terminal, costs, openTerminal } from './terminal';

// A real ledger, on a machine that may be busy.
jest.setTimeout(30_000);

const first = Date.UTC(2026, 9, 1) / 1000;
/** An answer of OpenAI's costs API: it names no organisation. */
const answer = (...amounts: readonly number[]): string =>
  JSON.stringify({
    data: amounts.map((value, i) => ({
      ...{ object: 'bucket', start_time: first + i * 86_400, end_time: first + (i + 1) * 86_400 },
      results: [{ amount: { value, currency: 'usd' }, line_item: 'gpt-5, input', project_id: 'proj_Support' }],
    })),
    has_more: false,
  });

let terminal: Terminal;
beforeEach(async () => {
  terminal = openTerminal();
  terminal.write('export.csv', costs([{ day: 1, amount: '10' }]));
  terminal.write('api.json', answer(12, 5));
  expect((await terminal.run('import', 'export.csv')).code).toBe(0);
});
afterEach(() => terminal.end());
const total = async () => (await terminal.run('actuals', '--by', 'vendor', '--csv')).out.trim().split('\r\n').at(-1)?.split(',').slice(0, 4).join(',');

test('nothing is taken before somebody says whose it is, and how it is said stands there', async () => {
  const { code, out, err } = await terminal.run('import', 'api.json');
  expect([code, out]).toEqual([1, 'api.json: not taken.\n']);
  expect(err).toBe(
    'api.json: Of Org, export.csv has 1 line of October 2026 (10.00 USD); this file names no account for the same days. Both would count. Nothing was taken.\n' +
      'api.json: --account "Org" takes the place of what is there; --other-account says that it is another one, so that both count.\n',
  );
  expect(await total()).toBe('OpenAI,USD,,10');
});

test('as one of the account it takes the place of its days; as one of another both count', async () => {
  const dry = await terminal.run('import', 'api.json', '--other-account', '--dry-run');
  expect(dry.err).toContain('They are of another account, as was said: both count.\n');
  const said = await terminal.run('import', 'api.json', '--account', 'Org');
  expect([said.code, said.err]).toEqual([
    0,
    'api.json: It takes the place of OpenAI costs for its days of October 2026: both say the same, and the newer one stands.\n' +
      'api.json: Of Org, export.csv has 1 line of October 2026 (10.00 USD); this file names no account for the same days. Read as of Org, as was said.\n',
  ]);
  expect(await total()).toBe('OpenAI,USD,,17');
  terminal.write('next.json', answer(13));
  const next = await terminal.run('import', 'next.json');
  expect(next.code).toBe(0);
  expect(next.err).toContain('Read as of Org, as api.json was; --other-account says that it is another one, so that both count.\n');
  expect(await total()).toBe('OpenAI,USD,,18');
  expect((await terminal.run('rebuild')).code).toBe(0);
  expect(await total()).toBe('OpenAI,USD,,18');
});

test('an account that nobody asked about is no answer', async () => {
  const wrong = await terminal.run('import', 'api.json', '--account', 'Orc');
  expect([wrong.code, wrong.err]).toEqual([1, '--account: "Orc" is none of the accounts that these files may be of: Org. Nothing was written.\n']);
  expect((await terminal.run('import', 'export.csv', '--account', 'Org')).err).toBe(
    '--account: nothing is asked of the account of these files. Nothing was written.\n',
  );
  expect((await terminal.run('import', 'api.json', '--account', 'Org', '--other-account')).err).toContain('Give --account or --other-account, not both.');
});
