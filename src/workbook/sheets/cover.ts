import type { Block, Sheet } from '../sheet';
import { cell, look, section } from '../parts/blocks';
import { COIN } from '../parts/coin';
import { CONTEXT } from '../parts/context';
import { contexts, ladder, samples, state } from '../parts/cover-parts';
import { COVER_ROWS, type CoverRow } from '../parts/cover-list';
import { PALETTE } from '../style';

/** The rows of the state of the books, then how to read a cell, then the list. */
const STATE = 5;
const READING = 14;
const LIST = 23;
const GROUPS: readonly (readonly [kind: string, text: string])[] = [
  ['output', 'Outputs: what to know and to decide'],
  ['calculation', 'Calculations: how the figures come about'],
  ['input', 'Inputs: yours to type'],
  ['data', 'Data: written by imports'],
  ['check', 'Control: whether it ties, and who changed what'],
];

const line = (row: CoverRow, at: number): readonly Block[] => {
  const r = String(at);
  return [
    look(`A${r}:I${r}`, { role: 'formula' }),
    cell(`A${r}`, row.sheet, { role: 'link', link: `${row.sheet}!A1`, indent: 1 }),
    cell(`B${r}`, row.question),
    cell(`H${r}`, `=${row.state}`, { role: 'status' }),
    ...(row.rows === undefined ? [] : [cell(`I${r}`, `=${row.rows}`, { role: 'muted', format: 'count', align: 'right' as const })]),
  ];
};
/** The groups one below the other, a line of each sheet in reading order. */
const { blocks: list, next } = GROUPS.reduce<{ readonly blocks: readonly Block[]; readonly next: number }>(
  ({ blocks, next: at }, [kind, text]) => {
    const rows = COVER_ROWS.filter((row) => row.kind === kind);
    const group = [
      look(`A${String(at)}:I${String(at)}`, { fill: PALETTE.dataFill }),
      cell(`A${String(at)}`, text, { bold: true, size: 9, fill: PALETTE.dataFill }),
    ];
    return { blocks: [...blocks, ...group, ...rows.flatMap((row, i) => line(row, at + 1 + i))], next: at + 1 + rows.length };
  },
  { blocks: [], next: LIST + 2 },
);

/** How to read the workbook and where it stands. */
export default {
  name: 'Cover',
  kind: 'control',
  order: 10,
  title: 'Corridor: AI budget workbook',
  purpose: 'AI spend against the corridor, the envelopes and the forecast: what happened, and what it means for the next twelve months.',
  question: 'Where does the workbook stand, and how is it read?',
  widths: [23, 16, 28, 12, 12, 12, 16, 23, 12, 2, 10, 76],
  heights: { 6: 15, [LIST + 1]: 18 },
  blocks: [
    ...state(STATE),
    ...samples(READING),
    ...ladder(READING + 1),
    section(`A${String(LIST)}`, 'Read in this order', `I${String(LIST)}`),
    {
      kind: 'headings',
      at: `A${String(LIST + 1)}`,
      headings: [
        { text: 'Sheet' },
        { text: 'The question it answers' },
        ...['', '', '', '', ''].map((text) => ({ text })),
        { text: 'State', align: 'center' },
        { text: 'Rows', align: 'right' },
      ],
    },
    look(`B${String(LIST + 1)}`, { wrap: false }),
    ...list,
    ...contexts(),
  ],
  conditions: [
    { kind: 'missing', area: 'B15:B19' },
    { kind: 'words', area: `H${String(LIST + 2)}:H${String(next - 1)}` },
    { kind: 'words', area: `G${String(READING + 1)}:G${String(READING + 5)}` },
  ],
  names: [
    { name: 'QuarterNow', refersTo: `=Cover!${CONTEXT.quarter}` },
    { name: COIN, refersTo: `=Cover!${CONTEXT.decimals}` },
  ],
  print: { areas: [`A1:I${String(next)}`], titleRows: '1:4', fitWide: 1 },
} satisfies Sheet;
