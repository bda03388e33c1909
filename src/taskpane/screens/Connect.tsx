import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import { useCss } from '../css';
import { loadSample } from '../flows/sample';
import { connect } from '../flows/start';
import { Main } from '../parts/Main';
import { Heading } from '../parts/Title';
import { useServices, useStore } from '../services';

export const WORDS = {
  title: 'Connect to your Corridor server',
  text: 'The server keeps vendor keys and invoice lines. This workbook keeps sheets and formulas.',
  address: 'Server address',
  code: 'Pairing code',
  hint: 'Shown once where the server was started. You need it only the first time.',
  connect: 'Connect',
  connecting: 'Connecting',
  silent: 'This address does not answer. Is the server running, and is its certificate trusted?',
  stranger: 'This is not a Corridor server.',
  addressMissing: 'The address is empty. It looks like https://localhost:3000.',
  codeMissing: 'The code is empty. It looks like H7QK-29TD.',
  sampleTitle: 'No figures yet?',
  sample: 'Look around with a made-up company: twelve months of vendor files. It goes into a new set of sheets and can be taken back.',
  load: 'Load the sample company',
  privacy: 'Corridor sends nothing to anyone but this server. Functions in cells work without it.',
} as const;

type Trouble = { readonly field: 'address' | 'code'; readonly sentence: string } | null;

/** Connect: where the server is, and the code it showed. Enter in either field connects. */
export function Connect() {
  const css = useCss();
  const services = useServices();
  const { look } = useStore();
  const [address, setAddress] = useState(services.client.address());
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [busy, setBusy] = useState(false);

  const press = async (thenSample: boolean): Promise<void> => {
    if (busy) return;
    if (address.trim() === '') {
      setTrouble({ field: 'address', sentence: WORDS.addressMissing });
      return;
    }
    if (code.trim() === '') {
      setTrouble({ field: 'code', sentence: WORDS.codeMissing });
      return;
    }
    setBusy(true);
    const failed = await connect(services, address, code);
    setBusy(false);
    if (failed) {
      setTrouble({ field: failed.field, sentence: failed.kind === 'said' ? failed.sentence : WORDS[failed.kind] });
      return;
    }
    if (thenSample) await loadSample(services);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void press(false);
  };
  const at = (field: 'address' | 'code') => (trouble?.field === field ? { validationMessage: trouble.sentence } : {});
  return (
    <Main>
      <div style={{ paddingTop: 8 }}>
        <Heading>{WORDS.title}</Heading>
        <p className={mergeClasses(css.p, css.second)} style={{ marginTop: 6 }}>
          {WORDS.text}
        </p>
      </div>
      <form onSubmit={submit} className={css.block} style={{ gap: 12 }} noValidate>
        <Field label={WORDS.address} {...at('address')}>
          <Input className={css.field} value={address} onChange={(_, { value }) => setAddress(value)} inputMode="url" autoComplete="off" />
        </Field>
        <Field label={WORDS.code} hint={WORDS.hint} {...at('code')}>
          <Input className={mergeClasses(css.field, css.mono)} value={code} onChange={(_, { value }) => setCode(value)} autoComplete="off" />
        </Field>
        <div className={css.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? WORDS.connecting : WORDS.connect}
          </Button>
        </div>
      </form>
      {look?.built !== true && (
        <section className={css.section}>
          <h2 className={css.h2}>{WORDS.sampleTitle}</h2>
          <p className={mergeClasses(css.p, css.second)}>{WORDS.sample}</p>
          <div className={css.actions}>
            <Button onClick={() => void press(true)}>{WORDS.load}</Button>
          </div>
        </section>
      )}
      <p className={mergeClasses(css.small, css.muted)}>{WORDS.privacy}</p>
    </Main>
  );
}
