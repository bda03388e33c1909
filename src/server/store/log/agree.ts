import { readdir, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Batch } from '../../../ledger/preview';
import { RuleBookContent } from '../../../ledger/rule-book';
import { Refusal } from '../../problem';
import { actionsAt, type ActionLog, type Done, type Dropped } from './action-log';
import { count, rows, text, textOrNull } from '../engine/engine';
import { importsIn } from './imports-kept';
import type { Entry } from '../engine/manifest';

/** The log of actions of a ledger, beside it. */
export const logOf = (path: string): string => `${path}.log`;

const AGAIN = '"corridor rebuild" makes it again from the imported files.';

/** A ledger that is gone while what was imported into it is there is not begun anew in silence. */
export async function refuseLost(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && found.size > 0) return;
  const [{ actions }, files] = [await actionsAt(logOf(path)).read(), await readdir(`${path}.files`).catch(() => [])];
  // An empty file is what a full disk left of a beginning.
  if (files.length === 0 && !actions.some(({ action }) => action !== 'people')) return found?.isFile() === true ? rm(path) : undefined;
  const name = basename(path);
  const begin = `To begin anew, move ${name}.files and ${name}.log away.`;
  throw new Refusal(
    500,
    'ledger-lost',
    `The ledger ${name} is ${found === undefined ? 'not there' : 'empty'}, but what was imported into it is there. ${AGAIN} ${begin}`,
  );
}

/**
 * The log of a ledger that was opened, with what the ledger has and it has not: a process may end between the two, and older ledgers had no log. What the log has
 * and the ledger has not was lost by the ledger, which is then not used: it would show too little without a word.
 */
export async function agreed(
  connection: DuckDBConnection,
  entries: readonly Entry[],
  path: string,
): Promise<ActionLog & { readonly spared: readonly string[] }> {
  const log = actionsAt(logOf(path));
  const { actions } = await log.read();
  const done = actions.filter((one) => one.action !== 'not rebuilt');
  const missing = [
    ...(await peopleMissing(connection, done)),
    ...(await sourcesMissing(connection, done, path)),
    ...(await booksMissing(connection, done, path)),
    ...importsMissing(entries, done, path),
    ...(await leftOutMissing(connection, entries, done)),
  ];
  await log.append(
    ...missing
      .map((one, i) => ({ one, i, at: momentOf(one) }))
      .sort((a, b) => a.at - b.at || a.i - b.i)
      .map(({ one }) => one),
  );
  const spared = actions.flatMap((one) => (one.action === 'not rebuilt' && one.of.action === 'import' ? one.of.files.map(({ hash }) => hash) : []));
  return { ...log, spared };
}

/** What is known of an order: people before all, what has no time after all. */
function momentOf(done: Done): number {
  if (done.action === 'people') return -Infinity;
  const at = Date.parse(done.action === 'import' ? (done.batches[0]?.committedAt ?? '') : 'at' in done ? done.at : '');
  return Number.isNaN(at) ? Number.MAX_VALUE : at;
}

const lacks = (path: string, what: string, shows = 'too little'): Refusal =>
  new Refusal(500, 'ledger-lacks', `The ledger ${basename(path)} lacks ${what}, so that it would show ${shows}. ${AGAIN}`);
const of = <A extends Done['action']>(done: readonly Done[], action: A): readonly Extract<Done, { action: A }>[] =>
  done.filter((one): one is Extract<Done, { action: A }> => one.action === action);

async function peopleMissing(connection: DuckDBConnection, done: readonly Done[]): Promise<readonly Done[]> {
  const [row] = await rows(connection, 'SELECT salt, hashed FROM identities');
  if (row === undefined) return [];
  const [salt, hashed] = [text(row['salt']), row['hashed'] === true];
  const last = of(done, 'people').at(-1);
  return last?.salt === salt && last.hashed === hashed ? [] : [{ action: 'people', salt, hashed }];
}

async function sourcesMissing(connection: DuckDBConnection, done: readonly Done[], path: string): Promise<readonly Done[]> {
  const found = await rows(connection, 'SELECT id, version, savedAt, savedBy, used, content FROM own_sources ORDER BY id, version');
  const [key, logged] = [(id: string, version: number) => `${id} ${String(version)}`, of(done, 'source')];
  const here = new Set(found.map((row) => key(text(row['id']), count(row['version']))));
  if (logged.some(({ id, version }) => !here.has(key(id, version)))) throw lacks(path, 'sources of its own that were saved');
  const used = new Map<string, boolean>();
  for (const one of done) if (one.action === 'source' || one.action === 'use') used.set(one.id, one.used);
  return found.flatMap((row, i): Done[] => {
    const [id, version, now] = [text(row['id']), count(row['version']), row['used'] === true];
    const newest = found[i + 1]?.['id'] !== row['id'];
    if (logged.some((one) => one.id === id && one.version === version)) return newest && used.get(id) !== now ? [{ action: 'use', id, used: now }] : [];
    const declaration = JSON.parse(text(row['content'])) as Record<string, unknown>;
    return [{ action: 'source', id, version, declaration, used: now, at: text(row['savedAt']), by: textOrNull(row['savedBy']) }];
  });
}

