import { CONVERTED, IN_PERIOD, cost } from './formulas';

const own = (column: string): string => `tblAudit[[#This Row],[${column}]]`;
const named = (formula: string): string => `=IF(${own('Vendor')}="","",${formula})`;

/** Rows of the period that count and have a rate. */
export const COUNTED_NOW = '(tblActuals[Month]=Policy_Period)*(tblActuals[Counts]="Y")*(tblActuals[Converted]="Y")';
/** What was billed, row by row, in the reporting currency and before the AI share. */
export const BILLED_ROWS = 'IFERROR(tblActuals[BilledCost]*tblActuals[FxRate],0)';

/** What was billed for the product in the period, before the AI share. */
export const BILLED = named(`SUMPRODUCT((tblActuals[Vendor]=${own('Vendor')})*(tblActuals[Service]=${own('Product')})*${COUNTED_NOW}*${BILLED_ROWS})`);
/** The part of it that counts as AI spend now. */
export const COUNTED = named(
  `IF(${own('Billed')}=0,"",${cost(`tblActuals[Vendor],${own('Vendor')}`, `tblActuals[Service],${own('Product')}`, IN_PERIOD, CONVERTED)}/${own('Billed')})`,
);
const OPEN = ['AiInside', 'Evidence', 'CheckedBy', 'CheckedOn'].map((column) => `${own(column)}=""`).join(',');
const FOUND = `IF(${own('AiInside')}="N",0,${own('AiShare')})`;
/** A product is checked when it is said whether AI is inside, which share, by what evidence, by whom and when; for so long as Policy says. */
export const STATE = named(
  `IF(OR(${OPEN},(${own('AiInside')}="Y")*(${own('AiShare')}="")=1),"UNCHECKED",` +
    `IF(${own('CheckedOn')}<EDATE(Policy_AsOf,0-Policy_AuditAge),"CHECK AGAIN",` +
    `IF(${own('Counted')}="","CHECKED",IF(ROUND(${FOUND},3)=ROUND(${own('Counted')},3),"CHECKED","SHARE DIFFERS"))))`,
);

/** Where AI hides, as questions to go through once a year. */
export const PLACES: readonly (readonly [place: string, ask: string])[] = [
  ['Product features', 'Which of our own products call a model, and who pays for it?'],
  ['Internal tools', 'Which tools of our own, bots and scripts call a model?'],
  ['Vendor bundles', 'Which software has AI in its plan, or sells it as an add-on?'],
  ['Prototypes', 'Which prototypes are still running, and whose key do they use?'],
  ['Team experiments', 'What do teams try on cards, trials and free plans?'],
  ['Expense reports', 'Who is paid back for an assistant of their own?'],
  ['Ledger accounts', 'Which lines of software and cloud accounts name AI in their memo?'],
];
