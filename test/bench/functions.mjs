// Functions in cells: one pass over a long range beside loops written by hand, in turn, a thousand cells that share a range, a forecast with its range, and the longest
// single calls. Median and least processor time of several rounds in one process. node test/bench/functions.mjs [ROUNDS]
import v8 from 'node:v8';
import vm from 'node:vm';
import { bundle } from './bundle.mjs';

v8.setFlagsFromString('--expose-gc');
const clear = vm.runInNewContext('gc');
/** Milliseconds that the process has worked, in all its threads: other work on the machine does not count, as it would on a clock. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const ROUNDS = Number(process.argv[2] ?? 9);
const ROWS = 100_000;
const CELLS = 1000;
const { functions } = await import(await bundle('src/functions/index.ts'));
const of = (name) => functions.find((one) => one.name === name).call;

/**
 * Milliseconds of each round; what a round needs is made outside its time, what another cell did before it in the same recalculation is done before it, and what happens between
 * two recalculations may happen between two rounds.
 */
async function time(work, make = () => undefined, before = () => undefined) {
  const taken = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const given = make(round);
    await new Promise((resolve) => setTimeout(resolve, 0));
    clear();
    before();
    const start = clock();
    work(given);
    taken.push(clock() - start);
  }
  taken.sort((a, b) => a - b);
  return { least: taken[0], median: taken[Math.floor(ROUNDS / 2)] };
}
const tell = (what, { least, median }, more = '') =>
  console.log(`${what.padEnd(86)} ${median.toFixed(2).padStart(8)} ms, least ${least.toFixed(2).padStart(8)}  ${more}`);
const must = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.value;
};

/** A column of cells as a sheet hands it over: amounts to the cent, or whole counts. */
const column = (rows, figure) => Array.from({ length: rows }, (_, i) => [figure(i)]);
const cost = (i) => ((i * 7919) % 1_000_003) / 100;
const units = (i) => 1 + ((i * 104_729) % 9973);
/** Other figures each time, so that nothing is known again by its cells. */
const ranges = (round = 0) => [column(ROWS, (i) => cost(i + round)), column(ROWS, (i) => units(i + round))];

/** What somebody would write by hand for this one question in doubles: figures only, what is no figure left out. */
function inDoubles([costs, counts]) {
  let a = 0;
  let b = 0;
  for (let i = 0; i < costs.length; i += 1) {
    const [x, y] = [costs[i][0], counts[i][0]];
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    a += x;
    b += y;
  }
  return a / b;
}
/** The same that keeps the promises of the function, for figures to the cent: blank rows left out, text, a half row and negative units refused, sums exact. */
function inCents([costs, counts]) {
  const blank = (cell) => cell === null || cell === '';
  let a = 0;
  let b = 0;
  for (let i = 0; i < costs.length; i += 1) {
    const [x, y] = [costs[i][0], counts[i][0]];
    if (typeof x === 'number' && typeof y === 'number') {
      const [cents, units] = [Math.round(x * 100), Math.round(y * 100)];
      if (cents / 100 !== x || units / 100 !== y || units < 0) throw new Error(`row ${i + 1}`);
      a += cents;
      b += units;
    } else if (!blank(x) || !blank(y)) throw new Error(`row ${i + 1}`);
  }
  return a / b;
}
/**
 * Several ways of one thing, round by round in turn, each on cells of its own of which it knows nothing. Garbage is cleared before each, since a collection that
 * falls into one of them, or cells that lie where they were just made, take longer than the loop itself.
 */
async function inTurn(ways, make, rounds = 4 * ROUNDS) {
  const taken = Object.keys(ways).map(() => []);
  const list = Object.values(ways);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < list.length; turn += 1) {
      const way = (turn + round) % list.length;
      const given = make(round * list.length + turn);
      await new Promise((resolve) => setTimeout(resolve, 0));
      clear();
      const start = clock();
      list[way](given);
      taken[way].push(clock() - start);
    }
  }
  return taken.map((times) => times.sort((x, y) => x - y)).map((times) => ({ least: times[0], median: times[Math.floor(rounds / 2)] }));
}
const costPerUnit = of('COST_PER_UNIT');
const exactly = (given) => must(costPerUnit(given));
/** Cells as they come from Excel, which hands them over as text: whole figures and others then lie in memory in different ways. */
const fromExcel = (round) => JSON.parse(JSON.stringify(ranges(round)));
for (const [where, make] of [
  ['made in place', ranges],
  ['as Excel hands them over', fromExcel],
]) {
  const [doubles, cents, ours] = await inTurn({ inDoubles, inCents, exactly }, make);
  const times = (hand) => `${(ours.least / hand.least).toFixed(2)}x of the least, ${(ours.median / hand.median).toFixed(2)}x of the median`;
  tell(`a hand-written loop over 100,000 rows ${where}, in doubles`, doubles);
  tell('a hand-written loop that is as exact and as strict, for cents only', cents);
  tell('COST_PER_UNIT over 100,000 rows it has not seen', ours, `${times(doubles)}; beside the strict one ${times(cents)}`);
}

