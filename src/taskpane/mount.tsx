import { createRoot } from 'react-dom/client';
import type { Workbook } from '../workbook/workbook';
import { App } from './App';
import { rememberBegun } from './begun';
import { type Net, createClient } from './client';
import { start } from './flows/start';
import type { PaneHost } from './host';
import type { Memory } from './memory';
import { ROUTES, type Route, readRoute } from './routes';
import type { Services } from './services';
import { START, type Settings, createStore } from './state';

/** Puts the pane together and opens it. Everything from outside comes in as an argument; `started` is there when workbook and server were asked. */
export function mount(
  element: HTMLElement,
  {
    workbook,
    host,
    memory,
    session,
    net,
  }: { readonly workbook: Workbook; readonly host: PaneHost; readonly memory: Memory; readonly session: Memory; readonly net: Net },
): { readonly services: Services; readonly started: Promise<void> } {
  const settings: Settings = {
    look: (memory.read('look') as Settings['look'] | null) ?? START.settings.look,
    negative: (memory.read('negative') as Settings['negative'] | null) ?? START.settings.negative,
    name: memory.read('name'),
  };
  const store = createStore({ ...START, settings, statusRead: memory.read('status-read') });
  const go = (route: Route): void => {
    // office.js takes history.pushState away; the hash is all there is.
    if (location.hash !== route) location.hash = route;
    store.send({ type: 'went', route });
  };
  const services: Services = {
    store,
    client: createClient(net, memory, location.origin),
    workbook,
    host,
    memory,
    session,
    now: net.now,
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
    every: (milliseconds, work) => {
      const timer = setInterval(work, milliseconds);
      return () => clearInterval(timer);
    },
    go,
    stop: { current: new AbortController() },
  };
  rememberBegun(store, session, services.client.address);
  const opened = location.hash;
  addEventListener('hashchange', () => {
    if (store.get().connection === 'none') return;
    if (ROUTES.some((route) => route === location.hash)) store.send({ type: 'went', route: readRoute(location.hash) });
  });
  addEventListener('pagehide', () => services.client.leave());
  store.send({ type: 'went', route: readRoute(opened) });
  createRoot(element).render(<App services={services} />);
  return { services, started: start(services, opened) };
}
