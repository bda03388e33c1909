import { Button, Field, Radio, RadioGroup, mergeClasses } from '@fluentui/react-components';
import { type BookChange, type BookPart, type Setting, nameOf } from '../../ledger/merge-books';
import { type Conflict, asSaid, changesIn, differing, undecided } from '../conflict';
import { SETTINGS } from '../chosen';
import { useCss } from '../css';
import { clock, dayName, monthName } from '../dates';
import { choose, keepEditing, saveBoth } from '../flows/conflict';
import { Fold } from '../parts/Fold';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { fill } from '../words';

export const WORDS = {
  title: 'Two people changed the rules',
  note: 'Rule book: you edited version {base}; {by} saved version {version} at {at}.',
  somebody: 'somebody else',
  table: 'What changed',
  quietly: '{n} {n:change|changes} that only one of you made',
  rule: 'Rule',
  you: 'You',
  same: 'no change',
  fresh: 'new: {words}',
  gone: 'taken out',
  value: '{column} {value}',
  share: 'AI share',
  mode: 'spend mode',
  category: 'category',
  bucket: 'bucket',
  workflow: 'workflow',
  owner: 'owner',
  center: 'cost centre',
  reason: 'reason',
  Rules: 'Rule {key}',
  Workflows: 'Workflow {key}',
  Rates: 'Rate {key}',
  Periods: '{key}',
  Contracts: 'Contract {key}',
  Names: 'Name {key}',
  named: '{name}, {what}',
  keep: 'Keep {words} ({by})',
  use: 'Use {words} (yours)',
  others: '{n} other {n:change does|changes do} not touch each other and {n:is|are} kept.',
  noClash: 'No change touches another. All of them are kept.',
  more: 'and {n} more',
  left: '{n} {n:question|questions} left. Nothing is saved yet.',
  ready: 'Nothing is saved yet.',
  saving: 'Saving the changes of both.',
  save: 'Save version {version}',
  editing: 'Keep editing',
} as const;

const NAMES = {
  AiShare: WORDS.share,
  SpendMode: WORDS.mode,
  Category: WORDS.category,
  Bucket: WORDS.bucket,
  Workflow: WORDS.workflow,
  Owner: WORDS.owner,
  CostCenter: WORDS.center,
  Reason: WORDS.reason,
} as const;
const SHOWN = 50;
/** As many are looked through at once. */
const FEW = 10;
const WORDY = 3;

/** Days and months as people write them. */
function keyShown(part: BookPart, key: string): string {
  if (part === 'Periods') return monthName(key);
  const [first = '', ...rest] = key.split(' · ');
  return part === 'Rates' ? [dayName(first), ...rest].join(' · ') : key;
}

/** `7 Notion Labs`: a rule by its number and its text, another row by what names it. */
function labelOf({ part, key, base, theirs, yours }: BookChange): string {
  if (part === 'Policy') return SETTINGS[key as Setting];
  const name = fill(WORDS[part satisfies BookPart], { key: keyShown(part, key) });
  const what = (theirs ?? yours ?? base)?.['Text'] ?? (theirs ?? yours ?? base)?.['Workflow'];
  return part === 'Rules' && what !== null && what !== undefined ? fill(WORDS.named, { name, what }) : name;
}

/** What the label of a new row says already. */
const TOLD = ['Order', 'Column', 'Test', 'Text', 'Id', 'Date', 'From', 'To', 'Type', 'Month', 'Name'];

function wordsOf({ part, base }: BookChange, row: BookChange['base'], conflict: Conflict): string {
  if (row === undefined) return base === undefined ? WORDS.same : WORDS.gone;
  if (part === 'Policy') return String(row['Value']);
  const all = differing(base, row).filter(([column]) => base !== undefined || !TOLD.includes(column));
  if (all.length === 0) return WORDS.same;
  const some = all
    .slice(0, WORDY)
    .map(([column, value]) =>
      fill(WORDS.value, { column: column in NAMES ? NAMES[column as keyof typeof NAMES] : column, value: asSaid(column, value, conflict) }),
    );
  const words = [...some, ...(all.length > WORDY ? [fill(WORDS.more, { n: all.length - WORDY })] : [])].join(', ');
  return base === undefined ? fill(WORDS.fresh, { words }) : words;
}

