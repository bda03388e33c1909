import { Button, Link, mergeClasses } from '@fluentui/react-components';
import type { RefreshPlan, SheetState } from '../../workbook/workbook';
import { useCss } from '../css';
import { monthWord } from '../dates';
import { addMissingSheets } from '../flows/build';
import { goTo } from '../flows/go-to';
import { refresh } from '../flows/refresh';
import { Bar } from '../parts/Bar';
import { Foot } from '../parts/Foot';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Situation } from '../parts/Situation';
import { Title } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { useServices, useStore } from '../services';
import { monthShown } from '../state';
import { fill } from '../words';

export const WORDS = {
  title: 'Sheets',
  note: '{ours} {ours:sheet|sheets} by Corridor, {own} of your own',
  none: 'This workbook has no Corridor sheets yet.',
  sheet: 'Sheet',
  state: 'State',
  rows: 'Rows',
  current: 'up to date',
  behind: '{n} {n:row|rows} newer on server',
  edited: 'differs: edited by hand',
  protected: 'protected with a password',
  missing: 'missing',
  dash: '–',
  refresh: 'Refresh {month}',
  add: 'Add missing {n:sheet|sheets}',
  addAll: 'Add the sheets',
  foot: '{month} only. Inputs and your own columns stay.',
  footNone: 'Adding sheets changes none of yours.',
  waits: 'Refresh waits for the server. The sheets go on working.',
  working: 'Comparing the sheets with the server',
} as const;

/** Sheets: each sheet of ours with its state, and the two things that can be done about them. */
export function Sheets() {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const state = useStore();
  const { look, behind, job, connection } = state;
  const sheets = look?.sheets ?? [];
  const missing = sheets.filter((sheet) => sheet.state === 'missing');
  const month = monthShown(state);
  const blocked = sheets.find((sheet) => sheet.state === 'protected');
  const working = job?.kind === 'refresh' && job.stage === 'reading';
  const built = look?.built ?? false;
  const waits = connection !== 'open' || state.batches === null;
  const note = !built ? WORDS.footNone : waits ? WORDS.waits : fill(WORDS.foot, { month: month === null ? '' : monthWord(month) });
  return (
    <>
      <Main>
        <Title note={built ? fill(WORDS.note, { ours: sheets.length - missing.length, own: look?.foreignSheets ?? 0 }) : WORDS.none}>{WORDS.title}</Title>
        {working && <Bar tone="info">{WORDS.working}</Bar>}
        {blocked && !state.situation && <Situation situation={{ kind: 'protected-sheet', sheet: blocked.name }} />}
        {built && (
          <LedgerTable
            name={WORDS.title}
            columns={[{ name: WORDS.sheet }, { name: WORDS.state }, { name: WORDS.rows, right: true }]}
            rows={sheets.map((sheet) => ({
              key: sheet.name,
              cells: [
                sheet.state === 'missing' ? (
                  sheet.name
                ) : (
                  <Link key="l" inline onClick={() => void goTo(services, `${sheet.name}!A1`)}>
                    {sheet.name}
                  </Link>
                ),
                <span key="s" className={sheet.state === 'protected' || sheet.state === 'missing' ? css.warn : css.muted}>
                  {words(sheet, behind, format.count)}
                </span>,
                sheet.rows === null ? WORDS.dash : format.count(sheet.rows),
              ],
            }))}
          />
        )}
        {!built && (
          <ul className={mergeClasses(css.list, css.small, css.second)}>
            {sheets.map((sheet) => (
              <li key={sheet.name}>{sheet.name}</li>
            ))}
          </ul>
        )}
      </Main>
      <Foot note={note}>
        {built && month !== null && (
          <Button appearance="primary" disabledFocusable={working || waits} onClick={() => void refresh(services)}>
            {fill(WORDS.refresh, { month: monthWord(month) })}
          </Button>
        )}
        {missing.length > 0 && (
          <Button appearance={built ? 'secondary' : 'primary'} onClick={() => void addMissingSheets(services)}>
            {built ? fill(WORDS.add, { n: missing.length }) : WORDS.addAll}
          </Button>
        )}
      </Foot>
    </>
  );
}

function words(sheet: SheetState, behind: RefreshPlan | null, count: (n: number) => string): string {
  const plan = behind?.sheets.find((one) => one.sheet === sheet.name);
  const n = plan ? plan.added + plan.changed + plan.removed : 0;
  if (sheet.state === 'missing' || sheet.state === 'protected') return sheet.detail ?? WORDS[sheet.state];
  if (n > 0) return fill(WORDS.behind, { n: count(n) });
  if (sheet.state === 'edited') return sheet.detail ?? WORDS.edited;
  return sheet.detail ?? WORDS.current;
}
