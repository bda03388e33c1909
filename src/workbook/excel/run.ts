import type { Outcome, Situation, Watch } from '../workbook';

// The floor is compiled without a browser's types; every host of Excel has this one.
declare const setTimeout: (done: () => void, milliseconds: number) => unknown;
const WAIT_SECONDS = 120;

/** Thrown by an operation that must not go on; everything it did is undone by then. */
export class Stopped extends Error {
  readonly situation: Situation;
  constructor(situation: Situation) {
    super(situation.kind);
    this.situation = situation;
  }
}
export const stop = (situation: Situation): never => {
  throw new Stopped(situation);
};

const isOffice = (error: unknown): error is OfficeExtension.Error => error instanceof OfficeExtension.Error;

/** What a failure means to the person in front of it. A defect tells code and place, never a figure of the sheet. */
export function situationOf(error: unknown): Situation {
  if (error instanceof Stopped) return error.situation;
  if (!isOffice(error)) return { kind: 'defect', report: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  if (error.code === 'InvalidOperationInCellEditMode') return { kind: 'cell-edit' };
  const { errorLocation, statement } = error.debugInfo as { errorLocation?: string; statement?: string };
  return { kind: 'defect', report: [`${error.code}: ${error.message}`, errorLocation, statement, error.stack].filter((line) => line !== undefined).join('\n') };
}

const second = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 1000);
  });

/** Runs a batch. While a cell is being edited it is tried again every second, two minutes long, and the watcher is told; without a watcher it is told at once. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>, watch?: Watch): Promise<Outcome<T>> {
  for (let waited = 0; ; waited += 1) {
    try {
      return { ok: true, value: await Excel.run(batch) };
    } catch (error) {
      const situation = situationOf(error);
      if (situation.kind !== 'cell-edit' || watch === undefined || waited === WAIT_SECONDS) return { ok: false, situation };
      if (watch.signal.aborted) return { ok: false, situation: { kind: 'cancelled' } };
      watch.waiting?.();
      await second();
    }
  }
}

/** Work that leaves nothing behind when it fails: what it did is undone, then the failure goes on. */
export async function orUndo<T>(work: () => Promise<T>, undo: () => Promise<unknown>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await undo();
    throw error;
  }
}

/** One after the other. */
export async function inTurn<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  let index = 0;
  for (const item of items) {
    await work(item, index);
    index += 1;
  }
}
