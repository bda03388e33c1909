import type { LeftOut, OpenLine } from '../../ledger/imports';
import { LINES_LEFT_OUT } from '../../workbook/list-sheet';
import type { Services } from '../services';
import type { PaneSituation } from '../situations';
import { fill } from '../words';
import { asWriter } from './as-writer';
import { patiently } from './patience';
import { readWorkbook } from './look';
import { ofMonth, readLines } from './read-lines';
import { watched } from './watched';

export const WORDS = {
  logged: 'Line left out',
  loggedBack: 'Line put back',
  place: '{file}, line {line}',
  done: 'The line is left out, with its reason.',
  putBack: 'The line is open again.',
  purpose: 'Lines of imported files that were left out and are still open, the largest amount first.',
  some: 'The {shown} largest of {all} lines of imported files that were left out and are still open.',
  listed: 'The lines stand on a sheet of their own.',
  file: 'File',
  line: 'Line',
  field: 'Field',
  why: 'What is wrong',
  amount: 'Amount',
  currency: 'Currency',
  source: 'Source',
  raw: 'As it stands in the file',
} as const;

// What the server gives at once, and more than anyone reads.
const MOST = 10_000;

const halt = ({ store }: Services, by: PaneSituation): void => store.send({ type: 'stopped', by });

/** Leaves a line out for good, with a reason. */
export const leaveOutLine = (services: Services, line: OpenLine, reason: string): Promise<void> => decide(services, line, reason, false);

/** Makes a line that somebody left out a problem again. */
export const putBackLine = (services: Services, line: LeftOut): Promise<void> => decide(services, line, line.reason, true);

/** Said on the server and in Log, or in neither. */
async function decide(services: Services, line: OpenLine, reason: string, back: boolean): Promise<void> {
  const { client, store, workbook, now } = services;
  const asked = (other: boolean) => client.ask('leaveOut', { import: line.import, lines: [line.line], reason, back: other });
  const done = await asWriter(services, false, async () => {
    const left = await asked(back);
    const { look, settings } = store.get();
    if (!left.ok || look?.built !== true) return left;
    const key = line.line === null ? line.file : fill(WORDS.place, { file: line.file, line: line.line });
    const what = back ? WORDS.loggedBack : WORDS.logged;
    const entry = { at: now(), who: settings.name, what, key, old: line.raw, reason: back ? null : reason };
    const logged = await patiently(services, () => workbook.log(entry));
    if (!logged.ok) await asked(!back);
    return logged.ok ? left : logged;
  });
  if (!done.ok) {
    halt(services, done.situation);
    return;
  }
  store.send({ type: 'said', polite: back ? WORDS.putBack : WORDS.done });
  await readLines(services);
}

/** Writes all open lines to a sheet of their own; what stands in a file is text there, whatever it looks like. */
export async function listLines(services: Services, month: string | null): Promise<void> {
  const { client, store, workbook, now } = services;
  const lines = await client.ask('openLines', { ...ofMonth(month), limit: MOST });
  if (!lines.ok) {
    halt(services, lines.situation);
    return;
  }
  const { count, lines: rows } = lines.value;
  services.stop.current = new AbortController();
  const list = {
    name: LINES_LEFT_OUT,
    purpose: count > rows.length ? fill(WORDS.some, { shown: rows.length, all: count }) : WORDS.purpose,
    columns: [
      { name: WORDS.file, width: 34, format: 'text' },
      { name: WORDS.line, width: 9, format: 'count' },
      { name: WORDS.field, width: 18, format: 'text' },
      { name: WORDS.why, width: 52, format: 'text', wrap: true },
      { name: WORDS.amount, width: 15, format: 'amount' },
      { name: WORDS.currency, width: 11, format: 'text' },
      { name: WORDS.source, width: 26, format: 'text' },
      { name: WORDS.raw, width: 70, format: 'text' },
    ],
    rows: rows.map((one) => ({
      [WORDS.file]: one.file,
      [WORDS.line]: one.line,
      [WORDS.field]: one.field,
      [WORDS.why]: one.sentence,
      [WORDS.amount]: one.amount?.Amount ?? null,
      [WORDS.currency]: one.amount?.Currency ?? null,
      [WORDS.source]: one.sourceTitle,
      [WORDS.raw]: one.raw,
    })),
  } as const;
  const written = await asWriter(services, true, () => watched(services, (watch) => workbook.putList(list, now(), watch)));
  if (!written.ok) {
    halt(services, written.situation);
    return;
  }
  store.send({ type: 'said', polite: WORDS.listed });
  await readWorkbook(services);
}

/** Takes the list of lines away again. */
export async function removeLines(services: Services): Promise<void> {
  const gone = await patiently(services, () => services.workbook.removeList(LINES_LEFT_OUT));
  if (!gone.ok) {
    halt(services, gone.situation);
    return;
  }
  await readWorkbook(services);
}
