// Imports into a ledger while the disk gives out at many points, and looks whether what stood before still stands, to the last digit, and whether the same
// import goes through once there is room. Each attempt runs under a limit of file size. node test/bench/disk-full.mjs [ATTEMPTS] [ROWS]
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { writeFocusRows } from './focus-rows.mjs';

// Bundling writes files, which the limit would hold up.
const OPEN = process.argv[2] === 'child' ? process.argv[6] : await bundle('src/server/store/open.ts');
const watch = { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' };
const staged = (path) => {
  const bytes = readFileSync(path);
  return { upload: path, name: 'focus.csv', path, bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') };
};

/** Imports one file; answers what was said, or what was thrown. */
async function bringIn(ledger, file, id) {
  const { openDuckDbStore } = await import(OPEN);
  const store = await openDuckDbStore(ledger);
  const preview = await store.preview(id, [staged(file)], watch);
  if (preview.files[0]?.taken) await store.commit(id, '2026-11-01T09:41:00Z');
  await store.close();
  return preview.files[0]?.taken ? 'written' : (preview.sentence ?? preview.files[0].sentence);
}
async function totals(ledger) {
  const { openDuckDbStore } = await import(OPEN);
  const store = await openDuckDbStore(ledger);
  const { Totals } = await store.actuals({ by: ['Month'], countedOnly: true });
  await store.close();
  return JSON.stringify(Totals);
}

if (process.argv[2] === 'child') {
  const [ledger, file, id] = process.argv.slice(3, 6);
  const said = await bringIn(ledger, file, id).catch((error) => `thrown: ${String(error?.message ?? error)}`);
  process.stdout.write(JSON.stringify(said.slice(0, 300)));
  process.exit(0);
} else {
  const [attempts, rows] = [Number(process.argv[2] ?? 12), Number(process.argv[3] ?? 40_000)];
  const folder = mkdtempSync(join(tmpdir(), 'corridor-full-'));
  const [first, second, base] = [join(folder, 'first.csv'), join(folder, 'second.csv'), join(folder, 'base')];
  await writeFocusRows(500, first);
  await writeFocusRows(rows, second);
  const at = (name) => join(folder, name, 'l.duckdb');
  const copy = (from, to) => cpSync(from, join(folder, to), { recursive: true });
  try {
    mkdirSync(base);
    await bringIn(join(base, 'l.duckdb'), first, 'one');
    const before = await totals(join(base, 'l.duckdb'));
    copy(base, 'whole');
    await bringIn(at('whole'), second, 'two');
    const after = await totals(at('whole'));
    const counts = { attempts, refused: 0, written: 0, thrown: 0, died: 0, wrong: 0, again: 0 };
    const sentences = new Map();
    for (let i = 0; i < attempts; i += 1) {
      const name = `try${i}`;
      copy(base, name);
      // In blocks of 1 kB: from less than the ledger has already to more than the whole import needs.
      const blocks = Math.round(300 * 1.55 ** i);
      const child = spawnSync(
        'bash',
        ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, fileURLToPath(import.meta.url), 'child', at(name), second, 'two', OPEN],
        { encoding: 'utf8' },
      );
      const said = child.status === 0 ? JSON.parse(child.stdout) : `died ${child.signal ?? child.status}`;
      sentences.set(said, (sentences.get(said) ?? 0) + 1);
      counts[said === 'written' ? 'written' : said.startsWith('thrown') ? 'thrown' : said.startsWith('died') ? 'died' : 'refused'] += 1;
      const stands = await totals(at(name)).catch((error) => `cannot be opened: ${error.message}`);
      if (stands !== (said === 'written' ? after : before) && !(said.startsWith('died') && stands === after)) {
        counts.wrong += 1;
        sentences.set(`WRONG at ${blocks} kB: ${stands.slice(0, 200)}`, 1);
      }
      await bringIn(at(name), second, 'three').catch(() => undefined);
      if ((await totals(at(name)).catch(() => '')) === after) counts.again += 1;
      rmSync(join(folder, name), { recursive: true, force: true });
    }
    console.log(JSON.stringify({ ...counts, said: Object.fromEntries(sentences) }));
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}
