import { BENCHMARKS } from '../../model/benchmark';
import type { Sheet } from '../sheet';
import { input } from '../parts/columns';

/** What others report, with its source and its day. */
export default {
  name: 'Benchmarks',
  kind: 'input',
  order: 55,
  title: 'Benchmarks',
  purpose: 'Ranges that others report, as rules of thumb. Give each its source and its day; old ones are flagged.',
  question: 'What do others report, and how old is it?',
  widths: [],
  freeze: 'B7',
  blocks: [
    {
      kind: 'table',
      name: 'tblBenchmarks',
      at: 'A6',
      key: ['Key'],
      columns: [
        input('Key', 26, 'text'),
        input('Low', 14, 'limit'),
        input('High', 14, 'limit'),
        input('Unit', 26),
        input('Source', 44),
        input('Date', 13, 'day', { note: 'When it was published or last confirmed.' }),
        input('Tag', 14),
      ],
      rows: BENCHMARKS.map(({ key, low, high, unit, source }) => ({ Key: key, Low: low, High: high, Unit: unit, Source: source, Tag: 'heuristic' })),
    },
  ],
  conditions: [
    {
      kind: 'formula',
      area: 'F6:F106',
      formula: '=AND(ISNUMBER($F6),$F6<EDATE(Policy_AsOf,-Policy_BenchmarkAge))',
      color: '#6E3200',
      fill: '#FFDDB5',
    },
  ],
  print: { areas: ['A:G'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
