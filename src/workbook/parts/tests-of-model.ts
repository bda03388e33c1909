import { A, names, OFF, share, type BookTest } from './book-test';
import { CONVERTED, IN_PERIOD, NOT_TAGGED_COST, cost } from './formulas';
import { ENVELOPES_TO, envelopeRows, unitCosts } from './room';

const WITHOUT_UNIT = `SUMPRODUCT((tblWorkflows[ValueUnit]="")*${cost(`${A('Workflow')},tblWorkflows[Id]`, IN_PERIOD, CONVERTED)})`;
const NO_COUNT = `(IFERROR(${unitCosts('D')},0)>0)*(IFERROR(${unitCosts('C')},0)=0)*(${unitCosts('A')}<>"")`;
/** Rows that do not fit the sheets: a block with more than its room is `#SPILL!`, and this says why. */
const NO_ROOM = `(MAX(0,ROWS(tblWorkflows[Id])-ROWS(${unitCosts('A')}))+MAX(0,COUNTIFS(tblEnvelopes[Quarter],QuarterNow)-ROWS(${envelopeRows('A')})))`;
const ROOM = `"EnvelopeStatus has room for "&ROWS(${envelopeRows('A')})&" envelopes of a quarter, UnitCost for "&ROWS(${unitCosts('A')})&" workflows: combine some"`;
const OLDEST = 'MIN(tblBenchmarks[Date])';

/** Tests 13 to 28: what is worked out of it, and what it is compared with. */
export const TESTS_OF_MODEL: readonly BookTest[] = [
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
  {
    test: 'Reallocations net to zero',
    value: 'ROUND(SUM(tblEnvelopes[Moved]),2)',
    limit: 0,
    unit: OFF,
    format: 'amount',
    severity: 'stop',
    where: 'Reallocations',
    pass: 'equal',
    todo: '"Name both envelopes of each move, and their quarter"',
  },
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
  {
    test: 'Oldest benchmark',
    value: `IF(COUNT(tblBenchmarks[Date])=0,NA(),MAX(0,12*(YEAR(Policy_AsOf)-YEAR(${OLDEST}))+MONTH(Policy_AsOf)-MONTH(${OLDEST})))`,
    limit: '=Policy_BenchmarkAge',
    unit: 'months',
    format: 'whole',
    severity: 'look',
    where: 'Benchmarks',
    todo: '"Confirm the oldest benchmarks, or replace them"',
  },
];
