import type { Batch, RejectedLine } from '../ledger/preview';
import type { RuleBookContent } from '../ledger/rule-book';
import type { CellProblem, Look, RefreshPlan, SelfTestReport, Status } from '../workbook/workbook';
import type { Comparison } from './comparison';
import type { Job } from './job';
import type { Route } from './routes';
import type { PaneSituation } from './situations';

export interface Settings {
  readonly look: 'office' | 'light' | 'dark';
  readonly negative: 'minus' | 'brackets';
}
/** A question that stops everything until it is answered. */
export type Question =
  | { readonly kind: 'add-sheets'; readonly sample: boolean; readonly files: readonly File[] }
  | { readonly kind: 'edited'; readonly cells: readonly string[]; readonly again: boolean };

export interface State {
  readonly route: Route;
  readonly connection: 'starting' | 'none' | 'open';
  readonly situation: PaneSituation | null;
  /** What the workbook shows. */
  readonly look: Look | null;
  readonly status: Status | null;
  readonly cells: readonly CellProblem[] | null;
  /** What the server holds; null as long as it was not asked or does not answer. */
  readonly batches: readonly Batch[] | null;
  readonly rejected: readonly RejectedLine[] | null;
  readonly periods: RuleBookContent['Periods'];
  /** What the sheets do not show yet. */
  readonly behind: RefreshPlan | null;
  /** What the Sheets screen has compared; null as long as it has not. */
  readonly comparison: Comparison | null;
  /** The month that was chosen in the frame; null: the workbook's own. */
  readonly chosen: string | null;
  readonly job: Job | null;
  readonly question: Question | null;
  readonly test: { readonly running: boolean; readonly sentence: string; readonly report: SelfTestReport | null };
  readonly settings: Settings;
  /** The write after which the status was read. */
  readonly statusRead: string | null;
  /** What the polite live region says; the urgent one names the situation. */
  readonly polite: string;
  /** True while the last action is taken back or done again. */
  readonly reverting: boolean;
  readonly checkedAt: string | null;
}

export const START: State = {
  route: '#home',
  connection: 'starting',
  situation: null,
  look: null,
  status: null,
  cells: null,
  batches: null,
  rejected: null,
  periods: [],
  behind: null,
  comparison: null,
  chosen: null,
  job: null,
  question: null,
  test: { running: false, sentence: '', report: null },
  settings: { look: 'office', negative: 'minus' },
  statusRead: null,
  polite: '',
  reverting: false,
  checkedAt: null,
};

export type Event =
  | { readonly type: 'went'; readonly route: Route }
  /** Facts from workbook or server. */
  | { readonly type: 'learned'; readonly facts: Partial<State> }
  | { readonly type: 'job'; readonly change: Partial<Job> }
  | { readonly type: 'began'; readonly job: Job | null }
  | { readonly type: 'stopped'; readonly by: PaneSituation | null }
  | { readonly type: 'said'; readonly polite: string }
  | { readonly type: 'asked'; readonly question: Question | null };

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'went':
      return state.route === event.route ? state : { ...state, route: event.route };
    case 'learned':
      return { ...state, ...event.facts };
    case 'job':
      return state.job ? { ...state, job: { ...state.job, ...event.change } } : state;
    case 'began':
      return { ...state, job: event.job, situation: null };
    case 'stopped':
      return { ...state, situation: event.by };
    case 'said':
      return { ...state, polite: event.polite };
    case 'asked':
      return { ...state, question: event.question };
  }
}

export interface Store {
  readonly get: () => State;
  readonly send: (event: Event) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The one store of the pane. */
export function createStore(initial: State = START): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The month in the first line of the frame. */
export const monthShown = (state: State): string | null => state.chosen ?? state.look?.period ?? newestMonth(state.batches);
const newestMonth = (batches: State['batches']): string | null =>
  [...new Set(batches?.filter((b) => !b.reverted).flatMap((b) => b.months) ?? [])].sort().at(-1) ?? null;

/** The reporting currency: the workbook's, or the one that the inputs to be written name. */
export function reportingOf({ look, job }: Pick<State, 'look' | 'job'>): string | null {
  const coming = job?.inputs?.policy['Policy_Currency'];
  return look?.currency ?? (typeof coming === 'string' ? coming : null);
}
