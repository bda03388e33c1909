import type { Block, Sheet } from '../sheet';
import { cell, look, section } from '../parts/blocks';
import { CONTEXT } from '../parts/context';
import { contexts, ladder, samples, state } from '../parts/cover-parts';
import { COVER_ROWS, type CoverRow } from '../parts/cover-list';

const FIRST = 7;
const STATE = FIRST + COVER_ROWS.length + 1;
const line = (row: CoverRow, index: number): readonly Block[] => {
  const r = String(FIRST + index);
  return [
    look(`A${r}:I${r}`, { role: 'formula' }),
    cell(`A${r}`, row.sheet, { role: 'link', link: `${row.sheet}!A1` }),
    cell(`B${r}`, row.kind, { role: 'muted' }),
    cell(`C${r}`, row.question),
    cell(`H${r}`, `=${row.state}`, { role: 'status' }),
    ...(row.rows === undefined ? [] : [cell(`I${r}`, `=${row.rows}`, { role: 'muted', format: 'count', align: 'right' as const })]),
  ];
};

/** How to read the workbook and where it stands. */
export default {
  name: 'Cover',
  kind: 'control',
  order: 10,
  title: 'Corridor: AI budget workbook',
  purpose: 'AI spend against the corridor, the envelopes and the forecast: what happened, and what it means for the next twelve months.',
  question: 'Where does the workbook stand, and how is it read?',
  widths: [25, 14, 28, 12, 12, 12, 16, 16, 14, 2, 10, 60],
  blocks: [
    section('A5', 'Read in this order', 'I5'),
    {
      kind: 'headings',
      at: 'A6',
      headings: [
        { text: 'Sheet' },
        { text: 'Kind' },
        { text: 'The question it answers' },
        { text: '' },
        { text: '' },
        { text: '' },
        { text: '' },
        { text: 'State', align: 'center' },
        { text: 'Rows', align: 'right' },
      ],
    },
    ...COVER_ROWS.flatMap(line),
    ...state(STATE),
    ...samples(STATE + 7),
    ...ladder(STATE + 8),
    ...contexts(),
  ],
  conditions: [
    { kind: 'words', area: `H${String(FIRST)}:H${String(FIRST + COVER_ROWS.length - 1)}` },
    { kind: 'words', area: `G${String(STATE + 8)}:G${String(STATE + 12)}` },
  ],
  names: [{ name: 'QuarterNow', refersTo: `=Cover!${CONTEXT.quarter}` }],
  print: { areas: [`A1:I${String(STATE + 14)}`], fitWide: 1 },
} satisfies Sheet;
