import { toCell, type Decimal } from '../../model/decimal';
import { missing, ok } from '../../model/fault';
import { bridge, causes, isNothing, type Bars, type BridgeItem, type Causes } from '../../model/variance-bridge';
import { add, subtract } from '../../model/decimal';
import { placed } from '../cells';
import { choice, defineFunction, numbers, outcomeOf, type Cell, type CellFault } from '../define';
import { eachRow } from '../each-row';

/** Plan and the five causes of one row, as the Variance sheet lays them out; actual is their sum. */
const columns = ({ plan, volume, intensity, price, appeared, stopped, withoutUnits, fx, oneOff }: Causes): readonly number[] =>
  [plan, volume, intensity, price, add(appeared, stopped, withoutUnits), add(fx, oneOff)].map(toCell);

const NOTHING: readonly never[] = [];
function named(all: Bars): readonly (readonly Cell[])[] {
  const bars: readonly (readonly [string, Decimal])[] = [
    ['Plan', all.plan],
    ['FX', all.fx],
    ['Volume', all.volume],
    ['Mix', all.mix],
    ['Intensity', all.intensity],
    ['Price', all.price],
    ['New', all.appeared],
    ['Stopped', all.stopped],
    ['Without units', all.withoutUnits],
    ['One-offs', all.oneOff],
    ['Actual', all.actual],
    ['Variance', subtract(all.actual, all.plan)],
  ];
  return bars.map(([name, amount]) => [name, toCell(amount)]);
}

