import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { UnclassifiedOf } from '../../ledger/unclassified';
import type { Classify as Classifying } from '../classify';
import { rulesOf } from '../classify';
import { useCss } from '../css';
import { clock, monthName } from '../dates';
import { openClassify, saveRules } from '../flows/classify';
import type { Format } from '../format';
import { ClassifyRows } from '../parts/ClassifyRows';
import { Foot } from '../parts/Foot';
import { Main } from '../parts/Main';
import { StarterRules } from '../parts/StarterRules';
import { Title } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { isSilence } from '../situations';
import { monthShown } from '../state';
import { fill } from '../words';

export const WORDS = {
  title: 'Classify',
  of: '{shown} {n:row|rows}, {open} of {total} ({percent}). Largest first.',
  sum: '{shown} {n:row|rows}, {open}. Largest first.',
  plain: '{shown} {n:row|rows}. Some have no rate, so their sum is not known. Largest first.',
  first: 'The first {shown} of {all}, by amount.',
  none: 'Every counted line of {month} has a category.',
  locked: '{month} is locked: it stands on the rules it was locked with.',
  noMonth: 'There is no month to classify yet.',
  asking: 'Asking which rows no rule decides.',
  away: 'The rows come from the server. What was said of them is kept on this computer.',
  book: 'Rule book version {version}, saved {at} by {by}.',
  bookPlain: 'Rule book version {version}, saved {at}.',
  noBook: 'No rules are saved yet.',
  draft: '{n} of {of} {of:row|rows} decided. They are kept on this computer until you save.',
  save: 'Save rules (version {version})',
  close: 'Close',
} as const;

const noteOf = ({ count, open, total, share, Currency }: UnclassifiedOf, format: Format): string => {
  const facts = { n: count, shown: format.count(count) };
  if (open === null) return fill(WORDS.plain, facts);
  if (total === null || share === null) return fill(WORDS.sum, { ...facts, open: format.withCode(open, Currency) });
  return fill(WORDS.of, { ...facts, open: format.withCode(open, Currency), total: format.money(total, Currency), percent: format.percent(share) });
};

/** The spend that no rule decides, the largest first; each row becomes a rule, and nothing is saved before Save rules. */
export default function Classify() {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const state = useStore();
  const { classify, situation } = state;
  const month = monthShown(state);
  const away = situation !== null && isSilence(situation);
  // Asked anew the next time, and when the server answers again; what was said of rows is remembered.
  useEffect(() => () => services.store.send({ type: 'learned', facts: { classify: null } }), [services, month]);
  useEffect(() => {
    if (!away) void openClassify(services);
  }, [services, month, away]);
  const found = classify?.found;
  const back = (): void => services.go('#home');
  const asked = month === null ? WORDS.noMonth : away ? WORDS.away : WORDS.asking;
  const empty = found === undefined ? asked : found.locked ? WORDS.locked : WORDS.none;
  return (
    <>
      <Main>
        <Title {...(found !== undefined && found.count > 0 ? { note: noteOf(found, format) } : {})}>{WORDS.title}</Title>
        {classify !== null && classify.book.Rules.length === 0 && <StarterRules />}
        {classify === null || found === undefined || found.count === 0 ? (
          <p className={mergeClasses(css.p, css.second)}>{fill(empty, { month: monthName(found?.month ?? month ?? '2000-01') })}</p>
        ) : (
          <ClassifyRows classify={classify} />
        )}
        {found !== undefined && found.count > found.rows.length && (
          <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.first, { shown: found.rows.length, all: format.count(found.count) })}</p>
        )}
      </Main>
      {classify === null ? (
        <Foot>
          <Button onClick={back}>{WORDS.close}</Button>
        </Foot>
      ) : (
        <Save classify={classify} back={back} />
      )}
    </>
  );
}

function bookOf({ RuleBook, SavedAt, SavedBy }: UnclassifiedOf): string {
  if (RuleBook === 0) return WORDS.noBook;
  return fill(SavedBy === null ? WORDS.bookPlain : WORDS.book, { version: RuleBook, at: clock(SavedAt), by: SavedBy ?? '' });
}

function Save({ classify, back }: { readonly classify: Classifying; readonly back: () => void }) {
  const services = useServices();
  const { role } = useStore();
  const { found, accepted } = classify;
  const none = rulesOf(classify).length === 0;
  const note = [...(accepted.length > 0 ? [fill(WORDS.draft, { n: accepted.length, of: found.count })] : []), bookOf(found)].join(' ');
  return (
    <Foot note={note}>
      {role !== 'viewer' && (
        <WriteButton appearance="primary" disabledFocusable={none} onClick={() => (none ? undefined : void saveRules(services))}>
          {fill(WORDS.save, { version: found.RuleBook + 1 })}
        </WriteButton>
      )}
      <Button onClick={back}>{WORDS.close}</Button>
    </Foot>
  );
}
