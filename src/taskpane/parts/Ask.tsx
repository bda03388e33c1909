import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { dayAndClock, monthName, monthShort } from '../dates';
import { revertNow } from '../flows/revert';
import { loadSample, takeFiles } from '../flows/sample';
import { useServices, useStore } from '../services';
import type { Question } from '../state';
import { fill, list } from '../words';
import { AskLine } from './AskLine';
import { AskRebuild, AskRemove } from './AskSheet';
import { Dialog } from './Dialog';
import { LedgerTable } from './LedgerTable';

export const WORDS = {
  addTitle: 'Add sheets to this workbook?',
  addSample: 'This workbook has {own} {own:sheet|sheets} of yours. Add {ours} sheets for the sample company, or open a new workbook?',
  addOwn: 'This workbook has {own} {own:sheet|sheets} of yours. Add {ours} sheets by Corridor beside them? Yours are not touched.',
  add: 'Add {n} {n:sheet|sheets}',
  cancel: 'Cancel',
  editedTitle: '{n} {n:cell was|cells were} edited since',
  edited: 'Revert puts the sheets back. Edited since: {cells}. What happens to your edits?',
  more: '{cells} and {n} more',
  keep: 'Keep your edits',
  all: 'Put all back',
  locksTitle: 'Months that are not open',
  month: 'Month',
  state: 'State',
  since: 'Since',
  by: 'By',
  soft: 'closed softly',
  locked: 'locked',
  nobody: 'no name given',
  locksNote: 'A month is opened and closed on the sheet Calendar.',
  close: 'Close',
  reasonTitle: '{months} {n:is|are} closed softly',
  reason: 'Reason',
  reasonHint: 'Kept in Log, and on the server with what is taken back.',
  goOn: 'Go on',
  notesTitle: 'Take {file} back?',
  notes: '{n} {n:note|notes} of yours {n:stands|stand} in rows that go with it. They are written to Log. Nothing is taken back yet.',
  takeBack: 'Take it back',
  and: 'and',
} as const;
const NAMED = 6;
const LISTED = 24;

/** The one question that may stand before everything else. Esc and Cancel change nothing. */
export function Ask() {
  const { store } = useServices();
  const { question } = useStore();
  const close = (): void => store.send({ type: 'asked', question: null });
  if (question?.kind === 'add-sheets') return <AddSheets question={question} close={close} />;
  if (question?.kind === 'edited') return <Edited question={question} close={close} />;
  if (question?.kind === 'rebuild') return <AskRebuild question={question} close={close} />;
  if (question?.kind === 'remove') return <AskRemove question={question} close={close} />;
  if (question?.kind === 'leave-out') return <AskLine question={question} close={close} />;
  if (question?.kind === 'locks') return <Locks close={close} />;
  if (question?.kind === 'reason') return <Why question={question} close={close} />;
  if (question?.kind === 'notes') return <Notes question={question} close={close} />;
  return null;
}

function AddSheets({ question, close }: { readonly question: Extract<Question, { kind: 'add-sheets' }>; readonly close: () => void }) {
  const services = useServices();
  const { look } = useStore();
  const ours = look?.sheets.length ?? 0;
  const yes = (): void => {
    close();
    void (question.sample ? loadSample(services, true) : takeFiles(services, question.files, true));
  };
  return (
    <Dialog
      title={WORDS.addTitle}
      close={close}
      actions={
        <>
          <Button appearance="primary" onClick={yes}>
            {fill(WORDS.add, { n: ours })}
          </Button>
          <Button onClick={close}>{WORDS.cancel}</Button>
        </>
      }
    >
      {fill(question.sample ? WORDS.addSample : WORDS.addOwn, { own: look?.foreignSheets ?? 0, ours })}
    </Dialog>
  );
}

function Edited({ question, close }: { readonly question: Extract<Question, { kind: 'edited' }>; readonly close: () => void }) {
  const services = useServices();
  const { cells, again } = question;
  const named = cells.slice(0, NAMED).join(', ');
  const text = cells.length > NAMED ? fill(WORDS.more, { cells: named, n: cells.length - NAMED }) : named;
  return (
    <Dialog
      title={fill(WORDS.editedTitle, { n: cells.length })}
      close={close}
      actions={
        <>
          <Button appearance="primary" onClick={() => void revertNow(services, { keepEdits: true, again })}>
            {WORDS.keep}
          </Button>
          <Button onClick={() => void revertNow(services, { keepEdits: false, again })}>{WORDS.all}</Button>
          <Button appearance="subtle" onClick={close}>
            {WORDS.cancel}
          </Button>
        </>
      }
    >
      {fill(WORDS.edited, { cells: text })}
    </Dialog>
  );
}

/** Who closed which month, and when. */
function Locks({ close }: { readonly close: () => void }) {
  const { closed } = useStore();
  const newest = [...closed].sort((a, b) => b.Month.localeCompare(a.Month)).slice(0, LISTED);
  return (
    <Dialog title={WORDS.locksTitle} close={close} actions={<Button onClick={close}>{WORDS.close}</Button>}>
      <LedgerTable
        name={WORDS.locksTitle}
        columns={[{ name: WORDS.month }, { name: WORDS.state }, { name: WORDS.since }, { name: WORDS.by }]}
        rows={newest.map(({ Month, State, At, By }) => ({ key: Month, cells: [monthShort(Month), WORDS[State], dayAndClock(At), By ?? WORDS.nobody] }))}
      />
      <span>{WORDS.locksNote}</span>
    </Dialog>
  );
}

/** A softly closed month lets a revert pass with a reason. */
function Why({ question, close }: { readonly question: Extract<Question, { kind: 'reason' }>; readonly close: () => void }) {
  const [reason, setReason] = useState('');
  const given = reason.trim() !== '';
  const months = list(question.months.map(monthName), WORDS.and);
  const goOn = (): void => {
    if (!given) return;
    close();
    question.goOn(reason.trim());
  };
  return (
    <Dialog
      title={fill(WORDS.reasonTitle, { months, n: question.months.length })}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!given} onClick={goOn}>
            {WORDS.goOn}
          </Button>
          <Button onClick={close}>{WORDS.cancel}</Button>
        </>
      }
    >
      <Field label={WORDS.reason} hint={WORDS.reasonHint} required>
        <Input value={reason} maxLength={400} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </Dialog>
  );
}

/** Notes that stand in rows of a file that is to be taken back. */
function Notes({ question, close }: { readonly question: Extract<Question, { kind: 'notes' }>; readonly close: () => void }) {
  return (
    <Dialog
      title={fill(WORDS.notesTitle, { file: question.file })}
      close={close}
      actions={
        <>
          <Button appearance="primary" onClick={question.goOn}>
            {WORDS.takeBack}
          </Button>
          <Button onClick={close}>{WORDS.cancel}</Button>
        </>
      }
    >
      {fill(WORDS.notes, { n: question.n })}
    </Dialog>
  );
}
