import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CHARGE_COLUMNS } from '../../src/ledger/charge';
import { recognise } from '../../src/server/store/files/recognise';
import { compile, SOURCE_COLUMNS } from '../../src/sources/compile';
import { add, decimal, toText, ZERO } from '../../src/model/decimal';
import type { InputFile } from '../../src/sources/input-file';
import type { Source } from '../../src/sources/source';

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

/** Reads a file as the server does. `chosen` answers where several sources fit, as an analyst would. */
export async function read(path: string, chosen?: string): Promise<{ readonly source: string | null; readonly outcome: Outcome }> {
  const scratch = mkdtempSync(join(tmpdir(), 'corridor-golden-'));
  const file = { upload: '', name: basename(path), path, bytes: statSync(path).size, hash: '' };
  try {
    const first = await recognise(file, 'r', scratch);
    const asked = first.source === null && chosen !== undefined && first.candidates.some(({ id }) => id === chosen);
    const found = asked ? await recognise({ ...file, source: chosen }, 'r', scratch) : first;
    if (found.source === null) return { source: null, outcome: none(found.sentence) };
    return { source: found.source.id, outcome: await run(found.source, found.input) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

// One engine for all files of a suite: each has a connection, and so temporary tables, of its own.
let engine: DuckDBInstance | undefined;
afterAll(() => engine?.closeSync());

/** Runs one statement and puts its rows into the shape of golden files. */
export async function run(source: Source, input: InputFile): Promise<Outcome> {
  engine ??= await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
  const connection = await engine.connect();
  try {
    const compiled = compile(source, input);
    const read = (await connection.runAndReadAll(compiled.sql)).getRowObjectsJson() as Record<string, Cell>[];
    const all = read.sort((a, b) => Number(a['x_FileRow']) - Number(b['x_FileRow']));
    const cut = (await connection.runAndReadAll(compiled.rejectsSql)).getRowObjectsJson() as Record<string, Cell>[];
    for (const sql of compiled.dropRejectsSql) await connection.run(sql);
    const refused = all.filter((row) => row['x_Why'] !== null);
    const lines = [
      ...refused
        .filter((row, i) => row['x_FileRow'] !== refused[i - 1]?.['x_FileRow'])
        .map((row) => ({
          line: Number(row['x_FileRow']),
          field: (row['x_WhyField'] as string) || null,
          sentence: row['x_Why'] as string,
          amount: wholeAmount(refused.filter((other) => other['x_FileRow'] === row['x_FileRow'])),
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
  }
}

/** The amount of a line, of all charges that it would have become; null where one of them has none. */
function wholeAmount(charges: readonly Readonly<Record<string, Cell>>[]): string | null {
  const amounts = charges.map((row) => row['x_RawAmount']);
  if (amounts.length === 1 || amounts.includes(null)) return amounts.length === 1 ? ((amounts[0] ?? null) as string | null) : null;
  return toText(amounts.reduce((sum, amount) => add(sum, decimal(String(amount)) ?? ZERO), ZERO));
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
