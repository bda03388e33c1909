import { EMPTY_JOB, type Job } from '../../src/taskpane/job';
import type { FocusAsked } from '../../src/taskpane/flows/export-focus';
import type { Route } from '../../src/taskpane/routes';
import type { PaneSituation } from '../../src/taskpane/situations';
import { START, type State } from '../../src/taskpane/state';
import type { Look } from '../../src/workbook/workbook';
import * as data from './fixtures';
import { faulty, followed, foreign, nested, untied } from './followed';
import { audit, focusFile, focusLarge, journal } from './exposures';
import { accruals, forecast, moves, rates, ratesFound } from './postings';
import { bandColumns, selected } from './selections';
import { CLASSIFIED } from './classified';
import { CONFLICTS } from './conflicts';
import { WIZARDS, ownSources } from './wizards';
import { decidedLines, lines, manyLines, noLines, openLines } from './lines';

const job = (change: Partial<Job>): Job => ({ ...EMPTY_JOB, preview: data.preview, ...change });
const at = (route: Route, change: Partial<State> = {}): Partial<State> => ({ ...full, route, ...change });
const file = { key: 0, name: 'openai-costs-2026-10.csv', bytes: 120e6, sent: 38e6, state: 'sending', sentence: null, upload: null, source: null } as const;

/** A month in the middle of its end. */
export const full: Partial<State> = {
  connection: 'open',
  look: data.look,
  status: data.status,
  cells: data.cells,
  batches: data.batches,
  lines,
  imports: data.imports,
  role: 'analyst',
  closed: data.closed,
  periods: [{ Month: '2026-09', State: 'locked' }],
  behind: data.plan,
  comparison: data.comparison,
  checkedAt: data.NOW,
};
const steps = [
  { id: 'rules', state: 'done' },
  { id: 'server', state: 'done' },
  { id: 'rows', state: 'now' },
] as const;
const progress = { sentence: 'Sheet 2 of 4: Actuals, 12,400 of 19,812 rows', done: 12400, total: 21380 };
const troubled: Look = {
  ...data.look,
  sheets: data.look.sheets.map((sheet) =>
    sheet.name === 'EnvelopeStatus' ? { ...sheet, state: 'protected' } : sheet.name === 'Value' ? { ...sheet, state: 'missing', rows: null } : sheet,
  ),
};
const find = (change: Partial<State['find']>): Partial<State> => at('#functions', { find: { ...START.find, ...change } });
/** Functions: nothing chosen yet, a free cell, an occupied one, no room, no column that fits, a cell within a block. */
const FUNCTION_SCENES: Readonly<Record<string, Partial<State>>> = {
  functions: find({}),
  'functions-chosen': find({ query: 'cost per', name: 'COST_PER_UNIT', selected }),
  'functions-occupied': find({ query: 'price cut', name: 'DEFLATE', selected: { ...selected, value: 0.150179, text: '0.150179' } }),
  'functions-room': find({
    query: 'row by row',
    name: 'BAND',
    selected: { ...selected, columns: bandColumns },
    obstacle: { kind: 'cell', name: 'J14' },
  }),
  'functions-within': find({ name: 'COST_PER_UNIT', selected: { ...selected, cell: 'I9', value: 0.15, text: '0.15', filledFrom: 'I7' } }),
  'functions-none': find({ query: 'weather' }),
  explain: at('#explain', { explained: followed }),
  'explain-error': at('#explain', { explained: faulty }),
  'explain-nested': at('#explain', { explained: nested }),
  'explain-untied': at('#explain', { explained: untied }),
  'explain-none': at('#explain', { explained: foreign }),
};
/** FOCUS export: another choice than the month that is shown, and what the server said of it. */
const exported = (choice: Partial<FocusAsked['choice']>, answer: FocusAsked['answer']): Partial<State> =>
  at('#export', {
    batches: data.batches.map((one) => ({ ...one, months: ['2026-08', '2026-09', '2026-10'] })),
    focus: { choice: { from: '2026-10', to: '2026-10', memo: false, ...choice }, answer },
  });
