import { toSerial } from '../../model/month';
import { consumption, type Spend } from '../../model/envelope-consumption';
import { standing } from '../../model/envelope-ladder';
import { calendarClock, projection } from '../../model/envelope-projection';
import { missing, ok, type Result } from '../../model/fault';
import { figures } from '../cells';
import { choice, day, days, defineFunction, flag, numbers, texts, type Cell, type CellFault } from '../define';
import { eachRow } from '../each-row';
import { clockOf, limits } from '../envelope-settings';

type Line = Cell | readonly (Cell | CellFault)[];
const cell = (result: Result<number>): Cell | CellFault => (result.ok ? result.value : { fault: result.fault });

/** How far an envelope is used, as a level. */
export default defineFunction({
  name: 'ENVELOPE_STATUS',
  description:
    'OK, ALERT (80% of the month), REVIEW (90% of the month), EXEC_APPROVAL (beyond 110% of the quarter) or UNFUNDED (spend without allocation), whole cents against limits that are not rounded; the most severe wins. "all" adds share of month, share of quarter, the next level and the money to it; "note" adds a sentence; "projection" says what it WILL_ be, from which day, both shares at the end, and how fast it burns.',
  words: ['budget alert', 'trigger', 'threshold', 'over budget', 'burn rate', '80 percent', 'approval needed', 'traffic light', 'escalation', 'when will it run out', 'hit date', 'rollover', 'carry forward'], // prettier-ignore
  parameters: {
    monthToDate: numbers.needed('spend of the month so far'),
    monthly: numbers.needed('allocation of the month, after reallocations'),
    quarterToDate: numbers.needed('spend of the quarter so far'),
    quarterly: numbers.needed('envelope of the quarter, after reallocations'),
    thresholds: numbers.optional('three cells: alert and review as shares of the month, approval as share of the quarter', '80%, 90%, 110%'),
    show: choice('"level", "all" for five figures, "note" or "projection"', ['level', 'all', 'note', 'projection']),
    accrued: numbers.optional('used and not yet billed: counts in month and quarter', '0'),
    committed: numbers.optional('ordered and not yet used: counts in the quarter', '0'),
    includeAccruals: flag('FALSE leaves accrued and committed out', true),
    rolledOver: numbers.optional('what the period before left; negative where it was overspent', '0'),
    rollover: texts.optional('what becomes of it: "none", "full" or "capped"', 'none'),
    cap: numbers.optional('the most that is carried, as a share of the envelope, where it is capped', 'none'),
    operators: texts.optional('three cells, ">=" or ">": whether a threshold counts when it is reached or only beyond it', '>=, >=, >'),
    forecastMonth: numbers.optional('whole month as forecast, for "projection"', 'pace of the days done'),
    forecastQuarter: numbers.optional('whole quarter as forecast, for "projection"', 'pace of the days done'),
    asOf: day.optional('last day that is counted, for "projection"', 'none'),
    period: days.optional('three dates: first and last day of the month, last day of the quarter', 'the calendar month and quarter of asOf'),
  },
  examples: [
    { cells: [23999.99, 30000, 23999.99, 90000], gives: 'OK', says: 'a cent below 80%' },
    { cells: [24000, 30000, 24000, 90000], gives: 'ALERT', says: 'at 80% of the month' },
    { cells: [26666.66, 33333.33, 26666.66, 100000], gives: 'OK', says: '79.99999% of an uneven month is below 80%' },
    { cells: [10000, 30000, 99000.01, 90000], gives: 'EXEC_APPROVAL', says: 'a quiet month, but the quarter is beyond 110%' },
    { cells: [500, null, 500, 90000], gives: '#N/A', says: 'an allocation that is missing is not zero' },
    { cells: [500, 0, 500, 90000], gives: 'UNFUNDED', says: 'spend without allocation' },
    {
      cells: [28500, 30000, 60000, 90000, [[0.95, 1, 1.05]], 'all'],
      gives: [['ALERT', 0.95, 60000 / 90000, 'REVIEW', 1500]],
      says: 'own limits of a fixed line; 1,500 are left to its review',
    },
    { cells: [23000, 30000, 60000, 90000, null, 'level', 4000], gives: 'REVIEW', says: 'what is used and not yet billed counts' },
    { cells: [26000, 30000, 60000, 90000, null, 'level', null, null, true, 9000, 'full'], gives: 'OK', says: 'money that the quarter before left makes the month 33,000' }, // prettier-ignore
    {
      cells: [15000, 30000, 50000, 90000, null, 'projection', null, null, true, null, null, null, null, 31000, 85000, 46310],
      gives: [['WILL_REVIEW', 46322, 31000 / 30000, 85000 / 90000, 15000 / 30000 / (15 / 31)]],
      says: 'on 15 October 2026: review from the 27th on',
    },
  ],
  errors: [
    ['a figure, a threshold or the cap is blank, or a projection has no day or fewer than three days', '#N/A'],
    ['an allocation is negative, the alert threshold is above the review one, or a word is not one of the list', '#VALUE!'],
    ['a day is no date from March 1900 on', '#NUM!'],
    ['a share of an allocation that is zero, in its own place', '#DIV/0!'],
  ],
  arithmetic:
    'Used of the month: {month to date = usedMonth}; of the quarter: {quarter to date = usedQuarter}[hasBeside? , with accrued {accrued} and committed {committed}]\n[carries? Carried over from the period before: {carried = envelope − quarterly}, so the month has {its allocation = allocation} and the quarter {its envelope = envelope}\n][hasMonth? {used of the month = usedMonth} ÷ {its allocation = allocation} = {share of the month = usedMonth ÷ allocation}\n][!hasMonth? The month has no allocation\n][hasQuarter? {used of the quarter = usedQuarter} ÷ {its envelope = envelope} = {share of the quarter = usedQuarter ÷ envelope}\n][!hasQuarter? The quarter has no envelope\n]Alert and review of the month, approval of the quarter at {thresholds} (by {operators})\n[show=projection&!forecastMonth? Month at the pace of {days done = done} days: {used of the month = usedMonth} + {used of the month = usedMonth} ÷ {days done = done} × {days left = leftOfMonth} = {month end = usedMonth + usedMonth ÷ done × leftOfMonth}\n][show=projection&!forecastQuarter? Quarter at that pace: {used of the quarter = usedQuarter} + {used of the month = usedMonth} ÷ {days done = done} × {days left of it = leftOfQuarter} = {quarter end = usedQuarter + usedMonth ÷ done × leftOfQuarter}\n][show=projection&willChange? With {month at its end = answer3} of the month and {quarter at its end = answer4} of the quarter at the end, from {day the day = answer2} on: {level = answer1}][show=projection&!willChange? With {month at its end = answer3} of the month and {quarter at its end = answer4} of the quarter at the end nothing worse comes: {level = answer1}][show=all&hasNext? {money to it = answer5} to {next level = answer4}\n][show=level|all|note? The most severe level that is reached: {level = answer1}][show=note&hasNote? \nBeside it: {note = answer2}]',
  policy: 'Spend reaches a level by its share of the envelope; the most severe one wins.',
  not: 'What is ordered, unless it is given as committed.',
  run: ({ show, thresholds, operators, includeAccruals, asOf, period, monthToDate, monthly, quarterToDate, quarterly, accrued, committed, ...may }) => {
    const own = thresholds === null ? ok(null) : figures(thresholds);
    if (!own.ok) return own;
    const signs = operators === null ? ok(null) : figures(operators);
    if (!signs.ok) return signs;
    const at = limits(own.value, signs.value);
    if (!at.ok) return at;
    const dates = period === null ? ok(null) : figures(period);
    if (!dates.ok) return dates;
    const clock = asOf === null ? null : dates.value === null ? ok(calendarClock(asOf)) : clockOf(asOf, dates.value);
    const project = (spend: Spend, month: number | null, quarter: number | null): Result<Line> => {
      if (clock === null) return missing('asOf missing: a projection needs the last day that is counted');
      const found = clock.ok ? projection(spend, month, quarter, clock.value, at.value) : clock;
      if (!found.ok) return found;
      const { word, date, ofMonth, ofQuarter, burn } = found.value;
      return ok([word, date === null ? '' : toSerial(date), cell(ofMonth), cell(ofQuarter), cell(burn)]);
    };
    const beside = includeAccruals ? { accrued, committed } : { accrued: null, committed: null };
    return eachRow({ monthToDate, monthly, quarterToDate, quarterly }, { ...beside, ...may }, (row): Result<Line> => {
      const spend = consumption(row.monthToDate, row.monthly, row.quarterToDate, row.quarterly, row);
      if (!spend.ok) return spend;
      if (show === 'projection') return project(spend.value, row.forecastMonth, row.forecastQuarter);
      const found = standing(spend.value, at.value);
      if (!found.ok) return found;
      const { level, ofMonth, ofQuarter, next, toNext, note } = found.value;
      if (show === 'level') return ok(level);
      return ok(show === 'note' ? [level, note] : [level, cell(ofMonth), cell(ofQuarter), next ?? 'past the last', toNext ?? '']);
    });
  },
});
