import { section } from '../parts/blocks';
import { choice, data, input, worked } from '../parts/columns';
import { DECISIONS, RISKS } from '../parts/board-parts';
import { envelopeRows } from '../parts/room';
import type { Sheet } from '../sheet';

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
/** The proposal of a row by its number, empty where there are fewer; a row without a number would take them all. */
const nth = (table: string, filtered: string): string => {
  const no = `${table}[[#This Row],[No]]`;
  return `=IF(ISNUMBER(${no}),IFERROR(INDEX(${filtered},MAX(1,${no})),""),"")`;
};

/** What Board asks to decide and names as risks, typed here so that Board itself can be protected. */
export default {
  name: 'Decisions',
  kind: 'input',
  order: 57,
  title: 'Decisions and risks',
  purpose: 'What Board asks to decide, and what its figures do not know. Type over a proposal by giving its text.',
  question: 'What is the board asked to decide, and which risks is it told?',
  widths: [],
  freeze: 'A7',
  blocks: [
    section('A5', 'Decisions asked', 'F5'),
    section('H5', 'Risks', 'J5'),
    {
      kind: 'table',
      name: 'tblDecisions',
      at: 'A6',
      key: ['No'],
      columns: [
        data('No', 12, 'whole'),
        input('Text', 80, 'general', { note: 'What the board is asked to decide. Blank: the proposal stands on the page.' }),
        input('Effect', 14, 'money', { note: 'Money a year; savings are negative, 0 is neutral, blank is not priced.' }),
        choice('Owner', 14, 'owners'),
        input('Due', 12, 'day'),
        worked('Proposal', 60, 'general', nth('tblDecisions', `FILTER(${SENTENCE}&": "&${envelopeRows('A')},${SENTENCE}<>"")`), {
          note: 'From the readings on EnvelopeStatus; no figure is worked out from it.',
        }),
      ],
      rows: numbered(DECISIONS),
    },
    {
      kind: 'table',
      name: 'tblRisks',
      at: 'H6',
      key: ['No'],
      columns: [
        data('No', 7, 'whole'),
        input('Text', 88, 'general', { note: 'What the figures do not know. Blank: the proposal stands on the page.' }),
        worked(
          'Proposal',
          78,
          'general',
          nth(
            'tblRisks',
            'FILTER(Checks!$B$7:$B$34&": "&IF(LEN(Checks!$I$7:$I$34)>60,"Checks says what to do",Checks!$I$7:$I$34),(Checks!$G$7:$G$34="FAIL")+(Checks!$G$7:$G$34="REVIEW")>0)',
          ),
          { note: 'From the tests on Checks that do not hold, without what is too long for a line of Board; no figure is worked out from it.' },
        ),
      ],
      rows: numbered(RISKS),
    },
  ],
  wraps: { [`7:${String(6 + Math.max(DECISIONS, RISKS))}`]: 'B F I J' },
  print: { areas: ['A1:F30', 'H1:J30'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
