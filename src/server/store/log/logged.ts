import type { ActionLog, Dropped } from './action-log';
import { NOBODY, UNSIGNED } from './signed';
import type { StagedFile, Store } from '../port';
import type { Batch } from '../../../ledger/preview';
import type { OwnSource } from '../../../ledger/mapping';

/** What is kept of a dropped file, so that it can be brought in again. */
const droppedOf = ({ name, hash, source, parts, gone, currency, account }: StagedFile): Dropped => ({
  ...{ name, hash, source: source ?? null, parts: parts !== undefined },
  ...(gone === undefined || gone.length === 0 ? {} : { gone: [...gone] }),
  ...(currency === undefined ? {} : { currency }),
  ...(account === undefined ? {} : { account }),
});

const hashesOf = ({ fileHash, within, parts = [] }: Pick<Batch, 'fileHash' | 'within' | 'parts'>): readonly string[] => [
  fileHash,
  within?.hash ?? '',
  ...parts,
];
const said = (account: string | undefined): { readonly account?: string } => (account === undefined ? {} : { account });

/** The same store, which writes down what was done to it once it is done. What only looks is not written down. */
export function logged(store: Store, log: ActionLog): Store {
  const looked = new Map<string, { readonly pulledAt: string; readonly files: readonly StagedFile[] }>();
  const { ownSources } = store;
  const saved = async (source: OwnSource): Promise<OwnSource> => {
    const { id, version, declaration, used, savedAt, savedBy } = source;
    await log.append({ action: 'source', id, version, declaration: { ...declaration }, used, at: savedAt, by: savedBy });
    return source;
  };
  return {
    ...store,
    preview: async (id, files, watch) => {
      const preview = await store.preview(id, files, watch);
      if (preview.state === 'ready') looked.set(id, { pulledAt: watch.pulledAt, files });
      return preview;
    },
    cancel: async (id) => {
      await store.cancel(id);
      // What was being written goes on, and is written down.
      if (store.previewOf(id)?.state === 'cancelled') looked.delete(id);
    },
    commit: async (id, committedAt, who = NOBODY) => {
      const batches = await store.commit(id, committedAt, who);
      const { files = [], pulledAt = '' } = looked.get(id) ?? {};
      // Files that were put together as they came are brought in again one by one.
      const used = new Set(batches.flatMap(hashesOf));
      // An account that was taken over from the last file is said when this one is brought in again.
      const accountOf = (hash: string) => batches.find(({ account, ...of }) => account !== undefined && hashesOf(of).includes(hash))?.account;
      const dropped = files
        .filter(({ hash }) => used.has(hash))
        .map((file) => droppedOf({ ...file, ...(file.account === undefined ? said(accountOf(file.hash)) : {}) }));
      if (looked.delete(id) && batches.length > 0) await log.append({ action: 'import', preview: id, pulledAt, files: dropped, batches: [...batches] });
      return batches;
    },
    revert: async (preview, again, how = UNSIGNED) => {
      const { only, at, by, reason } = how;
      const flipped = await store.revert(preview, again, how);
      await log.append({ action: 'revert', preview, only, again, batches: flipped.map(({ id }) => id), at, by, reason });
      return flipped;
    },
    leaveOut: async (id, lines, at, by, reason) => {
      const found = await store.leaveOut(id, lines, at, by, reason);
      if (found > 0) await log.append({ action: 'leave out', import: id, lines: [...lines], at, by, reason });
      return found;
    },
    takeBackIn: async (id, lines) => {
      const found = await store.takeBackIn(id, lines);
      if (found > 0) await log.append({ action: 'take back in', import: id, lines: [...lines] });
      return found;
    },
    saveRuleBook: async (basedOn, given, savedAt, by = null) => {
      const answer = await store.saveRuleBook(basedOn, given, savedAt, by);
      const { Version, SavedAt, Names } = answer.book;
      // The same book again makes no version.
      if (answer.saved && Version === basedOn + 1 && SavedAt === savedAt) {
        const content = { ...given, ...(Names === undefined ? {} : { Names }) };
        await log.append({ action: 'rules', version: Version, content, at: savedAt, by });
      }
      return answer;
    },
    ownSources: {
      ...ownSources,
      save: async (...asked) => saved(await ownSources.save(...asked)),
      add: async (...asked) => saved(await ownSources.add(...asked)),
      again: async (...asked) => saved(await ownSources.again(...asked)),
      use: async (id, used) => {
        const source = await ownSources.use(id, used);
        await log.append({ action: 'use', id, used });
        return source;
      },
    },
  };
}
