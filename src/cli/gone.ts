import type { Gone, Preview } from '../ledger/preview';
import type { StagedFile } from '../server/store/port';
import { NothingDone } from './command';
import { printable } from './table';

/** Whether `--gone NAME` means this: by the name that is shown. */
const isCalled = ({ name }: Gone, said: string): boolean => printable(name) === printable(said);

/** The files with the answer that these are gone. What nobody asked about is no answer. */
export const thatAreGone =
  (names: readonly string[]) =>
  (files: readonly StagedFile[], preview: Preview): readonly StagedFile[] => {
    const asked = preview.files.flatMap(({ gone = [] }) => gone);
    const unknown = names.find((said) => !asked.some((one) => isCalled(one, said)));
    if (unknown !== undefined) {
      const known = [...new Set(asked.map(({ name }) => printable(name)))].join(', ');
      const may = known === '' ? 'The files have all that older ones have.' : `These may be gone: ${known}.`;
      throw new NothingDone(`--gone: nothing is missing that is called "${printable(unknown)}". ${may} Nothing was written.`);
    }
    return files.map((file) => {
      const mine = preview.files.flatMap(({ upload, gone = [] }) => (upload === file.upload ? gone : []));
      const gone = mine.flatMap((one) => (names.some((said) => isCalled(one, said)) ? [one.part] : []));
      return gone.length === 0 ? file : { ...file, gone };
    });
  };

/** A name as a shell takes it as it stands: it comes from a file. */
export const quoted = (name: string): string => (/^[\p{L}\p{N} ._,:@/-]+$/u.test(name) ? `"${name}"` : `'${name.replaceAll("'", `'\\''`)}'`);

/** What is asked, with what becomes of it and how it is answered. */
export const askedWords = ({ name, sentence, out }: Gone): string =>
  `${sentence} ${out ? 'That is taken out.' : `That stays; --gone ${quoted(printable(name))} takes it out.`}`;
