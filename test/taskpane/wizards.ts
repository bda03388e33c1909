import type { FirstLines, Mapping, OwnSource, Tried } from '../../src/ledger/mapping';
import type { Wizard } from '../../src/taskpane/wizard';

const headings = ['usage_day', 'net_cost', 'model', 'tokens_out', 'team'];
export const firstLines: FirstLines = {
  name: 'tessera_usage_oct.csv',
  format: 'csv',
  lines: [
    { line: 1, cells: ['Tessera Inc.', '', '', '', ''] },
    { line: 2, cells: ['Usage by day and team', '', '', '', ''] },
    { line: 4, cells: headings },
    { line: 5, cells: ['10/11/2026', '1.204,50', 'tess-large-2', '48.201.993', 'web-search'] },
    { line: 6, cells: ['10/11/2026', '88,00', 'tess-mini', '9.001.204', 'support'] },
    { line: 7, cells: ['11/11/2026', '-40,00', 'tess-large-2', '0', 'web-search'] },
  ],
  guess: 4,
};
export const half: Mapping = {
  heading: 4,
  columns: {
    date: { column: 'usage_day' },
    amount: { column: 'net_cost' },
    currency: { always: 'EUR' },
    vendor: { always: 'Tessera' },
    model: { column: 'model' },
    quantity: { column: 'tokens_out' },
    project: { column: 'team' },
  },
  amounts: null,
  dates: null,
  quantities: null,
  lines: 'billed',
  charge: 'Usage',
  later: 'day',
  skipUndated: false,
};
const line = (at: number, date: string | null, what: string, Amount: string) => ({
  line: at,
  date,
  vendor: 'Tessera',
  what,
  Currency: 'EUR',
  Amount,
  sentence: null,
});
export const asked: Tried = {
  headings,
  example: [...firstLines.lines[3]!.cells],
  exampleLine: 5,
  lines: 88,
  settled: { amounts: 'continental', dates: null, quantities: 'continental' },
  questions: [
    {
      about: 'dates',
      example: '10/11/2026',
      options: [
        { form: 'us', reads: '2026-10-11', lines: 88 },
        { form: 'eu', reads: '2026-11-10', lines: 88 },
      ],
    },
  ],
  first: [line(5, null, 'tess-large-2', '1204.5'), line(6, null, 'tess-mini', '88'), line(7, null, 'tess-large-2', '-40')],
  months: [],
  taken: 0,
  rejected: 0,
  skipped: 0,
  undated: 0,
  rejectedLines: [],
};
export const answered: Tried = {
  ...asked,
  settled: { ...asked.settled, dates: 'eu' },
  first: [...asked.first, ...asked.first, ...asked.first, ...asked.first]
    .slice(0, 10)
    .map((one, i) =>
      i === 4
        ? { ...one, line: 9, date: null, sentence: 'The amount "n/a" does not fit this file, which writes 1.234,56.' }
        : { ...one, line: 5 + i, date: '2026-11-10' },
    ),
  months: [
    { month: '2026-10', Currency: 'EUR', Amount: '18204.12', lines: 61 },
    { month: '2026-11', Currency: 'EUR', Amount: '6420', lines: 24 },
  ],
  taken: 85,
  rejected: 3,
  undated: 1,
  rejectedLines: [
    { file: firstLines.name, line: 9, field: 'net_cost', sentence: 'The amount "n/a" does not fit this file, which writes 1.234,56.', amount: null },
    {
      file: firstLines.name,
      line: 92,
      field: 'usage_day',
      sentence: 'The date "Total" does not fit this file, which writes 31.10.2026 or 31/10/2026.',
      amount: { Currency: 'EUR', Amount: '24624.12' },
    },
  ],
};
export const wizard: Wizard = {
  upload: 'u3',
  name: firstLines.name,
  step: 'columns',
  first: firstLines,
  mapping: half,
  tried: asked,
  asking: false,
  stopped: null,
  id: null,
  basedOn: 0,
  title: 'Tessera usage',
  used: true,
  before: null,
  like: null,
};
export const ownSources: readonly OwnSource[] = [
  {
    id: 'own-tessera-usage',
    title: 'Tessera usage',
    version: 2,
    savedAt: '2026-11-01T09:41:00Z',
    savedBy: 'M. Iyer',
    used: true,
    declaration: { id: 'own-tessera-usage', title: 'Tessera usage' },
    mapping: { ...half, dates: 'eu', amounts: 'continental', quantities: 'continental' },
  },
  {
    id: 'own-field-credits',
    title: 'Field credits, all regions',
    version: 1,
    savedAt: '2026-10-03T11:02:00Z',
    savedBy: null,
    used: false,
    declaration: { id: 'own-field-credits' },
    mapping: null,
  },
];

/** The wizard in every state, by name. */
export const WIZARDS: Readonly<Record<string, Wizard>> = {
  'map-heading': { ...wizard, step: 'heading', tried: null },
  'map-begun': {
    ...wizard,
    step: 'heading',
    tried: null,
    before: { name: 'tessera_usage_oct.csv', at: '2026-10-30T16:12:00Z', headings, mapping: half, title: 'Tessera usage' },
  },
  'map-empty': {
    ...wizard,
    mapping: { ...half, columns: {}, lines: null },
    tried: { ...asked, settled: { amounts: null, dates: null, quantities: null }, questions: [] },
  },
  'map-columns': wizard,
  'map-like': {
    ...wizard,
    id: 'own-tessera-usage',
    basedOn: 2,
    mapping: { ...half, columns: Object.fromEntries(Object.entries(half.columns).filter(([field]) => field !== 'amount')), lines: 'billed', dates: 'eu' },
    tried: { ...asked, settled: { amounts: null, dates: 'eu', quantities: null }, questions: [] },
    like: { source: ownSources[0]!, line: 4, lacks: ['net_amount'] },
  },
  'map-both-amounts': {
    ...wizard,
    mapping: { ...half, columns: { ...half.columns, account: { always: '' } }, lines: null },
    tried: {
      ...asked,
      settled: { amounts: null, dates: 'eu', quantities: null },
      questions: [
        {
          about: 'amounts',
          example: '2.118',
          options: [
            { form: 'plain', reads: '2.118', lines: 88 },
            { form: 'continental', reads: '2118', lines: 88 },
          ],
        },
      ],
    },
  },
  'map-mixed': {
    ...wizard,
    tried: {
      ...asked,
      settled: { amounts: null, dates: 'eu', quantities: 'continental' },
      questions: [
        {
          about: 'amounts',
          example: '1.204,50',
          options: [
            { form: 'plain', reads: null, lines: 28 },
            { form: 'continental', reads: '1204.5', lines: 60 },
          ],
        },
      ],
    },
  },
  'map-check': { ...wizard, step: 'check', mapping: { ...half, dates: 'eu' }, tried: answered },
  'map-ties': { ...wizard, step: 'check', mapping: { ...half, dates: 'eu' }, tried: { ...answered, rejected: 0, taken: 88, undated: 0, rejectedLines: [] } },
  'map-none': { ...wizard, step: 'check', mapping: { ...half, dates: 'eu' }, title: '', tried: { ...answered, taken: 0, rejected: 88, months: [] } },
  'map-reading': { ...wizard, tried: null, asking: true },
  'map-stopped': { ...wizard, stopped: { kind: 'refused', sentence: 'This file is no longer on the server. Choose it again.' } },
};
