import type { OpenLine, OpenLines } from '../../src/ledger/imports';
import type { Lines } from '../../src/taskpane/flows/read-lines';
import { NOW, rejected } from './fixtures';

// Lines of made-up files that were left out; what stands in the file is hostile on purpose.
const RAWS = ['2026-10-04,gpt-large,support,"1.234,56",=HYPERLINK("http://x")', ',gpt-small,search,11.04,<b>bold</b>', '2026-10-29,gpt-small,7.00'];
export const openLines: readonly OpenLine[] = rejected.map((line, i) => ({
  ...line,
  import: 5,
  source: 'openai',
  sourceTitle: 'OpenAI cost export',
  at: NOW,
  raw: RAWS[i] ?? null,
}));
const open: OpenLines = { count: 3, amounts: [{ Currency: 'USD', Amount: '18.04' }], lines: [...openLines] };
export const lines: Lines = { month: '2026-10', ofMonth: open, all: open };
export const noLines: Lines = { month: '2026-10', ofMonth: { count: 0, amounts: [], lines: [] }, all: { count: 0, amounts: [], lines: [] } };
const many: OpenLines = {
  count: 1240,
  amounts: [
    { Currency: 'USD', Amount: '48120.5' },
    { Currency: 'EUR', Amount: '6420' },
  ],
  lines: Array.from({ length: 50 }, (_, i) => ({ ...(openLines[i % 3] as OpenLine), line: 2000 + i })),
};
export const manyLines: Lines = { month: '2026-10', ofMonth: many, all: many };
