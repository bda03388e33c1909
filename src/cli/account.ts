import type { AccountAsked, Preview } from '../ledger/preview';
import type { StagedFile } from '../server/store/port';
import { NothingDone } from './command';
import { quoted } from './gone';
import { printable } from './table';

/** What is said of lines that name no account: whose they are, or null, that they are of another account than those that are named. */
export const asAccount =
  (said: string | null) =>
  (files: readonly StagedFile[], preview: Preview): readonly StagedFile[] => {
    const [flag, asked] = [said === null ? '--other-account' : '--account', preview.files.filter(({ account }) => account !== undefined)];
    if (asked.length === 0) throw new NothingDone(`${flag}: nothing is asked of the account of these files. Nothing was written.`);
    const answers = new Map(asked.flatMap(({ upload, account }) => (account === undefined ? [] : answerOf(account, said).map((id) => [upload, id] as const))));
    if (answers.size === 0) {
      const known = [...new Set(asked.flatMap(({ account }) => account?.accounts.map(({ name }) => printable(name)) ?? []))].join(', ');
      throw new NothingDone(`--account: "${printable(said ?? '')}" is none of the accounts that these files may be of: ${known}. Nothing was written.`);
    }
    return files.map((file) => (answers.has(file.upload) ? { ...file, account: answers.get(file.upload) ?? '' } : file));
  };

/** By the name that is shown, or by the id. */
const answerOf = ({ accounts }: AccountAsked, said: string | null): readonly string[] =>
  said === null ? [''] : accounts.filter(({ id, name }) => [id, name].some((one) => printable(one) === printable(said))).map(({ id }) => id);

/** What is asked, with what becomes of it and how it is answered. */
export function accountWords({ sentence, of, answer, kept, accounts }: AccountAsked): string {
  const nameOf = (id: string): string => printable(accounts.find((one) => one.id === id)?.name ?? id);
  const other = '--other-account says that it is another one, so that both count';
  if (answer === null) return `${accounts.map(({ name }) => `--account ${quoted(printable(name))}`).join(' or ')} takes the place of what is there; ${other}.`;
  if (answer === '') return `${sentence} They are of another account, as was said: both count.`;
  const since = kept === null ? 'as was said' : `as ${kept} was; ${other}`;
  return `${sentence} ${of === 'file' ? `Read as of ${nameOf(answer)}` : `They are of ${nameOf(answer)}, and this file takes their place`}, ${since}.`;
}
