import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Workbook } from '../workbook/workbook';
import type { Client } from './client';
import type { PaneHost } from './host';
import type { Memory } from './memory';
import type { Route } from './routes';
import type { State, Store } from './state';

/** What the flows work with; composed in main.tsx. */
export interface Services {
  readonly store: Store;
  readonly client: Client;
  readonly workbook: Workbook;
  readonly host: PaneHost;
  readonly memory: Memory;
  /** What this window remembers while it is loaded again, apart from every other window. */
  readonly session: Memory;
  readonly now: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Does something again and again, until the answer is called. */
  readonly every: (milliseconds: number, work: () => void) => () => void;
  readonly go: (route: Route) => void;
  /** Stops the work under way. */
  readonly stop: { current: AbortController };
}

const Context = createContext<Services | null>(null);
export const ServicesProvider = Context.Provider;

export function useServices(): Services {
  const services = useContext(Context);
  if (!services) throw new Error('The pane was mounted without its services.');
  return services;
}

export function useStore(): State {
  const { store } = useServices();
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
