import type { ClosedMonth } from '../ledger/imports';
import type { Writer } from '../ledger/who';
import type { Situation } from '../workbook/workbook';
import { clock, dayAndClock, dayOf, monthName, monthShort, monthWord } from './dates';
import { fill } from './words';

/** What keeps the pane from going on: the workbook's situations and the server's. */
export type PaneSituation =
  | Situation
  | { readonly kind: 'server-unreachable'; readonly address: string; readonly last: string | null }
  | { readonly kind: 'offline' }
  | { readonly kind: 'connection-ended' }
  | { readonly kind: 'not-allowed'; readonly name: string | null }
  | { readonly kind: 'update-needed'; readonly server: number; readonly pane: number }
  | { readonly kind: 'someone-writing'; readonly writer: Writer | null }
  | { readonly kind: 'period-locked'; readonly month: string; readonly open: string | null; readonly closed: ClosedMonth | null }
  | { readonly kind: 'reason-needed'; readonly months: readonly string[] }
  | { readonly kind: 'period-soft'; readonly month: string }
  | { readonly kind: 'rules-conflict'; readonly server: number; readonly workbook: number }
  | { readonly kind: 'files-gone'; readonly sentence: string }
  /** The pane was loaded again while it wrote; `months` where nothing else leads to writing them again. */
  | { readonly kind: 'cut-off'; readonly months: readonly string[] | null }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'stopped-waiting' };

/** Nobody answered, or nobody who knows this pane: what was begun is kept until somebody does. */
export const isSilence = ({ kind }: PaneSituation): boolean => kind === 'server-unreachable' || kind === 'offline' || kind === 'connection-ended';

/** What a press on the situation's button does. */
export type Remedy =
  | 'retry'
  | 'connect'
  | 'reload'
  | 'cancel'
  | 'go-to'
  | 'add-sheets'
  | 'copy-report'
  | 'compare-rules'
  | 'see-locks'
  | 'keep-totals'
  | 'choose-files'
  | 'refresh';

export interface Described {
  readonly tone: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly sentence: string;
  readonly action: {
    readonly label: string;
    readonly does: Remedy;
    readonly address?: string;
    readonly month?: string;
    readonly months?: readonly string[];
  } | null;
}

