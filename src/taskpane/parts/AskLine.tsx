import { Button, Field, Input } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import { leaveOutLine } from '../flows/lines';
import { useServices } from '../services';
import type { Question } from '../state';
import { Dialog } from './Dialog';
import { usePlace } from './RejectedLines';

export const WORDS = {
  title: 'Leave this line out?',
  text: 'Its amount stays out of every total. A later file that brings the line right is read all the same.',
  reason: 'Why it is left out',
  hint: 'It stands in Log beside the line.',
  leaveOut: 'Leave the line out',
  cancel: 'Cancel',
} as const;

/** A line is left out for good only with a reason. */
export function AskLine({ question, close }: { readonly question: Extract<Question, { kind: 'leave-out' }>; readonly close: () => void }) {
  const services = useServices();
  const place = usePlace();
  const [reason, setReason] = useState('');
  const given = reason.trim() !== '';
  const go = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!given) return;
    close();
    void leaveOutLine(services, question.line, reason.trim());
  };
  return (
    <Dialog
      title={WORDS.title}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!given} onClick={go}>
            {WORDS.leaveOut}
          </Button>
          <Button onClick={close}>{WORDS.cancel}</Button>
        </>
      }
    >
      <b>{place(question.line)}</b>
      <span>{WORDS.text}</span>
      <form onSubmit={go}>
        <Field label={WORDS.reason} hint={WORDS.hint} required>
          <Input value={reason} maxLength={400} autoFocus onChange={(_, { value }) => setReason(value)} />
        </Field>
      </form>
    </Dialog>
  );
}
