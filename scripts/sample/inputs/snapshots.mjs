import { addMonths } from '../calendar.mjs';

/** Forecasts as they were saved each quarter: AI spend of the month before, growing by so much a month, in full hundreds. */
const version = (Version, SavedAt, before, growth) =>
  Array.from({ length: 12 }, (_, k) => ({
    Version,
    SavedAt,
    Month: addMonths(SavedAt.slice(0, 7), k),
    Workflow: null,
    Amount: Math.round((before * (1 + growth) ** (k + 1)) / 100) * 100,
    Hash: null,
  }));

export const snapshots = [
  ...version('FY26 Q1 reforecast', '2026-02-05', 149149.16, 0.045),
  ...version('FY26 Q2 reforecast', '2026-05-05', 186744.28, 0.04),
  ...version('FY26 Q3 reforecast', '2026-08-05', 231133.87, 0.035),
];
