import type { ClosedMonth, Import, OpenLine } from '../ledger/imports';
import type { OwnSource } from '../ledger/mapping';
import type { Batch } from '../ledger/preview';
import type { RuleBookContent } from '../ledger/rule-book';
import type { Role } from '../ledger/who';
import type { CellProblem, Look, RebuildPlan, RefreshPlan, SelfTestReport, Status } from '../workbook/workbook';
import type { AuditNow, JournalNow } from '../workbook/exposure';
import type { MovesNow } from '../workbook/move';
import type { AccrualsNow, ForecastNow, RatesNow } from '../workbook/posting';
import type { Needs } from '../workbook/needs';
import type { Obstacle, Selected } from '../workbook/selected';
import type { Classify } from './classify';
import type { Comparison } from './comparison';
import type { Fit } from './fit';
import type { Conflict } from './conflict';
import type { Explained } from './explained';
import type { FocusAsked } from './flows/export-focus';
import type { RatesFound } from './flows/rates';
import type { Lines } from './flows/read-lines';
import type { Job } from './job';
import type { Route } from './routes';
import type { PaneSituation } from './situations';
import type { Wizard } from './wizard';

export interface Settings {
  readonly look: 'office' | 'light' | 'dark';
  readonly negative: 'minus' | 'brackets';
  /** The name that goes into Log and with what is sent; null where none was given. */
  readonly name: string | null;
}
/** What stands in Functions: Find. */
export interface Find {
  readonly query: string;
  /** The function that is shown. */
  readonly name: string | null;
  readonly selected: Selected | null;
  readonly fit: Fit | null;
  readonly obstacle: Obstacle | null;
  /** Where the last formula went, until something else is chosen. */
  readonly inserted: string | null;
}
/** A question that stops everything until it is answered. */
export type Question =
  | { readonly kind: 'add-sheets'; readonly sample: boolean; readonly files: readonly File[] }
  | { readonly kind: 'edited'; readonly cells: readonly string[]; readonly again: boolean }
  /** What rebuilding a sheet would write. */
  | { readonly kind: 'rebuild'; readonly plan: RebuildPlan }
  /** Who needs the sheet that is to go. */
  | { readonly kind: 'remove'; readonly sheet: string; readonly needs: Needs }
  | { readonly kind: 'leave-out'; readonly line: OpenLine }
  /** Who closed which month, and when. */
  | { readonly kind: 'locks' }
  /** A revert that a softly closed month lets pass with a reason only. */
  | { readonly kind: 'reason'; readonly months: readonly string[]; readonly goOn: (reason: string) => void }
  /** Taking a file back loses notes of rows that go. */
  | { readonly kind: 'notes'; readonly file: string; readonly n: number; readonly goOn: () => void };

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
  readonly lines: Lines | null;
  readonly imports: readonly Import[] | null;
  /** What this connection may do; null as long as it was not asked. */
  readonly role: Role | null;
  /** Months that are not open, with who closed them. */
  readonly closed: readonly ClosedMonth[];
  readonly periods: RuleBookContent['Periods'];
  /** The rule book on the server: version 0 where none was saved; null as long as it was not asked. */
  readonly serverBook: { readonly version: number; readonly currency: string } | null;
  /** What the sheets do not show yet. */
  readonly behind: RefreshPlan | null;
  /** What the Sheets screen has compared; null as long as it has not. */
  readonly comparison: Comparison | null;
  /** The month that was chosen in the frame; null: the workbook's own. */
  readonly chosen: string | null;
  readonly job: Job | null;
  /** Files of an import that goes on when the server answers again. */
  readonly waiting: number;
  /** Sources of the team's own; null as long as they were not asked for. */
  readonly own: readonly OwnSource[] | null;
  /** What two people changed in the rule book, until one of them has chosen. */
  readonly conflict: Conflict | null;
  /** The spend that no rule decides, and what was said of it so far; null as long as it was not asked for. */
  readonly classify: Classify | null;
  /** The file whose columns are being named. */
  readonly wizard: Wizard | null;
  readonly question: Question | null;
  readonly find: Find;
  /** The cell that is explained; null as long as none was read. */
  readonly explained: Explained | null;
  /** What the screens that add rows have read; null as long as they have not. */
  readonly forecast: ForecastNow | null;
  readonly accruals: AccrualsNow | null;
  readonly moves: MovesNow | null;
  readonly rates: RatesNow | null;
  readonly audit: AuditNow | null;
  readonly journal: JournalNow | null;
  /** The lines that are to go out as FOCUS; null as long as nobody asked for them. */
  readonly focus: FocusAsked | null;
  /** A file of exchange rates that was dropped or chosen, until its rates were added. */
  readonly ratesFile: File | null;
  /** What it has for the month. */
  readonly ratesFound: RatesFound | null;
  readonly test: { readonly running: boolean; readonly sentence: string; readonly report: SelfTestReport | null };
  readonly settings: Settings;
  /** The write after which the status was read. */
  readonly statusRead: string | null;
  /** What the polite live region says; the urgent one names the situation. */
  readonly polite: string;
  /** How often it has spoken: the same sentence said again is heard again. */
  readonly said: number;
  /** True while something is written into the workbook or decided on the server. */
  readonly writing: boolean;
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
  lines: null,
  imports: null,
  role: null,
  closed: [],
  periods: [],
  serverBook: null,
  behind: null,
  comparison: null,
  chosen: null,
  job: null,
  waiting: 0,
  own: null,
  conflict: null,
  classify: null,
  wizard: null,
  question: null,
  find: { query: '', name: null, selected: null, fit: null, obstacle: null, inserted: null },
  explained: null,
  forecast: null,
  accruals: null,
  moves: null,
  rates: null,
  audit: null,
  journal: null,
  focus: null,
  ratesFile: null,
  ratesFound: null,
  test: { running: false, sentence: '', report: null },
  settings: { look: 'office', negative: 'minus', name: null },
  statusRead: null,
  polite: '',
  said: 0,
  writing: false,
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
  | { readonly type: 'found'; readonly change: Partial<Find> }
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
      return { ...state, job: event.job, situation: null, waiting: 0 };
    case 'stopped':
      return { ...state, situation: event.by };
    case 'said':
      return { ...state, polite: event.polite, said: state.said + 1 };
    case 'found':
      return { ...state, find: { ...state.find, inserted: null, ...event.change } };
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
  const coming = job?.inputs?.policy['Policy_Currency'] ?? job?.currency;
  return look?.currency ?? (typeof coming === 'string' ? coming : null);
}
