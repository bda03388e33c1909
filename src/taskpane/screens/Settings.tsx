import { Button, Field, Input, Radio, RadioGroup, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { PersonName } from '../../ledger/who';
import { useCss } from '../css';
import { dayName } from '../dates';
import { LastAction } from '../parts/LastAction';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { useServices, useStore } from '../services';
import type { Settings as Choices } from '../state';
import { fill } from '../words';

export const WORDS = {
  title: 'Settings',
  server: 'Server and connection',
  address: '{address}. Connected on this computer until {until}.',
  addressPlain: '{address}. Kept on this computer.',
  disconnect: 'Disconnect',
  disconnectNote: 'You need a new pairing code to come back. Sheets and functions go on working.',
  name: 'Your name, for the Log',
  nameHint: 'Stands beside what you write, in Log and on the server. Nobody checks it. Kept on this computer.',
  nameWrong: 'A name has up to 80 letters.',
  currency: 'Reporting currency',
  currencyNote: '{currency}. Kept in this workbook, on the sheet Policy.',
  currencyNone: 'Set on the sheet Policy, when it is there.',
  look: 'Look',
  office: 'As Office',
  light: 'Light',
  dark: 'Dark',
  negative: 'Negative numbers in the pane',
  minus: '−28.22',
  brackets: '(28.22)',
  here: 'Kept on this computer.',
  version: 'Version {version}',
} as const;

/** Settings; each says where it is kept. */
export function Settings() {
  const css = useCss();
  const { store, client, memory, host, go } = useServices();
  const { settings, look } = useStore();
  const set = (change: Partial<Choices>): void => {
    const next = { ...settings, ...change };
    memory.write('look', next.look);
    memory.write('negative', next.negative);
    memory.write('name', next.name);
    store.send({ type: 'learned', facts: { settings: next } });
  };
  const disconnect = (): void => {
    client.forget();
    store.send({ type: 'learned', facts: { connection: 'none', batches: null } });
    go('#connect');
  };
  const address = client.address().replace(/^https?:\/\//, '');
  const until = client.until();
  const currency = look?.currency;
  return (
    <>
      <Main>
        <Title>{WORDS.title}</Title>
        <section className={css.block}>
          <h2 className={css.h2}>{WORDS.server}</h2>
          <p className={css.p}>
            {until === null ? fill(WORDS.addressPlain, { address }) : fill(WORDS.address, { address, until: dayName(until.slice(0, 10)) })}
          </p>
          <div className={css.actions}>
            <Button size="small" onClick={disconnect}>
              {WORDS.disconnect}
            </Button>
          </div>
          <p className={mergeClasses(css.small, css.muted)}>{WORDS.disconnectNote}</p>
        </section>
        <section className={css.section}>
          <Name name={settings.name} keep={(name) => set({ name })} />
        </section>
        <section className={css.section}>
          <h2 className={css.h2}>{WORDS.currency}</h2>
          <p className={css.p}>{currency ? fill(WORDS.currencyNote, { currency }) : WORDS.currencyNone}</p>
        </section>
        <section className={css.section}>
          <Field label={WORDS.look} hint={WORDS.here}>
            <RadioGroup layout="horizontal" value={settings.look} onChange={(_, { value }) => set({ look: value as Choices['look'] })}>
              <Radio value="office" label={WORDS.office} />
              <Radio value="light" label={WORDS.light} />
              <Radio value="dark" label={WORDS.dark} />
            </RadioGroup>
          </Field>
          <Field label={WORDS.negative} hint={WORDS.here}>
            <RadioGroup layout="horizontal" value={settings.negative} onChange={(_, { value }) => set({ negative: value as Choices['negative'] })}>
              <Radio value="minus" label={WORDS.minus} />
              <Radio value="brackets" label={WORDS.brackets} />
            </RadioGroup>
          </Field>
        </section>
        <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.version, { version: host.version })}</p>
      </Main>
      <LastAction />
    </>
  );
}

/** The name, kept with every letter that fits. */
function Name({ name, keep }: { readonly name: string | null; readonly keep: (name: string | null) => void }) {
  const css = useCss();
  const [typed, setTyped] = useState(name ?? '');
  const empty = typed.trim() === '';
  const read = PersonName.safeParse(typed);
  const wrong = !empty && !read.success ? { validationMessage: WORDS.nameWrong } : {};
  const type = (value: string): void => {
    setTyped(value);
    const fits = PersonName.safeParse(value);
    if (value.trim() === '') keep(null);
    else if (fits.success) keep(fits.data);
  };
  return (
    <Field label={WORDS.name} hint={WORDS.nameHint} {...wrong}>
      <Input className={css.field} value={typed} autoComplete="name" onChange={(_, { value }) => type(value)} />
    </Field>
  );
}
