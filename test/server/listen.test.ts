import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, listen } from '../../src/server/listen';
import { type Settings, readSettings } from '../../src/server/settings';
import type { Store } from '../../src/server/store/port';
import { doubleStore, onePreview } from './double';

let folder: string;
let settings: Settings;
const running: Running[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-listen-'));
  mkdirSync(join(folder, 'dist'));
  mkdirSync(join(folder, 'assets', 'sample'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'taskpane.html'), 'pane');
  writeFileSync(join(folder, 'assets', 'sample', 'a.csv'), 'a');
  settings = readSettings({ port: '0', ledger: join(folder, 'books', 'ledger.duckdb') }, { root: folder, cwd: folder, env: {} });
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(store: Store): Promise<Running> {
  const one = await listen(
    settings,
    () => Promise.resolve(store),
    () => undefined,
  );
  running.push(one);
  return one;
}
const post = async (server: Running, name: string, body: object, token = '') => {
  const reply = await fetch(`${server.address}/api/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, string> };
};

test('takes a free port, shows one address, and pairs by the code in it', async () => {
  const server = await start(doubleStore());
  expect(server.line).toMatch(/^Corridor is ready: http:\/\/localhost:\d+\/taskpane\.html#code=[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const paired = await post(server, 'pair', { code: server.code });
  expect(paired.status).toBe(200);
  expect((await post(server, 'batches', {}, paired.body['token'])).status).toBe(200);
  expect((await post(server, 'batches', {})).status).toBe(401);
  expect((await post(server, 'pair', { code: server.code })).body['sentence']).toBe('This code has been used. Start the server again to get a new one.');
});

test('shows an address for looking only where it was asked for, which lets nobody write', async () => {
  expect((await start(doubleStore())).viewers).toBeNull();
  settings = { ...settings, viewers: true };
  const server = await start(doubleStore());
  const code = /^To look only: http:\/\/localhost:\d+\/taskpane\.html#code=([2-9A-Z]{4}-[2-9A-Z]{4})$/.exec(server.viewers ?? '')?.[1] ?? '';
  expect(code).not.toBe(server.code);
  const { token, role } = (await post(server, 'pair', { code })).body;
  expect(role).toBe('viewer');
  expect((await post(server, 'batches', {}, token)).status).toBe(200);
  expect(await post(server, 'commit', { preview: 'x' }, token)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('is bound to this computer, under its own port', async () => {
  const server = await start(doubleStore());
  const { port } = new URL(server.address);
  const status = (host: string) =>
    new Promise<number | undefined>((done) => {
      ask({ host: '127.0.0.1', port, path: '/taskpane.html', headers: { host } }, (reply) => {
        reply.resume();
        done(reply.statusCode);
      });
    });
  expect(await status(`localhost:${port}`)).toBe(200);
  expect(await status('localhost:3000')).toBe(421);
  expect(await status(`evil.example:${port}`)).toBe(421);
});

test('a port in use is an error, and the ledger is let go', async () => {
  const server = await start(doubleStore());
  const second = doubleStore();
  settings = { ...settings, port: Number(new URL(server.address).port) };
  await expect(start(second)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(second.calls).toEqual(['close']);
});

test('a folder that cannot be made is named, not the port, and the ledger is let go; stopping twice is stopping once', async () => {
  writeFileSync(join(folder, 'plain'), 'x');
  const store = doubleStore();
  settings = { ...settings, uploads: join(folder, 'plain', 'uploads') };
  await expect(start(store)).rejects.toThrow('plain/uploads cannot be made or written by this account. Choose another place.');
  expect(store.calls).toEqual(['close']);
  settings = { ...settings, ledger: join(folder, 'plain', 'books', 'l.duckdb') };
  await expect(start(store)).rejects.toThrow('plain/books cannot be made or written by this account. Choose another place.');
  settings = { ...settings, ledger: join(folder, 'l.duckdb'), uploads: join(folder, 'uploads') };
  const last = doubleStore();
  const server = await start(last);
  await Promise.all([server.stop(), server.stop()]);
  expect(last.calls).toEqual(['close']);
});

test('stopping ends streams, cancels reading, lets writing end, closes the ledger last, and leaves no dropped file', async () => {
  const events: string[] = [];
  const base = doubleStore();
  const store: Store = {
    ...base,
    preview: async (id, files, watch) => {
      await base.preview(id, files, watch);
      if (files[0]?.name === 'slow.csv') {
        while (!watch.signal.aborted) await new Promise((done) => setTimeout(done, 2));
        events.push('reading stopped');
        return onePreview(id, 'cancelled');
      }
      return onePreview(id);
    },
    commit: async () => {
      events.push('writing');
      await new Promise((done) => setTimeout(done, 60));
      events.push('written');
      return [];
    },
    close: () => {
      events.push('closed');
      return Promise.resolve();
    },
  };
  const server = await start(store);
  const token = (await post(server, 'pair', { code: server.code })).body['token'] ?? '';
  const upload = async (name: string) => {
    const form = new FormData();
    form.append('file', new Blob(['a']), name);
    const reply = await fetch(`${server.address}/api/upload`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } });
    return ((await reply.json()) as { upload: string }).upload;
  };
  const preview = async (name: string) => (await post(server, 'preview', { uploads: [{ upload: await upload(name) }] }, token)).body['id'] ?? '';
  const quick = await preview('quick.csv');
  while ((await post(server, 'previewOf', { preview: quick }, token)).body['state'] === 'reading');
  const writing = post(server, 'commit', { preview: quick }, token).catch(() => undefined);
  while (events.length === 0) await new Promise((done) => setTimeout(done, 2));
  const slow = await preview('slow.csv');
  const stream = await fetch(`${server.address}/api/progress?preview=${slow}`, { headers: { authorization: `Bearer ${token}` } });
  const heard = stream.text().catch(() => 'cut');
  running.splice(0);
  await server.stop();
  expect(events.at(-1)).toBe('closed');
  expect(events.slice(0, 2)).toEqual(['writing', 'written']);
  await heard;
  await writing;
  expect(readdirSync(settings.uploads)).toEqual([]);
  await expect(fetch(server.address)).rejects.toThrow();
  expect(existsSync(`${settings.ledger}.tokens.json`)).toBe(true);
});

test('a token outlives the server', async () => {
  const first = await start(doubleStore());
  const { token } = (await post(first, 'pair', { code: first.code })).body;
  await first.stop();
  running.splice(0);
  const second = await start(doubleStore());
  expect((await post(second, 'batches', {}, token)).status).toBe(200);
});
