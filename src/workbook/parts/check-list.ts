import { CONVERTED, IN_PERIOD, NOT_TAGGED_COST, SPEND, cost } from './formulas';
import { ENVELOPES_TO, envelopeRows, unitCosts } from './room';

/** One test of the books: its value, the limit it must keep, and where to look when it does not. */
export interface BookTest {
  readonly test: string;
  /** Absent: the sheet that it tests is not part of this workbook, and the test says NOT RUN. */
  readonly value?: string;
  readonly limit: string | number;
  readonly unit: string;
  readonly format: 'whole' | 'amount' | 'threshold';
  readonly severity: 'stop' | 'look';
  /** The sheets to look at; the first is the one it belongs to. */
  readonly where: string;
  /** How value and limit must stand; usually the value may not pass the limit. */
  readonly pass?: 'least' | 'equal';
  /** What to do when it fails: a formula without `=`. */
  readonly todo?: string;
}

const A = (column: string): string => `tblActuals[${column}]`;
/** Rows of a table that has none left are one empty row, which no count may take for a fault. */
const rowsWithout = (column: string): string => `COUNTIFS(${A('Month')},">"&0,${A(column)},"")`;
const gaps = (month: string): string =>
  `SUMPRODUCT((COUNTIFS(${A('Vendor')},UNIQUE(${A('Vendor')}),${A('Month')},${month})=0)*(COUNTIFS(${A('Vendor')},UNIQUE(${A('Vendor')}),${A('Month')},"<"&${month},${A('Month')},">"&0)>0))`;
const WITHOUT_UNIT = `SUMPRODUCT((tblWorkflows[ValueUnit]="")*${cost(`${A('Workflow')},tblWorkflows[Id]`, IN_PERIOD, CONVERTED)})`;
const share = (part: string): string => `IF(${SPEND}=0,NA(),(${part})/${SPEND})`;
const names = (column: string, condition: string): string => `TEXTJOIN(", ",TRUE,UNIQUE(FILTER(${column},${condition},"")))`;
const NO_COUNT = `(IFERROR(${unitCosts('D')},0)>0)*(IFERROR(${unitCosts('C')},0)=0)*(${unitCosts('A')}<>"")`;
/** Rows that do not fit the sheets: a block with more than its room is `#SPILL!`, and this says why. */
const NO_ROOM = `(MAX(0,ROWS(tblWorkflows[Id])-ROWS(${unitCosts('A')}))+MAX(0,COUNTIFS(tblEnvelopes[Quarter],QuarterNow)-ROWS(${envelopeRows('A')})))`;
const ROOM = `"EnvelopeStatus has room for "&ROWS(${envelopeRows('A')})&" envelopes of a quarter, UnitCost for "&ROWS(${unitCosts('A')})&" workflows: combine some"`;
const UNEQUAL = '($M$7:$M$66<>"")*(IFERROR($O$7:$O$66,0)>IFERROR($P$7:$P$66,0))';
const OFF = '=Policy_Currency&" off"';

