import type { UnclassifiedOf } from '../../src/ledger/unclassified';
import { type Classify, firstDraft } from '../../src/taskpane/classify';

const row = (Vendor: string, Service: string, Amount: string, change: Partial<UnclassifiedOf['rows'][number]> = {}): UnclassifiedOf['rows'][number] => ({
  ...{ key: Vendor, Vendor, Service, source: 'expenses', sourceTitle: 'Expenses, reimbursed', Currency: 'USD', Amount, Cost: Amount, lines: 1, rule: null },
  evidence: [
    { Column: 'ServiceProviderName', Text: Vendor, values: 1 },
    { Column: 'ServiceName', Text: Service, values: 1 },
  ],
  figures: [{ Column: 'BilledCost', least: Amount, most: Amount }],
  ...change,
});
export const unclassified: UnclassifiedOf = {
  ...{ month: '2026-10', locked: false, RuleBook: 14, SavedAt: '2026-11-01T09:52:00Z', SavedBy: 'P. Lindqvist', Currency: 'USD' },
  ...{ count: 23, open: '3912.06', total: '318904.17', share: 0.01226 },
  rows: [
    row('Notion Labs', 'Business plan, AI', '1840.00', {
      lines: 11,
      evidence: [
        { Column: 'ServiceProviderName', Text: 'Notion Labs', values: 1 },
        { Column: 'ServiceName', Text: 'Business plan, AI', values: 1 },
        { Column: 'ChargeDescription', Text: 'notion ai add-on', values: 3 },
        { Column: 'x_GLAccount', Text: '6420 Software', values: 1 },
      ],
      figures: [
        { Column: 'BilledCost', least: '12.5', most: '1240' },
        { Column: 'ConsumedQuantity', least: '1', most: '48201993' },
        { Column: 'ListUnitPrice', least: '0.00000015', most: '0.00000015' },
      ],
    }),
    row('Azure', 'search-prod-weu', '1212.48'),
    row('Perplexity', 'Perplexity', '240.00'),
    row('AWS', 'bedrock us-east-1', '131.77', { rule: 7 }),
  ],
};
const book = {
  Rules: [
    {
      Order: 7,
      Column: 'ServiceProviderName',
      Test: 'is',
      Text: 'AWS',
      Category: null,
      Bucket: 'variable',
      Workflow: null,
      Owner: null,
      CostCenter: null,
      SpendMode: null,
      Stream: null,
      AiShare: null,
      Reason: null,
    },
  ],
  Workflows: [
    { Id: 'W03', Workflow: 'Knowledge base', Envelope: null, BusinessUnit: null, Owner: 'M. Iyer', SpendMode: null },
    { Id: 'W04', Workflow: 'Search', Envelope: null, BusinessUnit: null, Owner: null, SpendMode: null },
  ],
} as const;
const [first] = unclassified.rows;
const draft = {
  ...firstDraft(first!),
  category: 'embedded' as const,
  workflow: 'W03',
  owner: 'P. Lindqvist ',
  costCenter: '0420',
  bucket: 'fixed' as const,
  share: '35%',
  evidence: 'Seats with AI: 7 of 20',
  fits: { lines: 11, amounts: [{ Currency: 'USD', Amount: '20240.00' }], months: 3, vendors: 1, others: 2 },
};
export const classify: Classify = {
  found: unclassified,
  book: { Rules: [...book.Rules], Workflows: [...book.Workflows] },
  open: 'Notion Labs',
  drafts: { 'Notion Labs': draft },
  accepted: [],
  later: [],
};

/** Classify in every state, by name. */
export const CLASSIFIED: Readonly<Record<string, Classify | null>> = {
  classify,
  'classify-some': {
    ...classify,
    open: 'Perplexity',
    drafts: { ...classify.drafts, Perplexity: firstDraft(unclassified.rows[2]!) },
    accepted: ['Notion Labs'],
    later: ['Azure'],
  },
  'classify-share': {
    ...classify,
    drafts: { 'Notion Labs': { ...draft, evidence: '', share: '350%', fits: { lines: 0, amounts: [], months: 0, vendors: 0, others: 0 } } },
  },
  'classify-figure': {
    ...classify,
    drafts: {
      'Notion Labs': {
        ...draft,
        test: { Column: 'BilledCost', Test: 'at least', Text: '1250.5' },
        fits: {
          ...{ lines: 214, months: 3, vendors: 9, others: 0 },
          amounts: [
            { Currency: 'EUR', Amount: '20240.00' },
            { Currency: 'USD', Amount: '318904.17' },
          ],
        },
      },
    },
  },
  'classify-no-figure': { ...classify, drafts: { 'Notion Labs': { ...draft, test: { Column: 'BilledCost', Test: 'below', Text: '' }, fits: null } } },
  'classify-evidence': { ...classify, drafts: { 'Notion Labs': { ...draft, evidence: '' } } },
  'classify-decided': { ...classify, open: 'AWS' },
  'classify-none': { ...classify, open: null, found: { ...unclassified, count: 0, open: '0', share: 0, rows: [] } },
  'classify-locked': { ...classify, open: null, found: { ...unclassified, locked: true, count: 0, open: '0', total: null, share: null, rows: [] } },
  'classify-start': { ...classify, book: { ...classify.book, Rules: [] }, found: { ...unclassified, RuleBook: 0, open: null, share: null } },
  'classify-asking': null,
};
