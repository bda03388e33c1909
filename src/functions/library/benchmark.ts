import { benchmarkOf, BENCHMARKS, reading, type Benchmark } from '../../model/benchmark';
import { mistyped, ok, type Result } from '../../model/fault';
import { choice, defineFunction, numbers } from '../define';
import { eachRow } from '../each-row';
import { everyLine, matching, table, there, type Line, type Table } from '../tables';
import { texts } from '../texts';

/** The columns of a table of benchmarks, as on the Benchmarks sheet. */
function benchmarkIn(line: Line): Result<Benchmark> {
  const [key, low, high] = [there(line.word(0, 'Key'), 'Key'), there(line.figure(1, 'Low'), 'Low'), there(line.figure(2, 'High'), 'High')];
  const [unit, source] = [line.word(3, 'Unit'), line.word(4, 'Source')];
  if (!key.ok) return key;
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (!unit.ok) return unit;
  if (!source.ok) return source;
  return ok({ key: key.value, low: low.value, high: high.value, unit: unit.value, source: source.value });
}
function find(own: Table | null, key: string): Result<Benchmark> {
  if (own === null) return benchmarkOf(key, BENCHMARKS);
  if (own.columns < 3) return mistyped('benchmarks takes a table of Key, Low, High, Unit, Source');
  const rows = everyLine(matching(own, { 0: key }), benchmarkIn);
  return rows.ok ? benchmarkOf(key, rows.value) : rows;
}

/** Where a figure stands against what others report. */
export default defineFunction({
  name: 'BENCHMARK',
  description:
    'BELOW, WITHIN or ABOVE a reported range; both ends belong to it. "all" adds low, high, unit and source. Ranges are rules of thumb: give your own table for better ones. Keys: txn_simple, txn_moderate, txn_high, api_annual, ai_share_cloud_now, ai_share_cloud_future, inference_share_cloud, training_share_cloud, ai_share_it, ai_share_it_native.',
  words: ['compare with others', 'industry', 'typical cost', 'peer', 'rule of thumb'],
  parameters: {
    key: texts.needed('which benchmark'),
    value: numbers.needed('your figure'),
    benchmarks: table.optional('table with the columns Key, Low, High, Unit, Source, such as tblBenchmarks', 'the ranges that come with it'),
    show: choice('"reading", or "all" for reading, low, high, unit and source', ['reading', 'all']),
  },
  examples: [
    { cells: ['txn_simple', 0.03], gives: 'WITHIN', says: 'three cents for a simple transaction' },
    { cells: ['api_annual', 36000], gives: 'BELOW', says: 'a year of model calls' },
    { cells: ['own', 12, [['own', 5, 10, 'USD', 'our survey']], 'all'], gives: [['ABOVE', 5, 10, 'USD', 'our survey']], says: 'a table of your own' },
    { cells: ['txn_easy', 0.03], gives: '#N/A', says: 'nobody reports that' },
  ],
  errors: [
    ['the key is unknown, or a figure is blank', '#N/A'],
    ['a range ends below its begin, a key has two ranges, or the table lacks columns', '#VALUE!'],
  ],
  arithmetic:
    '{value} compared with the reported range of {key}, {low = all2} to {high = all3} {unit = all4}, both ends included: {reading = answer1}\nSource of the range: {source = all5}',
  policy: 'Rules of thumb: reported ranges are a first look, not a target.',
  not: 'Whether others count the same things.',
  run: ({ key, value, benchmarks, show }) =>
    eachRow({ key, value }, {}, (row) => {
      const found = find(benchmarks, row.key);
      if (!found.ok) return found;
      const stands = reading(row.value, found.value);
      const { low, high, unit, source } = found.value;
      return ok(show === 'reading' ? stands : [stands, low, high, unit ?? '', source ?? '']);
    }),
});
