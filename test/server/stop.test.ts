import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preview } from '../../src/ledger/preview';
import type { Running } from '../../src/server/listen';
import { startServer } from '../../src/server/main';
import { type Settings, readSettings } from '../../src/server/settings';
import { openDuckDbStore } from '../../src/server/store/open';
import { costs } from '../cli/terminal';

// A real ledger, opened three times, on a machine that may be busy.
jest.setTimeout(30_000);

let folder: string;
let settings: Settings;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-stop-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'taskpane.html'), 'pane');
  settings = readSettings({ port: '0' }, { root: folder, cwd: folder, env: {} });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const caller = async (server: Running) => {
  const ask = async <T>(name: string, body: object, token = ''): Promise<T> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const reply = await fetch(`${server.address}/api/${name}`, { method: 'POST', body: JSON.stringify(body), headers });
    expect([name, reply.status]).toEqual([name, 200]);
    return (await reply.json()) as T;
  };
  const { token } = await ask<{ token: string }>('pair', { code: server.code });
  return {
    ask: <T>(name: string, body: object) => ask<T>(name, body, token),
    preview: async (content: string) => {
      const form = new FormData();
      form.append('file', new Blob([content]), 'october.csv');
      const reply = await fetch(`${server.address}/api/upload`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } });
      const { upload } = (await reply.json()) as { upload: string };
      return (await ask<Preview>('preview', { uploads: [{ upload }] }, token)).id;
    },
    stages: async (preview: string, enough: string) => {
      const reply = await fetch(`${server.address}/api/progress?preview=${preview}`, { headers: { authorization: `Bearer ${token}` } });
      let heard = '';
      const decoder = new TextDecoder();
      const reader = reply.body?.getReader();
      while (reader !== undefined && !heard.includes(`"${enough}"`)) {
        const { done, value } = await reader.read();
        if (done) break;
        heard += decoder.decode(value, { stream: true });
      }
      return heard;
    },
  };
};

test('what was written stays; what waited or was being read is gone; the ledger opens', async () => {
  const server = await startServer(settings);
  const { ask, preview, stages } = await caller(server);
  const first = await preview(costs([{ day: 1, amount: '1.25' }]));
  await stages(first, 'ready');
  await ask('commit', { preview: first });
  const waiting = await preview(costs([{ day: 2, amount: '2.50' }]));
  await stages(waiting, 'ready');
  const long = costs(Array.from({ length: 60_000 }, (_, i) => ({ day: 1 + (i % 31), amount: '0.01', project: `P${String(i)}` })));
  await stages(await preview(long), 'reading');
  await server.stop();

  expect(readdirSync(settings.uploads)).toEqual([]);
  expect(existsSync(`${settings.ledger}.wal`)).toBe(false);
  const store = await openDuckDbStore(settings.ledger);
  expect(await store.batches()).toHaveLength(1);
  const { Totals } = await store.actuals({ by: ['Month'], countedOnly: true });
  expect(Totals).toMatchObject([{ Currency: 'USD', BilledCost: '1.25', Lines: 1 }]);
  await store.close();
});

test('a second server on the same ledger answers the same figures after the first has stopped', async () => {
  const first = await startServer(settings);
  const { ask, preview, stages } = await caller(first);
  const id = await preview(costs([{ day: 1, amount: '1.25' }]));
  await stages(id, 'ready');
  await ask('commit', { preview: id });
  const before = await ask('actuals', { by: ['Month', 'Vendor'] });
  await first.stop();
  const second = await startServer(settings);
  const again = await caller(second);
  expect(await again.ask('actuals', { by: ['Month', 'Vendor'] })).toEqual(before);
  await second.stop();
});
