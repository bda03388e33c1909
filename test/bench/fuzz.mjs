// Reads the exports of all golden directories after they were spoiled: nothing may crash, a line that was not touched says what it said before, one that was says
// the figure that stands there or nothing, and no amount becomes 0. Seeds are kept: node test/bench/fuzz.mjs [MINUTES] [SEED]
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { bundle } from './bundle.mjs';
import { judged } from './fuzz-judge.mjs';
import { FILE, LINE, random } from './fuzz-spoil.mjs';

const { recognise } = await import(await bundle('src/server/store/files/recognise.ts'));
const { compile } = await import(await bundle('src/sources/compile.ts'));
const { openDuckDbStore } = await import(await bundle('src/server/store/open.ts'));
const GOLDENS = fileURLToPath(new URL('../sources', import.meta.url));
const exportsOf = readdirSync(GOLDENS, { recursive: true }).filter((path) => /(^|[\\/])export\.[^\\/]*$/.test(path) && statSync(join(GOLDENS, path)).isFile());

const folder = mkdtempSync(join(tmpdir(), 'corridor-fuzz-'));
const opened = () =>
  DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: '400MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
let connection = await (await opened()).connect();

/** What a file gives: charges by their line, or the sentence that refuses it. */
async function read(bytes, name, source) {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const file = { upload: '', name, path, bytes: bytes.length, hash: '', ...(source === undefined ? {} : { source }) };
  const found = await recognise(file, 'r', folder);
  if (found.source === null) return { sentence: found.sentence, candidates: found.candidates.map(({ id }) => id), rows: [] };
  const compiled = compile(found.source, found.input);
  const rows = (
    await connection.runAndReadAll(
      `SELECT x_FileRow, x_Skip, x_Why, BilledCost, x_CountsToTotal, x_CostBasis, x_Identity::VARCHAR AS identity FROM (${compiled.sql})`,
    )
  ).getRowObjectsJson();
  await connection.runAndReadAll(compiled.rejectsSql);
  for (const sql of compiled.dropRejectsSql) await connection.run(sql);
  return {
    sentence: null,
    source: found.source.id,
    format: found.source.format === 'rows' ? 'rows' : found.input.format,
    before: found.input.before ?? 0,
    delimiter: found.input.delimiter,
    melts: found.source.melt !== undefined,
    rows,
  };
}
/** Refusals of bytes by the engine, which the server tells as such, are answers; faults of a statement are not. */
const isAnswer = (error) =>
  !/^(Binder|Parser|Catalog|Internal|INTERNAL|Conversion|Out of Range)/.test(String(error?.message)) &&
  /Error: |JSON|Invalid/i.test(String(error?.message)) &&
  !(error instanceof TypeError || error instanceof RangeError);

const [minutes, seed] = [Number(process.argv[2] ?? 2), Number(process.argv[3] ?? 1)];
const counts = { files: exportsOf.length, reads: 0, lines: 0, previews: 0, refused: 0, crashes: 0, wrongTotals: 0, silentZeros: 0 };
const findings = [];
const note = (what, of, n) => {
  counts[what] += 1;
  if (findings.length < 20) findings.push(`${what}: ${of} seed ${n}`);
};
const originals = new Map();
for (const path of exportsOf) {
  const bytes = readFileSync(join(GOLDENS, path));
  const name = basename(path);
  const first = await read(bytes, name).catch(() => ({ sentence: 'not read', candidates: [], rows: [] }));
  const source = first.candidates?.includes(path.split(/[\\/]/)[0]) ? path.split(/[\\/]/)[0] : undefined;
  originals.set(path, { bytes, name, source, whole: source === undefined ? first : await read(bytes, name, source) });
}
/** As often a file goes the whole way into a ledger and is looked at, as the server does it. */
const EVERY = 12;
const store = await openDuckDbStore(join(folder, 'l.duckdb'));
async function previewed(bytes, name, source) {
  const path = join(folder, 'dropped');
  writeFileSync(path, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = { upload: hash, name, path, bytes: bytes.length, hash, ...(source === undefined ? {} : { source }) };
  const preview = await store.preview(hash, [file], { progress: () => undefined, signal: { aborted: false }, pulledAt: '2026-11-01T09:00:00Z' });
  await store.cancel(hash);
  const silent = preview.files.find((one) => !one.taken && (one.sentence ?? '') === '');
  if (preview.state !== 'ready') return `it is ${preview.state}`;
  if (silent !== undefined) return 'not taken without a sentence';
  const odd = preview.rejectedLines.find(({ sentence }) => !/^[A-Z0-9"=].*[.?!]$/s.test(sentence));
  if (odd !== undefined) return `no sentence: ${odd.sentence.slice(0, 80)}`;
  return null;
}
const until = Date.now() + minutes * 60_000;
for (let n = seed; Date.now() < until; n += 1) {
  const pick = random(n * 2654435761);
  const path = exportsOf[pick(exportsOf.length)];
  const { bytes, name, source, whole } = originals.get(path);
  const byLine =
    pick(6) > 0 &&
    whole.sentence === null &&
    (whole.format === 'csv' || whole.format === 'jsonl') &&
    !bytes.includes(0) &&
    !/"[^"\n]*\n[^"]*"/.test(bytes.toString('utf8'));
  const lines = bytes.toString('utf8').split('\n');
  // What stands above the heading, and the heading itself, speaks for all lines.
  const first = whole.format === 'csv' ? 1 + lines.findIndex((line, i) => line !== '' && i >= whole.before) : 0;
  const at = first + pick(Math.max(1, lines.slice(first).filter((line) => line !== '').length));
  const [text, end = ''] = (lines[at] ?? '').split(/(?=\r$)/);
  const line = byLine ? LINE[pick(LINE.length)](text, pick, whole) : undefined;
  const spoiled =
    line === undefined
      ? FILE[pick(FILE.length)](bytes, pick)
      : Buffer.from(lines.map((other, i) => (i === at ? line.line.replaceAll(/[\n\r]/g, ' ') + end : other)).join('\n'));
  counts.reads += 1;
  try {
    if (n % EVERY === 0) {
      counts.previews += 1;
      const wrong = await previewed(spoiled, name, source).catch((error) => {
        throw new TypeError(`a preview threw ${String(error?.message)}`);
      });
      if (wrong !== null) note('wrongTotals', `${path} (${wrong})`, n);
    }
    const got = await read(spoiled, name, source);
    if (got.sentence !== null) {
      counts.refused += 1;
      continue;
    }
    if (line === undefined || got.source !== whole.source) continue;
    counts.lines += 1;
    const wrong = judged(whole.rows, got.rows, line, whole.melts);
    if (wrong !== null) note(wrong, `${path} line ${at + 1}: ${line.was ?? ''} → ${line.odd ?? line.line}`.slice(0, 200), n);
  } catch (error) {
    if (isAnswer(error)) counts.refused += 1;
    else if (process.env.KEEP !== undefined) writeFileSync(process.env.KEEP, spoiled);
    if (!isAnswer(error)) note('crashes', `${path} (${String(error?.message).slice(0, 160)})`, n);
    // After a fault of its own the engine answers nothing more.
    if (/INTERNAL|FATAL|invalidated/.test(String(error?.message))) connection = await (await opened()).connect();
    for (const kind of ['lines', 'scans']) await connection.run(`DROP TABLE IF EXISTS "r_${kind}"`).catch(() => undefined);
  }
}
await store.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ seed, minutes, ...counts, findings }, null, 1));
process.exit(counts.crashes + counts.wrongTotals + counts.silentZeros > 0 ? 1 : 0);