/** What both changed, side by side; only what clashes is asked. */
export default function RulesConflict() {
  const { conflict } = useStore();
  return conflict === null ? null : <Shown conflict={conflict} />;
}

function Shown({ conflict }: { readonly conflict: Conflict }) {
  const css = useCss();
  const services = useServices();
  const { base, theirs, choices, saving } = conflict;
  const changes = changesIn(conflict);
  const clashes = changes.filter(({ by }) => by === 'both');
  const who = theirs.SavedBy ?? WORDS.somebody;
  const left = undecided(conflict).length;
  const waits = left > 0 || saving;
  const quiet = changes.filter(({ by }) => by !== 'both');
  const few = changes.length <= FEW;
  const said = (words: string) => (words === WORDS.same ? <span className={css.muted}>{words}</span> : <span className={css.anywhere}>{words}</span>);
  const table = (name: string, shown: readonly BookChange[]) => (
    <LedgerTable
      name={name}
      columns={[{ name: WORDS.rule }, { name: who }, { name: WORDS.you }]}
      rows={shown.map((change) => ({
        key: nameOf(change),
        cells: [
          <span className={css.anywhere}>{labelOf(change)}</span>,
          said(change.by === 'yours' ? WORDS.same : wordsOf(change, change.theirs, conflict)),
          said(change.by === 'theirs' ? WORDS.same : wordsOf(change, change.yours, conflict)),
        ],
      }))}
    />
  );
  return (
    <>
      <Main>
        <Title
          note={fill(WORDS.note, { base: base.Version, by: who, version: theirs.Version, at: clock(theirs.SavedAt) })}
          onBack={() => keepEditing(services)}
        >
          {WORDS.title}
        </Title>
        {(few || clashes.length > 0) && table(WORDS.table, few ? [...clashes, ...quiet] : clashes)}
        {!few && (
          <Fold wide title={fill(WORDS.quietly, { n: quiet.length })}>
            {table(fill(WORDS.quietly, { n: quiet.length }), quiet.slice(0, SHOWN))}
            {quiet.length > SHOWN && <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.more, { n: quiet.length - SHOWN })}</p>}
          </Fold>
        )}
        {clashes.map((change) => (
          <Field key={nameOf(change)} label={labelOf(change)}>
            <RadioGroup
              value={choices[nameOf(change)] ?? ''}
              onChange={(_, { value }) => choose(services, nameOf(change), value === 'yours' ? 'yours' : 'theirs')}
            >
              <Radio value="theirs" label={fill(WORDS.keep, { words: wordsOf(change, change.theirs, conflict), by: who })} />
              <Radio value="yours" label={fill(WORDS.use, { words: wordsOf(change, change.yours, conflict) })} />
            </RadioGroup>
          </Field>
        ))}
        <p className={mergeClasses(css.p, css.second)}>
          {clashes.length === 0 ? WORDS.noClash : quiet.length > 0 ? fill(WORDS.others, { n: quiet.length }) : ''}
        </p>
      </Main>
      <Foot note={saving ? WORDS.saving : left > 0 ? fill(WORDS.left, { n: left }) : WORDS.ready}>
        <WriteButton appearance="primary" disabledFocusable={waits} onClick={() => (waits ? undefined : void saveBoth(services))}>
          {fill(WORDS.save, { version: theirs.Version + 1 })}
        </WriteButton>
        <Button onClick={() => keepEditing(services)}>{WORDS.editing}</Button>
      </Foot>
    </>
  );
}