/** Why a cost differs from its plan. */
export default defineFunction({
  name: 'VARIANCE_BRIDGE',
  description:
    'Why actual cost differs from plan, cost being units x intensity x price. "bars" gives one named bar a row over all items, from Plan to Actual and their Variance, mix apart; "rows" gives for each item plan, volume, intensity, price, new or stopped, FX and credits. Above zero costs more.',
  words: ['bridge', 'waterfall', 'price volume mix', 'pvm', 'why over budget', 'variance analysis'],
  parameters: {
    planUnits: numbers.needed('units planned; blank with its price for a new item, blank on both sides where nothing is counted and prices are money'),
    planIntensity: numbers.needed('what a unit takes by plan, such as tokens; blank on both sides for 1'),
    planPrice: numbers.needed('planned price of that'),
    actualUnits: numbers.needed('units that came; zero or blank with its price for a stopped item'),
    actualIntensity: numbers.needed('what a unit took'),
    actualPrice: numbers.needed('price that was paid'),
    show: choice('"bars" over all items, or "rows", six figures for each', ['bars', 'rows']),
    planRate: numbers.optional('rate of exchange of the plan; FX is taken first', '1'),
    actualRate: numbers.optional('rate of exchange that came', '1'),
    oneOffs: numbers.optional('credits and other money that no unit explains; a credit is negative', '0'),
  },
  examples: [
    {
      cells: [100000, 1000, 0.00003, 400000, 2000, 0.000025, 'rows'],
      gives: [[3000, 9000, 12000, -4000, 0, 0]],
      says: 'four times the units, twice the tokens, a lower price',
    },
    {
      cells: [
        [[80000], [20000]],
        [[null], [null]],
        [[0.01], [0.11]],
        [[240000], [160000]],
        [[null], [null]],
        [[0.009], [0.1]],
      ],
      gives: [['Plan', 3000], ['FX', 0], ['Volume', 9000], ['Mix', 8000], ['Intensity', 0], ['Price', -1840], ['New', 0], ['Stopped', 0], ['Without units', 0], ['One-offs', 0], ['Actual', 18160], ['Variance', 15160]], // prettier-ignore
      says: 'two models: more units, more of them on the dear one',
    },
    { cells: [[[100000], [0]], [[null], [null]], [[0.03], [null]], [[100000], [10000]], [[null], [null]], [[0.03], [0.05]], 'rows'], gives: [[3000, 0, 0, 0, 0, 0], [0, 0, 0, 0, 500, 0]], says: 'an item without a planned price is new, not a price effect' }, // prettier-ignore
    { cells: [1000, 1, 2, 1000, 1, 2, 'rows', 1.12, 1.165], gives: [[2240, 0, 0, 0, 0, 90]], says: 'only the rate moved: FX first' },
    { cells: [1000, 1, null, 1000, 1, 2], gives: '#N/A', says: 'planned units without a planned price' },
  ],
  errors: [
    ['one figure of an item is blank beside others, or its whole row among "rows"', '#N/A'],
    ['units, intensity, a price or a rate are negative, or the ranges differ in size', '#VALUE!'],
  ],
  arithmetic:
    '[show=rows? Plan: {planUnits = v0} × {planIntensity = i0} × {planPrice = p0} × {planRate = r0} = {plan = answer1}\n][show=rows&runs? Volume: ({actualUnits = v1} − {planUnits = v0}) × {planIntensity = i0} × {planPrice = p0} × {planRate = r0} = {volume = answer2}\nIntensity: {actualUnits = v1} × ({actualIntensity = i1} − {planIntensity = i0}) × {planPrice = p0} × {planRate = r0} = {intensity = answer3}\nPrice: {actualUnits = v1} × {actualIntensity = i1} × ({actualPrice = p1} − {planPrice = p0}) × {planRate = r0} = {price = answer4}\n][show=rows&hasRates? FX: {actualUnits = v1} × {actualIntensity = i1} × {actualPrice = p1} × ({actualRate = r1} − {planRate = r0}) = {FX = v1 × i1 × p1 × (r1 − r0)}\n][show=rows&hasOneOff? Credits and other money: {one-offs = oneOff}\n][show=rows&isNew? New, without a planned price: {actualUnits = v1} × {actualIntensity = i1} × {actualPrice = p1} × {planRate = r0} = {new = answer5}\n][show=rows&isGone? Stopped, so its plan is saved: {stopped = answer5}\n][show=rows&noUnits? Money without units: {actualPrice = p1} × {planRate = r0} − {planPrice = p0} × {planRate = r0} = {difference = answer5}\n][show=rows? {plan = answer1} + {volume = answer2} + {intensity = answer3} + {price = answer4} + {new or stopped = answer5} + {FX and credits = answer6} = {actual = answer1 + answer2 + answer3 + answer4 + answer5 + answer6}][isVolume? ({units that came = came} − {units planned = planned}) × {planned cost of the average unit = average} = {volume = (came − planned) × average}\nItems that run on, at the planned cost of the average unit\n][isMix? {units that came, each at its planned cost = atCame} − {at that of the average unit = atAverage} = {mix = atCame − atAverage}\n][isBar? Of the items one by one: {parts}, in all {total of the items = sum(parts) + 0}\n][show=bars? {bar = answer1}: {money = answer2}]',
  policy: 'FX first, then volume, mix, intensity and price; new and stopped items apart, so that the bars sum to the variance.',
  *run({ planUnits, planIntensity, planPrice, actualUnits, actualIntensity, actualPrice, show, planRate, actualRate, oneOffs }) {
    const items = bridge();
    const given = { planUnits, planIntensity, planPrice, actualUnits, actualIntensity, actualPrice, planRate, actualRate, oneOff: oneOffs };
    const working = eachRow({}, given, (row) => {
      // Among other items a blank row is none, as a blank cell is none in a sum.
      if (show === 'bars' && isNothing(row)) return ok(NOTHING);
      const found = causes(row satisfies BridgeItem);
      if (!found.ok) return found;
      if (show === 'rows') return ok(columns(found.value));
      items.add(found.value);
      return ok(NOTHING);
    });
    const rows = yield* outcomeOf(working);
    if (show === 'rows' || !rows.ok) return rows;
    const block = rows.value as readonly (readonly (Cell | CellFault)[])[];
    const width = block.reduce((most, line) => Math.max(most, line.length), 1);
    for (const [row, line] of block.entries()) {
      const column = line.findIndex((cell) => typeof cell === 'object' && cell !== null);
      const spoiled = line[column];
      if (typeof spoiled === 'object' && spoiled !== null) return placed(spoiled.fault, { rows: block.length, columns: width }, row, column);
    }
    return items.count() === 0 ? missing('plan and actual missing') : ok(named(items.bars()));
  },
});
