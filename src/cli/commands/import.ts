import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cards } from '../../server/cards';
import { createImports } from '../../server/imports';
import { createJobs } from '../../server/jobs';
import { BadUsage, peopleKept } from '../../server/settings';
import { stageFolder } from '../../server/folder';
import type { StagedFile, Store, Who } from '../../server/store/port';
import { NotOpened } from '../../server/store/files/unzip';
import { lines } from '../../server/store/words';
import { stage } from '../../server/uploads';
import { isOwn } from '../../ledger/mapping';
import { isCurrency } from '../../model/currency';
import type { Preview } from '../../ledger/preview';
import { PersonName, Reason } from '../../ledger/who';
import { type Command, type ExitCode, type Io, NothingDone, readArgs, words } from '../command';
import { accountWords, asAccount } from '../account';
import { currencyWords, inCurrency } from '../currency';
import { askedWords, thatAreGone } from '../gone';
import { withLedger } from '../ledger';
import { PIPED } from '../read-text';
import { type ImportReport, changesAnything, reportOf } from '../report';
import { count, printable } from '../table';

/** Reads files into the ledger, all or nothing, after the same preview as in the pane. */
export const importFiles: Command = {
  name: 'import',
  usage:
    'FILE|FOLDER… [--source ID] [--currency CODE] [--account NAME|--other-account] [--gone NAME] [--people hashed|shown] [--dry-run] [--json] [--reason TEXT] [--by NAME] [--ledger PATH]',
  says: 'Brings vendor files into the ledger.',
  details: [
    '--source    reads every file as this source, instead of recognising it by its headings',
    '--currency  that of lines that name none, such as USD. Without it they are left out: an import says so. Lines that name theirs keep it, and it is said anew',
    '            for each import',
    '--account   whose the lines are that name no account, where those of an account stand on the same days: the newer ones take the place of the older. An import',
    '            names the accounts, and takes nothing of such a file before this is said. --other-account says that it is another one: both count',
    '--gone      takes out what older files have and these have nothing of any more, such as a subscription that was closed; once for each name.',
    '            Without it that stays: an import names it. Taking the import back brings it again',
    '--people    how a new ledger keeps the people in files, default hashed (or CORRIDOR_PEOPLE); a ledger with lines keeps to its own',
    '--dry-run   says what would change and writes nothing',
    '--reason    why, where a month that is closed softly changes; it is kept with the import',
    '--by        your name, kept with the import',
    '--json      { outcome, sentence, batch, batches, source, lines, accepted, unchanged, replaced, removed, skipped, rejectedCount,',
    '              rejected: [{ file, line, field, sentence }], totals: [{ Currency, Amount }], files: [the same for each file,',
    '              and currency: { sentence, answer, last, likely } or null, account: { sentence, of, answer, kept, accounts }',
    '              or null, gone: [{ part, name, sentence, out }]] }',
    '            outcome is "written", "would write", "nothing new" or "nothing taken"; accepted are new lines, replaced are lines whose values changed;',
    '            the list of rejected lines holds the fifty with the largest amounts, rejectedCount counts all; totals are what was read, exact',
    'A folder stands for all files below it; those that a manifest of AWS or Azure names are one table. Archives and workbooks are opened.',
    'Lines that cannot be read are left out and named; the rest is written. The same file again changes no figure: exit code 1 and "Nothing new".',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, {
      source: { type: 'string' },
      currency: { type: 'string' },
      account: { type: 'string' },
      'other-account': { type: 'boolean', default: false },
      gone: { type: 'string', multiple: true },
      people: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      reason: { type: 'string' },
      by: { type: 'string' },
      ledger: { type: 'string' },
    });
    const who = { by: words(PersonName, '--by', values.by), reason: words(Reason, '--reason', values.reason) };
    if (positionals.length === 0) throw new BadUsage('Which files?');
    const { source, currency, account, 'other-account': other } = values;
    const people = peopleKept(values.people, io);
    if (account !== undefined && other) throw new BadUsage('Give --account or --other-account, not both.');
    if (currency !== undefined && !isCurrency(currency)) throw new BadUsage(`--currency: "${printable(currency)}" is no currency, such as USD or EUR.`);
    if (source !== undefined && !isOwn(source) && !cards.some((card) => card.id === source))
      throw new BadUsage(`There is no source "${source}". "corridor sources" lists them.`);
    const lists = await mkdtemp(join(tmpdir(), 'corridor-import-'));
    const stop = stopAt(io.ended());
    try {
      const files = await stageAll(positionals, source, io, lists);
      const work = async (store: Store): Promise<Done> => {
        if (source !== undefined && isOwn(source) && !(await store.ownSources.list()).some(({ id }) => id === source))
          throw new NothingDone(`This ledger has no source "${source}" of its own. "corridor sources" lists them.`);
        return bringIn(store, files, { currency, account: other ? null : account, gone: values.gone ?? [] }, who, values['dry-run'], stop);
      };
      const { report, nameable } = await withLedger(values.ledger, io, true, work, people);
      if (values.json) io.out(`${JSON.stringify(report, null, 2)}\n`);
      else print(report, io);
      if (nameable && !values.json) io.err(`${NAME_THEM}\n`);
      return end(report, values.json, io);
    } finally {
      await rm(lists, { recursive: true, force: true });
    }
  },
};

/** What is to be done when the person wants the program to end; before anything is set it is only kept that they do. */
interface Stop {
  asked: boolean;
  act: () => void;
}
function stopAt(ended: Promise<void>): Stop {
  const stop: Stop = { asked: false, act: () => undefined };
  void ended.then(() => {
    stop.asked = true;
    stop.act();
  });
  return stop;
}

