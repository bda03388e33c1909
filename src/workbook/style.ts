/** Number formats in US codes; the writer sets `numberFormat`, never `numberFormatLocal`. */
export const FORMATS = {
  general: 'General',
  text: '@',
  money: '#,##0_);(#,##0);"–"_)',
  cents: '#,##0.00_);(#,##0.00);"–"_)',
  unit: '[<0.01]0.00000000_);[<1]0.000000_);#,##0.00000_)',
  percent: '0.0%_);(0.0%);"–"_)',
  threshold: '0.0%',
  change: '+0.0%;-0.0%;"–"',
  ratio: '0.0"x"_)',
  variance: '#,##0" F";#,##0" A";"–"',
  position: '0.00_);(0.00);0.00_)',
  count: '#,##0_);(#,##0);"–"_)',
  month: 'mmm yy',
  day: 'd mmm yy',
  rate: '0.0000',
  whole: '0',
  amount: '#,##0.00',
  share: '0%',
} as const;

/** The lists that cells offer. `owners`, `workflows` and `envelopes` come from their tables by a named range. */
export const LISTS = {
  stage: ['production', 'scaling', 'experiment'],
  budgetType: ['fixed', 'corridor', 'envelope', 'internal price'],
  spendMode: ['learning', 'run-rate'],
  category: ['production-inference', 'development-training', 'experimental', 'embedded', 'not-ai', 'unclassified'],
  bucket: ['fixed', 'variable', 'uncertainty'],
  stream: ['seat', 'usage', 'reimbursed', 'task'],
  costBasis: ['invoiced', 'vendor-reported', 'estimated', 'included', 'accrued', 'allocated', 'manual'],
  quality: ['low', 'normal', 'critical'],
  pricing: ['usage', 'seat'],
  maturity: ['early', 'growing', 'mature'],
  ramp: ['step', 'linear', 'geometric'],
  timing: ['start', 'mid', 'end'],
  pattern: ['even', '4-4-5', '4-5-4', '5-4-4', 'days'],
  rollover: ['none', 'full', 'capped'],
  state: ['open', 'soft', 'locked'],
  rateType: ['average', 'month-end', 'budget'],
  severity: ['stop', 'look'],
  ruleTest: ['is', 'contains', 'starts', 'matches'],
  yesNo: ['Y', 'N'],
  owners: null,
  workflows: null,
  envelopes: null,
} as const satisfies Readonly<Record<string, readonly string[] | null>>;

/** The workbook names by which a cell's list reaches a table: a validation may not hold a structured reference. A sheet's `names` define them. */
export const LIST_NAMES = { owners: 'List_Owners', workflows: 'List_Workflows', envelopes: 'List_Envelopes' } as const;
