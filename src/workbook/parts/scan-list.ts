import type { Block } from '../sheet';
import { cell, heading, look, section } from './blocks';

const FIRST = 41;
const ROWS = 24;
const LAST = FIRST + ROWS - 1;
const column = (letter: string): string => `${letter}${String(FIRST)}:${letter}${String(LAST)}`;

/** Where numbers typed into formulas are listed below the tests: the writer's cells. */
export const SCAN = {
  sheet: 'Checks',
  rows: ROWS,
  count: 'C39',
  number: column('A'),
  place: column('B'),
  numbers: column('C'),
  formula: column('H'),
  hidden: `${String(FIRST - 1)}:${String(LAST)}`,
  last: LAST,
} as const;

/** The list's frame; each write fills it from the formulas as they stand. */
export const scanList: readonly Block[] = [
  section('A38', 'Numbers typed into formulas', 'I38'),
  cell('B39', 'Found at the last write', { role: 'formula' }),
  look('C39:C39', { role: 'formula', format: 'whole' }),
  cell('G39', '=IF($C$39="","NOT RUN",IF($C$39=0,"PASS","REVIEW"))', { role: 'status' }),
  cell('H39', 'Give each a row on Policy, where it can be seen and changed.', { role: 'note', indent: 1 }),
  ...(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const).map((letter) =>
    heading(
      `${letter}40`,
      { A: '=IF(COUNTIF($C$39,">"&0)=0,"","No.")', B: 'Where', C: 'Numbers', H: 'What stands there' }[letter as string] ?? '',
      letter === 'H' ? { indent: 1 } : {},
    ),
  ),
  look(`A${String(FIRST)}:I${String(LAST)}`, { role: 'formula', size: 9 }),
  look(column('A'), { role: 'muted', format: 'whole', align: 'left' }),
  look(column('C'), { bold: true, align: 'left' }),
  look(column('H'), { indent: 1 }),
];
