import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compile, SOURCE_COLUMNS } from '../../src/sources/compile';
import { utf8 } from '../../src/sources/decode';
import { readUbl } from '../../src/sources/documents/ubl';
import { sources } from '../../src/sources/index';
import type { InputFile } from '../../src/sources/input-file';
import { recognise } from '../../src/sources/recognise';
import { sniff } from '../../src/sources/sniff';
import type { Source } from '../../src/sources/source';
import { CHARGE_COLUMNS } from '../../src/ledger/charge';

type Cell = string | number | boolean | null;
export interface Outcome {
  readonly charges: readonly Readonly<Record<string, Cell>>[];
  readonly rejected: {
    readonly sentence: string | null;
    readonly skipped: number;
    readonly lines: readonly { readonly line: number; readonly field: string | null; readonly sentence: string; readonly amount: string | null }[];
  };
}

const none = (sentence: string): Outcome => ({ charges: [], rejected: { sentence, skipped: 0, lines: [] } });

/** Looks at a file as the server does, and runs the statement that is made for it in DuckDB. */
export async function read(path: string): Promise<{ readonly source: string | null; readonly outcome: Outcome }> {
  const bytes = readFileSync(path);
  const packed = sniff(bytes, bytes, true).kind === 'gzip';
  const inner = packed ? gunzipSync(bytes) : bytes;
  const found = sniff(inner, inner, true);
  if (found.kind === 'refused' || found.kind === 'gzip') return { source: null, outcome: none(found.kind === 'gzip' ? 'twice' : found.sentence) };
  const scratch = mkdtempSync(join(tmpdir(), 'corridor-golden-'));
  try {
    if (found.kind === 'xml') {
      const document = readUbl(utf8(inner));
      if (document.kind === 'refused') return { source: null, outcome: none(document.sentence) };
      const rows = join(scratch, 'rows.jsonl');
      writeFileSync(rows, document.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      const source = sources.find(({ id }) => id === document.source);
      if (source === undefined) throw new Error(`no source ${document.source}`);
      const headings = [...new Set(document.rows.flatMap((row) => Object.keys(row)))];
      return {
        source: source.id,
        outcome: await run(source, { path: rows, format: 'jsonl', headings, delimiter: ',', compressed: false, encoding: 'utf-8', rejects: 'r' }),
      };
    }
    const which = recognise(found.headings, found.kind, sources);
    if (which.kind !== 'one') return { source: null, outcome: none(which.sentence) };
    const input: InputFile = {
      path,
      format: found.kind,
      headings: found.headings,
      delimiter: found.kind === 'csv' ? found.delimiter : ',',
      compressed: packed,
      encoding: found.kind === 'csv' ? found.encoding : 'utf-8',
      rejects: 'r',
    };
    return { source: which.source.id, outcome: await run(which.source, input) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs one statement and puts its rows into the shape of golden files. */
export async function run(source: Source, input: InputFile): Promise<Outcome> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    const compiled = compile(source, input);
    const all = (await connection.runAndReadAll(compiled.sql)).getRowObjectsJson() as Record<string, Cell>[];
    const cut = (await connection.runAndReadAll(compiled.rejectsSql)).getRowObjectsJson() as Record<string, Cell>[];
    for (const sql of compiled.dropRejectsSql) await connection.run(sql);
    const lines = [
      ...all
        .filter((row) => row['x_Why'] !== null)
        .map((row) => ({
          line: Number(row['x_FileRow']),
          field: (row['x_WhyField'] as string) || null,
          sentence: row['x_Why'] as string,
          amount: row['x_RawAmount'] as string | null,
        })),
      ...cut.map((row) => ({ line: Number(row['line']), field: null, sentence: row['sentence'] as string, amount: null })),
    ];
    return {
      charges: all.filter((row) => row['x_Why'] === null && row['x_Skip'] === false).map(shown),
      rejected: {
        sentence: null,
        skipped: all.filter((row) => row['x_Skip'] === true).length,
        lines: lines.sort((a, b) => a.line - b.line || a.sentence.localeCompare(b.sentence)),
      },
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What is there of a row; decimals without the zeros behind them. */
function shown(row: Readonly<Record<string, Cell>>): Record<string, Cell> {
  const there = SOURCE_COLUMNS.filter((name) => row[name] !== null).map((name): [string, Cell] => {
    const value = row[name] ?? null;
    const { kind } = CHARGE_COLUMNS[name];
    if (kind === 'instant') return [name, `${String(value).replace(' ', 'T')}Z`];
    return [name, ['money', 'price', 'quantity', 'share'].includes(kind) ? String(value).replace(/\.?0+$/, '') : value];
  });
  return Object.fromEntries([...there, ['x_FileRow', Number(row['x_FileRow'])], ['x_ScopeText', String(row['x_ScopeText']).replaceAll('\u001f', ' / ')]]);
}
