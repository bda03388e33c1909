import { join } from 'node:path';
import type { PreviewFile } from '../../../ledger/preview';
import { expanded } from '../files/expand';
import { sorted } from '../files/loose';
import type { Source } from '../../../sources/source';
import type { Drop } from './drop';
import type { Imported } from './file-import';
import type { Entry } from '../engine/manifest';
import type { StagedFile } from '../port';
import { Stopped, tellStage } from './watch';

/** One file of a preview, and what became of it. */
export interface One {
  readonly staged: StagedFile;
  readonly file: PreviewFile;
  readonly imported: Imported | null;
  readonly entries: readonly Entry[];
}

/** Opens archives and workbooks, and puts together what is one table in parts. What is not opened is said and left out. */
export async function openAll({ id, watch, recognise, scratch }: Drop, files: readonly StagedFile[], done: One[]): Promise<readonly StagedFile[]> {
  const opened: StagedFile[] = [];
  const leave = (file: StagedFile, sentence: string, candidates: readonly Source[] = []): void => {
    const sources = candidates.map(({ id: source, title }) => ({ id: source, title }));
    done.push({ staged: file, file: { ...blankFile(file), candidates: sources, sentence }, imported: null, entries: [] });
  };
  const drop = await sorted(files, (i) => join(scratch, `drop_list_${String(i)}`));
  for (const [i, { file, sentence, alone }] of drop.left.entries()) {
    // Whoever says what a file is says that it is whole.
    const found = alone === undefined ? null : await recognise(file, `left_${String(i)}`, scratch);
    const candidates = found === null ? [] : found.source === null ? found.candidates : [found.source];
    leave(file, candidates.length === 0 ? sentence : (alone ?? sentence), candidates);
  }
  for (const [i, file] of drop.files.entries()) {
    if (watch.signal.aborted) throw new Stopped();
    tellStage(watch, id, 'reading', file.name, i, drop.files.length, `Opening ${file.name}.`);
    const found = await expanded(file, `drop_${String(i)}`, scratch);
    if ('files' in found) opened.push(...found.files);
    else leave(file, found.refused);
  }
  return opened;
}

/** Sheets beside the one with the lines are told with it, not as failures of their own. */
export function withoutAsides(of: readonly One[]): readonly One[] {
  const asides = of.filter(({ staged, file }) => staged.within?.kind === 'workbook' && file.source === null && file.candidates.length === 0);
  const main = of.find(({ file }) => file.taken);
  if (asides.length === 0 || main === undefined) return of;
  const said = `Not taken of this workbook: ${asides.map(({ staged }) => staged.name.replace(`${staged.within?.name ?? ''}, `, '')).join(', ')}.`;
  return of
    .filter((one) => !asides.includes(one))
    .map((one) => (one === main ? { ...one, file: { ...one.file, sentence: joinedWords(one.file.sentence, said) } } : one));
}

/** Two sentences, or the one there is. */
export const joinedWords = (a: string | null, b: string): string => (a === null ? b : `${a} ${b}`);

/** A file that was not read yet. */
export const blankFile = (file: StagedFile): PreviewFile => ({
  ...{ upload: file.upload, name: file.name, bytes: file.bytes, source: file.source ?? null, sourceTitle: null, candidates: [], sentence: null, taken: false },
  ...{ lines: 0, added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0, skipped: 0, totals: [] },
});
