import type { CurrencyAsked, Preview } from '../ledger/preview';
import type { StagedFile } from '../server/store/port';
import { NothingDone } from './command';

/** The files with the answer that lines that name no currency are in this one. What nobody asked about is no answer. */
export const inCurrency =
  (currency: string) =>
  (files: readonly StagedFile[], preview: Preview): readonly StagedFile[] => {
    const asked = new Set(preview.files.flatMap((file) => (file.currency === undefined ? [] : [file.upload])));
    if (asked.size === 0) throw new NothingDone(`--currency: every line names its currency, so ${currency} is not needed. Nothing was written.`);
    return files.map((file) => (asked.has(file.upload) ? { ...file, currency } : file));
  };

const LEFT_OUT = 'What names none is left out.';

/** What is asked, with what becomes of it and how it is answered. */
export function currencyWords({ sentence, answer, last, likely }: CurrencyAsked, taken: boolean): string {
  if (answer !== null)
    return `${sentence} Read in ${answer}, as was said.${last === null || last === answer ? '' : ` The last such file was read in ${last}.`}`;
  const such = last === null ? '' : ` The last such file was read in ${last}.`;
  // A file of which nothing is taken has said it already.
  return `${taken ? `${sentence} ${LEFT_OUT} ` : ''}Say it with --currency, such as --currency ${likely[0] ?? 'USD'}.${such}`;
}
