import { Button, Select, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellProblem } from '../../workbook/workbook';
import { useCss } from '../css';
import { clock, monthName, monthWord } from '../dates';
import { goTo } from '../flows/go-to';
import { checkAgain } from '../flows/look';
import { Fold } from '../parts/Fold';
import { Strip } from '../parts/Foot';
import { Main } from '../parts/Main';
import { LinesDecided } from '../parts/LinesDecided';
import { LinesLeftOut } from '../parts/LinesLeftOut';
import { ProblemGroup, type ProblemLink, ProblemRow } from '../parts/ProblemRow';
import { Heading } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { type Filter, cellsOf, countOf, found } from '../problems';
import { useServices, useStore } from '../services';
import { monthShown } from '../state';
import { fill } from '../words';

export const WORDS = {
  heading: '{shown} {n:problem|problems}',
  show: 'Show',
  month: '{month}, all',
  all: 'All months',
  stops: 'Only what stops the lock',
  checks: 'Checks that fail',
  checksNote: '{n} of {of} · lock waits for these',
  cells: 'Cells that show an error',
  goTo: 'Go to {address}',
  none: 'No problems in {month}. {pass} of {of} checks pass.',
  nonePlain: 'No problems yet.',
  checkedAt: 'Checked {at}',
  checking: 'Not checked yet',
  again: 'Check again',
  first: 'The first {shown} of {all}.',
  rate: 'Enter rate',
  rule: 'Add a rule',
  owner: 'Name the owner',
  value: 'Enter the count',
  explain: 'Explain',
  afterRates: '#N/A on {n} {n:sheet|sheets} while rates are missing',
  afterRatesNote: 'Enter the rates first. What still shows #N/A then has another cause.',
  theSheets: 'The {n:sheet|sheets}',
  spoken: '{what} {address}',
} as const;
const SHOWN = 50;

/** Problems, in the order in which they stop the month: checks, cells with errors, lines left out. */
export function Problems() {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const state = useStore();
  const [filter, setFilter] = useState<Filter>((services.memory.read('filter') as Filter | null) ?? 'month');
  const all = found(state, filter);
  const { checks, cells, afterRates, lines } = all;
  const n = countOf(all);
  const month = monthShown(state);
  const choose = (value: string): void => {
    services.memory.write('filter', value);
    setFilter(value as Filter);
  };
  const explain = async (address: string): Promise<void> => {
    await goTo(services, address.split(':')[0] ?? address);
    services.go('#explain');
  };
  const links = ({ address, repair, group }: CellProblem): ProblemLink[] => [
    { label: fill(WORDS.goTo, { address }), press: () => void goTo(services, address) },
    ...(repair === null || repair.address === address
      ? []
      : [
          {
            label: WORDS[repair.kind],
            spoken: fill(WORDS.spoken, { what: WORDS[repair.kind], address: repair.address }),
            press: () => void goTo(services, repair.address),
          },
        ]),
    ...(group === 'cell' && repair === null
      ? [{ label: WORDS.explain, spoken: fill(WORDS.spoken, { what: WORDS.explain, address }), press: () => void explain(address) }]
      : []),
  ];
  return (
    <>
      <Main>
        <div className={css.between} style={{ alignItems: 'center' }}>
          <div className={css.nowrap}>
            <Heading>{fill(WORDS.heading, { n, shown: format.count(n) })}</Heading>
          </div>
          <Select size="small" value={filter} onChange={(_, { value }) => choose(value)} aria-label={WORDS.show}>
            {month !== null && <option value="month">{fill(WORDS.month, { month: monthWord(month) })}</option>}
            <option value="stops">{WORDS.stops}</option>
            <option value="all">{WORDS.all}</option>
          </Select>
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
              <ProblemRow key={problem.title + problem.address} bad={problem.severity === 'stop'} head={problem.title} links={links(problem)}>
                {problem.sentence}
              </ProblemRow>
            ))}
          </ProblemGroup>
        )}
        {cellsOf(all) > 0 && (
          <ProblemGroup
            title={WORDS.cells}
            note={format.count(cellsOf(all))}
            more={
              cells.length > SHOWN && (
                <p className={mergeClasses(css.small, css.muted)}>{fill(WORDS.first, { shown: SHOWN, all: format.count(cells.length) })}</p>
              )
            }
          >
            {cells.slice(0, SHOWN).map((problem) => (
              <ProblemRow key={problem.address} bad={problem.severity === 'stop'} head={problem.title} links={links(problem)}>
                {problem.sentence}
              </ProblemRow>
            ))}
            {afterRates.length > 0 && (
              <ProblemRow
                head={fill(WORDS.afterRates, { n: afterRates.length })}
                more={
                  <Fold title={fill(WORDS.theSheets, { n: afterRates.length })}>
                    <ul className={css.list}>
                      {afterRates.map((problem) => (
                        <ProblemRow key={problem.address} head={problem.title} links={links(problem)}>
                          {problem.sentence}
                        </ProblemRow>
                      ))}
                    </ul>
                  </Fold>
                }
              >
                {WORDS.afterRatesNote}
              </ProblemRow>
            )}
          </ProblemGroup>
        )}
        {lines.count > 0 && <LinesLeftOut lines={lines} month={filter === 'all' ? null : month} />}
        {all.decided.length > 0 && <LinesDecided lines={all.decided} />}
      </Main>
      <Strip text={state.checkedAt === null ? WORDS.checking : fill(WORDS.checkedAt, { at: clock(state.checkedAt) })}>
        <Button appearance="subtle" size="small" onClick={() => void checkAgain(services)}>
          {WORDS.again}
        </Button>
      </Strip>
    </>
  );
}
