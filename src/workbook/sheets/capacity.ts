import type { Sheet } from '../sheet';
import { cell } from '../parts/blocks';
import {
  END,
  FIGURES,
  GAPS,
  SPARE_ROWS,
  TEAM_WORDS,
  burstTable,
  bursts,
  capacityChart,
  capacityMonths,
  matrix,
  teamTable,
  teams,
} from '../parts/capacity-parts';
import { TIME_WIDTHS, timePrint, timeline, timelineConditions } from '../parts/timeline';

const TABLES = String(END + 2);
const [TEAMS, BURSTS] = [`AF${TABLES}`, `AN${TABLES}`];

/** What claimed throughput needs, against the money that is funded. */
export default {
  name: 'Capacity',
  kind: 'calculation',
  order: 34,
  title: 'Capacity',
  purpose: 'What claimed throughput needs, against what is funded.',
  question: 'Is the throughput that teams claim funded?',
  widths: [...TIME_WIDTHS, 2, 26, 16, 13, 12, 11, 13, 13, 2, 26, 24, 12, 9, 13, 12, 13, 12],
  freeze: 'G7',
  time: true,
  blocks: [
    ...timeline,
    cell('A5', 'Typed below: teams', { role: 'note', link: `Capacity!${TEAMS}` }),
    cell('C5', 'bursts', { role: 'note', link: `Capacity!${BURSTS}` }),
    ...capacityMonths,
    ...teams,
    ...matrix,
    ...bursts,
    teamTable(TEAMS),
    burstTable(BURSTS),
  ],
  conditions: [
    ...timelineConditions,
    { kind: 'formula', area: 'G13:AD13', formula: '=G13<0', color: '#7D1400' },
    { kind: 'words', area: TEAM_WORDS },
    { kind: 'missing', area: 'D8:AD13' },
    { kind: 'missing', area: FIGURES },
    { kind: 'formula', area: GAPS, formula: `=AND(ISNUMBER(${GAPS.split(':')[0] ?? ''}),${GAPS.split(':')[0] ?? ''}<0)`, color: '#7D1400' },
  ],
  charts: [capacityChart],
  hideBlank: SPARE_ROWS,
  wraps: Object.fromEntries(SPARE_ROWS.split(',').map((rows) => [rows, 'A C'])),
  print: timePrint(END, 13),
} satisfies Sheet;
