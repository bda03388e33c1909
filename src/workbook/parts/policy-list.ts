import type { Format, Limits, ListName } from '../sheet';

/** A row of Policy: a heading, a text that points to a table, or a named input. */
export type PolicyRow =
  | { readonly group: string }
  | { readonly setting: string; readonly shows: string; readonly unit: string; readonly meaning: string; readonly table: string }
  | {
      readonly setting: string;
      readonly name: `Policy_${string}`;
      readonly unit: string;
      readonly meaning: string;
      readonly format: Format;
      /** What a new workbook starts with; null: it must be entered. */
      readonly value: string | number | null;
      readonly limits?: Limits;
      readonly list?: ListName;
    };

const share = (
  setting: string,
  name: `Policy_${string}`,
  value: number,
  unit: string,
  min: number,
  max: number,
  meaning: string,
  format: Format = 'threshold',
): PolicyRow => ({ setting, name, value, unit, meaning, format, limits: { min, max } });
const count = (setting: string, name: `Policy_${string}`, value: number, unit: string, min: number, max: number, meaning: string): PolicyRow => ({
  setting,
  name,
  value,
  unit,
  meaning,
  format: 'whole',
  limits: { min, max },
});

const option = (setting: string, name: `Policy_${string}`, value: string, unit: string, list: ListName, meaning: string): PolicyRow => ({
  setting,
  name,
  value,
  unit,
  meaning,
  format: 'general',
  list,
});