const stuck: PaneSituation = { kind: 'protected-sheet', sheet: 'Checks' };

/** Every situation that a pane can be in. */
export const SITUATIONS: readonly PaneSituation[] = [
  { kind: 'server-unreachable', address: 'localhost:3000', last: '2026-11-01T09:41:00Z' },
  { kind: 'offline' },
  { kind: 'connection-ended' },
  { kind: 'not-allowed', name: 'P. Lindqvist' },
  { kind: 'update-needed', server: 3, pane: 2 },
  { kind: 'cell-edit' },
  { kind: 'protected-sheet', sheet: 'EnvelopeStatus' },
  { kind: 'protected-structure' },
  { kind: 'read-only' },
  { kind: 'period-locked', month: '2026-09', open: '2026-10', closed: data.closed[0]! },
  { kind: 'period-soft', month: '2026-10' },
  { kind: 'someone-writing', writer: { name: 'M. Iyer', what: 'Actuals', started: '2026-11-01T09:57:00Z' } },
  { kind: 'sheet-missing', sheet: 'Reforecast' },
  { kind: 'table-changed', sheet: 'Actuals', table: 'tblActuals', column: 'BilledCost', foundAs: 'Cost', cell: 'H1' },
  { kind: 'input', sheet: 'Rates', cell: 'E9', sentence: 'The rate is not a number.' },
  { kind: 'too-large', sheet: 'Actuals', rows: 214006, limit: 200000, before: '2026-02' },
  { kind: 'reason-needed', months: ['2026-10'] },
  { kind: 'cancelled' },
  { kind: 'stopped-waiting' },
  { kind: 'rules-conflict', server: 15, workbook: 14 },
  { kind: 'files-gone', sentence: 'This import is not known any more. Choose the files again.' },
  { kind: 'cut-off', months: ['2026-10'] },
  { kind: 'refused', sentence: 'The disk of the server is full. Nothing was taken. Make room and send the file again.' },
  { kind: 'defect', report: 'actuals: Rows.0.Month not a month' },
];

