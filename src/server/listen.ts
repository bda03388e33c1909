import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import product from '../../package.json';
import { createApp } from './app';
import { startPage } from './built';
import { cards } from './cards';
import { createImports } from './imports';
import { createJobs } from './jobs';
import { createLease } from './lease';
import { createPairing } from './pairing';
import { Refusal } from './problem';
import { createProgressBoard } from './progress';
import { BadUsage, type Settings } from './settings';
import { diskFull } from './store/engine/disk';
import type { OpenStore } from './store/port';
import { openUploads } from './uploads';

/** A server that listens. */
export interface Running {
  /** Where to begin, with the pairing code behind the hash, so that it reaches no log. */
  readonly start: string;
  readonly code: string;
  /** What the terminal shows. */
  readonly line: string;
  /** The same for those who may look but not write; null where it was not asked for. */
  readonly viewers: string | null;
  readonly address: string;
  /** Takes nothing more, cancels reading, lets writing end, closes the ledger. */
  readonly stop: () => Promise<void>;
}

function readCertificate(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new BadUsage(`${path} cannot be read. --key and --cert take files in PEM form.`);
  }
}

/** Says of a folder that cannot be used which it is: in the words of the system it would look like a fault of the port. */
const orSay =
  (folder: string) =>
  (error: unknown): never => {
    const full = diskFull(error);
    if (full !== undefined) throw new Refusal(507, 'disk-full', full);
    const { syscall } = error as { readonly syscall?: string };
    throw syscall === undefined ? error : new Refusal(500, 'folder', `The folder ${folder} cannot be made or written by this account. Choose another place.`);
  };

/** Settings in, a listening server out. Fails with a sentence when the ledger, its folders or the port cannot be had. */
export async function listen(settings: Settings, open: OpenStore, defect: (error: unknown) => void): Promise<Running> {
  const { ledger } = settings;
  const https = settings.https === undefined ? undefined : { key: readCertificate(settings.https.key), cert: readCertificate(settings.https.cert) };
  await mkdir(dirname(ledger), { recursive: true, mode: 0o700 }).catch(orSay(dirname(ledger)));
  const store = await open(ledger, settings.people);
  const jobs = createJobs();
  const progress = createProgressBoard();
  const uploads = await openUploads(settings.uploads, settings.uploadLimit)
    .catch(orSay(settings.uploads))
    .catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
  const pairing = createPairing(`${ledger}.tokens.json`, Date.now, settings.viewers);
  const imports = createImports(store, jobs, progress.tell, () => new Date());
  let port = settings.port;
  const app = createApp({
    ...{ version: product.version, ledger: basename(ledger), sampleFolder: settings.sample, sources: cards },
    ...{ store, imports, pairing, uploads, progress, lease: createLease() },
    ...{ dist: settings.dist, names: settings.names, uploadLimit: settings.uploadLimit },
    port: () => port,
    defect,
    https,
  });
  const end = async (): Promise<void> => {
    const idle = jobs.stop();
    progress.end();
    await app.close();
    await idle;
    await uploads.clear();
    await store.close();
  };
  let ending: Promise<void> | undefined;
  const stop = (): Promise<void> => (ending ??= end());
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await stop();
    throw error;
  }
  const bound = app.server.address();
  if (bound !== null && typeof bound === 'object') ({ port } = bound);
  const shown = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host;
  const address = `${https === undefined ? 'http' : 'https'}://${shown}:${String(port)}`;
  const { code } = pairing;
  const page = `${address}${https === undefined ? startPage(settings.dist) : '/taskpane.html'}`;
  const start = `${page}#code=${code}`;
  // Excel opens the pane itself, so there the code is typed.
  const line = https === undefined ? `Corridor is ready: ${start}` : `Corridor is ready for Excel at ${address}. Pairing code: ${code}`;
  const { viewerCode } = pairing;
  const viewers =
    viewerCode === null ? null : https === undefined ? `To look only: ${page}#code=${viewerCode}` : `Pairing code for looking only: ${viewerCode}`;
  return { start, code, line, viewers, address, stop };
}
