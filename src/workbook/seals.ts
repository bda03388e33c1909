import { fromSerial, monthOf } from '../model/month';
import { sha256 } from '../model/sha256';
import { isBlank, type HeldTable, type Row } from './held';
import type { TableBlock } from './sheet';

/** What Log says of a month or a version whose rows are kept in mind; Checks counts those that are not as they were. */
export const SEALS = { month: 'Locked month, its rows', version: 'Saved forecast, its rows' } as const;
/** What stands in place of the present hash once a month was opened again: nothing is compared any more. */
export const OPENED = 'opened again';
/** What stands there once a version was taken back by Revert. */
export const TAKEN_BACK = 'taken back';
/** What stands there when a version that was kept is no more. */
const GONE = 'gone';
const DIGITS = 32;

/** Rows that must stay as they are. */
export interface Sealed {
  readonly what: (typeof SEALS)[keyof typeof SEALS];
  readonly sheet: string;
  readonly key: string;
  readonly hash: string;
}

/** A hash of rows that their order does not change. */
export const hashOf = (rows: readonly (readonly unknown[])[]): string =>
  sha256(
    rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n'),
  ).slice(0, DIGITS);
const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const monthText = (value: unknown): string | undefined => (typeof value === 'number' && value > 0 ? monthOf(fromSerial(value)) : undefined);

const lockedKeys = (calendar: HeldTable): string[] => {
  const [month, state] = [calendar.headers.indexOf('Month'), calendar.headers.indexOf('State')];
  return calendar.rows.flatMap(({ values }) => (values[state] === 'locked' ? [monthText(values[month])] : [])).filter((m) => m !== undefined);
};

/** Months that were locked, or opened again, since Log was last written: a month is guarded only once Log has its rows in mind. */
export function locksToNote(calendar: HeldTable, log: HeldTable): string[] {
  const [what, key, now] = ['What', 'Key', 'New'].map((name) => log.headers.indexOf(name)) as [number, number, number];
  const noted = log.rows.flatMap(({ values }) =>
    values[what] === SEALS.month && values[now] !== OPENED && values[now] !== TAKEN_BACK ? [words(values[key])] : [],
  );
  const locked = lockedKeys(calendar);
  return [...new Set([...locked.filter((m) => !noted.includes(m)), ...noted.filter((m) => !locked.includes(m))])].sort();
}

/** Months that Calendar has locked, each with a hash of its rows in Actuals as imported: without the analyst's columns and the number of the import. */
export function lockedMonths(calendar: HeldTable, actuals: HeldTable & { readonly table: TableBlock }): Sealed[] {
  const locked = lockedKeys(calendar);
  if (locked.length === 0) return [];
  const columns = actuals.table.columns.filter((c) => c.role === 'data' && c.name !== 'Batch').map((c) => actuals.headers.indexOf(c.name));
  const at = actuals.headers.indexOf('Month');
  const rows = new Map<string, unknown[][]>(locked.map((m) => [m, []]));
  for (const { values } of actuals.rows) rows.get(monthText(values[at]) ?? '')?.push(columns.map((c) => values[c]));
  return [...rows].map(([key, of]) => ({ what: SEALS.month, sheet: 'Calendar', key, hash: hashOf(of) }));
}

/** What a saved version says; words beside it may change. */
const SAVED = ['SavedAt', 'Month', 'Workflow', 'Amount'] as const;
/** Saved versions of the forecast, each with a hash of its rows. */
export function savedVersions(snapshots: HeldTable, sheet: string): Sealed[] {
  const at = snapshots.headers.indexOf('Version');
  const columns = SAVED.map((name) => snapshots.headers.indexOf(name));
  const versions = new Map<string, unknown[][]>();
  for (const row of snapshots.rows) {
    const key = words(row.values[at]);
    if (isBlank(row) || key === '') continue;
    const rows = versions.get(key) ?? [];
    rows.push(columns.map((c) => row.values[c]));
    versions.set(key, rows);
  }
  return [...versions].map(([key, rows]) => ({ what: SEALS.version, sheet, key, hash: hashOf(rows) }));
}

/** The hash of its version beside each saved row, from when it was first seen. */
export function rowHashes(snapshots: HeldTable, seals: readonly Sealed[]): string[] {
  const [at, hash] = [snapshots.headers.indexOf('Version'), snapshots.headers.indexOf('Hash')];
  return snapshots.rows.map(({ values }) => {
    const kept = words(values[hash]);
    return kept === '' ? (seals.find((s) => s.what === SEALS.version && s.key === words(values[at]))?.hash ?? '') : kept;
  });
}

/** What Log must say: lines to add for what is kept from now on, and the present hash beside each line that is there. */
export function sealing(
  log: HeldTable,
  seals: readonly Sealed[],
  kinds: readonly Sealed['what'][],
  takenBack: readonly string[] = [],
): { readonly lines: readonly Row[]; readonly present: readonly (string | null)[] } {
  const at = (name: string): number => log.headers.indexOf(name);
  const [what, key, now] = [at('What'), at('Key'), at('New')];
  const waiting = new Set(seals);
  const present = log.rows.map(({ values }): string | null => {
    const kind = kinds.find((k) => k === values[what]);
    if (kind === undefined || values[now] === OPENED || values[now] === TAKEN_BACK) return null;
    if (kind === SEALS.version && takenBack.includes(words(values[key]))) return TAKEN_BACK;
    const seal = seals.find((s) => s.what === kind && s.key === words(values[key]));
    if (seal === undefined) return kind === SEALS.month ? OPENED : GONE;
    waiting.delete(seal);
    return seal.hash;
  });
  return { lines: [...waiting].map((s): Row => ({ What: s.what, Sheet: s.sheet, Key: s.key, New: s.hash, Hash: s.hash })), present };
}
