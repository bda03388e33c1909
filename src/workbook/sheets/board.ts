import { asked, boardHelpers, BOARD_WIDTHS, HEADLINE, MERGED, tiles, unitCostLines, worstEnvelopes } from '../parts/board-parts';
import { boardCorridor, boardScenarios, portfolioChart, portfolioFeed, portfolioKey, portfolioNames, PORTFOLIO_ROWS } from '../parts/board-charts';
import { cell, look, section } from '../parts/blocks';
import { CONTEXT } from '../parts/context';
import { UNAPPROVED } from '../parts/shadow-parts';
import type { Sheet } from '../sheet';
import { PALETTE } from '../style';

/** What the board should know and decide, on one printed page. */
export default {
  name: 'Board',
  kind: 'output',
  order: 15,
  title: 'Board',
  purpose: 'What the board should know and decide, on one page.',
  question: 'What should the board know and decide, on one page?',
  widths: BOARD_WIDTHS,
  heights: { 3: 30, 4: 6, 25: 24 },
  blocks: [
    cell('A1', '=Policy_Company&": what delivery depends on AI, and are we funding and governing it?"', { size: 16, bold: true }),
    cell('A2', `=Cover!${CONTEXT.whole}`, { color: PALETTE.muted }),
    cell('M2', '="Checks: "&CheckFlag', { bold: true, align: 'right' }),
    cell('A3', HEADLINE, { size: 10, wrap: true }),
    look('B3:M3', { size: 10 }),
    ...tiles,
    ...worstEnvelopes,
    ...unitCostLines,
    ...asked,
    cell(
      'A39',
      '="Cost positive, credit negative; variance is plan less actual, favourable positive. Return is realised value over full cost (invoice, review, failures, uncertainty); above the floor it is over invoice cost. Unit cost target "&FIXED(0-Policy_UnitCut*100,0)&"% in the first year."',
      { role: 'note' },
    ),
    cell('H38', UNAPPROVED, { size: 8, color: '#7D1400', link: 'HiddenSpend!A33' }),
    section('A41', 'Every envelope of the quarter', 'F41'),
    portfolioNames,
    ...portfolioKey,
    ...portfolioFeed,
    cell('P5', 'Decisions and risks are typed on the sheet Decisions.', { role: 'note', link: 'Decisions!A6' }),
    ...boardHelpers,
  ],
  conditions: [
    { kind: 'words', area: 'A8:M8' },
    { kind: 'words', area: 'D27:D30' },
    { kind: 'words', area: 'F27:F30' },
    { kind: 'missing', area: 'A6:M6' },
    { kind: 'missing', area: 'D90:F102' },
    { kind: 'formula', area: 'F33:F37', formula: '=ISNUMBER(SEARCH("met",$F33))', color: '#00483A' },
    { kind: 'formula', area: 'F33:F37', formula: '=ISNUMBER(SEARCH("worse",$F33))', color: '#7D1400' },
    { kind: 'formula', area: 'M2:M2', formula: '=ISNUMBER(SEARCH("FAIL",$M$2))', color: '#7D1400' },
    { kind: 'formula', area: 'M2:M2', formula: '=ISNUMBER(SEARCH("REVIEW",$M$2))', color: '#6E3200' },
    { kind: 'formula', area: 'M2:M2', formula: '=ISNUMBER(SEARCH("PASS",$M$2))', color: '#00483A' },
  ],
  charts: [boardCorridor, boardScenarios, portfolioChart],
  merges: [...MERGED, 'A25:M25'],
  hideBlank: PORTFOLIO_ROWS,
  print: { areas: ['A1:M39'], fitWide: 1, fitTall: 1 },
} satisfies Sheet;
