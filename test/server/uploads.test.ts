import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Upload } from '../../src/ledger/wire';
import { fingerprint } from '../../src/server/store/files/fingerprint';
import { nameOnly, openUploads, stage } from '../../src/server/uploads';
import { type Bench, createBench, form } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await createBench({ limit: 100_000 });
});
afterEach(() => bench.end());

const put = (made: ReturnType<typeof form>) =>
  bench.app.inject({
    method: 'POST',
    url: '/api/upload',
    payload: made.payload,
    headers: { host: 'localhost:3000', authorization: `Bearer ${bench.token}`, ...made.headers },
  });
const left = () => readdirSync(join(bench.folder, 'uploads'));

test('a file is kept byte for byte, under a name of ours, with its hash', async () => {
  const content = 'date,amount\r\n2026-10-01,"1,5"\n\u00e9\u20ac';
  const reply = await put(form('../../etc/M\u00e4rz 2026.csv', content));
  expect(reply.statusCode).toBe(200);
  const upload = Upload.parse(reply.json());
  expect(upload).toEqual({
    upload: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    name: 'M\u00e4rz 2026.csv',
    bytes: Buffer.byteLength(content),
    hash: createHash('sha256').update(content).digest('hex'),
  });
  expect(left()).toEqual([upload.upload]);
  expect(readFileSync(join(bench.folder, 'uploads', upload.upload), 'utf8')).toBe(content);
  expect(bench.parts.uploads.find(upload.upload)).toMatchObject({ name: 'M\u00e4rz 2026.csv', hash: upload.hash, utf8: true });
});

test.each([
  ['C:\\fakepath\\a.csv', 'a.csv'],
  ['/etc/passwd', 'passwd'],
  ['..', '..'],
  ['', 'unnamed file'],
  ['a\u0000\u001b[31mb\u202e.csv', 'a[31mb.csv'],
  ['x'.repeat(300), 'x'.repeat(200)],
])('the name %j is told as %j', (given, told) => {
  expect(nameOnly(given)).toBe(told);
});

test('an empty file is a file; what to say of it is for the reading', async () => {
  expect((await put(form('empty.csv', ''))).json()).toMatchObject({ bytes: 0 });
});

test('a file beyond the limit is refused in a sentence and leaves nothing, with its length told or not', async () => {
  const over = form('big.csv', 'x'.repeat(100_001));
  const first = await put(over);
  expect(first.statusCode).toBe(413);
  expect(first.json()).toEqual({ code: 'too-large', sentence: 'big.csv is larger than 100000 bytes. Split it by month and bring in the parts.' });
  const second = await put(form('huge.csv', 'x'.repeat(300_000)));
  expect(second.statusCode).toBe(413);
  expect(second.json()).toMatchObject({ code: 'too-large' });
  expect(left()).toEqual([]);
  expect((await put(form('fits.csv', 'x'.repeat(100_000)))).statusCode).toBe(200);
});

test('a form without a file, and no form at all', async () => {
  const { headers } = form('', '');
  const none = await put({
    payload: '--corridor-test-boundary\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--corridor-test-boundary--\r\n',
    headers,
  });
  expect([none.statusCode, none.json()]).toEqual([400, { code: 'no-file', sentence: 'No file came with the request.' }]);
  const json = await bench.post('upload', { a: 1 });
  expect([json.statusCode, json.json()]).toEqual([415, { code: 'request', sentence: 'A file is sent as a form with one file in it.' }]);
  expect(left()).toEqual([]);
});

test('a second file in the form is not taken', async () => {
  const one = form('a.csv', 'a').payload.replace(/--\r\n$/, '');
  const reply = await put({ payload: `${one}\r\n${form('b.csv', 'b').payload}`, headers: form('', '').headers });
  if (reply.statusCode === 200) expect(reply.json()).toMatchObject({ name: 'a.csv', bytes: 1 });
  else expect(reply.statusCode).toBe(400);
  expect(left().length).toBeLessThanOrEqual(1);
});

test('a form that ends in the middle leaves nothing', async () => {
  const { payload, headers } = form('cut.csv', 'x'.repeat(5000));
  const reply = await put({ payload: payload.slice(0, 3000), headers });
  expect(reply.statusCode).toBe(400);
  expect(reply.json()).toEqual({ code: 'cut-off', sentence: 'The file did not arrive whole. Nothing was taken. Send it again.' });
  expect(left()).toEqual([]);
});

test('a connection that breaks in the middle leaves nothing', async () => {
  const address = await bench.app.listen({ host: '127.0.0.1', port: 0 });
  const { payload, headers } = form('broken.csv', 'x'.repeat(50_000));
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const head = { host: 'localhost:3000', authorization: `Bearer ${bench.token}`, 'content-length': String(payload.length), ...headers };
  socket.write(
    `POST /api/upload HTTP/1.1\r\n${Object.entries(head)
      .map(([k, v]) => `${k}: ${v}\r\n`)
      .join('')}\r\n${payload.slice(0, 20_000)}`,
  );
  while (left().length === 0) await new Promise((done) => setTimeout(done, 5));
  socket.destroy();
  while (left().length > 0) await new Promise((done) => setTimeout(done, 5));
  expect(left()).toEqual([]);
});

test("what an earlier run left is removed, what is somebody else's is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-uploads-'));
  writeFileSync(join(folder, '0b8f6f3e-57a6-4c2e-9d42-1f0a2b3c4d5e'), 'old');
  writeFileSync(join(folder, 'budget.xlsx'), 'precious');
  await openUploads(folder, 10);
  expect(readdirSync(folder)).toEqual(['budget.xlsx']);
  rmSync(folder, { recursive: true });
});

test('a file that is gone is said to be gone', async () => {
  const reply = await bench.post('preview', { uploads: [{ upload: '../../etc/passwd' }] });
  expect([reply.statusCode, reply.json()]).toEqual([404, { code: 'unknown-upload', sentence: 'This file is no longer on the server. Choose it again.' }]);
});

test('a file is text in UTF-8 where all its bytes are, however it was cut on its way', async () => {
  const euro = Buffer.from('a€é😀');
  const seen = (pieces: readonly Buffer[]) => {
    const { take, read } = fingerprint();
    for (const piece of pieces) take(piece);
    return read();
  };
  for (let size = 1; size <= euro.length; size++) {
    const pieces = Array.from({ length: Math.ceil(euro.length / size) }, (_, i) => euro.subarray(i * size, (i + 1) * size));
    const hash = createHash('sha256').update(euro).digest('hex');
    expect(seen(pieces)).toEqual({ bytes: euro.length, hash, utf8: true, doubles: false, longFigures: false });
    expect(seen([...pieces, Buffer.from([0xe9]), Buffer.from('t')]).utf8).toBe(false);
    expect(seen([...pieces, Buffer.from([0xe2, 0x82])]).utf8).toBe(false);
  }
  const western = join(bench.folder, 'western.csv');
  writeFileSync(western, Buffer.from([0x61, 0xe9, 0x0a]));
  expect((await stage(western)).utf8).toBe(false);
});
