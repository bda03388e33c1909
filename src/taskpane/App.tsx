import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, Suspense, lazy, useEffect, useRef } from 'react';
import { useCss } from './css';
import { cancelJob } from './flows/bring-in';
import { stepBack } from './flows/map';
import { Ask } from './parts/Ask';
import { Frame } from './parts/Frame';
import { Spoken } from './parts/Spoken';
import { type Route, backOf } from './routes';
import { Check } from './screens/Check';
import { Connect } from './screens/Connect';
import { Help } from './screens/Help';
import { Import } from './screens/Import';
import { MonthEnd } from './screens/MonthEnd';
import { Problems } from './screens/Problems';
import { SelfTest } from './screens/SelfTest';
import { Settings } from './screens/Settings';
import { Sheets } from './screens/Sheets';
import { Status } from './screens/Status';
import { Writing } from './screens/Writing';
import { Written } from './screens/Written';
import { type Services, ServicesProvider, useServices, useStore } from './services';
import type { State } from './state';
import { dark, light, useDark } from './theme';

// Loaded when it is first opened, so that the pane stands sooner.
const Functions = lazy(() => import('./screens/Functions'));
const Explain = lazy(() => import('./screens/Explain'));
const NameColumns = lazy(() => import('./screens/NameColumns'));
const Classify = lazy(() => import('./screens/Classify'));
const RulesConflict = lazy(() => import('./screens/RulesConflict'));
const OwnSources = lazy(() => import('./screens/OwnSources'));
const SaveForecast = lazy(() => import('./screens/SaveForecast'));
const AddRates = lazy(() => import('./screens/AddRates'));
const SaveJournal = lazy(() => import('./screens/SaveJournal'));
const ExportFocus = lazy(() => import('./screens/ExportFocus'));
const Audit = lazy(() => import('./screens/Audit'));
const PostAccruals = lazy(() => import('./screens/PostAccruals'));
const Reallocate = lazy(() => import('./screens/Reallocate'));

const SCREENS: Readonly<Record<Route, () => ReactNode>> = {
  '#connect': Connect,
  '#home': MonthEnd,
  '#import': Import,
  '#check': Check,
  '#map': () => <NameColumns />,
  '#writing': Writing,
  '#written': Written,
  '#sheets': Sheets,
  '#status': Status,
  '#functions': () => <Functions />,
  '#explain': () => <Explain />,
  '#problems': Problems,
  '#forecast': () => <SaveForecast />,
  '#accruals': () => <PostAccruals />,
  '#reallocate': () => <Reallocate />,
  '#rates': () => <AddRates />,
  '#journal': () => <SaveJournal />,
  '#export': () => <ExportFocus />,
  '#audit': () => <Audit />,
  '#classify': () => <Classify />,
  '#rules': () => <RulesConflict />,
  '#sources': () => <OwnSources />,
  '#settings': Settings,
  '#help': Help,
  '#selftest': SelfTest,
};

/** The whole pane. */
export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesProvider value={services}>
      <Themed />
    </ServicesProvider>
  );
}

function Themed() {
  const { host } = useServices();
  const { settings } = useStore();
  const isDark = useDark(host, settings.look);
  return (
    <FluentProvider theme={isDark ? dark : light}>
      <Pane />
    </FluentProvider>
  );
}

/** A step of work that is not under way falls back to the place it hangs on. */
function shown(state: State): Route {
  const { route, job, wizard, conflict } = state;
  if (route === '#rules' && conflict === null) return '#home';
  if (route === '#map' && (wizard === null || job?.stage !== 'check')) return job?.stage === 'check' ? '#check' : '#home';
  if (route === '#check' && job?.stage !== 'check') return job?.stage === 'writing' || job?.stage === 'failed' ? '#writing' : '#home';
  if (route === '#writing' && job?.stage !== 'writing' && job?.stage !== 'failed') return '#home';
  if (route === '#written' && job?.stage !== 'written') return '#home';
  return route;
}

function Pane() {
  const css = useCss();
  const services = useServices();
  const state = useStore();
  const root = useRef<HTMLDivElement>(null);
  const route = shown(state);
  useEffect(() => {
    const element = root.current;
    // Menus and questions live beside this element, so their Esc never arrives here.
    const back = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const { job, route: at } = services.store.get();
      if (at === '#writing') return;
      const to = backOf(at);
      if (to === null) return;
      if (at === '#map') stepBack(services);
      else if (at === '#check' || (at === '#import' && job?.stage === 'reading')) void cancelJob(services);
      else services.go(to);
    };
    element?.addEventListener('keydown', back);
    return () => element?.removeEventListener('keydown', back);
  }, [services]);
  const Screen = SCREENS[route];
  return (
    <div ref={root} className={css.app}>
      {route !== '#connect' && <Frame />}
      <Suspense>
        <Screen key={route} />
      </Suspense>
      <Ask />
      <Spoken />
    </div>
  );
}
