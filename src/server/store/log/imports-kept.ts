import type { Source } from '../../../sources/source';
import type { Entry } from '../engine/manifest';
import type { StagedFile } from '../port';

/** One imported file: its batch, and the corrections of locked months that were written with it. */
export interface Kept {
  readonly id: number;
  readonly main: Entry;
  readonly entries: readonly Entry[];
}

/** The imports of a manifest, oldest first: batches of one action and one file belong together, and the first of them holds the file's lines. */
export function importsIn(entries: readonly Entry[]): readonly Kept[] {
  const found = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => a.batch - b.batch)) {
    const key = JSON.stringify([entry.facts.preview, entry.facts.fileHash, entry.source]);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return [...found.values()].flatMap((of) => (of[0] === undefined ? [] : [{ id: of[0].batch, main: of[0], entries: of }]));
}

/** An import of the very same file, read the same way, in the same currency and as of the same account, that holds its rows. */
export const twinOf = (
  entries: readonly Entry[],
  { hash }: StagedFile,
  { id, version }: Source,
  { currency, account }: Pick<Entry['facts'], 'currency' | 'account'>,
): Entry | undefined =>
  importsIn(entries)
    .map(({ main }) => main)
    .find(
      (main) =>
        main.facts.fileHash === hash &&
        main.source === id &&
        main.mappingVersion === version &&
        main.rowsOf === main.batch &&
        main.facts.currency === currency &&
        main.facts.account === account,
    );