export const WORDS = {
  retry: 'Try again',
  connect: 'Connect',
  reload: 'Reload',
  cancel: 'Cancel',
  goToSheet: 'Go to sheet',
  goTo: 'Go to {cell}',
  addAgain: 'Add it again',
  copyReport: 'Copy report',
  compareRules: 'See what changed',
  seeLock: 'See who, when',
  unreachable: 'The Corridor server does not answer',
  unreachableSince: '{address}, last reached {last}. Sheets and functions go on working. Import and refresh wait.',
  unreachableNever: '{address}, not reached yet. Sheets and functions go on working. Import and refresh wait.',
  offline: 'No network',
  offlineText: 'The server is on another machine, so import and refresh wait. Sheets and functions go on working.',
  ended: 'Connect again',
  endedText: 'Your connection to the server has ended. Nothing is lost.',
  notAllowed: 'You may look but not write',
  notAllowedText: '{name} has the role viewer. Whoever started the server can give a code for writing.',
  notAllowedNobody: 'This connection has the role viewer. Whoever started the server can give a code for writing.',
  update: 'Update needed',
  updateText: 'The server speaks version {server}, this pane version {pane}. Close and open the workbook to load the new pane.',
  cellEdit: 'Waiting: a cell is being edited',
  cellEditText: 'Press Enter or Esc in the sheet to go on. Nothing is lost.',
  protectedSheet: '{sheet} is protected with a password',
  protectedSheetText: 'Corridor cannot write there, so nothing was written. Unprotect it (Review, Unprotect Sheet), then try again.',
  structure: 'Sheets cannot be added',
  structureText: 'The workbook structure is protected (Review, Protect Workbook).',
  readOnly: 'This workbook is open for reading',
  readOnlyText: 'Save a copy to write into it.',
  locked: '{month} is locked',
  lockedBy: 'Locked {at} by {by}.',
  lockedAt: 'Locked {at}.',
  lockedText: 'Changes are booked in {open} and keep their {month} date.',
  lockedNext: 'Changes are booked in the next open month and keep their {month} date.',
  soft: '{month} is closed softly',
  reasonText: 'Nothing was written: this change needs a reason.',
  softText: 'Each change needs a reason until it is locked.',
  someone: '{name} is writing {what}',
  somebody: 'Somebody else',
  sheets: 'sheets',
  someoneText: 'Started {at}. You can go on when it is finished.',
  someoneNow: 'You can go on when it is finished.',
  missing: '{sheet} is missing',
  missingText: 'It was deleted or renamed. Added again it shows what the server has; what was typed there is not kept.',
  table: '{sheet} has no column {column}',
  tableRenamed: 'It was renamed to "{foundAs}" in cell {cell}. Name it back, then refresh.',
  tableGone: 'The column was deleted from {table}. Put a column with this heading back, then refresh.',
  input: 'One input cannot be read',
  inputText: '{sheet}!{cell}: {sentence}',
  large: '{limit} rows is the limit of this workbook',
  largeText: 'This write needs {rows} rows. Nothing was written. Older months can be kept as totals, without service and model.',
  largeOther: '{sheet} would need {rows} rows. Nothing was written.',
  keepTotals: 'Keep totals before {month}',
  cancelled: 'Cancelled',
  cancelledText: 'The sheets are as they were.',
  stopped: 'Stopped waiting',
  stoppedText: 'A cell was edited for two minutes. Nothing was written.',
  rules: 'The rule book was changed elsewhere',
  rulesText: 'The server has version {server}, this workbook knows version {workbook}. Nothing is saved yet.',
  filesGone: 'These files must be chosen again',
  chooseFiles: 'Choose files',
  cutOff: 'A write was cut off',
  cutOffText: 'The pane was loaded again while it wrote. The server has all of it, the sheets perhaps a part. Written again, they are whole.',
  seeMissing: 'See what is missing',
  refused: 'This could not be done',
  defect: 'Something went wrong in Corridor',
  defectText: 'Nothing was written. Copy the report and send it to whoever looks after Corridor.',
} as const;

const retry = { label: WORDS.retry, does: 'retry' } as const;
const goTo = (address: string, label: string) => ({ label, does: 'go-to', address }) as const;

