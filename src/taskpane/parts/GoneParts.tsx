import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewFile } from '../../ledger/preview';
import { useCss } from '../css';
import { sayGone } from '../flows/bring-in';
import { useServices } from '../services';
import { fill } from '../words';
import { Bar } from './Bar';

export const WORDS = {
  title: '{n} {n:part|parts} of older files may be gone',
  text: '{n:It stays|They stay} unless you say below that {n:it is|they are} gone. Files that hold only a part of a bill take nothing away.',
  keep: 'Keep them',
  out: 'They are gone: take them out',
  use: 'Use {n:this answer|these answers}',
} as const;

/** Whether a file has nothing of what older ones have. */
export const mayBeGone = ({ gone = [] }: PreviewFile): boolean => gone.length > 0;

/** What stays though a newer file has nothing of it, before anybody writes without having answered. */
export function MayBeGone({ files }: { readonly files: readonly PreviewFile[] }) {
  const n = files.flatMap(({ gone = [] }) => gone.filter(({ out }) => !out)).length;
  return n === 0 ? null : (
    <Bar tone="info" title={fill(WORDS.title, { n })}>
      {fill(WORDS.text, { n })}
    </Bar>
  );
}

/** Of each part: whether its lines stay, or are gone. The file is read again with the answers. */
export function GoneParts({ file }: { readonly file: PreviewFile }) {
  const services = useServices();
  const css = useCss();
  const { gone = [] } = file;
  const [said, say] = useState<Readonly<Record<string, boolean>>>({});
  const isOut = ({ part, out }: (typeof gone)[number]): boolean => said[part] ?? out;
  const changed = gone.some((one) => isOut(one) !== one.out);
  const use = (): void =>
    void sayGone(
      services,
      file,
      gone.filter(isOut).map(({ part }) => part),
    );
  return (
    <>
      {gone.map((one) => (
        <Field key={one.part} label={one.sentence}>
          <RadioGroup value={isOut(one) ? 'out' : 'keep'} onChange={(_, { value }) => say({ ...said, [one.part]: value === 'out' })}>
            <Radio value="keep" label={WORDS.keep} />
            <Radio value="out" label={WORDS.out} />
          </RadioGroup>
        </Field>
      ))}
      <div className={css.actions}>
        <Button size="small" disabledFocusable={!changed} onClick={() => (changed ? use() : undefined)}>
          {fill(WORDS.use, { n: gone.length })}
        </Button>
      </div>
    </>
  );
}
