import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useCss } from '../css';
import { clock, monthName, monthWord } from '../dates';
import { goTo } from '../flows/go-to';
import { lookAgain } from '../flows/look';
import { useAmounts } from '../parts/Amount';
import { Strip } from '../parts/Foot';
import { Main } from '../parts/Main';
import { ProblemGroup, ProblemRow } from '../parts/ProblemRow';
import { usePlace } from '../parts/RejectedLines';
import { Select } from '../parts/Select';
import { Heading } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { type Filter, found } from '../problems';
import { useServices, useStore } from '../services';
import { monthShown } from '../state';
import { byCurrency } from '../totals';
import { fill } from '../words';

export const WORDS = {
  heading: '{n} {n:problem|problems}',
  show: 'Show',
  month: '{month}, all',
  all: 'All months',
  stops: 'Only what stops the lock',
  checks: 'Checks that fail',
  checksNote: '{n} of {of} · lock waits for these',
  cells: 'Cells that show an error',
  lines: 'Lines left out of imports',
  linesNote: '{n} {n:line|lines}, {amounts}',
  goTo: 'Go to {address}',
  none: 'No problems in {month}. {pass} of {of} checks pass.',
  nonePlain: 'No problems yet.',
  checkedAt: 'Checked {at}',
  checking: 'Not checked yet',
  again: 'Check again',
  first: 'The first {shown} of {all}, the largest first.',
} as const;
const SHOWN = 50;

/** Problems, in the order in which they stop the month: checks, cells with errors, lines left out. */
export function Problems() {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const amounts = useAmounts();
  const place = usePlace();
  const state = useStore();
  const [filter, setFilter] = useState<Filter>((services.memory.read('filter') as Filter | null) ?? 'month');
  const { checks, cells, lines } = found(state, filter);
  const n = checks.length + cells.length + lines.length;
  const month = monthShown(state);
  const sums = byCurrency(lines.flatMap((line) => line.amount ?? []));
  const choose = (value: string): void => {
    services.memory.write('filter', value);
    setFilter(value as Filter);
  };
  const link = (address: string) => ({ label: fill(WORDS.goTo, { address }), press: () => void goTo(services, address) });
  return (
    <>
      <Main>
        <div className={css.between} style={{ alignItems: 'center' }}>
          <Heading>{fill(WORDS.heading, { n })}</Heading>
          <Select
            name={WORDS.show}
            value={filter}
            choose={choose}
            options={[
              ...(month !== null ? [{ value: 'month', name: fill(WORDS.month, { month: monthWord(month) }) }] : []),
              { value: 'stops', name: WORDS.stops },
              { value: 'all', name: WORDS.all },
            ]}
          />
        </div>
        {n === 0 && (
          <p className={css.p}>
            {month !== null && state.status
              ? fill(WORDS.none, { month: monthName(month), pass: state.status.checks.pass, of: state.status.checks.of })
              : WORDS.nonePlain}
          </p>
        )}
        {checks.length > 0 && (
          <ProblemGroup title={WORDS.checks} note={fill(WORDS.checksNote, { n: checks.length, of: state.status?.checks.of ?? checks.length })}>
            {checks.slice(0, SHOWN).map((problem) => (
              <ProblemRow key={problem.title + problem.address} bad={problem.severity === 'stop'} head={problem.title} link={link(problem.address)}>
                {problem.sentence}
              </ProblemRow>
            ))}
          </ProblemGroup>
        )}
        {cells.length > 0 && (
          <ProblemGroup title={WORDS.cells} note={format.count(cells.length)} more={more(cells.length, format.count)}>
            {cells.slice(0, SHOWN).map((problem) => (
              <ProblemRow key={problem.address} bad={problem.severity === 'stop'} head={problem.title} link={link(problem.address)}>
                {problem.sentence}
              </ProblemRow>
            ))}
          </ProblemGroup>
        )}
        {lines.length > 0 && (
          <ProblemGroup
            title={WORDS.lines}
            note={fill(WORDS.linesNote, { n: format.count(lines.length), amounts: amounts(sums) }).replace(/, $/, '')}
            more={more(lines.length, format.count)}
          >
            {lines.slice(0, SHOWN).map((line, i) => (
              <ProblemRow key={String(i)} head={place(line)}>
                {line.sentence} {line.amount && format.withCode(line.amount.Amount, line.amount.Currency)}
              </ProblemRow>
            ))}
          </ProblemGroup>
        )}
      </Main>
      <Strip text={state.checkedAt === null ? WORDS.checking : fill(WORDS.checkedAt, { at: clock(state.checkedAt) })}>
        <Button appearance="subtle" size="small" onClick={() => void lookAgain(services)}>
          {WORDS.again}
        </Button>
      </Strip>
    </>
  );
}

const more = (n: number, count: (n: number) => string): string | null => (n > SHOWN ? fill(WORDS.first, { shown: SHOWN, all: count(n) }) : null);
