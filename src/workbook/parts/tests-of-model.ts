import { OPENED, SEALS, TAKEN_BACK } from '../seals';
import { BOUGHT } from './accrual-balance';
import { VENDOR_TOTAL } from './accrual-parts';
import { A, from, moved, names, OFF, share, type BookTest } from './book-test';
import { toCoin } from './coin';
import { OLDEST_NAMED, OLDEST_SOURCE } from './data-age';
import { DOUBLES, DOUBLES_NAMED } from './doubles';
import { BY_WORKFLOW, CONVERTED, IN_PERIOD, UNNAMED_COST, WORKFLOW_NAMES, cost } from './formulas';
import { COVERAGE } from './hidden-parts';
import { errorsOnOutputs, errorsSaid } from './output-areas';
import { POLICY_SAID, POLICY_WRONG } from './policy-tests';
import { CHARGED_DIFFERENCE, unitCosts, varianceRows, WORKFLOWS_TO } from './room';
import { NO_ROOM, ROOM_SAID } from './room-tests';
import { UNDATED, UNDATED_NAMED } from './undated';
import { UNLISTED, UNLISTED_NAMED } from './unlisted';

const WITHOUT_UNIT = `SUMPRODUCT((tblWorkflows[ValueUnit]="")*${cost(`${A('Workflow')},tblWorkflows[Id]`, IN_PERIOD, CONVERTED)})`;
const NO_COUNT = `(IFERROR(${unitCosts('D')},0)>0)*(IFERROR(${unitCosts('C')},0)=0)*(${unitCosts('A')}<>"")`;
/** Sum checks of Variance, the line of what is not tagged among them; a line without a rate has none. */
const SUM_CHECKS = varianceRows('K').replace(String(WORKFLOWS_TO), String(WORKFLOWS_TO + 1));
/** What units are charged and was not allocated; what contracts whose term is over left unborne. */
const CHARGED = from('Chargeback', toCoin(`ABS(${CHARGED_DIFFERENCE})`));
const LEFT_OVER = from('Accruals', `Accruals!${BOUGHT.left}`);
const OLDEST = 'MIN(tblBenchmarks[Date])';

