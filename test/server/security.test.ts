import { type Bench, HOST, createBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.end());

const SENTENCE = { sentence: expect.stringMatching(/^[A-Z].*\.$/) as unknown, code: expect.any(String) as unknown };

describe('names', () => {
  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])('%s is ours', async (host) => {
    expect((await bench.get('/taskpane.html', { host })).statusCode).toBe(200);
  });
  test.each(['evil.example:3000', 'localhost:3001', 'localhost', 'localhost.evil.example:3000', '127.0.0.1.nip.io:3000', '', 'localhost:3000@evil.example'])(
    'a page cannot reach the server as "%s"',
    async (host) => {
      for (const reply of [await bench.get('/taskpane.html', { host }), await bench.post('health', {}, { host })]) {
        expect(reply.statusCode).toBe(421);
        expect(reply.json()).toEqual({ ...SENTENCE, code: 'host' });
      }
    },
  );
});

describe('pages elsewhere', () => {
  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001' },
    { origin: 'https://localhost:3000' },
    { origin: 'http://localhost:3000.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[])('%j is refused, token or not', async (headers) => {
    for (const name of ['health', 'pair', 'batches', 'sample', 'upload']) {
      const reply = await bench.post(name, {}, headers);
      expect(reply.statusCode).toBe(403);
      expect(reply.json()).toEqual({ ...SENTENCE, code: 'origin' });
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await bench.get('/api/progress?preview=x', headers)).statusCode).toBe(403);
  });
  test('our own page and a terminal are answered', async () => {
    expect((await bench.post('batches', {}, { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    expect((await bench.post('batches')).statusCode).toBe(200);
  });
  test('no preflight is granted', async () => {
    const reply = await bench.app.inject({ method: 'OPTIONS', url: '/api/batches', headers: { host: HOST, origin: 'https://evil.example' } });
    expect(reply.statusCode).toBe(403);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
  test('plain text, which a form elsewhere can send, is not read', async () => {
    const reply = await bench.app.inject({ method: 'POST', url: '/api/health', headers: { host: HOST, 'content-type': 'text/plain' }, payload: '{}' });
    expect(reply.statusCode).toBe(415);
  });
});

describe('tokens', () => {
  test.each(['', 'Bearer ', 'Bearer wrong-wrong-wrong-wrong-wrong-wrong', 'Basic eDp5'])('%j does not let in', async (authorization) => {
    for (const name of ['batches', 'actuals', 'commit', 'saveRuleBook', 'upload', 'sources', 'nosuch']) {
      const reply = await bench.post(name, {}, { authorization });
      expect([401, 404]).toContain(reply.statusCode);
      if (name !== 'nosuch') expect(reply.json()).toEqual({ ...SENTENCE, code: 'not-paired' });
    }
    expect((await bench.get('/api/progress?preview=x', { authorization })).statusCode).toBe(401);
  });
  test('an address written otherwise is not a way round', async () => {
    for (const url of ['/%61pi/batches', '//api/batches', '/api//batches', '/api/./batches', '/API/batches', '/api/batches/', '/x/../api/batches']) {
      const reply = await bench.app.inject({ method: 'POST', url, headers: { host: HOST }, payload: {} });
      expect([401, 404]).toContain(reply.statusCode);
    }
  });
});

describe('files', () => {
  test.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/workbench/../../outside.txt',
    '/workbench/..%5c..%5coutside.txt',
    '/.hidden',
    '/cli/corridor.mjs',
    '/%63li/corridor.mjs',
    '//cli/corridor.mjs',
    '/workbench/../cli/corridor.mjs',
    '/./cli/corridor.mjs',
    '/taskpane.html%00.js',
  ])('%s is not there', async (url) => {
    const reply = await bench.get(url);
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(reply.statusCode).toBeLessThan(500);
    expect(reply.body).not.toMatch(/outside|secret/);
    expect(reply.body).not.toContain(bench.folder);
  });
  test('what is not there says so in a sentence', async () => {
    const reply = await bench.get('/nothing.html');
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toEqual({ ...SENTENCE, code: 'not-found' });
  });
});

describe('headers', () => {
  test('every answer has them, also refusals', async () => {
    for (const reply of [await bench.get('/taskpane.html'), await bench.get('/nothing'), await bench.post('batches'), await bench.get('/', { host: 'evil' })]) {
      expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
      expect(reply.headers['permissions-policy']).toContain('camera=()');
    }
  });
  test('the pane may load office.js and be framed by Office, and by nobody else', async () => {
    const policy = String((await bench.get('/taskpane.html')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /);
    expect(policy).not.toMatch(/ \*|unsafe-eval|http:/);
    expect((await bench.get('/taskpane.html')).headers['x-frame-options']).toBeUndefined();
  });
  test('the workbench loads from here only', async () => {
    const policy = String((await bench.get('/workbench/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('https://');
  });
  test('pages are never kept, hashed files for ever, answers never', async () => {
    expect((await bench.get('/taskpane.html')).headers['cache-control']).toBe('no-store');
    expect((await bench.get('/workbench/')).headers['cache-control']).toBe('no-store');
    expect((await bench.get('/taskpane.0123456789.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await bench.get('/functions.json')).headers['cache-control']).toBe('no-cache');
    expect((await bench.post('batches')).headers['cache-control']).toBe('no-store');
  });
  test("only the functions' description may be read by Excel on the web", async () => {
    expect((await bench.get('/functions.json')).headers['access-control-allow-origin']).toBe('*');
    expect((await bench.get('/taskpane.html')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('the start is the workbench where it is built', async () => {
  const reply = await bench.get('/');
  expect(reply.statusCode).toBe(302);
  expect(reply.headers.location).toBe('/workbench/');
  expect((await bench.get('/workbench')).headers.location).toBe('/workbench/');
});
