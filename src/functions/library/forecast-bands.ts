import { deflation as fall } from '../../model/deflation';
import { certain, triangle, type Triangle } from '../../model/distribution';
import { missing, mistyped, noNumber, ok, type Result } from '../../model/fault';
import { forecastBands, type BandLine } from '../../model/forecast-bands';
import { monthly, months as wholeMonths } from '../../model/scenario-forecast';
import { fraction } from '../../model/sum';
import { weights as shares } from '../../model/weights';
import { figures, isSingle, placed, type Range } from '../cells';
import { choice, defineFunction, number, numbers } from '../define';

/** One cell is certain, three are low, likely and high. */
function uncertain(given: Range | null, otherwise: number, name: string, check: (figure: number) => Result<number>): Result<Triangle> {
  const cells = given === null ? ok([otherwise]) : figures(given);
  if (!cells.ok) return cells;
  const read: number[] = [];
  for (const cell of cells.value) {
    const figure = cell === null ? missing(`${name} missing`) : check(cell);
    if (!figure.ok) return figure;
    read.push(figure.value);
  }
  const [low = NaN, likely = low, high = low] = read;
  if (read.length === 1) return ok(certain(low));
  return read.length === 3 ? triangle(low, likely, high, name) : mistyped(`${name} takes one cell, or three: low, likely, high`);
}
const factor = (name: string) => (figure: number) => (figure < 0 ? mistyped(`${name} is negative`) : ok(figure));

/** A figure of a line, from a column with one for each or one cell for all. */
function ofLine(range: Range, line: number, name: string, lines: number, check: (figure: number | null, name: string) => Result<number>): Result<number> {
  if (!isSingle(range) && (range.columns > 1 || range.rows !== lines)) return mistyped(`${name} takes one cell, or a column of ${String(lines)}`);
  const row = isSingle(range) ? 0 : line;
  const cell = range.at(row, 0);
  const given = cell.ok ? check(cell.value, name) : cell;
  return given.ok ? given : placed(given.fault, range, row, 0);
}
/** A figure that is there and not below zero. */
const size = (figure: number | null, name: string): Result<number> =>
  figure === null ? missing(`${name} missing`) : figure < 0 ? mistyped(`${name}: ${String(figure)} is negative`) : ok(figure);
/** Growth of usage a month, above a fall to nothing. */
function growthOf(figure: number | null, name: string): Result<number> {
  const given = figure === null ? missing(`${name} missing`) : fraction(figure, name);
  return given.ok && given.value <= -1 ? noNumber('a growth of -100% or less leaves no usage') : given;
}
/** The scenarios of a line: its row, or the one row for all; a single line may have them in a column. */
function scenariosOf(range: Range, line: number, name: string, lines: number): Result<readonly (number | null)[]> {
  if (range.rows !== 1 && range.rows !== lines && !(lines === 1 && range.columns === 1)) {
    return mistyped(`${name} takes one row, or ${String(lines)} rows, not ${String(range.rows)}`);
  }
  if (lines === 1) return figures(range);
  const row = range.rows === 1 ? 0 : line;
  const list: (number | null)[] = [];
  for (let column = 0; column < range.columns; column += 1) {
    const cell = range.at(row, column);
    if (!cell.ok) return placed(cell.fault, range, row, column);
    list.push(cell.value);
  }
  return ok(list);
}

interface LineCells {
  readonly units: Range;
  readonly unitPrice: Range;
  readonly multiples: Range;
  readonly weights: Range;
  readonly growth: Range | null;
}
function line({ units, unitPrice, multiples, weights, growth }: LineCells, index: number): Result<BandLine> {
  const lines = units.rows;
  const [count, price] = [ofLine(units, index, 'units', lines, size), ofLine(unitPrice, index, 'unitPrice', lines, size)];
  const [times, by] = [scenariosOf(multiples, index, 'multiples', lines), scenariosOf(weights, index, 'weights', lines)];
  const grows = growth === null ? ok(0) : ofLine(growth, index, 'growth', lines, growthOf);
  if (!count.ok) return count;
  if (!price.ok) return price;
  if (!times.ok) return times;
  if (!by.ok) return by;
  if (!grows.ok) return grows;
  const known: number[] = [];
  for (const [place, multiple] of times.value.entries()) {
    const given = size(multiple, `multiple ${String(place + 1)}`);
    if (!given.ok) return placed(given.fault, { rows: multiples.columns > 1 ? multiples.rows : 1, columns: 1 }, index, 0);
    known.push(given.value);
  }
  const likely = shares(by.value);
  if (!likely.ok) return placed(likely.fault, { rows: weights.columns > 1 ? weights.rows : 1, columns: 1 }, index, 0);
  if (known.length !== likely.value.length)
    return mistyped(`multiples and weights differ in size: ${String(known.length)} vs ${String(likely.value.length)} cells`);
  return ok({ units: count.value, unitPrice: price.value, multiples: known, weights: likely.value, growth: grows.value });
}

