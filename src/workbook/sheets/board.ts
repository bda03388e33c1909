import { asked, boardHelpers, BOARD_WIDTHS, DECISIONS, HEADLINE, MERGED, RISKS, tiles, unitCostLines, worstEnvelopes } from '../parts/board-parts';
import { boardCorridor, boardScenarios, portfolioChart, portfolioFeed, PORTFOLIO_ROWS } from '../parts/board-charts';
import { cell, look, section } from '../parts/blocks';
import { choice, data, input, worked } from '../parts/columns';
import { CONTEXT } from '../parts/context';
import { envelopeRows } from '../parts/room';
import type { Sheet } from '../sheet';
import { PALETTE } from '../style';

const READINGS: readonly (readonly [string, string])[] = [
  ['VALUE-LED', 'Approve the overrun, which pays'],
  ['WASTE', 'Cap or stop what does not pay back'],
  ['SCOPE', 'Agree what the overrun buys'],
  ['PRICE', 'Agree the price again'],
  ['PROTOTYPE', 'Name an owner and fund it, or stop it'],
  ['NO VALUE UNIT', 'Name the unit of value, or release the rest'],
  ['IDLE SEATS', 'Return the seats that nobody uses'],
];
/** What each envelope asks for; nothing where its reading asks for nothing. */
const SENTENCE = READINGS.reduceRight((rest, [word, text]) => `IF(${envelopeRows('O')}="${word}","${text}",${rest})`, '""');
const numbered = (count: number): readonly Readonly<Record<string, number>>[] => Array.from({ length: count }, (_, i) => ({ No: i + 1 }));
/** The proposal of a row by its number, empty where there are fewer. */
const nth = (table: string, filtered: string): string => `=IFERROR(INDEX(${filtered},${table}[[#This Row],[No]]),"")`;

/** What the board should know and decide, on one printed page; the portfolio on a second. */
export default {
  name: 'Board',
  kind: 'output',
  order: 15,
  title: 'Board',
  purpose: 'What the board should know and decide, on one page.',
  question: 'What should the board know and decide, on one page?',
  widths: BOARD_WIDTHS,
  heights: { 3: 30, 4: 6 },
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
    section('A41', 'Portfolio: spend, return and stage', 'M41'),
    ...portfolioFeed,
    section('P5', 'Decisions asked: type over a proposal by giving its text', 'U5'),
    {
      kind: 'table',
      name: 'tblDecisions',
      at: 'P6',
      key: ['No'],
      columns: [
        data('No', 7, 'whole'),
        input('Text', 80, 'general', { note: 'What the board is asked to decide. Blank: the proposal stands on the page.' }),
        input('Effect', 14, 'money', { note: 'Money a year; savings are negative, 0 is neutral, blank is not priced.' }),
        choice('Owner', 14, 'owners'),
        input('Due', 12, 'day'),
        worked('Proposal', 60, 'general', nth('tblDecisions', `FILTER(${SENTENCE}&": "&${envelopeRows('A')},${SENTENCE}<>"")`), {
          note: 'From the readings on EnvelopeStatus.',
        }),
      ],
      rows: numbered(DECISIONS),
    },
    section('W5', 'Risks', 'Y5'),
    {
      kind: 'table',
      name: 'tblRisks',
      at: 'W6',
      key: ['No'],
      columns: [
        data('No', 7, 'whole'),
        input('Text', 90, 'general', { note: 'What the figures do not know. Blank: the proposal stands on the page.' }),
        worked(
          'Proposal',
          60,
          'general',
          nth('tblRisks', 'FILTER(Checks!$B$7:$B$34&": "&Checks!$I$7:$I$34,(Checks!$G$7:$G$34="FAIL")+(Checks!$G$7:$G$34="REVIEW")>0)'),
          { note: 'From the tests on Checks that do not hold.' },
        ),
      ],
      rows: numbered(RISKS),
    },
    ...boardHelpers,
  ],
  conditions: [
    { kind: 'words', area: 'A8:M8' },
    { kind: 'words', area: 'D27:D30' },
    { kind: 'words', area: 'F27:F30' },
    { kind: 'missing', area: 'A6:M6' },
    { kind: 'formula', area: 'F33:F37', formula: '=ISNUMBER(SEARCH("met",$F33))', color: '#00483A' },
    { kind: 'formula', area: 'F33:F37', formula: '=ISNUMBER(SEARCH("worse",$F33))', color: '#7D1400' },
    { kind: 'formula', area: 'M2:M2', formula: '=ISNUMBER(SEARCH("FAIL",$M$2))', color: '#7D1400' },
    { kind: 'formula', area: 'M2:M2', formula: '=ISNUMBER(SEARCH("REVIEW",$M$2))', color: '#6E3200' },
    { kind: 'formula', area: 'M2:M2', formula: '=ISNUMBER(SEARCH("PASS",$M$2))', color: '#00483A' },
  ],
  charts: [boardCorridor, boardScenarios, portfolioChart],
  merges: MERGED,
  hideBlank: PORTFOLIO_ROWS,
  print: { areas: ['A1:M39', 'A41:M69'], scale: 80 },
} satisfies Sheet;
