const checked = (Vendor, Product, AiShare, Evidence, CheckedBy, CheckedOn, Note = null) => ({
  Vendor,
  Product,
  AiInside: 'Y',
  AiShare,
  Evidence,
  CheckedBy,
  CheckedOn,
  Note,
});

/** Products with AI inside, as far as somebody has looked. Notion is still open: the count of uses has not come. */
export const audit = [
  checked('Microsoft 365', 'Copilot', 1, 'Order form: an add-on of its own', 'R. Novak', '2026-09-22'),
  checked('GitHub', 'GitHub Copilot', 1, 'Billing report: a product of its own', 'M. Ito', '2026-09-24'),
  checked('Salesforce', 'Agentforce', 1, 'Digital wallet: cases as used', 'A. Okafor', '2026-09-29'),
  checked('Salesforce', 'Einstein', 0.06, 'Price list with and without', 'L. Brandt', '2026-09-29'),
  checked('Zoom', 'AI Companion', 0.2, 'Minutes summarised of minutes held in Q3', 'R. Novak', '2026-10-06'),
  {
    ...{ Vendor: 'Notion', Product: 'Notion AI', AiInside: null, AiShare: null, Evidence: null, CheckedBy: null, CheckedOn: null },
    Note: 'Vendor asked for its count of uses on 12 Oct',
  },
];

/** Where AI hides, and what was found there. */
export const places = [
  [
    'Product features',
    'Which of our own products call a model, and who pays for it?',
    'Y',
    'L. Brandt',
    '2026-09-15',
    'Search, recommendations, product questions: all have a workflow',
  ],
  [
    'Internal tools',
    'Which tools of our own, bots and scripts call a model?',
    'Y',
    'M. Ito',
    '2026-09-15',
    'Test and review agents; one untagged project at Google Cloud',
  ],
  ['Vendor bundles', 'Which software has AI in its plan, or sells it as an add-on?', 'Y', 'R. Novak', '2026-09-22', 'Six products, on the left'],
  ['Prototypes', 'Which prototypes are still running, and whose key do they use?', 'Y', 'A. Okafor', '2026-10-06', 'The voice agent answers live calls'],
  ['Team experiments', 'What do teams try on cards, trials and free plans?', 'N', null, null, null],
  ['Expense reports', 'Who is paid back for an assistant of their own?', 'Y', 'G. Petrov', '2026-10-14', 'Six engineers, 20.00 a month each'],
  ['Ledger accounts', 'Which lines of software and cloud accounts name AI in their memo?', 'N', null, null, null],
].map(([Place, Ask, Looked, By, On, Found]) => ({ Place, Ask, Looked, By, On, Found }));