/** Every threshold, rate and target that the workbook uses. */
export const POLICY_ROWS: readonly PolicyRow[] = [
  { group: 'Reporting' },
  { setting: 'Company', name: 'Policy_Company', value: 'Company', unit: 'name', meaning: 'Stands in every title', format: 'general' },
  { setting: 'As of', name: 'Policy_AsOf', value: null, unit: 'date', meaning: 'Figures are as known at the end of this day', format: 'day' },
  { setting: 'Period', name: 'Policy_Period', value: null, unit: 'month', meaning: 'The month being closed', format: 'month' },
  {
    setting: 'Reporting currency',
    name: 'Policy_Currency',
    value: 'USD',
    unit: 'ISO 4217',
    meaning: 'One currency per total; all rates on Rates are to it',
    format: 'general',
  },
  option('Rate of exchange', 'Policy_RateType', 'average', 'type', 'rateType', 'Of Rates, for costs; a locked month keeps its own'),
  option('Tax in cost', 'Policy_TaxInCost', 'sales tax', 'tax', 'taxInCost', 'VAT comes back and is no cost; all tax: where it does not'),
  count('Fiscal year starts in month', 'Policy_FiscalStart', 1, 'month no.', 1, 12, 'The first month of the year; Calendar follows at once'),
  option('Fiscal year named after its', 'Policy_FiscalName', 'start', 'year', 'fiscalName', 'start: FY26 starts in 2026; end: it ends in 2026'),
  option('Fiscal periods', 'Policy_FiscalPattern', 'months', 'pattern', 'fiscalPattern', 'Calendar months, or weeks of each month of a quarter'),
  { group: 'Corridor' },
  {
    setting: 'Metric',
    name: 'Policy_Metric',
    value: 'Revenue',
    unit: 'driver',
    meaning: 'The driver that the corridor follows, as named in Drivers',
    format: 'general',
  },
  share('Floor', 'Policy_Floor', 0.02, 'of metric', 0, 0.2, 'Share of the metric'),
  share('Ceiling', 'Policy_Ceiling', 0.04, 'of metric', 0, 0.2, 'Must be above the floor'),
  {
    setting: 'Hurdle',
    name: 'Policy_Hurdle',
    value: 3,
    unit: 'x',
    meaning: 'Value per unit of money; applies to money above the floor',
    format: 'ratio',
    limits: { min: 1, max: 20 },
  },
  {
    setting: 'Value at the floor',
    name: 'Policy_ValueAtFloor',
    value: null,
    unit: 'a month',
    meaning: 'Regression of value on spend, 12 months',
    format: 'money',
    limits: { min: 0 },
  },
  { group: 'Envelopes' },
  share('Alert at', 'Policy_AlertAt', 0.8, 'of month', 0, 1, 'Of the month', 'share'),
  share('Review at', 'Policy_ReviewAt', 0.9, 'of month', 0, 1.5, 'Of the month', 'share'),
  share('Executive approval at', 'Policy_ExecAt', 1.1, 'of quarter', 1, 2, 'Of the quarter, not of the month', 'share'),
  option('Alert counts', 'Policy_AlertWhen', '>=', 'operator', 'operator', '>= from the limit on; > only beyond it'),
  option('Review counts', 'Policy_ReviewWhen', '>=', 'operator', 'operator', '>= from the limit on; > only beyond it'),
  option('Approval counts', 'Policy_ExecWhen', '>', 'operator', 'operator', '>= from the limit on; > only beyond it'),
  {
    setting: 'Production / scaling / experiments',
    shows: '=TEXTJOIN(" / ",TRUE,SUMIFS(tblStages[Share],tblStages[Stage],{"production","scaling","experiment"})*100)',
    unit: 'percent',
    meaning: 'See tblStages; must sum to 100%',
    table: 'tblStages',
  },
  count('Value unit named within', 'Policy_NoUnitAge', 60, 'days', 0, 365, 'Older workflows without a unit read NO VALUE UNIT'),
  count('Learning ends after', 'Policy_LearningAge', 90, 'days', 0, 365, 'Older workflows that still learn read PROTOTYPE'),
  share('Idle seats, most', 'Policy_IdleShare', 0.05, 'of seats', 0, 1, 'More reads IDLE SEATS'),
  share('One cause explains from', 'Policy_CauseShare', 0.5, 'of overrun', 0, 1, 'More of an overrun by volume reads VALUE-LED, by price PRICE', 'share'),
  { group: 'Unit cost and forecast' },
  share('Price deflation, plan', 'Policy_Deflation', 0.25, 'a year', -0.5, 0.9, 'Compounds monthly; seats do not deflate'),
  {
    setting: 'Deflation, low / likely / high',
    shows: '=TEXTJOIN(" / ",TRUE,MIN(tblScenarios[DeflationLow])*100,AVERAGE(tblScenarios[DeflationMode])*100,MAX(tblScenarios[DeflationHigh])*100)',
    unit: 'percent',
    meaning: 'See tblScenarios',
    table: 'tblScenarios',
  },
  share('Unit cost cut, first year', 'Policy_UnitCut', 0.15, 'of base', 0, 0.6, 'Stretch 25%', 'share'),
  share('Uncertainty', 'Policy_Uncertainty', 0.1, 'of usage', 0, 1, 'Retries, reprocessing, revalidation', 'share'),
  share('Hidden share before audit', 'Policy_Hidden', 0.25, 'of total', 0, 0.99, 'Falls as audit coverage rises', 'share'),
  option('Ramp to the multiple', 'Policy_Ramp', 'geometric', 'way', 'ramp', 'How a scenario reaches its multiple'),
  option('Prices fall at', 'Policy_Timing', 'start', 'of month', 'timing', 'When in its month a price falls'),
  count('Own pace counts from', 'Policy_PaceDays', 3, 'days', 0, 31, 'Days of the month under way before its own pace is its forecast'),
  share('Forecast may miss by', 'Policy_Wape', 0.12, 'of actual', 0, 1, 'Misses over actuals of saved forecasts; more reads REVIEW', 'share'),
  share('Usage against its scenario, low', 'Policy_UsageLow', 0.9, 'of scenario', 0, 1, 'Of the P10 to P90 range; a scenario is never quite met', 'share'),
  share('Usage against its scenario, high', 'Policy_UsageHigh', 1.12, 'of scenario', 1, 5, 'Of the P10 to P90 range', 'share'),
  count('Random seed', 'Policy_Seed', 1, 'integer', 1, 999999, 'Same seed, same range'),
  option('Reforecast', 'Policy_Cadence', 'quarterly', 'cadence', 'cadence', 'How often the forecast is made again'),
  { setting: 'Last reforecast', name: 'Policy_LastForecast', value: null, unit: 'date', meaning: 'The next one falls due from this day', format: 'day' },
  { group: 'Seats, charging and the whole system' },
  {
    setting: 'A user stands out beyond',
    name: 'Policy_Outlier',
    value: 3.5,
    unit: 'deviations',
    meaning: 'Robust deviations from the median of all users',
    format: 'hundredths',
    limits: { min: 1, max: 10 },
  },
  option('Charging', 'Policy_Charging', 'showback', 'way', 'charging', 'showback: a report; chargeback: journal lines to post'),
  { setting: 'Platform entity', name: 'Policy_PlatformEntity', value: null, unit: 'name', meaning: 'The entity that pays the vendors', format: 'text' },
  { setting: 'Recovery account', name: 'Policy_RecoveryAccount', value: null, unit: 'account', meaning: 'Credited with what is charged', format: 'text' },
  {
    setting: 'Intercompany account',
    name: 'Policy_IntercompanyAccount',
    value: null,
    unit: 'account',
    meaning: 'Between the platform entity and the others',
    format: 'text',
  },
  {
    setting: 'Governance',
    name: 'Policy_Governance',
    value: 0,
    unit: 'money a month',
    meaning: 'Assessments, audits and records of AI; 0: not counted',
    format: 'amount',
    limits: { min: 0 },
  },
  count('Hand-offs, a workflow', 'Policy_FrictionHours', 0, 'hours a month', 0, 500, 'Approvals, hand-offs and waiting; 0: not counted'),
  {
    setting: 'Hand-offs, an hour',
    name: 'Policy_FrictionRate',
    value: 60,
    unit: 'money an hour',
    meaning: 'What an hour of it costs',
    format: 'amount',
    limits: { min: 0 },
  },
  { group: 'Renewals' },
  count('Renewal due within', 'Policy_RenewalDue', 90, 'days', 1, 365, 'Contracts that end sooner read DUE'),
  count('Renewal blocked within', 'Policy_RenewalBlock', 30, 'days', 0, 365, 'BLOCK without owner, result and cost lesson'),
  { group: 'Checks' },
  {
    setting: 'Tolerance, money',
    name: 'Policy_ToleranceMoney',
    value: 50,
    unit: 'money',
    meaning: 'Usage against invoice: the larger of the two',
    format: 'amount',
    limits: { min: 0 },
  },
  share('Tolerance, share', 'Policy_ToleranceShare', 0.01, 'of amount', 0, 0.1, 'Usage against invoice: the larger of the two'),
  share('Workflow coverage, least', 'Policy_Coverage', 0.95, 'of spend', 0, 1, 'Check 6', 'share'),
  share('Unexplained spend, most', 'Policy_Unexplained', 0.1, 'of spend', 0, 1, 'Check 24', 'share'),
  share('Audit coverage, least', 'Policy_Audit', 0.8, 'of cost', 0, 1, 'Check 27', 'share'),
  count('Audit age, most', 'Policy_AuditAge', 12, 'months', 1, 60, 'Older checks of a product read CHECK AGAIN'),
  count('Benchmark age, most', 'Policy_BenchmarkAge', 12, 'months', 0, 60, 'Check 28'),
  {
    setting: 'Weights may miss 100% by',
    name: 'Policy_WeightTolerance',
    value: 0.000001,
    unit: 'share',
    meaning: 'Check 18',
    format: 'general',
    limits: { min: 0, max: 0.01 },
  },
  count('Data age, most', 'Policy_DataAge', 3, 'days', 0, 31, 'Check 21'),
  count('Monthly bill due within', 'Policy_BillDue', 10, 'days', 0, 60, 'After the month; check 21 counts monthly bills from then'),
  { group: 'Printing' },
  option('Paper', 'Policy_Paper', 'A4', 'size', 'paper', 'Of every printed page, from the next write on'),
];
