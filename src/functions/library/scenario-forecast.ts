import { scenarioForecast } from '../../model/scenario-forecast';
import { ok } from '../../model/fault';
import { asPercent } from '../../model/sum';
import { figures } from '../cells';
import { choice, defineFunction, number, numbers } from '../define';

/** Usage cost of the months to come, three ways and weighted. */
export default defineFunction({
  name: 'SCENARIO_FORECAST',
  description:
    'Cost of each month to come (rows) in each scenario and weighted (columns): units x (1 + growth)^t x ramp x intensity x price x (1 - deflation)^(k / 12) + fixed. Only the usage part deflates; fixed does not.',
  words: ['budget forecast', 'best case worst case', 'what if', 'usage growth', 'projection', 'weighted scenarios', 'next twelve months'],
  parameters: {
    units: number.needed('units a month today'),
    unitPrice: number.needed('price of a unit today'),
    multiples: numbers.needed("times today's usage at the end of the horizon, one cell a scenario"),
    weights: numbers.needed('how likely each scenario is; they sum to 1'),
    deflation: number.needed('fall of the price in a year, 0.25 or 25%; below 0 prices rise'),
    months: number.needed('months to come, 1 to 600'),
    ramp: choice('the way to the multiple: "geometric", "linear" or "step" (at once)', ['geometric', 'linear', 'step']),
    timing: choice('when in its month a price falls: "start", "mid" or "end"', ['start', 'mid', 'end']),
    fixed: numbers.optional('money a month that neither grows nor deflates, one cell or one a month', '0'),
    intensity: numbers.optional('work per unit against today, one cell or one a month', '1'),
    growth: number.optional('growth of usage a month, 0.02 or 2%', 0),
    header: choice('"none", or "top" for a row that names scenarios, deflation and timing', ['none', 'top']),
  },
  examples: [
    { cells: [100000, 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], 0, 1, 'step'], gives: [[3000, 6000, 9000, 4950]], says: 'one month, without deflation' },
    { cells: [100000, 0.03, [[1, 2]], [[0.5, 0.5]], 0.25, 1, 'step', 'start', null, null, null, 'top'], gives: [['1x', '2x', 'weighted, 25% a year, start'], [3000, 6000, 4500]], says: 'with a row that says what was used' }, // prettier-ignore
    { cells: [100000, 0.03, [[1, 2, 3]], [[0.5, 0.3, 0.1]], 0.25, 12], gives: '#VALUE!', says: 'weights sum to 0.90' },
    { cells: [100000, 0.03, [[1, 2]], [[0.5, 0.5]], 25, 12], gives: '#VALUE!', says: 'use 0.25 or 25%' },
  ],
  errors: [
    ['a multiple, a weight or a month is blank', '#N/A'],
    ['the weights do not sum to 1, the sizes differ, or a share is typed as 25 instead of 25%', '#VALUE!'],
    ['the deflation is 100%, or a figure is too large to show', '#NUM!'],
  ],
  arithmetic:
    '[isName? This row names the scenarios by their multiples, and what was used: {answer}][!isName&header=none? Of {+month = row}][!isName&header=top? Of {+month = row − 1}][!isName? : {units} × (1 + {growth}) ^ {month} × {intensity of the month = at(intensity, month)} × {unitPrice} × (1 − {deflation}) ^ ({months of fall = month − lag} ÷ 12) = {base = units × (1 + growth) ^ month × at(intensity, month) × unitPrice × (1 − deflation) ^ ((month − lag) ÷ 12)}\n][!isName&!last&ramp=step? {base} × {multiple = at(multiples, column)} + {fixed of the month = at(fixed, month)} = {answer}][!isName&!last&ramp=linear? {base} × (1 + ({multiple = at(multiples, column)} − 1) × {month} ÷ {months}) + {fixed of the month = at(fixed, month)} = {answer}][!isName&!last&ramp=geometric? {base} × {multiple = at(multiples, column)} ^ ({month} ÷ {months}) + {fixed of the month = at(fixed, month)} = {answer}][!isName&last? The scenarios of the month, {costs}, by their weights {weights}, summed: {answer}]',
  policy: 'Scenarios carry weights that sum to 1; only usage deflates.',
  not: 'Events that no scenario names.',
  run: ({ multiples, weights, fixed, intensity, header, ...given }) => {
    const [times, by] = [figures(multiples), figures(weights)];
    if (!times.ok) return times;
    if (!by.ok) return by;
    const [aside, work] = [fixed === null ? null : figures(fixed), intensity === null ? null : figures(intensity)];
    if (aside?.ok === false) return aside;
    if (work?.ok === false) return work;
    const rows = scenarioForecast({ ...given, multiples: times.value, weights: by.value, fixed: aside?.value ?? [0], intensity: work?.value ?? [1] });
    if (!rows.ok || header === 'none') return rows;
    // The timing moves every figure by up to a month of deflation, so a sheet can show what was used (P4).
    return ok([[...times.value.map((multiple) => `${String(multiple)}x`), `weighted, ${asPercent(given.deflation)} a year, ${given.timing}`], ...rows.value]);
  },
});