async function booksMissing(connection: DuckDBConnection, done: readonly Done[], path: string): Promise<readonly Done[]> {
  const found = await rows(connection, 'SELECT version, savedAt, savedBy, content FROM rule_books ORDER BY version');
  const logged = new Set(of(done, 'rules').map(({ version }) => version));
  const here = new Set(found.map((row) => count(row['version'])));
  if ([...logged].some((version) => !here.has(version))) throw lacks(path, 'rules that were saved');
  return found.flatMap((row): Done[] => {
    const content = RuleBookContent.parse(JSON.parse(text(row['content'])));
    const [version, at, by] = [count(row['version']), text(row['savedAt']), textOrNull(row['savedBy'])];
    return logged.has(version) ? [] : [{ action: 'rules', version, content, at, by }];
  });
}

/** Imports in the order in which they were written, and whether they were reverted since. */
function importsMissing(entries: readonly Entry[], done: readonly Done[], path: string): readonly Done[] {
  const logged = new Set(of(done, 'import').map(({ preview }) => preview));
  const here = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) here.set(entry.facts.preview, [...(here.get(entry.facts.preview) ?? []), entry]);
  const lost = [...logged].filter((preview) => !here.has(preview)).length;
  if (lost > 0) throw lacks(path, lost === 1 ? 'an import that was written' : `${String(lost)} imports that were written`);
  const reverted = new Map<number, boolean>();
  for (const { batches, again: back } of of(done, 'revert')) for (const batch of batches) reverted.set(batch, !back);
  const imports = [...here].flatMap(([preview, mine]): Done[] =>
    logged.has(preview)
      ? []
      : [{ action: 'import', preview, pulledAt: mine[0]?.pulledAt ?? '', files: filesOf(mine), batches: mine.map(({ facts }) => facts) }],
  );
  const flips = importsIn(entries).flatMap(({ id, main: { facts }, entries: all }): Done[] => {
    if ((reverted.get(id) ?? false) === facts.reverted) return [];
    // What was done last is in both, or in the ledger alone: what only the log has was lost by the ledger.
    if (
      isBehind(
        facts,
        of(done, 'revert').filter(({ batches }) => batches.includes(id)),
      )
    )
      throw facts.reverted ? lacks(path, 'that a reverted import was brought back') : lacks(path, 'that an import was reverted', 'too much');
    const { at = facts.back ?? '', by = null, reason = null } = facts.revert ?? {};
    return [{ action: 'revert', preview: facts.preview, only: id, again: !facts.reverted, batches: all.map(({ batch }) => batch), at, by, reason }];
  });
  return [...imports, ...flips];
}

/** Whether the last of what was done to an import, as the ledger has it, is not the last of the log: it was never done, or the log goes on behind it. */
function isBehind({ reverted, revert, back }: Batch, logged: readonly { readonly at: string }[]): boolean {
  if (logged.length === 0) return false;
  if (!reverted && revert === undefined) return true;
  const last = reverted ? revert?.at : back;
  return last !== undefined && last !== '' && logged.some(({ at }) => at === last);
}

/** The files as they were dropped, as far as the manifest tells. */
function filesOf(entries: readonly Entry[]): Dropped[] {
  const found = new Map<string, Dropped>();
  for (const { facts, source } of entries) {
    const { name, hash } = { name: facts.within?.file ?? facts.file, hash: facts.within?.hash ?? facts.fileHash };
    const known = found.get(hash) ?? { name, hash, source, parts: facts.within === undefined && facts.parts !== undefined };
    const gone = [...new Set([...(known.gone ?? []), ...(facts.gone ?? [])])];
    const { currency, account } = facts;
    const said = { ...(currency === undefined ? {} : { currency }), ...(account === undefined ? {} : { account }) };
    found.set(hash, { ...known, ...(gone.length === 0 ? {} : { gone }), ...said });
  }
  return [...found.values()];
}

async function leftOutMissing(connection: DuckDBConnection, entries: readonly Entry[], done: readonly Done[]): Promise<readonly Done[]> {
  const found = await rows(connection, 'SELECT fileHash, source, line, reason, leftBy, leftAt FROM left_out ORDER BY leftAt, line');
  const keyOf = (fileHash: string, source: string, line: number | null): string => JSON.stringify([fileHash, source, line]);
  const ids = new Map(importsIn(entries).map(({ id, main }) => [id, main]));
  const known = new Set<string>();
  for (const one of done) {
    if (one.action !== 'leave out' && one.action !== 'take back in') continue;
    const main = ids.get(one.import);
    for (const line of one.lines) {
      const key = keyOf(main?.facts.fileHash ?? '', main?.source ?? '', line);
      if (one.action === 'leave out') known.add(key);
      else known.delete(key);
    }
  }
  return found.flatMap((row): Done[] => {
    const [fileHash, source, line] = [text(row['fileHash']), text(row['source']), row['line'] === null ? null : count(row['line'])];
    const main = [...ids].reverse().find(([, one]) => one.facts.fileHash === fileHash && one.source === source && !one.facts.reverted);
    if (known.has(keyOf(fileHash, source, line)) || main === undefined) return [];
    const said = { reason: text(row['reason']), at: text(row['leftAt']), by: textOrNull(row['leftBy']) };
    return [{ action: 'leave out', import: main[0], lines: [line], ...said }];
  });
}
