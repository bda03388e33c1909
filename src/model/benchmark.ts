import { missing, mistyped, ok, type Result } from './fault';

/** A range that others report, with who reports it. Rules of thumb: the category is poorly defined. */
export interface Benchmark {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly source: string | null;
}
export type Reading = 'BELOW' | 'WITHIN' | 'ABOVE';

const SOURCE = 'heuristic: practitioners, 2025';
const row = (key: string, low: number, high: number, unit: string): Benchmark => ({ key, low, high, unit, source: SOURCE });
/** Cost of one transaction by how hard the task is, in order. Between the bands nothing is reported. */
const TRANSACTIONS = [
  ['simple', row('txn_simple', 0.02, 0.05, 'USD a transaction')],
  ['moderate', row('txn_moderate', 0.1, 0.3, 'USD a transaction')],
  ['high', row('txn_high', 1, 5, 'USD a transaction')],
] as const;

/** Published ranges, for want of better; a company's own table replaces them. */
export const BENCHMARKS: readonly Benchmark[] = [
  ...TRANSACTIONS.map(([, benchmark]) => benchmark),
  row('api_annual', 200_000, 500_000, 'USD a year'),
  row('ai_share_cloud_now', 0.15, 0.2, 'share of cloud spend'),
  row('ai_share_cloud_future', 0.25, 0.35, 'share of cloud spend'),
  row('inference_share_cloud', 0.2, 0.4, 'share of cloud spend'),
  row('training_share_cloud', 0.1, 0.15, 'share of cloud spend'),
  row('ai_share_it', 0.05, 0.1, 'share of IT spend'),
  row('ai_share_it_native', 0.15, 0.2, 'share of IT spend'),
];

/** The range of a key, in any case. An unknown key is `#N/A`; a range whose high end is below its low end, or one of two that differ, `#VALUE!`. */
export function benchmarkOf(key: string, table: readonly Benchmark[]): Result<Benchmark> {
  const found = table.find((one) => one.key.toLowerCase() === key.trim().toLowerCase());
  if (found === undefined) return missing(`no benchmark "${key.slice(0, 40)}"`);
  const other = table.some((one) => one.key.toLowerCase() === found.key.toLowerCase() && (one.low !== found.low || one.high !== found.high));
  if (other) return mistyped(`benchmark ${found.key} has two ranges`);
  return found.high < found.low ? mistyped(`benchmark ${found.key} ends below its begin`) : ok(found);
}

/** Where a figure stands against a range; both ends belong to it. */
export const reading = (value: number, { low, high }: Benchmark): Reading => (value < low ? 'BELOW' : value > high ? 'ABOVE' : 'WITHIN');

/** Which kind of transaction a cost is usual for, or between which: the bands have holes. A negative cost is `#VALUE!`. */
export function transaction(cost: number): Result<string> {
  if (cost < 0) return mistyped('the cost of a transaction is negative');
  const at = TRANSACTIONS.findIndex(([, { high }]) => cost <= high);
  if (at < 0) return ok('ABOVE high');
  const [word = '', band] = TRANSACTIONS[at] ?? [];
  if (band === undefined || cost >= band.low) return ok(word);
  const [before] = TRANSACTIONS[at - 1] ?? [];
  return ok(before === undefined ? `BELOW ${word}` : `BETWEEN ${before} AND ${word}`);
}