/** Every screen in every state, by name. */
export const SCENES: Readonly<Record<string, Partial<State>>> = {
  connect: { route: '#connect', connection: 'none' },
  home: at('#home'),
  'home-empty': { route: '#home', connection: 'open', look: data.emptyLook, batches: [], lines: noLines, cells: [] },
  'home-no-sheets': { route: '#home', connection: 'open', look: data.emptyLook, batches: data.batches, lines: noLines, cells: [] },
  'home-written': at('#home', { behind: data.quietPlan, cells: [], lines: noLines }),
  'home-reverted': at('#home', { look: { ...data.look, lastAction: { ...data.look.lastAction!, reverted: true } } }),
  'server-unreachable': at('#home', { batches: null, lines: null, behind: null, situation: SITUATIONS[0]! }),
  import: at('#import'),
  'import-viewer': at('#import', { role: 'viewer' }),
  'import-waits': at('#import', { waiting: 2, situation: SITUATIONS[0]! }),
  'import-empty': { route: '#import', connection: 'open', look: data.emptyLook, batches: [], lines: noLines, cells: [] },
  'import-reading': at('#import', {
    job: job({
      preview: null,
      files: [
        file,
        { ...file, key: 1, name: 'INV-88213.xml', state: 'waiting' },
        { ...file, key: 2, name: 'picture.png', state: 'left-out', sentence: 'This is a picture (PNG), not an export. Take the CSV or the invoice.' },
      ],
    }),
  }),
  'import-picked': at('#import', { job: job({ preview: null, picked: true, files: [{ ...file, state: 'sent' }] }) }),
  'import-comparing': at('#import', {
    job: job({ files: [{ ...file, state: 'sent' }], progress: { sentence: '38 of 120 MB, 1,204,000 lines', done: 38, total: 120 } }),
  }),
  check: at('#check', { job: job({ stage: 'check' }) }),
  'check-picked': at('#check', {
    job: job({
      stage: 'check',
      picked: true,
      files: [
        { ...file, key: 3, name: 'azure-2026-10.csv.gz', state: 'left-out', sentence: 'It had not arrived when the pane was loaded again. Choose it again.' },
      ],
    }),
  }),
  'check-currency': at('#check', { look: data.emptyLook, batches: [], job: job({ stage: 'check' }) }),
  'check-currency-typed': at('#check', { look: data.emptyLook, batches: [], job: job({ stage: 'check', currency: 'EUR' }) }),
  'check-widened': at('#check', { job: job({ stage: 'check', widened: { chosen: data.chosenData.chosen ?? [], months: data.chosenData.months } }) }),
  'check-soft': at('#check', { job: job({ stage: 'check', preview: { ...data.preview, softMonths: ['2026-10'] } }) }),
  'check-coming': at('#check', {
    job: job({
      stage: 'check',
      files: [
        { ...file, key: 0, state: 'read', upload: 'u1' },
        { ...file, key: 1, name: 'azure-2026-10.csv.gz' },
        { ...file, key: 2, name: 'INV-88213.xml', state: 'waiting' },
      ],
    }),
  }),
  'check-choose': at('#check', { job: job({ stage: 'check', preview: data.choosing }) }),
  'check-gone': at('#check', { job: job({ stage: 'check', preview: data.mayBeGone }) }),
  'check-which-account': at('#check', { job: job({ stage: 'check', preview: data.noAccount }) }),
  'check-which-currency': at('#check', { job: job({ stage: 'check', preview: data.noCurrency }) }),
  'check-answered': at('#check', {
    job: job({ stage: 'check', preview: data.mayBeGone, files: [{ ...file, upload: 'u2', state: 'read', gone: ['["acme","id-lab"]', '["acme","id-web"]'] }] }),
  }),
  'check-unknown': at('#check', { job: job({ stage: 'check', preview: data.unknown }) }),
  ...Object.fromEntries(Object.entries(WIZARDS).map(([name, wizard]) => [name, at('#map', { wizard, job: job({ stage: 'check', preview: data.unknown }) })])),
  'check-nothing': at('#check', { job: job({ stage: 'check', preview: data.nothingNew }) }),
  'check-currencies': at('#check', { job: job({ stage: 'check', preview: data.fourCurrencies }) }),
  'check-refresh': at('#check', { job: job({ stage: 'check', kind: 'refresh', preview: null, plan: data.plan }) }),
  'check-rates': at('#check', { job: job({ stage: 'check', kind: 'refresh', preview: null, plan: data.ratePlan }) }),
  'check-chosen': at('#check', { job: job({ stage: 'check', kind: 'refresh', preview: null, plan: data.chosenPlan, data: data.chosenData }) }),
  writing: at('#writing', { job: job({ stage: 'writing', steps, progress }) }),
  'writing-waits': at('#writing', { job: job({ stage: 'writing', steps, progress, waiting: true }) }),
  'writing-failed': at('#writing', { job: job({ stage: 'failed', steps, failure: stuck, committed: data.batches }) }),
  'writing-conflict': at('#writing', {
    job: job({ stage: 'failed', steps: [{ id: 'rules', state: 'now' }], failure: { kind: 'rules-conflict', server: 15, workbook: 14 } }),
  }),
  'writing-cut-off': at('#writing', { job: job({ stage: 'failed', steps, failure: { kind: 'cut-off', months: null }, committed: data.batches }) }),
  'writing-cancelled': at('#writing', { job: job({ stage: 'failed', steps, failure: { kind: 'cancelled' } }) }),
  written: at('#written', { job: job({ stage: 'written', written: data.written }) }),
  'written-rates': at('#written', {
    job: job({
      stage: 'written',
      kind: 'refresh',
      preview: null,
      plan: data.ratePlan,
      data: data.refreshed,
      written: { ...data.written, effect: data.ratePlan },
    }),
  }),
  'written-untied': at('#written', {
    job: job({
      stage: 'written',
      written: { ...data.written, ties: false, differences: ['October 2026, USD: the sheet has 137,262.08, the server 137,262.09.'] },
    }),
  }),
  // Compares by itself, as the screen does when it opens.
  sheets: at('#sheets', { comparison: null }),
  'sheets-asking': at('#sheets', { comparison: { ...data.comparison, edited: null, plan: null } }),
  'sheets-away': at('#sheets', {
    batches: null,
    comparison: { ...data.comparison, plan: null, stopped: { kind: 'server-unreachable', address: 'localhost:3000', last: null } },
  }),
  'sheets-trouble': at('#sheets', {
    look: troubled,
    comparison: { ...data.comparison, of: troubled, edited: new Map(Object.entries({ Actuals: 2, SaaS: 1 })), plan: data.newerPlan },
  }),
  'sheets-none': { route: '#sheets', connection: 'open', look: data.emptyLook, batches: data.batches, lines: noLines, cells: [] },
  status: at('#status'),
  'status-few-months': at('#status', {
    status: {
      ...data.status,
      band: null,
      position: null,
      months: data.status.months.slice(0, 4),
      floor: null,
      ceiling: null,
      marginalReturn: null,
      headroom: null,
    },
  }),
  'status-none': { route: '#status', connection: 'open', look: data.emptyLook, batches: [], lines: noLines, cells: [] },
  ...FUNCTION_SCENES,
  problems: at('#problems'),
  'problems-none': at('#problems', { cells: [], lines: noLines, status: { ...data.status, checks: { pass: 28, of: 28 } } }),
  'problems-many': at('#problems', { lines: manyLines, look: { ...data.look, lists: ['Lines left out'] } }),
  'problems-after-rates': at('#problems', { cells: [...data.cells.slice(1), ...data.withoutRate] }),
  'problems-viewer': at('#problems', { role: 'viewer' }),
  'problems-decided': at('#problems', { lines: decidedLines, cells: [] }),
  'problems-line-open': at('#problems', { cells: [] }),
  'import-file-menu': at('#import'),
  'import-lines-open': at('#import'),
  'sheets-menu': at('#sheets'),
  'home-menu': at('#home'),
  'home-months': at('#home'),
  'check-lines-open': at('#check', { job: job({ stage: 'check' }) }),
  'sheets-writing': at('#sheets', { writing: true, job: job({ stage: 'writing', steps, progress }) }),
  'ask-leave-out': at('#problems', { question: { kind: 'leave-out', line: openLines[0]! } }),
  'ask-rebuild': at('#sheets', {
    question: { kind: 'rebuild', plan: { sheet: 'Corridor', cells: 412, changed: ['Corridor!G9', 'Corridor!H9'], charts: 1, own: [] } },
  }),
  'ask-rebuild-own': at('#sheets', {
    question: { kind: 'rebuild', plan: { sheet: 'Actuals', cells: 18, changed: [], charts: 0, own: ['Note', 'Checked by'] } },
  }),
  'ask-remove': at('#sheets', {
    question: {
      kind: 'remove',
      sheet: 'EnvelopeStatus',
      needs: {
        always: false,
        worked: [],
        told: [
          { sheet: 'Cover', at: 'C9' },
          { sheet: 'Checks', at: 'C33' },
        ],
      },
    },
  }),
  'ask-remove-needed': at('#sheets', {
    question: {
      kind: 'remove',
      sheet: 'Rates',
      needs: { always: true, worked: [{ sheet: 'Forecast of mine', at: 'B2' }], told: [{ sheet: 'Cover', at: 'C9' }] },
    },
  }),
  forecast: at('#forecast', { forecast }),
  'forecast-missing': at('#forecast', { forecast: { ...forecast, total: forecast.total.map((m, i) => (i === 2 ? { ...m, amount: null } : m)) } }),
  rates: at('#rates', { rates, ratesFound }),
  'rates-none': at('#rates', { rates: { ...rates, foreign: [] } }),
  accruals: at('#accruals', { accruals }),
  'accruals-none': at('#accruals', { accruals: { ...accruals, open: [], unknown: [] } }),
  audit: at('#audit', { audit }),
  journal: at('#journal', { journal }),
  export: exported({}, focusFile),
  'export-memo': exported({ from: '2026-08', memo: true }, { ...focusFile, file: 'focus-2026-08-to-2026-10.csv', lines: 1204311 }),
  'export-none': exported({}, { ...focusFile, lines: 0, totals: [] }),
  'export-large': exported({ from: '2026-08', memo: true }, { refused: focusLarge }),
  'export-silent': { ...exported({}, null), situation: SITUATIONS[0]! },
  reallocate: at('#reallocate', { moves }),
  'reallocate-typed': at('#reallocate', { moves }),
  ...Object.fromEntries(Object.entries(CLASSIFIED).map(([name, classify]) => [name, at('#classify', { classify })])),
  ...Object.fromEntries(Object.entries(CONFLICTS).map(([name, conflict]) => [name, at('#rules', { conflict })])),
  sources: at('#sources', { own: ownSources }),
  'sources-menu': at('#sources', { own: ownSources }),
  'sources-none': at('#sources', { own: [] }),
  'sources-viewer': at('#sources', { own: ownSources, role: 'viewer' }),
  settings: at('#settings'),
  help: at('#help'),
  selftest: at('#selftest'),
  'selftest-running': at('#selftest', { test: { running: true, sentence: 'Tables: rows are written through the range', report: null } }),
  'selftest-report': at('#selftest', { test: { running: false, sentence: '', report: data.report } }),
  'ask-add': {
    route: '#connect',
    connection: 'open',
    look: { ...data.emptyLook, foreignSheets: 4 },
    question: { kind: 'add-sheets', sample: true, files: [] },
  },
  'ask-locks': at('#check', { job: job({ stage: 'check' }), question: { kind: 'locks' } }),
  'ask-reason': at('#home', { question: { kind: 'reason', months: ['2026-10'], goOn: () => undefined } }),
  'ask-notes': at('#import', { question: { kind: 'notes', file: 'copilot-billing-10.csv', n: 3, goOn: () => undefined } }),
  'ask-edited': at('#home', { question: { kind: 'edited', cells: ['Actuals!K12', 'Actuals!K14', 'Actuals!K19'], again: false } }),
  ...Object.fromEntries(SITUATIONS.map((situation) => [`situation-${situation.kind}`, at('#sheets', { situation })])),
};

/**
 * What is pressed, chosen or typed, in order, before a scene is looked at: a role, the beginning of a name, and the text of a field. The harness reads it once it is built.
 * @public
 */
export const PRESSED: Readonly<Record<string, readonly (readonly ['button' | 'menuitem' | 'combobox' | 'textbox', string, string?])[]>> = {
  'problems-decided': [['button', 'Left out for good']],
  'problems-after-rates': [['button', 'The sheets']],
  'problems-line-open': [['button', 'Show line']],
  'import-file-menu': [['button', 'What can be done with']],
  'import-lines-open': [
    ['button', 'What can be done with'],
    ['menuitem', 'Show lines'],
  ],
  'reallocate-typed': [
    ['combobox', 'From', 'E10'],
    ['combobox', 'To', 'E07'],
    ['textbox', 'Amount', '10,000.00'],
    ['textbox', 'Reason', 'Descriptions sold 4% more; triage stopped on 9 Oct.'],
  ],
  'sheets-menu': [['button', 'More for']],
  'home-menu': [['button', 'More']],
  'home-months': [['button', 'October 2026']],
  'check-lines-open': [['button', 'Changed lines']],
  'rules-unfolded': [['button', '26 changes']],
  'sources-menu': [['button', 'What can be done with']],
};
