import { Button, Field, Input, Link, Select, makeStyles, mergeClasses } from '@fluentui/react-components';
import { BUCKETS, CATEGORIES } from '../../ledger/charge';
import type { Unclassified } from '../../ledger/unclassified';
import { type Classify, type Draft, missing } from '../classify';
import { useCss } from '../css';
import { acceptRow, draftRow, leaveRow } from '../flows/classify';
import { goTo } from '../flows/go-to';
import { useServices, useStore } from '../services';
import { fill } from '../words';
import { ClassifyRule, columnName, SAYS } from './ClassifyRule';
import { useFormat } from './reading';

export const WORDS = {
  seen: '{source}, {shown} {n:line|lines}',
  several: '{column} “{text}” and {n} {n:other|others}',
  category: 'Category',
  choose: 'Choose',
  'production-inference': 'Production',
  'development-training': 'Development, training',
  experimental: 'Experiments',
  embedded: 'Embedded',
  'not-ai': 'Not AI',
  unclassified: 'Not decided',
  workflow: 'Workflow',
  none: 'none',
  owner: 'Owner',
  ownerHint: 'Blank: the owner of the workflow.',
  ownerOf: 'Blank: {owner}, by the workflow.',
  center: 'Cost centre',
  centerHint: 'Blank: as the file says.',
  bucket: 'Bucket',
  share: 'AI share',
  shareHint: 'Blank: all of it is AI.',
  shareWrong: 'A share is 35% or 0.35.',
  evidence: 'Evidence for the share',
  evidenceFirst: 'Say what the share is known from.',
  accept: 'Accept',
  notAi: 'Not AI',
  later: 'Later',
  decided: 'Rule {rule} decides these lines and gives no category. Change it in Rules.',
  goTo: 'Go to Rules',
} as const;

const useForm = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: '8px',
    '& select, & input': { minWidth: 0, width: '100%' },
    '& .fui-Select, & .fui-Input': { minWidth: 0 },
  },
});

/** What is known of a row, and what a person says of it. */
export function ClassifyForm({ row, classify }: { readonly row: Unclassified; readonly classify: Classify }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const draft = classify.drafts[row.key];
  const seen = fill(WORDS.seen, { source: row.sourceTitle, n: row.lines, shown: format.count(row.lines) });
  const says = row.evidence
    .filter(({ Column }) => !['ServiceProviderName', 'ServiceName', 'x_SourceId'].includes(Column))
    .map(({ Column, Text, values }) => fill(values > 1 ? WORDS.several : SAYS, { column: columnName(Column), text: Text.slice(0, 80), n: values - 1 }));
  const evidence = <p className={mergeClasses(css.small, css.muted, css.anywhere)}>{[seen, ...says].join(', ')}</p>;
  if (row.rule !== null)
    return (
      <>
        {evidence}
        <p className={css.p}>
          {fill(WORDS.decided, { rule: row.rule })}{' '}
          <Link inline onClick={() => void goTo(services, 'Rules!A6')}>
            {WORDS.goTo}
          </Link>
        </p>
      </>
    );
  return (
    <>
      {evidence}
      {draft !== undefined && <Said row={row} draft={draft} classify={classify} />}
    </>
  );
}

function Said({ row, draft, classify }: { readonly row: Unclassified; readonly draft: Draft; readonly classify: Classify }) {
  const css = useCss();
  const own = useForm();
  const services = useServices();
  const { role } = useStore();
  const { key } = row;
  const set = (change: Partial<Draft>): void => void draftRow(services, key, change);
  const workflow = classify.book.Workflows.find(({ Id }) => Id === draft.workflow);
  const lacks = missing(draft);
  const wrong = lacks === 'share' ? { validationMessage: WORDS.shareWrong } : { hint: WORDS.shareHint };
  return (
    <>
      <div className={own.pair}>
        <Field label={WORDS.category} required>
          <Select size="small" value={draft.category ?? ''} onChange={(_, { value }) => set({ category: CATEGORIES.find((one) => one === value) ?? null })}>
            <option value="">{WORDS.choose}</option>
            {CATEGORIES.filter((one) => one !== 'unclassified').map((one) => (
              <option key={one} value={one}>
                {WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={WORDS.workflow}>
          <Select size="small" value={draft.workflow ?? ''} onChange={(_, { value }) => set({ workflow: value === '' ? null : value })}>
            <option value="">{WORDS.none}</option>
            {classify.book.Workflows.map(({ Id, Workflow }) => (
              <option key={Id} value={Id}>
                {Workflow}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={WORDS.owner} hint={workflow?.Owner ? fill(WORDS.ownerOf, { owner: workflow.Owner }) : WORDS.ownerHint}>
          <Input size="small" value={draft.owner} maxLength={80} onChange={(_, { value }) => set({ owner: value })} />
        </Field>
        <Field label={WORDS.center} hint={WORDS.centerHint}>
          <Input size="small" value={draft.costCenter} maxLength={80} onChange={(_, { value }) => set({ costCenter: value })} />
        </Field>
        <Field label={WORDS.bucket}>
          <Select size="small" value={draft.bucket ?? ''} onChange={(_, { value }) => set({ bucket: BUCKETS.find((one) => one === value) ?? null })}>
            <option value="">{WORDS.none}</option>
            {BUCKETS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={WORDS.share} {...wrong}>
          <Input size="small" value={draft.share} maxLength={9} onChange={(_, { value }) => set({ share: value })} />
        </Field>
      </div>
      {draft.share.trim() !== '' && (
        <Field
          label={WORDS.evidence}
          required
          {...(lacks === 'evidence' ? { validationMessage: WORDS.evidenceFirst, validationState: 'warning' as const } : {})}
        >
          <Input size="small" value={draft.evidence} maxLength={200} onChange={(_, { value }) => set({ evidence: value })} />
        </Field>
      )}
      <ClassifyRule row={row} draft={draft} set={set} />
      {role !== 'viewer' && (
        <div className={css.actions}>
          <Button size="small" appearance="primary" disabledFocusable={lacks !== null} onClick={() => void acceptRow(services, key)}>
            {WORDS.accept}
          </Button>
          <Button
            size="small"
            disabledFocusable={lacks === 'text'}
            onClick={() => void acceptRow(services, key, { category: 'not-ai', workflow: null, bucket: null, share: '', evidence: '' })}
          >
            {WORDS.notAi}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void leaveRow(services, key)}>
            {WORDS.later}
          </Button>
        </div>
      )}
    </>
  );
}
