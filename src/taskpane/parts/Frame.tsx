import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown12Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { NARROW, useCss } from '../css';
import { monthName } from '../dates';
import { problemCount } from '../problems';
import { type Route, tabOf } from '../routes';
import { useServices, useStore } from '../services';
import { type State, monthShown } from '../state';
import { fill } from '../words';

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
  problems: 'Problems',
  problemsSpoken: 'Problems, {n}',
  sheets: 'Sheets',
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
  tabs: { marginLeft: '-4px' },
  tab: {
    padding: '6px 6px 8px 6px',
    '& .fui-Tab__content': { fontSize: '13px', padding: '0 1px' },
    [NARROW]: { padding: '6px 3px 8px 3px', '& .fui-Tab__content': { fontSize: '12px' } },
  },
  // Excel's own menu lies over the corner on the Mac.
  corner: { [NARROW]: { marginRight: '32px' } },
});

/** The two lines above every screen: period and its state, the three places, everything else behind ⋯. */
export function Frame() {
  const css = useCss();
  const frame = useFrame();
  const { go } = useServices();
  const state = useStore();
  const { look } = state;
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
        <TabList size="small" className={frame.tabs} selectedValue={tabOf(state.route)} onTabSelect={(_, { value }) => go(value as Route)}>
          <Tab className={frame.tab} value="#home">
            {WORDS.monthEnd}
          </Tab>
          <Tab className={frame.tab} value="#status">
            {WORDS.status}
          </Tab>
          <Tab className={frame.tab} value="#problems" aria-label={problems > 0 ? fill(WORDS.problemsSpoken, { n: problems }) : WORDS.problems}>
            {WORDS.problems} {problems > 0 && <b>{problems}</b>}
          </Tab>
        </TabList>
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
  const { store } = useServices();
  const month = monthShown(state);
  const imported = (state.batches ?? []).filter((batch) => !batch.reverted).flatMap((batch) => batch.months);
  const months = [...new Set([...(state.look?.period ? [state.look.period] : []), ...imported])].sort().reverse().slice(0, 18);
  const text = month === null ? WORDS.none : fill(WORDS.period, { month: monthName(month), state: stateOf(state, month) });
  const button = (
    <Button appearance="subtle" size="small" className={frame.period} icon={<ChevronDown12Regular />} iconPosition="after">
      {text}
    </Button>
  );
  if (months.length === 0) return <span className={mergeClasses(frame.period, frame.still)}>{text}</span>;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={WORDS.months}>
          {months.map((one) => (
            <MenuItem key={one} secondaryContent={stateOf(state, one)} onClick={() => store.send({ type: 'learned', facts: { chosen: one } })}>
              {monthName(one)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function More({ go, className }: { readonly go: (route: Route) => void; readonly className: string }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" className={className} icon={<MoreHorizontal20Regular />} aria-label={WORDS.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => go('#sheets')}>{WORDS.sheets}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => go('#settings')}>{WORDS.settings}</MenuItem>
          <MenuItem onClick={() => go('#selftest')}>{WORDS.selftest}</MenuItem>
          <MenuItem onClick={() => go('#help')}>{WORDS.help}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
