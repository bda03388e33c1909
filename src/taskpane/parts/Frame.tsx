import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { NARROW, useCss } from '../css';
import { monthName } from '../dates';
import { readLines } from '../flows/read-lines';
import { problemCount } from '../problems';
import { type Route, tabOf } from '../routes';
import { useServices, useStore } from '../services';
import { type State, monthShown } from '../state';
import { fill } from '../words';
import { Menu } from './Menu';
import { useFormat } from './reading';
import { Tabs } from './Tabs';

export const WORDS = {
  name: 'Corridor',
  more: 'More',
  period: '{month} · {state}',
  none: 'No month yet',
  open: 'open',
  soft: 'closed softly',
  locked: 'locked',
  monthEnd: 'Month end',
  status: 'Status',
  functions: 'Functions',
  problems: 'Problems',
  problemsSpoken: 'Problems, {n}',
  sheets: 'Sheets',
  sources: 'Sources',
  settings: 'Settings',
  selftest: 'Self-test',
  help: 'Help',
  months: 'Month',
} as const;

const useFrame = makeStyles({
  head: { padding: '6px 8px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  period: { minWidth: 0, padding: '2px 4px', height: '26px', fontSize: '13px', fontWeight: 600, whiteSpace: 'nowrap' },
  still: { lineHeight: '22px', boxSizing: 'border-box' },
  fiscal: { flexGrow: 1, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', [NARROW]: { visibility: 'hidden', width: 0 } },
  // Excel's own menu lies over the corner on the Mac.
  corner: { [NARROW]: { marginRight: '32px' } },
});

/** The two lines above every screen: period and its state, the four places, everything else behind ⋯. */
export function Frame() {
  const css = useCss();
  const frame = useFrame();
  const { go } = useServices();
  const state = useStore();
  const { look } = state;
  const format = useFormat();
  const problems = problemCount(state);
  const fiscal = [look?.quarter, look?.currency].filter((word) => word !== null && word !== undefined).join(' · ');
  return (
    <header className={frame.head}>
      <div className={frame.line}>
        <Period state={state} />
        <span className={mergeClasses(css.small, css.muted, frame.fiscal)}>{fiscal}</span>
        <More go={go} className={frame.corner} />
      </div>
      <nav aria-label={WORDS.name}>
        <Tabs
          value={tabOf(state.route)}
          choose={go}
          entries={[
            { value: '#home', label: WORDS.monthEnd },
            { value: '#status', label: WORDS.status },
            { value: '#functions', label: WORDS.functions },
            {
              value: '#problems',
              spoken: problems > 0 ? fill(WORDS.problemsSpoken, { n: format.count(problems) }) : WORDS.problems,
              label: (
                <>
                  {WORDS.problems} {problems > 0 && <b>{format.count(problems)}</b>}
                </>
              ),
            },
          ]}
        />
      </nav>
    </header>
  );
}

function stateOf(state: State, month: string): string {
  const known = month === state.look?.period ? state.look.periodState : state.periods.find((period) => period.Month === month)?.State;
  return WORDS[known ?? 'open'];
}

/** The month the pane works on. The sheets keep their own month, which is an input of Policy. */
function Period({ state }: { readonly state: State }) {
  const frame = useFrame();
  const services = useServices();
  const { store } = services;
  const month = monthShown(state);
  const imported = (state.batches ?? []).filter((batch) => !batch.reverted).flatMap((batch) => batch.months);
  const months = [...new Set([...(state.look?.period ? [state.look.period] : []), ...imported])].sort().reverse().slice(0, 18);
  const text = month === null ? WORDS.none : fill(WORDS.period, { month: monthName(month), state: stateOf(state, month) });
  if (months.length === 0) return <span className={mergeClasses(frame.period, frame.still)}>{text}</span>;
  return (
    <Menu
      name={WORDS.months}
      className={frame.period}
      icon={<ChevronDown12Regular />}
      after
      entries={months.map((one) => ({
        name: monthName(one),
        note: stateOf(state, one),
        press: () => {
          store.send({ type: 'learned', facts: { chosen: one } });
          void readLines(services);
        },
      }))}
    >
      {text}
    </Menu>
  );
}

function More({ go, className }: { readonly go: (route: Route) => void; readonly className: string }) {
  return (
    <Menu
      name={WORDS.more}
      className={className}
      icon={<MoreHorizontal20Regular />}
      entries={[
        { name: WORDS.sheets, press: () => go('#sheets') },
        { name: WORDS.sources, press: () => go('#sources') },
        { name: WORDS.settings, apart: true, press: () => go('#settings') },
        { name: WORDS.selftest, press: () => go('#selftest') },
        { name: WORDS.help, press: () => go('#help') },
      ]}
    />
  );
}
