import { BUCKETS, CATEGORIES, COST_BASES, SPEND_MODES, STREAMS } from '../ledger/charge';
import { CONTRACT_KINDS, PERIOD_STATES, PRICE_PERIODS, RATE_TYPES, RULE_TESTS, TAX_IN_COST } from '../ledger/rule-book';

/** What a cell is to its reader; decides colour, fill, border and lock. */
export type Role = 'formula' | 'link' | 'input' | 'data' | 'muted' | 'bold' | 'total' | 'forecast' | 'section' | 'status' | 'note' | 'heading';

/** Number formats in US codes; the writer sets `numberFormat`, never `numberFormatLocal`. */
export const FORMATS = {
  general: 'General',
  text: '@',
  money: '#,##0_);(#,##0);"–"_)',
  // Money of the reporting currency: a workbook in yen shows no decimals here, one in dinars three.
  cents: '#,##0.00_);(#,##0.00);"–"_)',
  // Money of a bill, in whatever currency it was charged: to the cent, to thousandths in a workbook in dinars.
  billed: '#,##0.00_);(#,##0.00);"–"_)',
  billedAmount: '#,##0.00_)',
  // A price below zero stands in parentheses: Excel drops the minus of a first section that has a condition.
  unit: '[<0](#,##0.000000);[<0.01]0.00000000_);#,##0.000000_)',
  saving: '[=0]"–"_);[<0.01]0.00000000_);#,##0.000000_)',
  percent: '0.0%_);(0.0%);"–"_)',
  threshold: '0.0%_)',
  change: '+0.0%_);-0.0%_);"–"_)',
  ratio: '0.0"x"_)',
  variance: '#,##0" F";#,##0" A";"–"',
  position: '0.00_);(0.00);0.00_)',
  count: '#,##0_);(#,##0);"–"_)',
  month: 'mmm yy',
  // On an axis: Excel counts what is no date from 1 January 1900 on.
  axisMonth: '[<367]"";mmm yy',
  day: 'd mmm yy',
  rate: '0.0000',
  whole: '0',
  limit: '[>=100]#,##0_);0.00_)',
  // Money of the reporting currency of which zero is a figure.
  amount: '#,##0.00_)',
  // What is no money: hours, minutes, deviations.
  hundredths: '#,##0.00_)',
  share: '0%_)',
  ruleLimit: '[=0]0_);[<1]0%_);General_)',
  label: ';;;@',
} as const;

/** The lists that cells offer. `owners`, `workflows` and `envelopes` come from their tables by a named range. */
export const LISTS = {
  stage: ['production', 'scaling', 'experiment'],
  budgetType: ['fixed', 'corridor', 'envelope', 'internal price'],
  spendMode: SPEND_MODES,
  category: CATEGORIES,
  bucket: BUCKETS,
  stream: STREAMS,
  costBasis: COST_BASES,
  quality: ['low', 'normal', 'critical'],
  pricing: ['usage', 'seat'],
  maturity: ['early', 'growing', 'mature'],
  ramp: ['step', 'linear', 'geometric'],
  timing: ['start', 'mid', 'end'],
  pattern: ['even', '4-4-5', '4-5-4', '5-4-4', 'days'],
  rollover: ['none', 'full', 'capped'],
  state: PERIOD_STATES,
  rateType: RATE_TYPES,
  taxInCost: TAX_IN_COST,
  severity: ['stop', 'look'],
  contractKind: CONTRACT_KINDS,
  pricePer: PRICE_PERIODS,
  ruleTest: RULE_TESTS,
  yesNo: ['Y', 'N'],
  approval: ['approved', 'under review', 'not approved'],
  operator: ['>=', '>'],
  cadence: ['quarterly', 'monthly', 'weekly'],
  reports: ['daily', 'monthly'],
  fiscalName: ['start', 'end'],
  fiscalPattern: ['months', '4-4-5', '4-5-4', '5-4-4'],
  charging: ['showback', 'chargeback'],
  band: ['LightAssist', 'DeepCoding', 'Review', 'Research', 'Background'],
  commitment: ['prepaid', 'minimum'],
  paper: ['A4', 'Letter'],
  owners: null,
  workflows: null,
  envelopes: null,
} as const satisfies Readonly<Record<string, readonly string[] | null>>;

