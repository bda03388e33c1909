import { DIFFERENCE } from './rolling-parts';
import { TEAM_WORDS } from './capacity-parts';
import { LEARNERS_TO } from './learning-parts';
import { VENDORS_TO } from './shadow-parts';
import { BAND_STATES, CHARGED_DIFFERENCE, SEAT_STATES, envelopeRows, unitCosts } from './room';

/** A line of Cover: a sheet, the question it answers, the formula of its state and of its rows. */
export interface CoverRow {
  readonly sheet: string;
  readonly kind: string;
  readonly question: string;
  readonly state: string;
  readonly rows?: string;
}

/** What is said of words that end in a figure or a month. */
const SAID: Readonly<Record<string, string>> = { 'OVER CEILING*': 'OVER CEILING', 'BELOW *': 'BELOW HURDLE' };
/** The worst of the words that stand in an area, in the order given, else the last word. */
const worst = (area: string, words: readonly string[], otherwise: string): string =>
  words.reduceRight(
    (rest, word) => `IF(COUNTIF(${area},"${word}")>0,"${SAID[word] ?? word}",${rest})`,
    `IF(SUMPRODUCT(--ISERROR(${area}))>0,"no figure","${otherwise}")`,
  );
/** The same of what is worked out row by row: of no row with a figure there is no verdict. */
const verdict = (area: string, words: readonly string[], otherwise: string): string =>
  `IF(COUNTIF(${area},"?*")=COUNTIF(${area},"no figure"),"no figure",${worst(area, words, otherwise)})`;
/** PASS, or the worst result among the tests that point to the sheet; NOT RUN where there was nothing to test for any of them. */
const tests = (sheet: string): string => {
  const count = (word: string): string => `COUNTIFS(Checks!$H$7:$H$34,"${sheet}*",Checks!$G$7:$G$34,"${word}")`;
  return `IF(${count('FAIL')}>0,"FAIL",IF(${count('REVIEW')}>0,"REVIEW",IF((${count('NOT RUN')}>0)*(${count('PASS')}=0)>0,"NOT RUN","PASS")))`;
};
/** Rows that a table holds; its one empty row is none. */
const held = (table: string, column: string): string => `COUNTIFS(${table}[${column}],"<>")`;
const data = (sheet: string, kind: string, question: string, column: string): CoverRow => ({
  sheet,
  kind,
  question,
  state: tests(sheet),
  rows: held(`tbl${sheet}`, column),
});

