import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { CurrencyAsked, PreviewFile } from '../../ledger/preview';
import { isCurrency } from '../../model/currency';
import { useCss } from '../css';
import { chooseCurrency } from '../flows/bring-in';
import { useServices } from '../services';
import { fill } from '../words';

export const WORDS = {
  which: 'In which currency are its amounts?',
  those: 'In which currency are the lines that name none?',
  some: '{sentence} {n:It is|They are} left out until somebody says it.',
  last: 'The last such file was read in {code}.',
  read: 'Read in {code}, as was said.',
  named: '{code}, {name}',
  another: 'Another one',
  code: 'Its code',
  codeHint: 'Three capital letters, as SEK.',
  unsaid: 'Read it in this currency',
  use: 'Read it in {code}',
} as const;

const OTHER = 'other';
const NAMES = new Intl.DisplayNames('en', { type: 'currency' });

/** Whether somebody has to say in which currency a file, or a part of it, is. */
export const lacksCurrency = ({ currency }: PreviewFile): boolean => currency?.answer === null;

/** The currency of lines that name none: the one that was said last is chosen, and nothing is read in it until it is said again. */
export function CurrencyOf({ file, asked: { sentence, answer, last, likely } }: { readonly file: PreviewFile; readonly asked: CurrencyAsked }) {
  const services = useServices();
  const css = useCss();
  const [chosen, choose] = useState(answer ?? last ?? '');
  const [typed, type] = useState('');
  const codes = [...new Set([...likely, ...(answer === null ? [] : [answer])])];
  const code = chosen === OTHER ? typed : chosen;
  const waits = !isCurrency(code) || code === answer;
  const hint = last === null || last === answer ? {} : { hint: fill(WORDS.last, { code: last }) };
  return (
    <>
      {answer !== null && <span>{fill(WORDS.read, { code: answer })}</span>}
      {answer === null && file.taken && <span>{fill(WORDS.some, { sentence, n: file.rejected })}</span>}
      <Field label={file.taken ? WORDS.those : WORDS.which} {...hint}>
        <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
          {codes.map((one) => (
            <Radio key={one} value={one} label={fill(WORDS.named, { code: one, name: NAMES.of(one) ?? '' })} />
          ))}
          <Radio value={OTHER} label={WORDS.another} />
        </RadioGroup>
      </Field>
      {chosen === OTHER && (
        <Field label={WORDS.code} hint={WORDS.codeHint}>
          <Input value={typed} maxLength={3} onChange={(_, { value }) => type(value.toUpperCase())} />
        </Field>
      )}
      <div className={css.actions}>
        <Button size="small" disabledFocusable={waits} onClick={() => !waits && void chooseCurrency(services, file.upload, code)}>
          {isCurrency(code) ? fill(WORDS.use, { code }) : WORDS.unsaid}
        </Button>
      </div>
    </>
  );
}
