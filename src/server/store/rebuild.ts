import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { literal } from '../../sources/sql/quote';
import { Refusal } from '../problem';
import { actionsAt, type Action } from './log/action-log';
import { logOf } from './log/agree';
import { run } from './engine/engine';
import { connect, onePath, openInstance } from './engine/instance';
import { openDuckDbStore } from './open';
import type { Store } from './port';
import { again, named } from './replay';

/** What became of it. */
export interface Rebuilt {
  readonly imports: number;
  readonly others: number;
  /** Sentences: what is not in the new ledger, or not as it was. */
  readonly lacks: readonly string[];
  /** Where the old ledger is now; null where there was none. */
  readonly aside: string | null;
  /** Whether the old ledger, where it can still be read, says the same; null where it cannot. */
  readonly same: boolean | null;
}

/**
 * Makes a ledger again from the log of actions beside it and the files that were imported. The old one is kept. `whole`: fails, and leaves everything as it is, where
 * something that was done cannot be done again.
 */
export async function rebuild(ledger: string, now: string, tell: (sentence: string) => void, whole = false): Promise<Rebuilt> {
  const path = await onePath(ledger);
  const before = await oldAnswer(path);
  const { actions, broken } = await actionsAt(logOf(path)).read();
  if (!actions.some(({ action }) => action !== 'people'))
    throw new Refusal(500, 'no-log', `There is no ${basename(logOf(path))}, or nothing in it, so that there is nothing to rebuild from. Nothing was changed.`);
  const fresh = `${path}.rebuilt`;
  const clear = async (): Promise<void> => {
    for (const end of ENDS) await rm(fresh + end, { recursive: true, force: true });
  };
  await clear();
  try {
    const { log, lacking, after } = await replayed(path, fresh, actions, tell);
    if (whole && (broken > 0 || log.some(({ action }) => action === 'not rebuilt')))
      throw new Refusal(500, 'ledger-older', `${lacking[0] ?? 'A part of the log of actions cannot be read.'} Nothing was changed.`);
    await writeLog(fresh, log);
    const aside = await swap(path, fresh, now.replaceAll(/[-:]|\.\d+/g, ''));
    const [imports, all] = [log.filter(({ action }) => action === 'import'), log.filter(({ action }) => action !== 'not rebuilt' && action !== 'people')];
    const unread = broken === 0 ? [] : [`${broken === 1 ? 'One line' : `${String(broken)} lines`} of the log of actions cannot be read.`];
    const others = all.length - imports.length;
    return { imports: imports.length, others, lacks: [...unread, ...lacking], aside, same: before === null ? null : before === after };
  } finally {
    await clear();
  }
}

interface Replayed {
  readonly log: readonly Action[];
  readonly lacking: readonly string[];
  /** Every figure of the new ledger. */
  readonly after: string;
}

/** Does everything again in a ledger of its own. */
async function replayed(path: string, fresh: string, actions: readonly Action[], tell: (sentence: string) => void): Promise<Replayed> {
  await begin(fresh, actions);
  const store = await openDuckDbStore(fresh);
  const doing = actions.map((one) => (one.action === 'not rebuilt' ? one.of : one)).filter(({ action }) => action !== 'people');
  const [log, lacking]: [Action[], string[]] = [actions.filter((one) => one.action === 'people').slice(-1), []];
  try {
    let top = doing.reduce((most, one) => (one.action === 'import' ? one.batches.reduce((of, { id }) => Math.max(of, id), most) : most), 0);
    const unused = (): number => (top += 1);
    for (const [i, done] of doing.entries()) {
      tell(`${String(i + 1)} of ${String(doing.length)}: ${named(done)}`);
      const found = await again(store, done, { path, fresh, unused });
      const wrong = 'lost' in found ? found.lost : found.differs;
      if (wrong !== null) lacking.push(`${named(done)}: ${wrong}`);
      log.push('lost' in found ? { action: 'not rebuilt', why: found.lost, of: done } : found.done);
    }
    return { log, lacking, after: await answerOf(store) };
  } finally {
    await store.close();
  }
}

/** The log of the new ledger, in the order in which things were done; what could not be taken over keeps its place. */
async function writeLog(fresh: string, actions: readonly Action[]): Promise<void> {
  await rm(logOf(fresh), { force: true });
  const log = actionsAt(logOf(fresh));
  await log.append(...actions);
  if ((await log.read()).actions.length !== actions.length)
    throw new Refusal(507, 'disk-full', 'The disk is full. The old ledger is where it was. Make room and try again.');
}

const ENDS = ['', '.wal', '.files', '.log', '.scratch', '.tmp'];

/** Every figure of a ledger, as one text. */
async function answerOf(store: Store): Promise<string> {
  const { Rows, Totals } = await store.actuals({ by: ['Month', 'Vendor', 'Service', 'Model', 'Workflow'], countedOnly: false });
  return JSON.stringify([Rows, Totals]);
}

/** What the old ledger says, where it can be read; its log is completed by that. Another Corridor that holds it is in the way. */
async function oldAnswer(path: string): Promise<string | null> {
  if (!existsSync(path)) return null;
  try {
    const store = await openDuckDbStore(path);
    return await answerOf(store).finally(() => store.close());
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ledger-held') throw error;
    return null;
  }
}

/** A ledger that knows people by the same names as the old one. */
async function begin(fresh: string, actions: readonly Action[]): Promise<void> {
  const instance = await openInstance(fresh);
  const people = actions.filter((one) => one.action === 'people').at(-1);
  if (people !== undefined) {
    const connection = await connect(instance);
    await run(connection, `INSERT INTO identities VALUES (${literal(people.salt)}, ${String(people.hashed)})`);
    connection.closeSync();
  }
  instance.closeSync();
}

/** Puts the new ledger into the place of the old one, which is kept; whatever ends this half-way, nothing is gone and the same command goes on. */
async function swap(path: string, fresh: string, stamp: string): Promise<string | null> {
  const aside = `${path}.before-${stamp}`;
  await copyFile(logOf(path), logOf(aside));
  await rename(logOf(fresh), logOf(path));
  const old = existsSync(path);
  if (existsSync(`${path}.wal`)) await rename(`${path}.wal`, `${aside}.wal`);
  if (old) await rename(path, aside);
  await rename(fresh, path);
  return old ? aside : null;
}
