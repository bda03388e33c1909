import type { LeftOut, OpenLine, OpenLines } from '../../src/ledger/imports';
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
const none = { ofMonth: [], all: [] };
export const lines: Lines = { month: '2026-10', ofMonth: open, all: open, decided: none };
export const noLines: Lines = { month: '2026-10', ofMonth: { count: 0, amounts: [], lines: [] }, all: { count: 0, amounts: [], lines: [] }, decided: none };
const decided: readonly LeftOut[] = openLines.slice(0, 2).map((line, i) => ({
  ...line,
  line: 40 + i,
  reason: i === 0 ? 'A test line of the vendor' : 'Paid by the agency, see its invoice of October',
  by: i === 0 ? 'M. Iyer' : null,
  leftAt: NOW,
}));
/** Two more that somebody decided on. */
export const decidedLines: Lines = { ...lines, decided: { ofMonth: decided, all: decided } };
const many: OpenLines = {
  count: 1240,
  amounts: [
    { Currency: 'USD', Amount: '48120.5' },
    { Currency: 'EUR', Amount: '6420' },
  ],
  lines: Array.from({ length: 50 }, (_, i) => ({ ...(openLines[i % 3] as OpenLine), line: 2000 + i })),
};
export const manyLines: Lines = { month: '2026-10', ofMonth: many, all: many, decided: none };
