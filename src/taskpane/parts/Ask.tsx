import { Button } from '@fluentui/react-components';
import { revertNow } from '../flows/revert';
import { loadSample, takeFiles } from '../flows/sample';
import { useServices, useStore } from '../services';
import type { Question } from '../state';
import { fill } from '../words';
import { Dialog } from './Dialog';

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
} as const;
const NAMED = 6;

/** The one question that may stand before everything else. Esc and Cancel change nothing. */
export function Ask() {
  const { store } = useServices();
  const { question } = useStore();
  const close = (): void => store.send({ type: 'asked', question: null });
  if (question?.kind === 'add-sheets') return <AddSheets question={question} close={close} />;
  if (question?.kind === 'edited') return <Edited question={question} close={close} />;
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
