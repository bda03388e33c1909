import { Link, mergeClasses } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { SheetState } from '../../workbook/workbook';
import { type Comparison, comparisonNow, standingOf } from '../comparison';
import { useCss } from '../css';
import { monthWord } from '../dates';
import { addMissingSheets } from '../flows/build';
import { occupied } from '../flows/busy';
import { compareSheets } from '../flows/compare';
import { goTo } from '../flows/go-to';
import { askRebuild, askRemove } from '../flows/one-sheet';
import { refresh } from '../flows/refresh';
import { Bar } from '../parts/Bar';
import { Foot } from '../parts/Foot';
import { Menu } from '../parts/Menu';
import { LedgerTable } from '../parts/LedgerTable';
import { Main } from '../parts/Main';
import { Situation } from '../parts/Situation';
import { Title } from '../parts/Title';
import { useFormat } from '../parts/reading';
import { WriteButton } from '../parts/WriteButton';
import type { Route } from '../routes';
import { useServices, useStore } from '../services';
import { type PaneSituation, describe } from '../situations';
import { monthShown } from '../state';
import { fill } from '../words';

export const WORDS = {
  title: 'Sheets',
  note: '{ours} {ours:sheet|sheets} by Corridor, {own} of your own',
  none: 'This workbook has no Corridor sheets yet.',
  sheet: 'Sheet',
  state: 'State',
  rows: 'Rows',
  input: 'inputs, yours',
  workedOut: 'worked out here',
  kept: 'kept by Corridor',
  asking: 'asking the server',
  same: 'up to date',
  newer: '{n} {n:row|rows} newer on the server',
  edited: 'differs: edited by hand in {n} {n:cell|cells}',
  editedToo: 'edited by hand in {n} {n:cell|cells}, {rows} {rows:row differs|rows differ} from the server',
  notCompared: 'not compared',
  notComparedFor: 'not compared: {why}',
  silent: 'the server does not answer',
  unpaired: 'not connected to the server',
  protected: 'protected with a password',
  missing: 'missing',
  dash: '–',
  refresh: 'Refresh {month}',
  add: 'Add missing {n:sheet|sheets}',
  addAll: 'Add the sheets',
  foot: '{month} only. Inputs and your own columns stay.',
  footNone: 'Adding sheets changes none of yours.',
  waits: 'Refresh waits for the server. The sheets go on working.',
  more: 'More for {sheet}',
  rebuild: 'Rebuild',
  remove: 'Remove',
  post: 'Post accruals',
  save: 'Save this forecast',
  move: 'Reallocate',
  working: 'Comparing the sheets with the server',
} as const;

/** Sheets: each sheet of ours with its state, and the two things that can be done about them. */
export function Sheets() {
  const css = useCss();
  const services = useServices();
  const format = useFormat();
  const state = useStore();
  const { look, job, connection } = state;
  const sheets = look?.sheets ?? [];
  const missing = sheets.filter((sheet) => sheet.state === 'missing');
  const month = monthShown(state);
  const blocked = sheets.find((sheet) => sheet.state === 'protected');
  const comparison = comparisonNow(state);
  useEffect(() => {
    if (comparisonNow(services.store.get()) === null) void compareSheets(services);
    // The server may have more the next time the screen is opened.
    return () => services.store.send({ type: 'learned', facts: { comparison: null } });
  }, [services, look, month, connection]);
  const may = state.role !== 'viewer';
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
            columns={[{ name: WORDS.sheet }, { name: WORDS.state }, { name: WORDS.rows, right: true }, ...(may ? [{ name: '' }] : [])]}
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
                <span key="s" className={sheet.state === 'there' ? css.muted : css.warn}>
                  {stateWords(sheet, comparison, format.count)}
                </span>,
                sheet.rows === null ? WORDS.dash : format.count(sheet.rows),
                ...(may ? [sheet.state !== 'missing' && <Actions key="a" sheet={sheet.name} off={occupied(state)} />] : []),
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
          <WriteButton appearance="primary" disabledFocusable={working || waits || !may} onClick={() => void refresh(services)}>
            {fill(WORDS.refresh, { month: monthWord(month) })}
          </WriteButton>
        )}
        {missing.length > 0 && (
          <WriteButton appearance={built ? 'secondary' : 'primary'} disabledFocusable={!may} onClick={() => void addMissingSheets(services)}>
            {built ? fill(WORDS.add, { n: missing.length }) : WORDS.addAll}
          </WriteButton>
        )}
      </Foot>
    </>
  );
}

/** What adds rows to a sheet, where there is something. */
const POSTS: Readonly<Record<string, readonly [string, Route]>> = {
  Accruals: [WORDS.post, '#accruals'],
  RollingForecast: [WORDS.save, '#forecast'],
  Reforecast: [WORDS.save, '#forecast'],
  EnvelopeStatus: [WORDS.move, '#reallocate'],
  Reallocations: [WORDS.move, '#reallocate'],
};

/** What can be done to one sheet by itself. Each looks first and asks. */
function Actions({ sheet, off }: { readonly sheet: string; readonly off: boolean }) {
  const services = useServices();
  const posts = POSTS[sheet];
  return (
    <span style={{ display: 'block', margin: '-4px 0' }}>
      <Menu
        name={fill(WORDS.more, { sheet })}
        icon={<MoreHorizontal16Regular />}
        entries={[
          ...(posts === undefined ? [] : [{ name: posts[0], press: () => services.go(posts[1]) }]),
          { name: WORDS.rebuild, off, press: () => void askRebuild(services, sheet) },
          { name: WORDS.remove, off, press: () => void askRemove(services, sheet) },
        ]}
      />
    </span>
  );
}

type Count = (n: number) => string;

/** The state of a sheet in words. Only a sheet of the server's data that was compared is called up to date. */
export function stateWords(sheet: SheetState, comparison: Comparison | null, count: Count): string {
  if (sheet.state !== 'there') return WORDS[sheet.state];
  if (sheet.kind === 'input') return WORDS.input;
  if (sheet.kind !== 'data') return sheet.rows === null ? WORDS.workedOut : WORDS.kept;
  const standing = standingOf(sheet.name, comparison);
  if (standing.kind === 'differs') {
    const { edited, rows } = standing;
    if (edited === 0) return fill(WORDS.newer, { n: count(rows) });
    return fill(rows === 0 ? WORDS.edited : WORDS.editedToo, { n: count(edited), rows: count(rows) });
  }
  if (standing.kind !== 'not-compared') return WORDS[standing.kind];
  return standing.why === null ? WORDS.notCompared : fill(WORDS.notComparedFor, { why: reason(standing.why, count) });
}

function reason(why: PaneSituation, count: Count): string {
  if (why.kind === 'server-unreachable' || why.kind === 'offline') return WORDS.silent;
  if (why.kind === 'connection-ended') return WORDS.unpaired;
  return describe(why, count).title;
}