/** The tests in their order; the number of a test is its place. */
export const BOOK_TESTS: readonly BookTest[] = [
  {
    test: 'Invoice lines add up to invoice totals',
    value: 'SUMPRODUCT(ABS(ROUND(tblInvoices[Net]+tblInvoices[Tax]-tblInvoices[Gross],2)))',
    limit: 0,
    unit: OFF,
    format: 'amount',
    severity: 'stop',
    where: 'Invoices',
    todo: '"Compare net, tax and gross with the invoice"',
  },
  {
    test: 'No invoice appears twice',
    value: 'ROWS(tblInvoices[Hash])-ROWS(UNIQUE(tblInvoices[Hash]))',
    limit: 0,
    unit: 'invoices',
    format: 'whole',
    severity: 'stop',
    where: 'Invoices',
    todo: '"Keep one of the invoices with the same hash"',
  },
  {
    test: 'No row lies outside its period',
    value: `SUMPRODUCT((${A('Month')}<>"")*ISNA(XMATCH(${A('Month')},tblCalendar[Month])))`,
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals, Calendar',
    todo: '"Add the months to Calendar, or correct the file"',
  },
  {
    test: 'No month is missing for a vendor',
    value: `${gaps('EDATE(Policy_Period,-1)')}+${gaps('Policy_Period')}`,
    limit: 0,
    unit: 'months',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals',
    todo: '"Ask the vendor for the missing month and import it"',
  },
  {
    test: 'Every row has a category',
    value: `${rowsWithout('Category')}+COUNTIFS(${A('Category')},"unclassified")`,
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals, Rules',
    todo: '"Add a rule that gives the rows a category"',
  },
  {
    test: 'Spend that names a workflow',
    value: share(`${SPEND}-${NOT_TAGGED_COST}`),
    limit: '=Policy_Coverage',
    unit: 'of spend',
    format: 'threshold',
    severity: 'stop',
    where: 'Actuals, Rules',
    pass: 'least',
    todo: `"Add a rule: "&FIXED(${NOT_TAGGED_COST},2)&" of "&${names(A('Vendor'), `(${A('Workflow')}="not tagged")*(${A('Counts')}="Y")*(${A('Month')}=Policy_Period)`)}&" names no workflow"`,
  },
  {
    test: 'Every run-rate workflow has an owner',
    value: 'COUNTIFS(tblWorkflows[SpendMode],"run-rate",tblWorkflows[Owner],"")',
    limit: 0,
    unit: 'workflows',
    format: 'whole',
    severity: 'stop',
    where: 'Workflows',
    todo: '"Name an owner for each"',
  },
  {
    test: 'Every row has a bucket',
    value: rowsWithout('Bucket'),
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals, Rules',
    todo: '"Add a rule that gives the rows a bucket"',
  },
  {
    test: 'Every row has a cost basis',
    value: rowsWithout('CostBasis'),
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Actuals',
    todo: '"Import the files again"',
  },
  {
    test: 'Every foreign row has a rate',
    value: `COUNTIFS(${A('Converted')},"N")`,
    limit: 0,
    unit: 'rows',
    format: 'whole',
    severity: 'stop',
    where: 'Rates, Actuals',
    todo: `"Enter the rate and refresh; "&TEXTJOIN("; ",TRUE,FILTER(${A('Currency')}&" "&FIXED(${A('BilledCost')},2),${A('Converted')}="N",""))&" waits"`,
  },
  {
    test: 'One reporting currency in each total',
    value: '1+COUNTIFS(tblRates[To],"<>"&Policy_Currency,tblRates[Rate],">"&0)',
    limit: 1,
    unit: 'currencies',
    format: 'whole',
    severity: 'stop',
    where: 'Rates, Policy',
    pass: 'equal',
    todo: '"Enter rates to the reporting currency only"',
  },
  {
    test: 'Usage agrees with the invoice',
    value: `SUMPRODUCT(${UNEQUAL})`,
    limit: 0,
    unit: 'vendors',
    format: 'whole',
    severity: 'look',
    where: 'Invoices, Actuals',
    todo: `TEXTJOIN("; ",TRUE,FILTER($K$7:$K$66&": invoice and cost report differ by "&FIXED($O$7:$O$66,2),${UNEQUAL},""))`,
  },
  { test: 'Invoices and accruals agree with the ledger', limit: 0, unit: OFF, format: 'amount', severity: 'stop', where: 'Accruals' },
  { test: "Last month's accruals are reversed", limit: 0, unit: 'open', format: 'whole', severity: 'stop', where: 'Accruals' },
  { test: 'Allocations give out what they take in', limit: 0, unit: OFF, format: 'amount', severity: 'stop', where: 'Chargeback' },
  {
    test: "Envelopes add up to the quarter's budget",
    value: 'ROUND(SUMIFS(tblEnvelopes[Amount],tblEnvelopes[Quarter],QuarterNow)-Envelopes!$U$7,2)',
    limit: 0,
    unit: OFF,
    format: 'amount',
    severity: 'stop',
    where: 'Envelopes',
    pass: 'equal',
    todo: '"Change an envelope or the budget of the quarter"',
  },
  { test: 'Reallocations net to zero', limit: 0, unit: OFF, format: 'amount', severity: 'stop', where: 'Reallocations' },
  {
    test: 'Scenario weights sum to 100%',
    value: 'SUMPRODUCT(--(ABS(SUMIFS(tblScenarios[Weight],tblScenarios[Maturity],UNIQUE(tblScenarios[Maturity]))-1)>Policy_WeightTolerance))',
    limit: 0,
    unit: 'lines off',
    format: 'whole',
    severity: 'stop',
    where: 'Scenarios',
    todo: '"Make the weights of each maturity sum to 100%"',
  },
  { test: 'Bridge causes add up to the variance', limit: 0, unit: OFF, format: 'amount', severity: 'stop', where: 'Variance' },
  { test: 'No closed forecast version has changed', limit: 0, unit: 'versions', format: 'whole', severity: 'stop', where: 'Log' },
  {
    test: 'Oldest source',
    value: 'IF(COUNTIFS(tblLog[Sheet],"Actuals")=0,NA(),MAX(0,Policy_AsOf-INT(MAXIFS(tblLog[At],tblLog[Sheet],"Actuals"))))',
    limit: '=Policy_DataAge',
    unit: 'days',
    format: 'whole',
    severity: 'look',
    where: 'Log',
    todo: '"Import and refresh again"',
  },
  {
    test: 'Spend without a count of units',
    value: `SUMPRODUCT(${NO_COUNT})`,
    limit: 0,
    unit: 'workflows',
    format: 'whole',
    severity: 'look',
    where: 'Value, Workflows',
    todo: `${names(unitCosts('A'), NO_COUNT)}&": name the unit and count it"`,
  },
  {
    test: 'Tokens are not a unit of value',
    value: 'SUMPRODUCT(--ISNUMBER(SEARCH("token",tblWorkflows[ValueUnit])))',
    limit: 0,
    unit: 'workflows',
    format: 'whole',
    severity: 'stop',
    where: 'Workflows',
    todo: '"Name what the customer or the business gets"',
  },
  {
    test: 'Spend that nothing explains',
    value: share(`${NOT_TAGGED_COST}+${WITHOUT_UNIT}`),
    limit: '=Policy_Unexplained',
    unit: 'of spend',
    format: 'threshold',
    severity: 'look',
    where: 'UnitCost',
    todo: `"Not tagged, and "&${names('tblWorkflows[Workflow]', 'tblWorkflows[ValueUnit]=""')}`,
  },
  {
    test: 'No errors on output sheets',
    value: `SUMPRODUCT(--ISERROR(EnvelopeStatus!$A$7:$P$${String(ENVELOPES_TO + 4)}))+${NO_ROOM}`,
    limit: 0,
    unit: 'cells',
    format: 'whole',
    severity: 'stop',
    where: 'EnvelopeStatus',
    todo: `IF(${NO_ROOM}>0,${ROOM},"Look for the first error on the sheet")`,
  },
  { test: 'Locked periods are as they were locked', limit: 0, unit: 'periods', format: 'whole', severity: 'stop', where: 'Log' },
  {
    test: 'Audit of AI inside other software',
    value: 'IF(SUM(tblSaaS[MonthCost])=0,NA(),SUMIFS(tblSaaS[MonthCost],tblSaaS[Audited],"Y")/SUM(tblSaaS[MonthCost]))',
    limit: '=Policy_Audit',
    unit: 'of cost',
    format: 'threshold',
    severity: 'look',
    where: 'SaaS',
    pass: 'least',
    todo: '"Ask the vendors that are not audited for the AI share"',
  },
  { test: 'Oldest benchmark', limit: '=Policy_BenchmarkAge', unit: 'months', format: 'whole', severity: 'look', where: 'Benchmarks' },
];