/** `nameable`: a table among them whose columns a person may name. */
interface Done {
  readonly report: ImportReport;
  readonly nameable: boolean;
}

/** What is said to what is asked of files. */
interface Said {
  readonly currency: string | undefined;
  /** Null: another account. */
  readonly account: string | null | undefined;
  readonly gone: readonly string[];
}

async function bringIn(store: Store, files: readonly StagedFile[], { currency, account, gone }: Said, who: Who, dry: boolean, stop: Stop): Promise<Done> {
  const imports = createImports(
    store,
    createJobs(),
    () => undefined,
    () => new Date(),
  );
  const look = async (of: readonly StagedFile[]): Promise<Preview> => {
    const { preview: begun, finished } = imports.start(of);
    // What is being written is written to its end: it takes a moment only.
    stop.act = () => void imports.cancel(begun.id).catch(() => undefined);
    if (stop.asked) stop.act();
    return finished;
  };
  let [told, preview] = [files, await look(files)];
  // What is missing is known once the lines are read, and they are read once their currency is known.
  const answers = [
    ...(currency === undefined ? [] : [inCurrency(currency)]),
    ...(account === undefined ? [] : [asAccount(account)]),
    ...(gone.length === 0 ? [] : [thatAreGone(gone)]),
  ];
  for (const answer of answers) {
    if (preview.state !== 'ready') break;
    await imports.cancel(preview.id);
    told = answer(told, preview);
    preview = await look(told);
  }
  if (preview.state === 'cancelled') throw new NothingDone('Stopped. Nothing was written.');
  const nameable = preview.files.some(({ unknown }) => unknown === true);
  if (preview.state !== 'ready') return { report: reportOf(preview, [], files), nameable };
  // Where nothing is new, writing keeps only that the file came again; that is nothing to tell of.
  const write = preview.files.some((file) => file.taken) && !dry;
  const written = write ? await imports.commit(preview.id, who) : [];
  if (!write) await imports.cancel(preview.id);
  return { report: reportOf(preview, changesAnything(preview) ? written : [], files), nameable };
}

async function stageAll(names: readonly string[], source: string | undefined, io: Io, lists: string): Promise<StagedFile[]> {
  const staged: StagedFile[] = [];
  for (const name of names) {
    const path = resolve(io.cwd, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new NothingDone(name === '-' ? PIPED(name) : `There is no file ${name}.`);
    if (found.isDirectory()) {
      const inside = await stageFolder(path, lists).catch((error: unknown) => {
        throw error instanceof NotOpened ? new NothingDone(error.message) : error;
      });
      if (inside.length === 0) throw new NothingDone(`The folder ${name} holds no files.`);
      staged.push(...inside.map((file) => (source === undefined ? file : { ...file, source })));
      continue;
    }
    if (!found.isFile()) throw new NothingDone(PIPED(name));
    const file = await stage(path).catch(() => {
      throw new NothingDone(`${name} cannot be read by this account.`);
    });
    staged.push(source === undefined ? file : { ...file, source });
  }
  return staged;
}

const NAME_THEM = 'The columns of such a file are named in the task pane: start it with "corridor serve" and drop the file there.';
const money = (totals: ImportReport['totals']): string => totals.map(({ Amount, Currency }) => `${Amount} ${Currency}`).join(', ');

function print(report: ImportReport, io: Io): void {
  for (const f of report.files) {
    const counts = `${lines(f.lines)}: ${count(f.accepted)} new, ${count(f.replaced)} changed, ${count(f.unchanged)} unchanged, ${count(f.rejectedCount)} rejected`;
    const rest = `${f.removed === 0 ? '' : `, ${count(f.removed)} removed by the vendor`}${f.skipped === 0 ? '' : `, ${count(f.skipped)} empty`}`;
    io.out(
      printable(
        `${f.file}: ${f.taken ? `${f.source ?? ''}. ${counts}${rest}. Read: ${f.totals.length === 0 ? 'no amounts' : money(f.totals)}.` : 'not taken.'}`,
      ) + '\n',
    );
    if (f.sentence !== null) io.err(printable(`${f.file}: ${f.sentence}`) + '\n');
    if (f.currency !== null) io.err(printable(`${f.file}: ${currencyWords(f.currency, f.taken)}`) + '\n');
    if (f.account !== null) io.err(printable(`${f.file}: ${accountWords(f.account)}`) + '\n');
    for (const one of f.gone) io.err(printable(`${f.file}: ${askedWords(one)}`) + '\n');
    for (const line of f.rejected) io.err(printable(`  ${line.line === null ? '' : `Line ${String(line.line)}: `}${line.sentence}`) + '\n');
    if (f.rejectedCount > f.rejected.length) io.err(`  and ${count(f.rejectedCount - f.rejected.length)} more.\n`);
  }
  if (report.outcome === 'written') io.out(`Written as ${report.batches.map((id) => `no. ${String(id)}`).join(', ')}.\n`);
  if (report.outcome === 'would write') io.out('Nothing was written: this was a dry run.\n');
}

function end(report: ImportReport, json: boolean, io: Io): ExitCode {
  // Beside the table each file's own sentence has been said already.
  const said = !json && report.files.some((file) => file.sentence !== null && report.sentence?.endsWith(file.sentence) === true);
  if (report.sentence !== null && !said) io.err(`${printable(report.sentence)}\n`);
  return report.outcome === 'written' || report.outcome === 'would write' ? 0 : 1;
}
