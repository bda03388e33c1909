const SOURCE = 'practitioners, 2025';
const row = (Key, Low, High, Unit, Date) => ({ Key, Low, High, Unit, Source: SOURCE, Date, Tag: 'heuristic' });

/** Ranges that others report, confirmed by the company within the year. */
export const benchmarks = [
  row('txn_simple', 0.02, 0.05, 'USD a transaction', '2026-02-16'),
  row('txn_moderate', 0.1, 0.3, 'USD a transaction', '2026-02-16'),
  row('txn_high', 1, 5, 'USD a transaction', '2026-02-16'),
  row('api_annual', 200000, 500000, 'USD a year', '2026-02-16'),
  row('ai_share_cloud_now', 0.15, 0.2, 'share of cloud spend', '2026-02-16'),
  row('ai_share_cloud_future', 0.25, 0.35, 'share of cloud spend', '2026-02-16'),
  row('inference_share_cloud', 0.2, 0.4, 'share of cloud spend', '2026-05-11'),
  row('training_share_cloud', 0.1, 0.15, 'share of cloud spend', '2026-05-11'),
  row('ai_share_it', 0.05, 0.1, 'share of IT spend', '2026-05-11'),
  row('ai_share_it_native', 0.15, 0.2, 'share of IT spend', '2026-05-11'),
];
