import type { Block } from '../sheet';
import { cell, heading, look, section } from './blocks';
import { cut } from './formulas';
import { ENVELOPES_TO } from './room';

const [TITLE, HEAD, FIRST, LAST] = [28, 29, 30, 49].map((below) => String(ENVELOPES_TO + below)) as [string, string, string, string];
/** The last row that they take. */
export const MOVES_TO = ENVELOPES_TO + 49;
/** The row of the first move, which stays. */
export const FIRST_MOVE = `${FIRST}:${FIRST}`;
/** Rows of moves that are hidden where there is none. */
export const MOVE_ROWS = `${String(Number(FIRST) + 1)}:${LAST}`;

const OPEN = '(tblReallocations[Quarter]=QuarterNow)*(tblReallocations[Approver]="")*(tblReallocations[From]<>"")';
const open = (column: string): string => `FILTER(${column},${OPEN},"")`;
const block = (column: string): string => `${column}${FIRST}:${column}${LAST}`;
const own = (column: string): string => `$${column}$7:$${column}$${String(ENVELOPES_TO)}`;
/** Of the envelope that receives: a column of the block above. */
const receiver = (column: string): string => `XLOOKUP(${open('tblReallocations[To]')},${own('Y')},${own(column)},"")`;
const known = (formula: string): string => `=IFERROR(${formula},"")`;
const name = (end: string): string => `=XLOOKUP(${open(`tblReallocations[${end}]`)},tblEnvelopes[Id],tblEnvelopes[Envelope],"")`;
const REASON = open('tblReallocations[Reason]');
const MONEY = { format: 'money', role: 'formula' } as const;

/** Moves of the quarter that nobody has approved yet, and how far the receiver would be used after each. */
export const moves: readonly Block[] = [
  section(`A${TITLE}`, 'Moves that wait for approval', `P${TITLE}`),
  ...[
    ['A', 'From'],
    ['B', 'To'],
    ['C', ''],
    ['D', ''],
    ['K', 'Reason'],
    ...['L', 'M', 'N', 'O'].map((column) => [column, '']),
    ['P', 'What the rules say (REALLOCATION_CHECK)'],
  ].map(([column = '', text = '']) => heading(`${column}${HEAD}`, text, { wrap: false, ...(column === 'K' ? { indent: 1 } : {}) })),
  ...[
    ['E', 'Amount'],
    ['F', ''],
    ['G', ''],
    ['H', 'Used now'],
    ['I', 'After it'],
    ['J', 'Used then'],
  ].map(([column = '', text = '']) => heading(`${column}${HEAD}`, text, { align: 'right' })),
  look(`A${FIRST}:P${LAST}`, { role: 'formula' }),
  cell(`A${FIRST}`, name('From'), { area: block('A'), role: 'formula' }),
  cell(`B${FIRST}`, name('To'), { area: block('B'), role: 'formula' }),
  cell(`E${FIRST}`, `=${open('tblReallocations[Amount]')}`, { area: block('E'), ...MONEY, role: 'link' }),
  cell(`H${FIRST}`, known(receiver('J')), { area: block('H'), format: 'threshold', role: 'formula' }),
  cell(`I${FIRST}`, known(`${receiver('E')}+${open('tblReallocations[Amount]')}`), { area: block('I'), ...MONEY }),
  cell(`J${FIRST}`, known(`TRUNC(${receiver('I')}/(${receiver('E')}+${open('tblReallocations[Amount]')}),3)`), {
    area: block('J'),
    format: 'threshold',
    role: 'formula',
    bold: true,
  }),
  // It runs over the cells right of it and ends where they do; Reallocations has all of it.
  cell(`K${FIRST}`, `=${cut(REASON, '60')}&""`, { area: block('K'), role: 'muted', indent: 1 }),
  cell(`P${FIRST}`, `=${open('tblReallocations[Result]')}&""`, { area: block('P'), role: 'formula' }),
];
