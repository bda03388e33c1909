import type { Sheet } from '../sheet';
import { cell } from '../parts/blocks';
import { FIRST, LAST, MADE_TO, TOTAL, howMade, workflowRows } from '../parts/rolling-parts';
import { TIME_WIDTHS, timePrint, timeline, timelineConditions } from '../parts/timeline';
import { BRIDGE_WORD, END, LAG_WORDS, VERSIONS, VERSION_ROWS, bridge, lags, snapshotTable, versions, versionsChart } from '../parts/versions';

const TABLE = `AF${String(MADE_TO + 29)}`;

/** What each workflow came to and will cost, and how good earlier forecasts were. */
export default {
  name: 'RollingForecast',
  kind: 'calculation',
  order: 31.5,
  title: 'Rolling forecast',
  purpose: 'What each workflow cost and will cost, and how right we were.',
  question: 'What will each workflow cost, and how good were our forecasts?',
  widths: [...TIME_WIDTHS, 2, 20, 12, 11, 13, 15, 40],
  freeze: 'G7',
  time: true,
  blocks: [
    ...timeline,
    cell('A5', 'Typed below: saved versions', { role: 'note', link: `RollingForecast!${TABLE}` }),
    ...workflowRows,
    ...howMade,
    ...versions,
    ...bridge,
    ...lags,
    snapshotTable(TABLE),
  ],
  conditions: [
    ...timelineConditions,
    { kind: 'missing', area: `D${String(FIRST)}:AD${String(MADE_TO)}` },
    { kind: 'formula', area: VERSIONS, formula: `=ISNA(${VERSIONS.split(':')[0] ?? ''})`, color: '#FFFFFF' },
    { kind: 'words', area: BRIDGE_WORD },
    { kind: 'words', area: LAG_WORDS },
  ],
  charts: [versionsChart],
  reads: {
    months: 'S6:AD6',
    total: `S${String(TOTAL)}:AD${String(TOTAL)}`,
    names: `A${String(FIRST)}:A${String(LAST)}`,
    workflows: `S${String(FIRST)}:AD${String(LAST)}`,
  },
  hideBlank: `${String(FIRST)}:${String(LAST)},${VERSION_ROWS}`,
  wraps: { [`${String(FIRST)}:${String(LAST)}`]: 'A' },
  print: timePrint(END, MADE_TO, { breakAt: MADE_TO + 1 }),
} satisfies Sheet;
