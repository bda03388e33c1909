import { BadUsage, ledgerPath, readSettings } from '../../src/server/settings';

const place = { root: '/app', cwd: '/home/ana', env: {} };

test('without flags: this computer, port 3000, a ledger in the working folder', () => {
  expect(readSettings({}, place)).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    ledger: '/home/ana/.corridor/ledger.duckdb',
    uploads: '/home/ana/.corridor/ledger.duckdb.uploads',
    dist: '/app/dist',
    sample: '/app/assets/sample',
    names: ['localhost', '127.0.0.1', '[::1]'],
    uploadLimit: 2_000_000_000,
    viewers: false,
  });
  expect(readSettings({ viewer: true }, place).viewers).toBe(true);
});

test('a flag beats the environment, which beats the default', () => {
  const env = { CORRIDOR_LEDGER: 'env.duckdb', CORRIDOR_PORT: '4000' };
  expect(ledgerPath(undefined, { ...place, env })).toBe('/home/ana/env.duckdb');
  expect(ledgerPath('/flag.duckdb', { ...place, env })).toBe('/flag.duckdb');
  expect(ledgerPath(undefined, { ...place, env: { CORRIDOR_LEDGER: '' } })).toBe('/home/ana/.corridor/ledger.duckdb');
  expect(readSettings({ port: '5000' }, { ...place, env }).port).toBe(5000);
  expect(readSettings({}, { ...place, env }).port).toBe(4000);
});

test('people are kept as the flag says, else the environment, else as the ledger has it', () => {
  expect(readSettings({}, place).people).toBeUndefined();
  expect(readSettings({}, { ...place, env: { CORRIDOR_PEOPLE: 'shown' } }).people).toBe('shown');
  expect(readSettings({ people: 'hashed' }, { ...place, env: { CORRIDOR_PEOPLE: 'shown' } }).people).toBe('hashed');
  expect(() => readSettings({ people: 'clear' }, place)).toThrow('--people takes hashed or shown, not "clear".');
});

test.each([
  [{ port: '70000' }, '--port takes a number from 0 to 65535, not "70000".'],
  [{ port: '-1' }, '--port takes a number'],
  [{ port: '3e3' }, '--port takes a number'],
  [{ key: 'k.pem' }, '--key and --cert are given together.'],
  [{ host: '0.0.0.0' }, 'Other computers could read what is sent to 0.0.0.0.'],
])('%j is bad usage', (flags, sentence) => {
  expect(() => readSettings(flags, place)).toThrow(BadUsage);
  expect(() => readSettings(flags, place)).toThrow(sentence);
});

test('another address needs https and is then a name of the server', () => {
  const settings = readSettings({ host: 'Books.example', key: 'k.pem', cert: 'c.pem', name: ['Finance.example'] }, place);
  expect(settings.https).toEqual({ key: '/home/ana/k.pem', cert: '/home/ana/c.pem' });
  expect(settings.names).toEqual(['localhost', '127.0.0.1', '[::1]', 'books.example', 'finance.example']);
});