/** Tests 13 to 28: what is worked out of it, and what it is compared with. */
export const TESTS_OF_MODEL: readonly BookTest[] = [
  {
    test: 'Invoices and accruals agree with the ledger',
    value: from('Accruals', toCoin(`Accruals!$K$${String(VENDOR_TOTAL)}`)),
    limit: 0,
    unit: OFF,
    format: 'amount',
    severity: 'stop',
    needs: 'Enter on Accruals what the ledger holds of each vendor',
    where: 'Accruals',
    todo: '"Compare invoices and accruals of each vendor with its ledger balance"',
  },
  {
    test: "Last month's accruals are reversed",
    value: from('Accruals', `Accruals!$K$${String(VENDOR_TOTAL + 1)}`),
    limit: 0,
    unit: 'open',
    format: 'whole',
    severity: 'stop',
    needs: 'No accrual of last month is entered',
    where: 'Accruals',
    todo: '"Reverse them, and enter the day"',
  },
  {
    test: 'Allocations give out what they take in',
    value: `IF(ISNA(${CHARGED})*ISNA(${LEFT_OVER}),NA(),IF(ISNA(${CHARGED}),0,${CHARGED})+IF(ISNA(${LEFT_OVER}),0,${LEFT_OVER}))`,
    limit: 0,
    unit: OFF,
    format: 'amount',
    severity: 'stop',
    needs: 'Nothing is charged to units, and no contract is over',
    where: 'Chargeback, Accruals',
    todo: '"Compare what each unit is charged with what was allocated, and contracts whose term is over with what their months bear"',
  },
  {
    test: "Envelopes add up to the quarter's budget",
    value: toCoin('SUMIFS(tblEnvelopes[Amount],tblEnvelopes[Quarter],QuarterNow)-Envelopes!$U$7'),
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
    value: toCoin('SUM(tblEnvelopes[Moved])'),
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
    value:
      'SUMPRODUCT((UNIQUE(tblScenarios[Maturity])<>"")*(ABS(SUMIFS(tblScenarios[Weight],tblScenarios[Maturity],UNIQUE(tblScenarios[Maturity]))-1)>Policy_WeightTolerance))',
    limit: 0,
    unit: 'lines off',
    format: 'whole',
    severity: 'stop',
    where: 'Scenarios',
    todo: '"Make the weights of each maturity sum to 100%"',
  },
  {
    test: 'Bridge causes add up to the variance',
    value: from('Variance', `SUMPRODUCT(ABS(${toCoin(`IFERROR(${SUM_CHECKS}*1,0)`)}))`),
    limit: 0,
    unit: OFF,
    format: 'amount',
    severity: 'stop',
    where: 'Variance',
    todo: '"Look for a line whose sum check is not 0"',
  },
  {
    test: 'No closed forecast version has changed',
    value: moved(SEALS.version, TAKEN_BACK),
    limit: 0,
    unit: 'versions',
    format: 'whole',
    severity: 'stop',
    where: 'Log',
    todo: `${names('tblLog[Key]', `(tblLog[What]="${SEALS.version}")*(tblLog[New]<>"${TAKEN_BACK}")*(tblLog[Hash]<>tblLog[New])`)}&" is not as it was saved"`,
  },
  {
    test: 'Oldest source',
    value: OLDEST_SOURCE,
    limit: '=Policy_DataAge',
    unit: 'days',
    format: 'whole',
    severity: 'look',
    needs: 'Import and refresh once',
    where: 'Log, Vendors',
    todo: `"Import and refresh again; oldest: "&${OLDEST_NAMED}`,
  },
  {
    test: 'Spend without a count of units',
    value: `IF(ISNUMBER(Policy_Period),SUMPRODUCT(${NO_COUNT}),NA())`,
    limit: 0,
    unit: 'workflows',
    format: 'whole',
    severity: 'look',
    needs: 'Import a first file, which sets the period',
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
    value: share(`${UNNAMED_COST}+${WITHOUT_UNIT}`),
    limit: '=Policy_Unexplained',
    unit: 'of spend',
    format: 'threshold',
    severity: 'look',
    needs: 'Import the bills of the month',
    where: 'UnitCost',
    // Each cause is named only where it is one.
    todo: `IF(${UNNAMED_COST}=0,"","Tag the spend that no workflow explains")&IF(${WITHOUT_UNIT}=0,"",IF(${UNNAMED_COST}=0,"Name","; name")&" the unit of "&${names(WORKFLOW_NAMES, `(tblWorkflows[ValueUnit]="")*(${cost(BY_WORKFLOW, IN_PERIOD, CONVERTED)}<>0)`)})`,
  },
  {
    test: 'No errors on calculation and output sheets',
    value: `${errorsOnOutputs}+${NO_ROOM}+${POLICY_WRONG}+${DOUBLES}+${UNDATED}+${UNLISTED}`,
    limit: 0,
    unit: 'cells',
    format: 'whole',
    severity: 'stop',
    where: 'EnvelopeStatus, Board, Policy',
    // An error that one of these brings about is gone with it.
    todo: `IF(${NO_ROOM}+${POLICY_WRONG}+${DOUBLES}+${UNDATED}+${UNLISTED}>0,TEXTJOIN("; ",TRUE,IF(${NO_ROOM}>0,${ROOM_SAID},""),${POLICY_SAID},IF(${DOUBLES}>0,"Stands twice: "&${DOUBLES_NAMED},""),IF(${UNDATED}>0,"Enter as a date, a month by its first day: "&${UNDATED_NAMED},""),IF(${UNLISTED}>0,"Correct the id, or add it to its list: "&${UNLISTED_NAMED},"")),${errorsSaid})`,
  },
  {
    test: 'Locked periods are as they were locked',
    value: moved(SEALS.month, OPENED),
    limit: 0,
    unit: 'periods',
    format: 'whole',
    severity: 'stop',
    where: 'Log',
    todo: `"Rows changed since the month was locked: "&${names('tblLog[Key]', `(tblLog[What]="${SEALS.month}")*(tblLog[New]<>"${OPENED}")*(tblLog[Hash]<>tblLog[New])`)}&". Undo that, or to accept it: on Calendar set the month to open, refresh, set it to locked, refresh; the newest rules then hold"`,
  },
  {
    test: 'Audit of AI inside other software',
    value: from('HiddenSpend', COVERAGE),
    limit: '=Policy_Audit',
    unit: 'of cost',
    format: 'threshold',
    severity: 'look',
    needs: 'Import bills or seats of software that has AI inside',
    where: 'Audit, HiddenSpend',
    pass: 'least',
    todo: '"Check "&HiddenSpend!$A$7&" and the others that HiddenSpend lists"',
  },
  {
    test: 'Oldest benchmark',
    value: `IF((COUNT(tblBenchmarks[Date])=0)+(1-ISNUMBER(Policy_AsOf))>0,NA(),MAX(0,12*(YEAR(Policy_AsOf)-YEAR(${OLDEST}))+MONTH(Policy_AsOf)-MONTH(${OLDEST})))`,
    limit: '=Policy_BenchmarkAge',
    unit: 'months',
    format: 'whole',
    severity: 'look',
    needs: 'Enter the day of each range on Benchmarks',
    where: 'Benchmarks',
    todo: '"Confirm the oldest benchmarks, or replace them"',
  },
];
