import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { PreviewFile } from '../../ledger/preview';
import { sayGone } from '../flows/bring-in';
import { type Job, isGone } from '../job';
import { useServices, useStore } from '../services';
import { fill } from '../words';
import { Bar } from './Bar';

export const WORDS = {
  title: '{n} {n:part|parts} of older files may be gone',
  text: '{n:It stays|They stay} unless you say below that {n:it is|they are} gone. Files that hold only a part of a bill take nothing away.',
  keep: 'Keep them',
  out: 'They are gone: take them out',
} as const;

/** Whether a file has nothing of what older ones have. */
export const mayBeGone = ({ gone = [] }: PreviewFile): boolean => gone.length > 0;

/** What stays though a newer file has nothing of it, before anybody writes without having answered. */
export function MayBeGone({ job }: { readonly job: Job }) {
  const files = job.preview?.files ?? [];
  const n = files.flatMap(({ upload, gone = [] }) => gone.filter((one) => !isGone(job, upload, one))).length;
  return n === 0 ? null : (
    <Bar tone="info" title={fill(WORDS.title, { n })}>
      {fill(WORDS.text, { n })}
    </Bar>
  );
}

/** Of each part: whether its lines stay, or are gone. */
export function GoneParts({ file: { upload, gone = [] } }: { readonly file: PreviewFile }) {
  const services = useServices();
  const { job } = useStore();
  return gone.map((one) => (
    <Field key={one.part} label={one.sentence}>
      <RadioGroup value={job && isGone(job, upload, one) ? 'out' : 'keep'} onChange={(_, { value }) => sayGone(services, upload, one.part, value === 'out')}>
        <Radio value="keep" label={WORDS.keep} />
        <Radio value="out" label={WORDS.out} />
      </RadioGroup>
    </Field>
  ));
}