/** Where the costs of the months to come will lie. */
export default defineFunction({
  name: 'FORECAST_BANDS',
  description:
    'P10, P50 and P90 of each month (rows) and of all months together (last row), by drawing many futures: a scenario by weight, then volume, intensity, failure and deflation between low and high. All lines are drawn together, so the total is no sum of P90s. The same seed gives the same figures.',
  words: ['monte carlo', 'p10', 'p50', 'p90', 'range', 'confidence', 'uncertainty', 'simulation', 'risk', 'fan', 'percentiles', 'forecast range'],
  parameters: {
    units: numbers.needed('units a month today: one cell, or a column with a line in each row'),
    unitPrice: numbers.needed('price of a unit today, one for all lines or one each'),
    multiples: numbers.needed("times today's usage at the end of the horizon: a cell for each scenario, one row for all lines or one each"),
    weights: numbers.needed('how likely each scenario is; each row sums to 1'),
    deflation: numbers.needed('fall of the price in a year: one cell, or three for low, likely and high, such as 20%, 27.5%, 40%'),
    months: number.needed('months to come, 1 to 600'),
    ramp: choice('the way to the multiple: "geometric", "linear" or "step" (at once)', ['geometric', 'linear', 'step']),
    timing: choice('when in its month a price falls: "start", "mid" or "end"', ['start', 'mid', 'end']),
    fixed: numbers.optional('money a month of all lines that is certain, one cell or one a month', '0'),
    intensity: numbers.optional('work per unit against today: one cell, or low, likely and high', '1'),
    growth: numbers.optional('growth of usage a month, one for all lines or one each', '0'),
    volume: numbers.optional('usage against the scenario: one cell, or low, likely and high, such as 0.9, 1, 1.2', '1'),
    failure: numbers.optional('share of the work that fails and is done again: one cell, or low, likely and high', '0'),
    correlation: number.optional('of volume and price, -1 to 1; above 0, dear futures are busy ones', 0),
    scenarios: choice('"apart": each line draws its own; "together": all take theirs by one draw', ['apart', 'together']),
    paths: number.optional('futures drawn, 100 to 100,000', 10_000),
    seed: number.optional('a whole number; another one draws other futures', 1),
    percentiles: numbers.optional('shares of the futures that stay below, a column each', '10%, 50%, 90%'),
    show: choice('"all" for months and total, or one of them', ['all', 'months', 'total']),
  },
  examples: [
    { cells: [100000, 0.03, 1, 1, 0, 2], gives: [[3000, 3000, 3000], [3000, 3000, 3000], [6000, 6000, 6000]], says: 'what is certain has no range; the last row is the total' }, // prettier-ignore
    { cells: [100000, 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], 0, 12, 'step', null, null, null, null, null, null, null, null, null, null, [[0.1, 0.6, 0.9]], 'total'], gives: [[36000, 72000, 108000]], says: 'the year of three scenarios' }, // prettier-ignore
    { cells: [100000, 0.03, [[1, 2, 3]], [[0.5, 0.3, 0.1]], 0.25, 12], gives: '#VALUE!', says: 'weights sum to 0.90' },
    { cells: [100000, 0.03, 1, 1, 0, 12, null, null, null, null, null, null, null, null, null, 200000], gives: '#VALUE!', says: 'at most 100,000 futures' },
  ],
  errors: [
    ['a figure is blank', '#N/A'],
    ['weights do not sum to 1, low, likely and high do not rise, or more than 100,000 futures are asked for', '#VALUE!'],
    ['a deflation of 100%, or a figure too large to show', '#NUM!'],
  ],
  arithmetic:
    '{paths} futures are drawn, {+seed}: each a scenario of {multiples} by the weights {weights}, {+volume}, {+intensity}, {+failure}, {+deflation}\nMonth = {units} × {unitPrice} × scenario × growth × volume × intensity × failures done again × fallen price + {fixed}\n[ofTotal? Together, {+months}][!ofTotal? Of {+month = ofMonth}]: {share} of the futures stay at or below {answer}',
  policy: 'Monte Carlo: all lines are drawn together, so the total is no sum of the P90s of its parts.',
  not: 'Events that no input names: a new vendor, a new use.',
  *run({ units, unitPrice, multiples, weights, deflation, fixed, intensity, growth, volume, failure, percentiles, show, ...given }) {
    if (units.columns > 1) return mistyped('units take a column, one cell a line');
    const lines: BandLine[] = [];
    for (let index = 0; index < units.rows; index += 1) {
      const one = line({ units, unitPrice, multiples, weights, growth }, index);
      if (!one.ok) return one;
      lines.push(one.value);
    }
    const falls = uncertain(deflation, NaN, 'deflation', fall);
    const [busy, work] = [uncertain(volume, 1, 'volume', factor('volume')), uncertain(intensity, 1, 'intensity', factor('intensity'))];
    const fails = uncertain(failure, 0, 'failure', (share) => (share < 0 ? mistyped('failure is negative') : fraction(share, 'failure')));
    const n = wholeMonths(given.months);
    const [aside, wanted] = [fixed === null ? ok([0]) : figures(fixed), percentiles === null ? ok([0.1, 0.5, 0.9]) : figures(percentiles)];
    if (!falls.ok) return falls;
    if (!busy.ok) return busy;
    if (!work.ok) return work;
    if (!fails.ok) return fails;
    if (!n.ok) return n;
    if (!aside.ok) return aside;
    if (!wanted.ok) return wanted;
    const certainly = monthly(aside.value, n.value, 'fixed');
    if (!certainly.ok) return certainly;
    if (wanted.value.includes(null)) return missing('a percentile is missing');
    const bands = yield* forecastBands({
      ...given,
      lines,
      deflation: falls.value,
      volume: busy.value,
      intensity: work.value,
      failure: fails.value,
      fixed: certainly.value,
      percentiles: wanted.value.flatMap((share) => share ?? []),
    });
    if (!bands.ok) return bands;
    const { months, total } = bands.value;
    return ok(show === 'months' ? months : show === 'total' ? [total] : [...months, total]);
  },
});
