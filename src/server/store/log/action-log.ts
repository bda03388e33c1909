import { open, readFile, truncate } from 'node:fs/promises';
import * as z from 'zod';
import { Batch } from '../../../ledger/preview';
import { RuleBookContent } from '../../../ledger/rule-book';
import { turnstile } from '../engine/engine';

const who = { at: z.string(), by: z.string().nullable() };
const lines = z.array(z.int().nullable());
/** A file as it was dropped; `parts` where it is the list of files that are one table together, `gone` what it was said to take out, `currency` and `account` those of lines that name none. */
const Dropped = z.strictObject({
  ...{ name: z.string(), hash: z.string(), source: z.string().nullable(), parts: z.boolean() },
  gone: z.array(z.string()).optional(),
  currency: z.string().optional(),
  account: z.string().optional(),
});
export type Dropped = z.output<typeof Dropped>;

const Done = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('people'), salt: z.string(), hashed: z.boolean() }),
  z.strictObject({ action: z.literal('import'), preview: z.string(), pulledAt: z.string(), files: z.array(Dropped), batches: z.array(Batch) }),
  z.strictObject({
    action: z.literal('revert'),
    preview: z.string(),
    only: z.int().nullable(),
    again: z.boolean(),
    batches: z.array(z.int()),
    reason: z.string().nullable(),
    ...who,
  }),
  z.strictObject({ action: z.literal('rules'), version: z.int(), content: RuleBookContent, ...who }),
  z.strictObject({ action: z.literal('source'), id: z.string(), version: z.int(), declaration: z.record(z.string(), z.unknown()), used: z.boolean(), ...who }),
  z.strictObject({ action: z.literal('use'), id: z.string(), used: z.boolean() }),
  z.strictObject({ action: z.literal('leave out'), import: z.int(), lines, reason: z.string(), ...who }),
  z.strictObject({ action: z.literal('take back in'), import: z.int(), lines }),
]);
/** Something that was done to a ledger, with all that is needed to do it again. */
export type Done = z.output<typeof Done>;

/** What a rebuilt ledger could not take over, and why; its files are kept all the same. */
const NotRebuilt = z.strictObject({ action: z.literal('not rebuilt'), why: z.string(), of: Done });
const Action = z.union([Done, NotRebuilt]);
export type Action = z.output<typeof Action>;

/** The actions of a ledger in their order, one JSON on each line of a file beside it. */
export interface ActionLog {
  /** `broken` counts lines that cannot be read. */
  readonly read: () => Promise<{ readonly actions: readonly Action[]; readonly broken: number }>;
  /** Never fails: what cannot be written now, as on a full disk, is written with the next, or found missing when the ledger is opened. */
  readonly append: (...actions: readonly Action[]) => Promise<void>;
}

export function actionsAt(path: string): ActionLog {
  const oneByOne = turnstile();
  let [waiting, whole] = [[] as readonly Action[], false];
  return {
    read: () =>
      oneByOne(async () => {
        const found = (await textOf(path)).split('\n').filter((line) => line.trim() !== '');
        const read = found.map((line) => Action.safeParse(parsed(line)));
        const actions = read.flatMap((one) => (one.success ? [one.data] : []));
        return { actions, broken: read.length - actions.length };
      }),
    append: (...actions) =>
      oneByOne(async () => {
        waiting = [...waiting, ...actions];
        if (waiting.length === 0) return;
        const text = waiting.map((action) => `${JSON.stringify(action)}\n`).join('');
        try {
          if (!whole) await dropHalfLine(path);
          whole = false;
          await write(path, text);
          [waiting, whole] = [[], true];
        } catch {
          // Whoever opens the ledger next finds what is missing here.
        }
      }),
  };
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { readonly code?: string }).code === 'ENOENT') return '';
    throw error;
  });

/** What a process that was killed had begun to write goes. */
async function dropHalfLine(path: string): Promise<void> {
  const there = await textOf(path);
  const whole = there.slice(0, there.lastIndexOf('\n') + 1);
  if (whole !== there) await truncate(path, Buffer.byteLength(whole));
}

/** Adds lines, and answers once they are on the disk. */
async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