/** The workbook names by which a cell's list reaches a table: a validation may not hold a structured reference. A sheet's `names` define them. */
export const LIST_NAMES = { owners: 'List_Owners', workflows: 'List_Workflows', envelopes: 'List_Envelopes' } as const;

/** Colours of the house, as sheets name them by use. */
export const PALETTE = {
  ink: '#1B2733',
  muted: '#5A6872',
  input: '#0000FF',
  inputFill: '#FFF9DB',
  inputLine: '#E3D68A',
  link: '#0B6B3A',
  data: '#3D474F',
  dataFill: '#F4F6F8',
  headingFill: '#DCE7ED',
  forecastFill: '#EAF0F4',
  rule: '#1F5A78',
  hair: '#DDE3E8',
  missingFill: '#E6EAED',
  /** What is not known while nothing is imported. */
  quiet: '#C3CAD0',
} as const;

/** Colour of a sheet's tab by what the sheet is. */
export const TABS = {
  control: '#1F5A78',
  output: '#0B6B3A',
  calculation: '#4D4D4D',
  input: '#E3B505',
  data: '#8A979F',
  check: '#A63A1E',
} as const;

/** Status words with their text and fill; the word tells first, then light and dark, then hue. A word that ends in a blank is a beginning. */
export const WORDS = [
  {
    words: [
      'OK',
      'PASS',
      'ALL PASS',
      'IN_CORRIDOR',
      'PAYS',
      'VALUE-LED',
      'ABOVE HURDLE',
      'UNDER CEILING',
      'IN',
      'KEEP',
      'CHOSEN',
      'FUNDED',
      'AGREES',
      'CHECKED',
    ],
    color: '#00483A',
    fill: '#D3EDE4',
  },
  { words: ['ALERT'], color: '#5C4300', fill: '#FFF0BF' },
  {
    words: [
      ...['REVIEW', 'OVER', 'DUE', 'BELOW ', 'PROTOTYPE', 'IDLE SEATS', 'OVER BOUGHT', 'NO VALUE UNIT', 'PRICE', 'SCOPE', 'not tagged', 'PROMOTE', 'SHORT'],
      ...['UNCHECKED', 'CHECK AGAIN', 'SHARE DIFFERS', 'NOT LISTED', 'UNDER REVIEW', 'NO DECISION'],
    ],
    color: '#6E3200',
    fill: '#FFDDB5',
  },
  { words: ['EXEC_APPROVAL', 'FAIL', 'ABOVE_CEILING', 'WASTE', 'BLOCK', 'OVER ', 'STOP', 'NOT APPROVED'], color: '#7D1400', fill: '#F8CFC4' },
  { words: ['BELOW_FLOOR', 'UNDER'], color: '#123F66', fill: '#D6E8F7' },
  { words: ['UNFUNDED'], color: '#4B1F63', fill: '#E9DCF2' },
  { words: ['no figure', 'ON PLAN', 'NOT RUN', 'LEARNING', 'CREDIT'], color: '#3D474F', fill: '#E6EAED' },
] as const;

/** The lines that cells stand on. */
export type Line = 'hair' | 'input' | 'heading' | 'total';
/** How a cell looks; what is absent is left as it is. */
export interface Look {
  readonly format?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly line?: Line;
  readonly unlocked?: boolean;
}

export const FONT = 'Arial';

/** What a role looks like. Black is worked out here, green is taken from another sheet, blue on yellow is typed, grey is imported. */
export const ROLES: Readonly<Record<Role, Look>> = {
  formula: { color: PALETTE.ink, line: 'hair' },
  link: { color: PALETTE.link, line: 'hair' },
  input: { color: PALETTE.input, fill: PALETTE.inputFill, line: 'input', unlocked: true },
  data: { color: PALETTE.data, fill: PALETTE.dataFill, line: 'hair' },
  muted: { color: PALETTE.muted, size: 9, line: 'hair' },
  bold: { color: PALETTE.ink, bold: true, line: 'hair' },
  total: { color: PALETTE.ink, bold: true, line: 'total' },
  forecast: { color: PALETTE.ink, italic: true, line: 'hair' },
  section: { color: PALETTE.rule, bold: true },
  status: { color: PALETTE.ink, bold: true, size: 9, align: 'center', line: 'hair' },
  note: { color: PALETTE.muted, size: 8 },
  heading: { color: PALETTE.ink, bold: true, size: 9, fill: PALETTE.headingFill, wrap: true, line: 'heading' },
};
