import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountAsked, PreviewFile } from '../../ledger/preview';
import { useCss } from '../css';
import { chooseAccount } from '../flows/bring-in';
import { useServices } from '../services';
import { fill } from '../words';

export const WORDS = {
  file: 'Of which account is {name}?',
  older: 'Of which account are the older lines without one?',
  isOf: 'It is of {account}: it takes the place of those days',
  areOf: 'They are of {account}: this file takes their place',
  other: 'Another account: both count',
  kept: 'Read as of {account}, as {file} was.',
  said: 'Read as of {account}, as was said.',
  saidOlder: 'They are of {account}, as was said: this file takes their place.',
  both: 'They are of another account, as was said: both count.',
  use: 'Read {name} with this answer',
} as const;

/** The value of a radio may not be blank. */
const OTHER = ' ';

/** Whether nothing is taken of a file before somebody has said whose it is. */
export const lacksAccount = ({ account }: PreviewFile): boolean => account?.answer === null;

function answered({ of, answer, kept, accounts }: AccountAsked): string | null {
  if (answer === null) return null;
  if (answer === '') return WORDS.both;
  const account = accounts.find(({ id }) => id === answer)?.name ?? answer;
  if (kept !== null) return fill(WORDS.kept, { account, file: kept });
  return fill(of === 'file' ? WORDS.said : WORDS.saidOlder, { account });
}

/** Whose lines without an account are, where those of one stand on the same days: the newer take the place of the older, or both count. */
export function AccountOf({ file: { upload, name, taken }, asked }: { readonly file: PreviewFile; readonly asked: AccountAsked }) {
  const services = useServices();
  const css = useCss();
  const { sentence, of, answer, accounts } = asked;
  const given = answer === '' ? OTHER : (answer ?? '');
  const [chosen, choose] = useState(given);
  const waits = chosen === given;
  const said = answered(asked);
  return (
    <>
      {taken && <span>{sentence}</span>}
      {said !== null && <span>{said}</span>}
      <Field label={fill(WORDS[of], { name })}>
        <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
          {accounts.map((account) => (
            <Radio key={account.id} value={account.id} label={fill(of === 'file' ? WORDS.isOf : WORDS.areOf, { account: account.name })} />
          ))}
          <Radio value={OTHER} label={WORDS.other} />
        </RadioGroup>
      </Field>
      <div className={css.actions}>
        <Button size="small" disabledFocusable={waits} onClick={() => !waits && void chooseAccount(services, upload, chosen === OTHER ? '' : chosen)}>
          {fill(WORDS.use, { name })}
        </Button>
      </div>
    </>
  );
}
