import { Button, Field, Input, Link, Select, makeStyles, mergeClasses } from '@fluentui/react-components';
import { BUCKETS, CATEGORIES } from '../../ledger/charge';
import type { RuleTest, Unclassified } from '../../ledger/unclassified';
import { type Classify, type Draft, missing } from '../classify';
import { useCss } from '../css';
import { acceptRow, draftRow, leaveRow } from '../flows/classify';
import { goTo } from '../flows/go-to';
import { useServices, useStore } from '../services';
import { fill } from '../words';
import { useAmounts } from './Amount';
import { useFormat } from './reading';

export const WORDS = {
  seen: '{source}, {shown} {n:line|lines}',
  says: '{column} “{text}”',
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
  rule: 'Make a rule from this row, when',
  test: 'How it is compared',
  text: 'Text',
  is: 'is',
  contains: 'has',
  starts: 'begins with',
  matches: 'matches',
  fits: 'It decides {shown} {n:line|lines} of {months} open {months:month|months}, {amounts}.',
  fitsNone: 'It decides no line that is open.',
  others: '{n} {n:line that fits is|lines that fit are} decided by a rule above and {n:stays|stay} so.',
  accept: 'Accept',
  notAi: 'Not AI',
  later: 'Later',
  decided: 'Rule {rule} decides these lines and gives no category. Change it in Rules.',
  goTo: 'Go to Rules',
  ServiceProviderName: 'vendor',
  ServiceName: 'service',
  ChargeDescription: 'memo',
  SubAccountName: 'project',
  x_Model: 'model',
  SkuMeter: 'meter',
  ResourceName: 'resource',
  x_GLAccount: 'ledger account',
  x_CostCenter: 'cost centre',
  x_SourceId: 'source',
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
  rule: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '6px', '& select, & input': { minWidth: 0, width: '100%' } },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
});

const columnName = (column: RuleTest['Column']): string => (column in WORDS ? WORDS[column as keyof typeof WORDS] : column);

/** What is known of a row, and what a person says of it. */
export function ClassifyForm({ row, classify }: { readonly row: Unclassified; readonly classify: Classify }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const draft = classify.drafts[row.key];
  const seen = fill(WORDS.seen, { source: row.sourceTitle, n: row.lines, shown: format.count(row.lines) });
  const says = row.evidence
    .filter(({ Column }) => !['ServiceProviderName', 'ServiceName', 'x_SourceId'].includes(Column))
    .map(({ Column, Text, values }) => fill(values > 1 ? WORDS.several : WORDS.says, { column: columnName(Column), text: Text.slice(0, 80), n: values - 1 }));
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
      <RuleOf row={row} draft={draft} set={set} />
      {role !== 'viewer' && (
        <div className={css.actions}>
          <Button size="small" appearance="primary" disabledFocusable={lacks !== null} onClick={() => void acceptRow(services, key)}>
            {WORDS.accept}
          </Button>
          <Button size="small" onClick={() => void acceptRow(services, key, { category: 'not-ai', workflow: null, bucket: null, share: '', evidence: '' })}>
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

function RuleOf({ row, draft: { test, fits }, set }: { readonly row: Unclassified; readonly draft: Draft; readonly set: (change: Partial<Draft>) => void }) {
  const css = useCss();
  const own = useForm();
  const format = useFormat();
  const amounts = useAmounts();
  const column = (name: string): void => {
    const found = row.evidence.find(({ Column }) => Column === name);
    if (found) set({ test: { Column: found.Column, Test: found.values > 1 ? 'contains' : 'is', Text: found.Text } });
  };
  const words =
    fits === null
      ? ''
      : [
          fits.lines === 0
            ? WORDS.fitsNone
            : fill(WORDS.fits, { n: fits.lines, shown: format.count(fits.lines), months: fits.months, amounts: amounts(fits.amounts) }),
          ...(fits.others > 0 ? [fill(WORDS.others, { n: fits.others })] : []),
        ].join(' ');
  return (
    <div className={own.rule}>
      <Field label={WORDS.rule} className={own.wide}>
        <Select size="small" value={test.Column} onChange={(_, { value }) => column(value)}>
          {row.evidence.map(({ Column, Text }) => (
            <option key={Column} value={Column}>
              {fill(WORDS.says, { column: columnName(Column), text: Text.slice(0, 40) })}
            </option>
          ))}
        </Select>
      </Field>
      <Input size="small" aria-label={WORDS.text} value={test.Text} maxLength={200} onChange={(_, { value }) => set({ test: { ...test, Text: value } })} />
      <Select
        size="small"
        aria-label={WORDS.test}
        value={test.Test}
        onChange={(_, { value }) => set({ test: { ...test, Test: (['is', 'contains', 'starts'] as const).find((one) => one === value) ?? 'is' } })}
      >
        <option value="is">{WORDS.is}</option>
        <option value="contains">{WORDS.contains}</option>
        <option value="starts">{WORDS.starts}</option>
      </Select>
      <p className={mergeClasses(css.small, css.second, own.wide)}>{words}</p>
    </div>
  );
}