/** Title, sentence and action of a situation; `count` words a number for the reader. */
export function describe(situation: PaneSituation, count: (n: number) => string): Described {
  const s = situation;
  const info = (title: string, sentence: string, action: Described['action'] = null): Described => ({ tone: 'info', title, sentence, action });
  const warning = (title: string, sentence: string, action: Described['action'] = null): Described => ({ tone: 'warning', title, sentence, action });
  const error = (title: string, sentence: string, action: Described['action'] = null): Described => ({ tone: 'error', title, sentence, action });
  switch (s.kind) {
    case 'server-unreachable':
      return warning(
        WORDS.unreachable,
        s.last === null
          ? fill(WORDS.unreachableNever, { address: s.address })
          : fill(WORDS.unreachableSince, { address: s.address, last: dayAndClock(s.last) }),
        retry,
      );
    case 'offline':
      return warning(WORDS.offline, WORDS.offlineText, retry);
    case 'connection-ended':
      return warning(WORDS.ended, WORDS.endedText, { label: WORDS.connect, does: 'connect' });
    case 'not-allowed':
      return info(WORDS.notAllowed, s.name === null ? WORDS.notAllowedNobody : fill(WORDS.notAllowedText, { name: s.name }));
    case 'update-needed':
      return warning(WORDS.update, fill(WORDS.updateText, { server: s.server, pane: s.pane }), { label: WORDS.reload, does: 'reload' });
    case 'cell-edit':
      return info(WORDS.cellEdit, WORDS.cellEditText, { label: WORDS.cancel, does: 'cancel' });
    case 'protected-sheet':
      return error(fill(WORDS.protectedSheet, { sheet: s.sheet }), WORDS.protectedSheetText, goTo(`${s.sheet}!A1`, WORDS.goToSheet));
    case 'protected-structure':
      return error(WORDS.structure, WORDS.structureText);
    case 'read-only':
      return warning(WORDS.readOnly, WORDS.readOnlyText);
    case 'period-locked': {
      const { closed } = s;
      const lock = closed === null ? '' : `${fill(closed.By === null ? WORDS.lockedAt : WORDS.lockedBy, { at: dayOf(closed.At), by: closed.By ?? '' })} `;
      const month = monthWord(s.month);
      const where = s.open === null ? fill(WORDS.lockedNext, { month }) : fill(WORDS.lockedText, { month, open: monthName(s.open) });
      return info(fill(WORDS.locked, { month: monthName(s.month) }), lock + where, { label: WORDS.seeLock, does: 'see-locks' });
    }
    case 'period-soft':
      return info(fill(WORDS.soft, { month: monthName(s.month) }), WORDS.softText);
    case 'reason-needed':
      return warning(fill(WORDS.soft, { month: monthName(s.months[0] ?? '') }), WORDS.reasonText);
    case 'someone-writing': {
      const title = fill(WORDS.someone, { name: s.writer?.name ?? WORDS.somebody, what: s.writer?.what ?? WORDS.sheets });
      return info(title, s.writer === null ? WORDS.someoneNow : fill(WORDS.someoneText, { at: clock(s.writer.started) }), retry);
    }
    case 'sheet-missing':
      return warning(fill(WORDS.missing, { sheet: s.sheet }), WORDS.missingText, { label: WORDS.addAgain, does: 'add-sheets' });
    case 'table-changed': {
      const at = s.cell;
      const sentence =
        s.foundAs === null || at === null ? fill(WORDS.tableGone, { table: s.table }) : fill(WORDS.tableRenamed, { foundAs: s.foundAs, cell: at });
      const place = at ?? 'A1';
      return error(fill(WORDS.table, { sheet: s.sheet, column: s.column }), sentence, goTo(`${s.sheet}!${place}`, fill(WORDS.goTo, { cell: place })));
    }
    case 'input':
      return error(
        WORDS.input,
        fill(WORDS.inputText, { sheet: s.sheet, cell: s.cell, sentence: s.sentence }),
        goTo(`${s.sheet}!${s.cell}`, fill(WORDS.goTo, { cell: s.cell })),
      );
    case 'too-large': {
      const title = fill(WORDS.large, { limit: count(s.limit) });
      if (s.before === null) return error(title, fill(WORDS.largeOther, { sheet: s.sheet, rows: count(s.rows) }));
      const action = { label: fill(WORDS.keepTotals, { month: monthShort(s.before) }), does: 'keep-totals', month: s.before } as const;
      return error(title, fill(WORDS.largeText, { rows: count(s.rows) }), action);
    }
    case 'cancelled':
      return info(WORDS.cancelled, WORDS.cancelledText);
    case 'stopped-waiting':
      return warning(WORDS.stopped, WORDS.stoppedText, retry);
    case 'rules-conflict':
      return warning(WORDS.rules, fill(WORDS.rulesText, { server: s.server, workbook: s.workbook }), { label: WORDS.compareRules, does: 'compare-rules' });
    case 'files-gone':
      return error(WORDS.filesGone, s.sentence, { label: WORDS.chooseFiles, does: 'choose-files' });
    case 'cut-off':
      return warning(WORDS.cutOff, WORDS.cutOffText, s.months === null ? null : { label: WORDS.seeMissing, does: 'refresh', months: s.months });
    case 'refused':
      return error(WORDS.refused, s.sentence, retry);
    case 'defect':
      return error(WORDS.defect, WORDS.defectText, { label: WORDS.copyReport, does: 'copy-report' });
  }
}

/** What a piece of work gives: its value, or the situation that stopped it. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly situation: PaneSituation };
