import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { ArrowUndo16Regular, Open16Regular } from '@fluentui/react-icons';
import { chosenWords } from '../chosen';
import { useCss } from '../css';
import { monthsName } from '../dates';
import { goTo } from '../flows/go-to';
import { revertLast } from '../flows/revert';
import { type Job, changesOf, monthsOf } from '../job';
import { useAmounts } from '../parts/Amount';
import { Bar } from '../parts/Bar';
import { billedMoves, costMove, useMoves } from '../parts/CostMoves';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Title } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import { useServices, useStore } from '../services';
import { columnsBySheet, fill } from '../words';

export const WORDS = {
  title: 'Written',
  head: '{n} {n:change|changes} in {months}',
  to: 'to',
  and: 'and',
  billed: 'Billed {amounts}.',
  costMoved: 'Cost {amounts}.',
  cost: 'Cost in {currency}',
  ties: "Sheet totals equal the server's totals.",
  untied: "Sheet totals differ from the server's totals.",
  name: 'Rows by sheet',
  sheet: 'Sheet',
  written: 'Rows written',
  untouched: 'Untouched',
  own: 'Your own columns in {sheets} kept their values.',
  left: '{n} {n:line was|lines were} left out ({amounts}).',
  leftPlain: '{n} {n:line was|lines were} left out.',
  seeLines: 'See lines',
  status: 'Read the status',
  open: 'Open Corridor',
  revert: 'Revert',
} as const;

/** Written: how much, whether it ties, which rows, and what was not touched. */
export function Written() {
  const { job } = useStore();
  return job?.stage === 'written' && job.written ? <Done job={job} /> : null;
}

function Done({ job }: { readonly job: Job }) {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const amounts = useAmounts();
  const moves = useMoves();
  const { written, preview } = job;
  if (!written) return null;
  const rejected = preview?.rejected;
  const { effect } = written;
  const told = effect ? moves(effect) : [];
  const anew = chosenWords(job.data?.chosen);
  const cost = effect ? costMove(effect) : null;
  const billed = effect ? billedMoves(effect) : (preview?.effect.amounts ?? []);
  const head = fill(WORDS.head, { n: format.count(changesOf(job)), months: monthsName(monthsOf(job), WORDS.to) });
  return (
    <>
      <Main>
        <Title>{WORDS.title}</Title>
        <Bar tone={written.ties ? 'success' : 'error'} title={head}>
          {billed.length > 0 && `${fill(WORDS.billed, { amounts: amounts(billed, true) })} `}
          {cost !== null && `${fill(WORDS.costMoved, { amounts: amounts([cost], true) })} `}
          {anew !== null && `${anew} `}
          {written.ties ? WORDS.ties : WORDS.untied}
          {written.differences.map((difference) => (
            <div key={difference}>{difference}</div>
          ))}
        </Bar>
        {effect && told.length > 0 && (
          <section className={css.block}>
            <h2 className={css.h2}>{fill(WORDS.cost, { currency: effect.cost.currency })}</h2>
            <ul className={mergeClasses(css.list, css.small)} style={{ gap: 4 }}>
              {told.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        )}
        <LedgerTable
          name={WORDS.name}
          columns={[{ name: WORDS.sheet }, { name: WORDS.written, right: true }, { name: WORDS.untouched, right: true }]}
          rows={written.sheets.map((row) => ({
            key: row.sheet,
            cells: [
              <Link key="l" inline onClick={() => void goTo(services, `${row.sheet}!A1`)}>
                {row.sheet}
              </Link>,
              format.count(row.written),
              format.count(row.untouched),
            ],
          }))}
        />
        <div className={css.actions}>
          <Button size="small" icon={<Open16Regular />} onClick={() => void goTo(services, 'Corridor!A1')}>
            {WORDS.open}
          </Button>
        </div>
        {written.ownColumns.length > 0 && !job.steps.some(({ id }) => id === 'sheets') && (
          <p className={mergeClasses(css.small, css.second)}>{fill(WORDS.own, { sheets: columnsBySheet(written.ownColumns, WORDS.and) })}</p>
        )}
        {rejected && rejected.count > 0 && (
          <Bar
            tone="warning"
            actions={
              <Button size="small" onClick={() => services.go('#problems')}>
                {WORDS.seeLines}
              </Button>
            }
          >
            {rejected.amounts.length > 0
              ? fill(WORDS.left, { n: format.count(rejected.count), amounts: amounts(rejected.amounts) })
              : fill(WORDS.leftPlain, { n: format.count(rejected.count) })}
          </Bar>
        )}
      </Main>
      <Foot>
        <Button appearance="primary" onClick={() => services.go('#status')}>
          {WORDS.status}
        </Button>
        <WriteButton icon={<ArrowUndo16Regular />} onClick={() => void revertLast(services)}>
          {WORDS.revert}
        </WriteButton>
      </Foot>
    </>
  );
}