/** What the audit and the vendor master may find, the worst first. */
const FINDINGS = ['NOT APPROVED', 'NOT LISTED', 'UNCHECKED', 'NO DECISION', 'CHECK AGAIN', 'UNDER REVIEW', 'SHARE DIFFERS'];
/** The sheets in reading order; questions as in each sheet's file, which a test holds together. */
export const COVER_ROWS: readonly CoverRow[] = [
  {
    sheet: 'Board',
    kind: 'output',
    question: 'What should the board know and decide, on one page?',
    state: worst('Board!$A$8:$M$8', ['BELOW HURDLE', 'OVER CEILING*', 'ABOVE_CEILING', 'BELOW_FLOOR', 'no figure'], 'PASS'),
  },
  {
    sheet: 'EnvelopeStatus',
    kind: 'output',
    question: 'Which envelopes have passed a limit, and was it value or waste?',
    state: verdict(envelopeRows('K'), ['EXEC_APPROVAL', 'UNFUNDED', 'REVIEW', 'ALERT'], 'OK'),
  },
  {
    sheet: 'Variance',
    kind: 'output',
    question: 'Why did the month differ from plan: volume, intensity, price or something new?',
    state: tests('Variance'),
  },
  {
    sheet: 'Corridor',
    kind: 'calculation',
    question: 'Is AI spend between the floor and the ceiling that revenue allows?',
    state: 'IFERROR(Corridor!$R$22,"no figure")',
  },
  {
    sheet: 'Reforecast',
    kind: 'calculation',
    question: 'What will the next twelve months cost under three scenarios?',
    state: 'IFERROR(IF(MIN(Reforecast!$S$25:$AD$25)<0,"ALERT",IF(Reforecast!$E$26="DUE","DUE","PASS")),"no figure")',
  },
  {
    sheet: 'UnitCost',
    kind: 'calculation',
    question: 'What does one unit of value cost once review and failures are counted?',
    state: verdict(unitCosts('O'), ['WASTE', 'BELOW *'], 'PAYS'),
  },
  {
    sheet: 'RollingForecast',
    kind: 'calculation',
    question: 'What will each workflow cost, and how good were our forecasts?',
    state: `IFERROR(IF(SUMPRODUCT(ABS(RollingForecast!$G$${String(DIFFERENCE)}:$AD$${String(DIFFERENCE)}))=0,"PASS","REVIEW"),"no figure")`,
    rows: held('tblSnapshots', 'Version'),
  },
  {
    sheet: 'Accruals',
    kind: 'calculation',
    question: 'What is owed and not yet invoiced, and does it agree with the ledger?',
    state: tests('Accruals'),
    rows: held('tblAccruals', 'Vendor'),
  },
  {
    sheet: 'Capacity',
    kind: 'calculation',
    question: 'Is the throughput that teams claim funded?',
    state: verdict(`Capacity!${TEAM_WORDS}`, ['UNFUNDED', 'no figure'], 'FUNDED'),
    rows: held('tblTeams', 'Team'),
  },
  {
    sheet: 'Learning',
    kind: 'calculation',
    question: 'Which experiments should be kept, promoted or stopped?',
    state: verdict(`Learning!$N$7:$N$${String(LEARNERS_TO)}`, ['STOP', 'PROMOTE', 'no figure'], 'KEEP'),
  },
  {
    sheet: 'ModelChoice',
    kind: 'calculation',
    question: 'Which model is cheapest once review and failures are counted?',
    state: worst('tblOptions[Choice]', ['no figure'], 'PASS'),
    rows: held('tblOptions', 'Option'),
  },
  {
    sheet: 'Owners',
    kind: 'output',
    question: 'Why does this workflow exist, what does it cost, and would we fund it again?',
    state: 'IFERROR(Owners!$L$9,"no figure")',
  },
  {
    sheet: 'InvoiceAndSystem',
    kind: 'output',
    question: 'What does AI cost beyond the invoices, and do both views agree?',
    state: 'InvoiceAndSystem!$F$20',
  },
  {
    sheet: 'Chargeback',
    kind: 'output',
    question: 'Who used what, what are they charged, and does it cover the cost?',
    state: `IFERROR(IF(${CHARGED_DIFFERENCE}=0,"PASS","FAIL"),"NOT RUN")`,
  },
  {
    sheet: 'SeatsAndUsage',
    kind: 'output',
    question: 'Are seats used, and does usage keep its allowance?',
    state: `IF(COUNTIF(${BAND_STATES},"OVER")>0,"OVER",${verdict(SEAT_STATES, ['OVER BOUGHT', 'IDLE SEATS'], 'ON PLAN')})`,
  },
  {
    sheet: 'HiddenSpend',
    kind: 'output',
    question: 'How much AI do we not see, and who buys it without approval?',
    state: worst(`HiddenSpend!$I$7:$I$${String(VENDORS_TO)}`, FINDINGS, 'PASS'),
  },
  data('Policy', 'input', 'Which thresholds, rates and targets drive every figure here?', 'Name'),
  data('Calendar', 'input', 'Which months belong to which quarter, and which are closed?', 'Month'),
  data('Envelopes', 'input', 'Who may spend what this quarter?', 'Id'),
  data('Workflows', 'input', 'Who owns each workflow, and what does it produce?', 'Id'),
  data('Roles', 'input', 'How many seats and how much usage does each role need?', 'Role'),
  data('Drivers', 'input', 'Which business figures does the corridor follow?', 'Month'),
  data('Value', 'input', 'How many units of value did each workflow produce?', 'Month'),
  data('Review', 'input', 'What was reviewed, what failed, and what did that cost?', 'Workflow'),
  data('Scenarios', 'input', 'How far may usage go, and how likely is each way?', 'Maturity'),
  data('Rates', 'input', 'At which rate was foreign money converted?', 'Date'),
  data('Prices', 'input', 'What does a unit cost, and since when?', 'Vendor'),
  data('Rules', 'input', 'Which rule classified a charge?', 'Order'),
  data('Reallocations', 'input', 'Which money was moved between envelopes, why, and who approved it?', 'Date'),
  data('ReallocationRules', 'input', 'Which rules must a move between envelopes keep?', 'Rule'),
  {
    ...data('Renewals', 'input', 'Which contracts end soon, and would we fund them again?', 'Contract'),
    state: worst('tblRenewals[Status]', ['BLOCK', 'DUE'], 'OK'),
  },
  data('Contracts', 'input', 'What is agreed for seats and credits, and how much of it is AI?', 'Vendor'),
  {
    ...data('Audit', 'input', 'Which products have AI inside, which share, and who checked it?', 'Vendor'),
    state: worst('tblAudit[State]', FINDINGS, 'PASS'),
  },
  {
    ...data('Vendors', 'input', 'Which vendors are approved, and who answers for each?', 'Vendor'),
    state: worst('tblVendors[Status]', ['NOT APPROVED', 'UNDER REVIEW'], 'PASS'),
  },
  data('Services', 'input', 'What does the platform sell inside the company, and who used it?', 'Workflow'),
  {
    sheet: 'Decisions',
    kind: 'input',
    question: 'What is the board asked to decide, and which risks is it told?',
    state: tests('Decisions'),
    rows: held('tblDecisions', 'Text'),
  },
  data('Benchmarks', 'input', 'What do others report, and how old is it?', 'Key'),
  data('Actuals', 'data', 'What did vendors charge, row by row, and where does each row come from?', 'Month'),
  data('Invoices', 'data', 'Which invoices arrived, and from which file?', 'InvoiceId'),
  data('InvoiceLines', 'data', 'What did each invoice charge, line by line?', 'InvoiceId'),
  data('SaaS', 'data', 'What does AI inside other software cost, and who uses it?', 'Vendor'),
  {
    sheet: 'Checks',
    kind: 'check',
    question: 'Do the figures tie?',
    state: worst('Checks!$G$7:$G$34', ['FAIL', 'REVIEW', 'NOT RUN'], 'PASS'),
    rows: 'COUNTIFS(Checks!$G$7:$G$34,"<>")',
  },
  data('Log', 'check', 'Who changed what, when and why?', 'What'),
];