const shared = ranges();
const thousand = (cells, name, args) => {
  const call = of(name);
  for (let cell = 0; cell < CELLS; cell += 1) must(call(args(cells, cell)));
};
const same = (cells) => cells;
const series = (round = 0) => [column(ROWS, (i) => 100 + round + (i % 40))];
const limits = (cells, cell) => [cells[0], 2 + cell / 1000];
/**
 * A thousand cells when nothing changed. The host hands the same arrays over again, which may hold other cells by then: the first cell of a recalculation compares every cell
 * of each range with a copy, the others of that recalculation find the answer. The first recalculations make the copies and are left aside.
 */
async function unchanged(what, cells, name, args) {
  const call = of(name);
  const whole = () => {
    thousand(cells, name, args);
  };
  for (let before = 0; before < 6; before += 1) {
    whole();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  tell(`${what}, nothing changed`, await time(whole));
  const rest = await time(
    () => {
      for (let cell = 1; cell < CELLS; cell += 1) must(call(args(cells, cell)));
    },
    () => undefined,
    () => must(call(args(cells, 0))),
  );
  tell('  of it the 999 that find the answer in the same recalculation', rest);
}
tell('1,000 cells of VOLATILITY_FLAG that share one range, first time', await time((cells) => thousand(cells, 'VOLATILITY_FLAG', limits), series));
await unchanged('1,000 cells of VOLATILITY_FLAG that share one range', series(), 'VOLATILITY_FLAG', limits);
tell('1,000 cells of COST_PER_UNIT that share two ranges, first time', await time((cells) => thousand(cells, 'COST_PER_UNIT', same), ranges));
await unchanged('1,000 cells of COST_PER_UNIT that share two ranges', shared, 'COST_PER_UNIT', same);
// Excel hands each cell its own copy, as text: the time of a cell there is that of the parser and of one comparison.
const text = JSON.stringify(shared);
tell('one cell over the two ranges as Excel hands them over, nothing changed: the parser', await time(() => JSON.parse(text)));
tell(
  '  and COST_PER_UNIT, which compares every cell',
  await time(
    (cells) => must(costPerUnit(cells)),
    () => JSON.parse(text),
  ),
);

const weights = [[0.5, 0.35, 0.15]];
const triangle = (low, likely, high) => [[low, likely, high]];
const forecast = (lines, months, paths, seed) => [
  column(lines, () => 100_000),
  0.03,
  [[1, 2, 3]],
  weights,
  triangle(0.2, 0.275, 0.4),
  months,
  'geometric',
  'start',
  null,
  triangle(0.9, 1, 1.4),
  0.02,
  triangle(0.8, 1, 1.2),
  triangle(0, 0.02, 0.1),
  0.3,
  'apart',
  paths,
  seed,
];
const bands = of('FORECAST_BANDS');
const bandsOf = (lines, months, paths) =>
  time(
    (seed) => must(bands(forecast(lines, months, paths, seed))),
    (round) => round + 1,
  );
tell('FORECAST_BANDS 10,000 paths x 36 months x 3 scenarios', await bandsOf(1, 36, 10_000));
tell('FORECAST_BANDS 10,000 paths x 36 months x 3 lines of 3 scenarios', await bandsOf(3, 36, 10_000));

console.log(
  '\nThe longest single calls: 200,000 cells, the most that is read. How long they hold a core at a time, since they are worked out in pieces (all functions: rows.mjs)',
);
const pieces = async (what, name, args, make) => {
  const [longest, whole] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const work = functions.find((one) => one.name === name).work(args(make(round)));
    await new Promise((resolve) => setTimeout(resolve, 0));
    clear();
    const taken = [];
    let step;
    do {
      const start = clock();
      step = work.next();
      taken.push(clock() - start);
      await null;
    } while (!step.done);
    must(step.value);
    longest.push(Math.max(...taken));
    whole.push(taken.reduce((sum, ms) => sum + ms, 0));
  }
  for (const list of [longest, whole]) list.sort((a, b) => a - b);
  const half = Math.floor(ROUNDS / 2);
  tell(what, { least: longest[0], median: longest[half] }, `in all ${whole[half].toFixed(0)} ms`);
};
const many = column(200_000, cost);
const more = (round) => column(200_000, (i) => cost(i + round + 1));
/** A whole column of a sheet, filled to the last cell that is read. */
const open = (round) => [...more(round), ...Array.from({ length: 848_576 }, () => [''])];
const longest = {
  COST_PER_UNIT: (cells) => [cells, cells, 'each'],
  DEFLATE: (cells) => [cells, 0.25, 12],
  ALLOWANCE_STATUS: (cells) => [cells, 10, 5000],
  OUTLIERS: (cells) => [cells],
  VOLATILITY_FLAG: (cells) => [cells, 9],
  FORECAST_ACCURACY: (cells) => [cells, many],
  USAGE_COST: (cells) => [cells, 0.03],
  BAND: (cells) => [cells, 0.02, 0.04],
};
for (const [name, args] of Object.entries(longest)) await pieces(name, name, args, more);
for (const name of ['COST_PER_UNIT', 'USAGE_COST']) await pieces(`${name} over whole columns of 1,048,576 rows`, name, longest[name], open);
await pieces(
  'FORECAST_BANDS 100,000 paths x 36 months',
  'FORECAST_BANDS',
  () => forecast(1, 36, 100_000, 7),
  () => undefined,
);
