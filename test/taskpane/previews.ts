import type { Preview, RejectedLine } from '../../src/ledger/preview';

const usd = (Amount: string) => ({ Currency: 'USD', Amount });
const eur = (Amount: string) => ({ Currency: 'EUR', Amount });

export const rejected: readonly RejectedLine[] = [
  {
    file: 'openai-costs-2026-10.csv',
    line: 218,
    field: 'amount',
    sentence: 'The amount "1.234,56" does not fit this file, which writes 1,234.56.',
    amount: null,
  },
  { file: 'openai-costs-2026-10.csv', line: 977, field: 'date', sentence: 'The date is empty.', amount: usd('11.04') },
  { file: 'openai-costs-2026-10.csv', line: 1604, field: null, sentence: 'Two columns fewer than the heading.', amount: usd('7.00') },
];

export const preview: Preview = {
  id: 'p7',
  state: 'ready',
  sentence: null,
  files: [
    {
      upload: 'u1',
      name: 'openai-costs-2026-10.csv',
      bytes: 120000000,
      source: 'openai',
      sourceTitle: 'OpenAI cost export',
      candidates: [],
      sentence: null,
      taken: true,
      lines: 3598,
      added: 406,
      changed: 9,
      removed: 2,
      unchanged: 3180,
      rejected: 3,
      skipped: 0,
      totals: [{ Currency: 'USD', file: '146512.75', read: '146494.71', rejected: '18.04', ties: true }],
    },
    {
      upload: 'u2',
      name: 'INV-88213.xml',
      bytes: 5400,
      source: 'ubl',
      sourceTitle: 'UBL invoice',
      candidates: [],
      sentence: 'Tax 1,219.80 is kept apart.',
      taken: true,
      lines: 6,
      added: 6,
      changed: 0,
      removed: 0,
      unchanged: 0,
      rejected: 0,
      skipped: 0,
      totals: [{ Currency: 'EUR', file: '6420.00', read: '6420.00', rejected: '0', ties: true }],
    },
    {
      upload: 'u3',
      name: 'tessera_usage_oct.csv',
      bytes: 9000,
      source: null,
      sourceTitle: null,
      candidates: [],
      sentence: 'No source has these headings.',
      taken: false,
      lines: 88,
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 0,
      rejected: 0,
      skipped: 0,
      totals: [],
    },
  ],
  added: { count: 412, amounts: [usd('39181.30'), eur('6420.00')] },
  changed: { count: 9, amounts: [usd('-28.22')] },
  removed: { count: 2, amounts: [usd('-11.43')] },
  unchanged: { count: 3180, amounts: [usd('98120.44')] },
  rejected: { count: 3, amounts: [usd('18.04')] },
  effect: { count: 423, amounts: [usd('39141.65'), eur('6420.00')] },
  months: [
    { month: '2026-10', Currency: 'USD', state: 'open', now: '98120.44', after: '137262.09', change: '39141.65' },
    { month: '2026-10', Currency: 'EUR', state: 'open', now: '0', after: '6420.00', change: '6420.00' },
    { month: '2026-09', Currency: 'USD', state: 'locked', now: '121906.12', after: '121906.12', change: '0' },
  ],
  rejectedLines: [...rejected],
  changedLines: [
    { file: 'openai-costs-2026-10.csv', line: 40, what: 'gpt-large, support, 3 Oct', month: '2026-10', Currency: 'USD', before: '412.10', after: '396.02' },
    { file: 'openai-costs-2026-10.csv', line: null, what: 'gpt-small, search, 5 Oct', month: '2026-10', Currency: 'USD', before: '9.31', after: null },
  ],
};
export const choosing: Preview = {
  ...preview,
  files: preview.files.map((file) =>
    file.upload === 'u3'
      ? {
          ...file,
          name: 'costs_export.csv',
          sentence: null,
          candidates: [
            { id: 'openai', title: 'OpenAI costs' },
            { id: 'azure', title: 'Azure OpenAI costs' },
          ],
        }
      : file,
  ),
};
/** A restated bill that has nothing of a subscription, and of another that was said to be gone. */
export const mayBeGone: Preview = {
  ...preview,
  files: preview.files.slice(0, 2).map((file, i) =>
    i === 0
      ? file
      : {
          ...file,
          name: 'azure-2026-10.csv',
          source: 'azure-actual-costs',
          sourceTitle: 'Azure actual costs',
          sentence: null,
          removed: 12,
          gone: [
            {
              part: '["acme","id-lab"]',
              name: 'Research lab',
              sentence: 'Of Research lab, azure-2026-10-first.csv has 212 lines of October 2026 (1,204.50 EUR); this file has none.',
              out: false,
            },
            {
              part: '["acme","id-web"]',
              name: 'Web shop trial',
              sentence: 'Of Web shop trial, azure-2026-10-first.csv has 12 lines of October 2026 (31.07 EUR); this file has none.',
              out: true,
            },
          ],
        },
  ),
};
/** A report that names no currency, an export of which two lines name none, and one that was read as it was said. */
export const noCurrency: Preview = {
  ...preview,
  files: preview.files.map((file, i) => {
    const asked = { answer: null, last: null, likely: ['USD', 'EUR', 'GBP', 'CAD', 'AUD'] };
    const sentence = 'The file does not say in which currency its amounts are: it shows them with $, as several currencies do.';
    if (i === 0)
      return { ...file, rejected: 2, currency: { ...asked, sentence: '2 lines of the file name no currency.', last: 'CAD', likely: ['CAD', 'USD'] } };
    if (i === 1) return { ...file, currency: { ...asked, answer: 'EUR', sentence } };
    return {
      ...file,
      name: 'Transaction List by Vendor.xlsx',
      source: 'quickbooks-vendor-report',
      sourceTitle: 'QuickBooks vendor report',
      sentence: `${sentence} Nothing was taken.`,
      currency: { ...asked, sentence, likely: ['USD', 'CAD', 'AUD'] },
    };
  }),
};
/** An answer without an account beside an export of one, one that was read as the last was, and an export beside lines that name none. */
export const noAccount: Preview = {
  ...preview,
  files: preview.files.map((file, i) => {
    const asked = { of: 'file' as const, answer: null, kept: null, accounts: [{ id: 'org-1', name: 'Fernhill Research' }] };
    const sentence =
      'Of Fernhill Research, openai-costs-2026-10.csv has 31 lines of October 2026 (1,204.50 USD); this file names no account for the same days.';
    const named = { ...file, source: 'openai-costs-api', sourceTitle: 'OpenAI costs API', sentence: null };
    if (i === 0)
      return { ...named, name: 'costs-10.json', taken: false, sentence: `${sentence} Both would count. Nothing was taken.`, account: { ...asked, sentence } };
    if (i === 1)
      return { ...named, name: 'costs-11.json', account: { ...asked, sentence: 'The file names no account.', answer: 'org-1', kept: 'costs-10.json' } };
    const older =
      'Of an account that is not named, costs-09.json has 3 lines of September 2026 (12.00 USD); this file has those of Fernhill Research for the same days.';
    return {
      ...named,
      name: 'openai-costs-2026-09.csv',
      sentence: `${older} Both would count. Nothing was taken.`,
      account: { ...asked, of: 'older' as const, sentence: older },
    };
  }),
};
/** A file that no source knows, and one of a source of the team's own. */
export const unknown: Preview = {
  ...preview,
  files: [
    { ...preview.files[2]!, unknown: true, sentence: 'No source has these headings. Say what the columns mean, or leave the file out.' },
    { ...preview.files[1]!, name: 'field-credits-10.csv', source: 'own-field-credits', sourceTitle: 'Field credits, all regions', sentence: null },
  ],
};
const none = { count: 0, amounts: [] };
export const nothingNew: Preview = {
  ...preview,
  files: preview.files.slice(0, 1).map((file) => ({
    ...file,
    added: 0,
    changed: 0,
    removed: 0,
    rejected: 0,
    unchanged: 3598,
    sentence: 'Nothing new: all 3,598 lines are already there since 1 Nov 09:41.',
  })),
  added: none,
  changed: none,
  removed: none,
  unchanged: { count: 3598, amounts: [usd('146512.75')] },
  rejected: none,
  effect: none,
  months: preview.months.map((m) => ({ ...m, after: m.now, change: '0' })),
  rejectedLines: [],
  changedLines: [],
};
export const fourCurrencies: Preview = {
  ...preview,
  added: { count: 412, amounts: [usd('39181.30'), eur('6420.00'), { Currency: 'GBP', Amount: '1204.5' }, { Currency: 'JPY', Amount: '880000' }] },
  effect: { count: 423, amounts: [usd('39141.65'), eur('6420.00'), { Currency: 'GBP', Amount: '1204.5' }, { Currency: 'JPY', Amount: '880000' }] },
};
