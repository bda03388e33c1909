import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { createApp, type AppParts } from '../../src/server/app';
import { createImports } from '../../src/server/imports';
import { createJobs } from '../../src/server/jobs';
import { createLease } from '../../src/server/lease';
import { createPairing } from '../../src/server/pairing';
import { createProgressBoard } from '../../src/server/progress';
import type { Store } from '../../src/server/store/port';
import { openUploads } from '../../src/server/uploads';
import { doubleStore } from './double';

export const HOST = 'localhost:3000';

/** A server on the bench: no socket, a small set of built pages, a folder of its own, one paired caller. */
export interface Bench {
  readonly app: FastifyInstance;
  readonly folder: string;
  readonly parts: AppParts;
  readonly token: string;
  /** The token of somebody who may look only. */
  readonly viewer: string;
  readonly post: (name: string, body?: object, headers?: Record<string, string>) => Promise<Response>;
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Response>;
  readonly end: () => Promise<void>;
}

const FILES = {
  'taskpane.html': '<!doctype html><title>pane</title>',
  'taskpane.0123456789.js': 'void 0;',
  'functions.json': '{"functions":[]}',
  'workbench/index.html': '<!doctype html><title>workbench</title>',
  'cli/corridor.mjs': 'secret',
  '.hidden': 'secret',
};

export async function createBench(
  given: { readonly store?: Store; readonly limit?: number; readonly sample?: Record<string, string>; readonly defect?: (error: unknown) => void } = {},
): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-server-'));
  const dist = join(folder, 'dist');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(dist, name, '..'), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  const sample = join(folder, 'sample');
  mkdirSync(sample);
  for (const [name, text] of Object.entries(given.sample ?? {})) writeFileSync(join(sample, name), text);
  const limit = given.limit ?? 1_000_000;
  const store = given.store ?? doubleStore();
  const progress = createProgressBoard(20);
  const jobs = createJobs();
  const pairing = createPairing(join(folder, 'tokens.json'), Date.now, true);
  const { token } = pairing.pair(pairing.code);
  const viewer = pairing.pair(pairing.viewerCode ?? '').token;
  const parts: AppParts = {
    version: '1.0.0',
    ledger: 'ledger.duckdb',
    sampleFolder: sample,
    sources: [],
    store,
    imports: createImports(store, jobs, progress.tell, () => new Date('2026-11-02T09:41:00Z')),
    pairing,
    lease: createLease(),
    uploads: await openUploads(join(folder, 'uploads'), limit),
    progress,
    dist,
    names: ['localhost', '127.0.0.1', '[::1]'],
    port: () => 3000,
    uploadLimit: limit,
    defect: given.defect ?? (() => undefined),
  };
  const app = createApp(parts);
  await app.ready();
  const call = (options: InjectOptions, headers: Record<string, string> = {}): Promise<Response> =>
    app.inject({ ...options, headers: { host: HOST, authorization: `Bearer ${token}`, ...headers } });
  return {
    app,
    folder,
    parts,
    token,
    viewer,
    post: (name, body = {}, headers = {}) => call({ method: 'POST', url: `/api/${name}`, payload: body }, headers),
    get: (url, headers = {}) => call({ method: 'GET', url }, headers),
    end: async () => {
      progress.end();
      await jobs.stop();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A form with one file, byte for byte. */
export function form(name: string, content: string, field = 'file'): { readonly payload: string; readonly headers: Record<string, string> } {
  const boundary = 'corridor-test-boundary';
  const payload = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
