import { randomUUID } from 'node:crypto';
import type { Batch, Preview } from '../ledger/preview';
import type { Progress } from '../ledger/wire';
import type { Jobs } from './jobs';
import { Refusal } from './problem';
import type { StagedFile, Store, Who } from './store/port';

/** From staged files to written lines, the same for the pane and for the terminal: read, look, write or drop. */
export interface Imports {
  /** Answers at once with a preview that is still `reading`; `finished` is the preview when it is not any more. */
  readonly start: (files: readonly StagedFile[]) => { readonly preview: Preview; readonly finished: Promise<Preview> };
  readonly previewOf: (id: string) => Preview;
  readonly commit: (id: string, who?: Who) => Promise<readonly Batch[]>;
  readonly cancel: (id: string) => Promise<void>;
  /** All that the preview wrote, or one import (file) of it. */
  readonly revert: (preview: string, only: number | null, again: boolean, who: Who) => Promise<readonly Batch[]>;
}

const none = { count: 0, amounts: [] };
const blankFile = (file: StagedFile): Preview['files'][number] => ({
  upload: file.upload,
  name: file.name,
  bytes: file.bytes,
  source: file.source ?? null,
  sourceTitle: null,
  candidates: [],
  sentence: null,
  taken: false,
  ...{ lines: 0, added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0, skipped: 0 },
  totals: [],
});
/** A preview that says nothing yet, or why there is nothing to say. */
const blank = (id: string, files: readonly StagedFile[], state: Preview['state'], sentence: string | null): Preview => ({
  id,
  state,
  sentence,
  files: files.map(blankFile),
  ...{ added: none, changed: none, removed: none, unchanged: none, rejected: none, effect: none },
  ...{ months: [], rejectedLines: [], changedLines: [] },
});

const ENDED = {
  ready: 'Read. Nothing is written yet.',
  written: 'Written.',
  cancelled: 'Cancelled. Nothing was written.',
  failed: 'Nothing was written.',
} as const;

export function createImports(store: Store, jobs: Jobs, tell: (progress: Progress) => void, now: () => Date): Imports {
  // What the store does not know: previews that wait, and those that ended before it began or by a defect.
  const own = new Map<string, Preview>();
  const find = (id: string): Preview => {
    const kept = store.previewOf(id);
    // While it reads the store has no files to show; we have their names.
    const preview = kept === undefined || kept.state === 'reading' ? (own.get(id) ?? kept) : kept;
    if (preview === undefined) throw new Refusal(404, 'unknown-preview', 'This import is not known any more. Choose the files again.');
    return preview;
  };
  const word = (preview: string, stage: Progress['stage'], sentence: string, done = 0, total: number | null = null): void => {
    tell({ preview, stage, file: null, done, total, unit: 'files', sentence });
  };
  const read = async (id: string, files: readonly StagedFile[], signal: AbortSignal): Promise<Preview> => {
    const watch = { progress: tell, signal, pulledAt: now().toISOString().replace(/\.\d+/, '') };
    try {
      let preview = signal.aborted ? blank(id, files, 'cancelled', ENDED.cancelled) : await store.preview(id, files, watch);
      // Cancelled in the moment in which reading ended.
      if (signal.aborted && preview.state === 'ready') {
        await store.cancel(id);
        preview = { ...preview, state: 'cancelled' };
      }
      if (store.previewOf(id) === undefined) own.set(id, preview);
      else own.delete(id);
      const stage = preview.state === 'reading' ? 'failed' : preview.state;
      word(id, stage, preview.sentence ?? ENDED[stage], files.length, files.length);
      return preview;
    } catch (error) {
      own.set(id, blank(id, files, 'failed', 'The files could not be read. Nothing was written.'));
      word(id, 'failed', ENDED.failed);
      throw error;
    }
  };
  /** Writing waits for reading: the ledger has one writer. */
  const write = (id: string, work: () => Promise<readonly Batch[]>): Promise<readonly Batch[]> =>
    jobs.run(`write ${id}`, (signal) => {
      if (signal.aborted) throw new Refusal(503, 'stopping', 'The server is stopping. Nothing was written.');
      return work();
    });
  return {
    start: (files) => {
      const id = randomUUID();
      const preview = blank(id, files, 'reading', null);
      own.set(id, preview);
      word(id, 'queued', 'Waiting for its turn.', 0, files.length);
      return { preview, finished: jobs.run(id, (signal) => read(id, files, signal)) };
    },
    previewOf: find,
    commit: async (id, who) => {
      find(id);
      return write(id, async () => {
        const { state } = find(id);
        // Asked again after the answer was lost: the store answers what it wrote.
        if (state === 'written') return store.commit(id, now().toISOString(), who);
        if (state !== 'ready') throw new Refusal(409, 'not-ready', NOT_READY[state]);
        word(id, 'writing', 'Writing lines to the ledger.');
        try {
          const batches = await store.commit(id, now().toISOString(), who);
          word(id, 'written', ENDED.written);
          return batches;
        } catch (error) {
          word(id, 'failed', ENDED.failed);
          throw error;
        }
      });
    },
    cancel: async (id) => {
      const { state } = find(id);
      if (state === 'written') throw new Refusal(409, 'not-ready', NOT_READY.written);
      if (jobs.cancel(id)) return;
      await store.cancel(id);
      // Written in the moment in which it was to be cancelled.
      if (store.previewOf(id)?.state === 'written') throw new Refusal(409, 'not-ready', NOT_READY.written);
      word(id, 'cancelled', ENDED.cancelled);
    },
    revert: (id, only, again, who) => write(id, () => store.revert(id, again, { at: now().toISOString(), only, ...who })),
  };
}

const NOT_READY = {
  reading: 'The files are still being read.',
  ready: 'This import can be written.',
  written: 'This import has been written already. Use Revert to take it back.',
  cancelled: 'This import was cancelled. Choose the files again.',
  failed: 'This import could not be read. Choose the files again.',
} as const;
