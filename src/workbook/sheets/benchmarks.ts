import { BENCHMARKS } from '../../model/benchmark';
import type { Sheet } from '../sheet';
import { GROWING, input } from '../parts/columns';

/** What the keys of the ranges that a new workbook starts with stand for. */
const NAMES: Readonly<Record<string, string>> = {
  txn_simple: 'Cost of a simple task',
  txn_moderate: 'Cost of a moderate task',
  txn_high: 'Cost of a demanding task',
  api_annual: 'Spend on model APIs in a year',
  ai_share_cloud_now: 'AI in cloud spend, today',
  ai_share_cloud_future: 'AI in cloud spend, as expected',
  inference_share_cloud: 'Running models in cloud spend',
  training_share_cloud: 'Training models in cloud spend',
  ai_share_it: 'AI in IT spend',
  ai_share_it_native: 'AI in IT spend of companies built on AI',
};

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
        // Last, since BENCHMARK takes the columns before it by their places.
        input('Name', 44, 'general', { later: true, note: 'What the key stands for.' }),
      ],
      rows: BENCHMARKS.map(({ key, low, high, unit, source }) => ({
        Key: key,
        Low: low,
        High: high,
        Unit: unit,
        Source: source,
        Tag: 'heuristic',
        Name: NAMES[key] ?? null,
      })),
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
  wraps: { [GROWING]: 'A D E' },
  print: { areas: ['A:H'], titleRows: '1:6', fitWide: 1 },
} satisfies Sheet;
