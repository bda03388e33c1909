import { Button, Field, Radio, RadioGroup, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { isOwn } from '../../ledger/mapping';
import type { PreviewFile } from '../../ledger/preview';
import { useCss } from '../css';
import { chooseSource } from '../flows/bring-in';
import { openWizard } from '../flows/map';
import { useServices } from '../services';
import { fill } from '../words';
import { AccountOf, lacksAccount } from './AccountOf';
import { CurrencyOf, lacksCurrency } from './CurrencyOf';
import { Fold } from './Fold';
import { GoneParts, mayBeGone } from './GoneParts';
import { useFormat } from './reading';

export const WORDS = {
  title: 'Files',
  recognised: '{source}, recognised by its headings.',
  lines: '{lines} {n:line|lines} = {parts}.',
  noLines: '0 lines.',
  added: '{n} new',
  changed: '{n} changed',
  unchanged: '{n} unchanged',
  rejected: '{n} rejected',
  skipped: '{n} empty',
  removed: '{n} {n:line|lines} of an earlier file taken back by the vendor.',
  ties: 'File total {file} {currency} = read {read} + rejected {rejected}{aside}.',
  aside: ' + {amount} on lines that are no charges',
  tied: 'Ties.',
  untied: 'Does not tie.',
  unknown: '· not recognised',
  choice: '· say which source',
  currency: '· say its currency',
  account: '· say whose it is',
  leftOut: '· left out',
  asked: '· parts may be gone',
  which: 'Which source is this file?',
  use: 'Read it as this',
  mean: 'Say what the columns mean',
  change: 'Change what the columns mean',
} as const;

const tag = (file: PreviewFile): string => {
  if (file.candidates.length > 0 && !file.taken) return WORDS.choice;
  if (lacksCurrency(file)) return WORDS.currency;
  if (lacksAccount(file)) return WORDS.account;
  if (mayBeGone(file)) return WORDS.asked;
  return file.taken ? '' : file.source === null ? WORDS.unknown : WORDS.leftOut;
};

/** Whether something is, or was, to be said of a file. */
const isAsked = (file: PreviewFile): boolean => file.currency !== undefined || file.account !== undefined || mayBeGone(file);

/** Each file: by what it was recognised, its two tie lines, and what is to be asked about it. The first one and those with a question are open. */
export function FileList({ files }: { readonly files: readonly PreviewFile[] }) {
  const css = useCss();
  return (
    <section className={css.block}>
      <h2 className={css.h2}>{WORDS.title}</h2>
      <div>
        {files.map((file, i) => (
          <Fold
            key={`${file.upload} ${file.name}`}
            open={i === 0 || !file.taken || isAsked(file)}
            title={
              // One element: as two, the blank between them would be lost.
              <span>
                {file.name} <span className={css.warn}>{tag(file)}</span>
              </span>
            }
          >
            <OneFile file={file} />
          </Fold>
        ))}
      </div>
    </section>
  );
}

function OneFile({ file }: { readonly file: PreviewFile }) {
  const css = useCss();
  const format = useFormat();
  const counts = (['added', 'changed', 'unchanged', 'rejected', 'skipped'] as const)
    .filter((part) => file[part] > 0)
    .map((part) => fill(WORDS[part], { n: format.count(file[part]) }));
  return (
    <div className={mergeClasses(css.small, css.block)} style={{ gap: 2 }}>
      {file.sourceTitle !== null && file.taken && <span>{fill(WORDS.recognised, { source: file.sourceTitle })}</span>}
      {file.sentence !== null && <span>{file.sentence}</span>}
      {file.taken && (
        <span>{counts.length === 0 ? WORDS.noLines : fill(WORDS.lines, { lines: format.count(file.lines), n: file.lines, parts: counts.join(' + ') })}</span>
      )}
      {file.removed > 0 && <span>{fill(WORDS.removed, { n: format.count(file.removed) })}</span>}
      {file.totals.map((total) => (
        <span key={total.Currency}>
          {fill(WORDS.ties, {
            file: format.money(total.file, total.Currency),
            currency: total.Currency,
            read: format.money(total.read, total.Currency),
            rejected: format.money(total.rejected, total.Currency),
            aside: total.aside === undefined ? '' : fill(WORDS.aside, { amount: format.money(total.aside, total.Currency) }),
          })}{' '}
          <b className={total.ties ? undefined : css.bad}>{total.ties ? WORDS.tied : WORDS.untied}</b>
        </span>
      ))}
      {file.candidates.length > 0 && !file.taken && <Chooser file={file} />}
      {file.currency !== undefined && <CurrencyOf file={file} asked={file.currency} />}
      {file.account !== undefined && <AccountOf file={file} asked={file.account} />}
      {mayBeGone(file) && <GoneParts file={file} />}
      <Meaning file={file} />
    </div>
  );
}

/** The way to name the columns of a file that no source knows, or of one that the team named itself. */
function Meaning({ file: { upload, name, source, unknown } }: { readonly file: PreviewFile }) {
  const services = useServices();
  const css = useCss();
  const own = source !== null && isOwn(source);
  if (unknown !== true && !own) return null;
  return (
    <div className={css.actions} style={{ marginTop: 4 }}>
      <Button size="small" onClick={() => void openWizard(services, upload, name, own ? source : null)}>
        {own ? WORDS.change : WORDS.mean}
      </Button>
    </div>
  );
}

function Chooser({ file }: { readonly file: PreviewFile }) {
  const services = useServices();
  const css = useCss();
  const [chosen, choose] = useState<string | null>(null);
  return (
    <>
      <Field label={WORDS.which}>
        <RadioGroup value={chosen ?? ''} onChange={(_, { value }) => choose(value)}>
          {file.candidates.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </RadioGroup>
      </Field>
      <div className={css.actions}>
        <Button size="small" disabledFocusable={chosen === null} onClick={() => chosen !== null && void chooseSource(services, file.upload, chosen)}>
          {WORDS.use}
        </Button>
      </div>
    </>
  );
}
