// Every function row by row at 10,000 rows it has not seen: how long one call holds a core at a time (its own time where the machine is busy), since what is long is worked out
// in pieces, and all its pieces together. Median of several rounds.
// node test/bench/rows.mjs [ROWS] [NAME…]
import { bundle } from './bundle.mjs';

const ROWS = Number(process.argv[2] ?? 10_000);
const WANTED = process.argv.slice(3);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const LIMIT = 200;
const { functions } = await import(await bundle('src/functions/index.ts'));

let salt = 0;
/** A column of cells as a sheet hands it over, other figures each time. */
const column = (figure, rows = ROWS) => Array.from({ length: rows }, (_, i) => [figure(i + salt)]);
const cents = (i) => ((i * 7919) % 1_000_003) / 100;
const count = (i) => 1 + ((i * 104_729) % 9973);
const price = (i) => (1 + ((i * 31) % 997)) / 10_000;
const share = (i) => ((i * 37) % 1000) / 1000;
const day = (i) => 46_023 + ((i * 17) % 700);
const pick = (words) => (i) => words[i % words.length];
const [money, counts, prices, shares, days] = [cents, count, price, share, day].map((figure) => () => column(figure));
const months = (n) => [Array.from({ length: n }, (_, i) => 46_023 + Math.round(i * 30.4375))];
const firsts = (n) => [Array.from({ length: n }, (_, i) => Math.round(Date.UTC(2025, 12 + i, 1) / 864e5) + 25_569)];
const rates = () => Array.from({ length: 36 }, (_, i) => [firsts(36)[0][i], i % 2 ? 'EUR' : 'GBP', 'USD', 'average', 1.1 + i / 1000]).flatMap((row) => [row, [row[0], row[1] === 'EUR' ? 'GBP' : 'EUR', 'USD', 'average', 1.3]]); // prettier-ignore
const list = () => [['GitHub', 'Seat', 'seat', 45_689, 46_234, 34, 'USD'], ['GitHub', 'Seat', 'seat', 46_235, null, 39, 'USD'], ['OpenAI', 'Call', 'call', 45_000, null, 0.1, 'USD']]; // prettier-ignore
const high = (figure) => (i) => figure(i) + 10;

/** Two years of months each: the answer would be too large with more. */
const PREPAID = Math.min(ROWS, 80_000);

/** Arguments of each function, as many rows as it takes. */
const CALLS = {
  ACCRUAL: () => [money(), money()],
  ALLOCATE: () => [1_000_000.01, counts()],
  ALLOWANCE_STATUS: () => [money(), 10, 5000],
  AMORTISE: () => [column(cents, PREPAID), column(day, PREPAID), column((i) => day(i) + 365, PREPAID), firsts(24)],
  BAND_CALIBRATE: () => [money(), counts()],
  BAND_POSITION: () => [money(), counts(), 0.02, 0.04],
  BAND_STATUS: () => [money(), counts(), 0.02, 0.04],
  BAND: () => [money(), 0.02, 0.04],
  BENCHMARK_TXN: () => [prices()],
  BENCHMARK: () => [column(pick(['txn_simple', 'api_annual', 'ai_share_it'])), money(), null, 'all'],
  BLENDED_COST: () => [counts(), prices(), counts(), prices(), counts(), counts(), prices(), money(), money()],
  BREAKEVEN_GROWTH: () => [shares()],
  BURST_RESERVE: () => [money(), column((i) => 1 + share(i)), 5],
  CAPACITY_BUDGET: () => [counts(), money(), shares(), money(), 'gap'],
  COST_PER_GOOD_UNIT: () => [money(), counts(), column((i) => share(i) / 2)],
  COST_PER_UNIT: () => [money(), counts(), 'each'],
  COVERAGE: () => [money(), column(high(cents)), 'each'],
  CROSSOVER_MONTH: () => [money(), 500],
  DATA_AGE: () => [days(), 46_800.5],
  DEFLATE: () => [prices(), shares(), 12],
  EFFECTIVE_SEAT_COST: () => [column(high(count)), prices(), counts()],
  ENVELOPE_SPLIT: () => [1_000_000.01, column(() => 1)],
  ENVELOPE_STATUS: () => [money(), money(), money(), money(), null, 'all', money(), money(), true, money(), 'full'],
  FAILURE_COST: () => [counts(), shares(), prices(), 0.4],
  FISCAL_PERIOD: () => [days(), 2, '4-4-5', null, 'start', 'all'],
  FLEX_BUDGET: () => [30_000, prices(), counts(), counts(), money()],
  FORECAST_ACCURACY: () => [money(), money()],
  FORECAST_BANDS: () => [column(count, 3), 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], [[0.2, 0.3, 0.4]], 36],
  FULL_COST_PER_UNIT: () => [counts(), money(), money(), null, money(), money(), money(), money(), null, null, null, 'each', 'all'],
  FX_CONVERT: () => [money(), column(pick(['EUR', 'GBP'])), 'USD', rates(), days(), 'average', 'all'],
  HEADROOM: () => [money(), money()],
  HIDDEN_GROSS_UP: () => [money(), column((i) => share(i) / 2), 0.3],
  INTERNAL_PRICE: () => [money(), counts(), 'each'],
  LEARNING_AGE: () => [days(), 46_800, 90, 'all'],
  MARGINAL_COST: () => [counts(), column(high(count)), money(), column(high(cents))],
  MARGINAL_RETURN: () => [money(), column(high(cents)), money(), column((i) => cents(i + 7))],
  MAX_SPEND: () => [money(), 3],
  MODEL_CHOICE: () => [prices(), shares(), 2, shares(), 4.5, null, 'all'],
  MONTHLY_ALLOCATION: () => [money(), '4-4-5', null, 12],
  OUTLIERS: () => [money()],
  PRICE_AT: () => [column(pick(['GitHub', 'openai'])), column(pick(['Seat', 'Call'])), days(), list(), 'all'],
  REALISED_VALUE: () => [money(), shares()],
  REALLOCATION_CHECK: () => [money(), money(), money(), column(high(cents)), null, 'experiment', 'scaling', [[180_000, 75_000, 45_000]], days(), 46_300],
  RECOVERY_VARIANCE: () => [prices(), counts(), money(), counts(), 30_000, 0.02],
  REFORECAST_DUE: () => [days(), 46_800, 'monthly', 'all'],
  RENEWAL_CHECK: () => [days(), 46_326, column(pick(['J. Adeyemi', null]))],
  RETURN_RATIO: () => [money(), column(high(cents)), 'net', 'each'],
  REVIEW_COST: () => [counts(), shares(), 2, 60, money(), 12, 40],
  ROLE_BUDGET: () => [counts().slice(0, 40_000), 39, Array.from({ length: Math.min(ROWS, 40_000) }, (_, i) => [cents(i + salt), 2, 3, 4, 5])],
  ROLLING_FORECAST: () => [money(), money(), Math.floor(ROWS / 2), 60, 15, 30],
  RUN_RATE: () => [money(), column((i) => 3 + (i % 20)), 30, 3, 'working', 46_174, null, 2, 0.1],
  SCENARIO_FORECAST: () => [1000, 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], 0.25, 600],
  SEAT_COST: () => [counts(), prices(), 'month', 12, days(), null, 46_023],
  SHADOW_SPEND: () => [money(), column(pick(['reimbursed', 'usage'])), null, 'all'],
  TARGET_PROGRESS: () => [money(), column(high(cents)), column((i) => cents(i) - 7)],
  TOKEN_COST: () => [counts(), counts(), 3, 15, counts(), 0.3, 0.1],
  TREND_GROWTH: () => [column((i) => cents(i) + 1)],
  TRIGGER_EVENTS: () => [counts(), counts(), money(), 24, prices(), prices()],
  TRUE_UP_PRICE: () => [money(), money(), money(), counts()],
  UNCERTAINTY_COST: () => [counts(), 3, money(), 1.3, 'all'],
  UNIT_COST_TARGET: () => [money(), shares()],
  USAGE_COST: () => [counts(), prices(), 12, 1.5],
  VARIANCE_BRIDGE: () => [counts(), column((i) => 1000 + (i % 7)), prices(), counts(), column((i) => 1100 + (i % 5)), prices(), 'rows', 1.1, 1.2],
  VOLATILITY_FLAG: () => [money()],
};
/** The same over all items, where that is another calculation. */
const MORE = {
  'VARIANCE_BRIDGE bars': ['VARIANCE_BRIDGE', () => [...CALLS.VARIANCE_BRIDGE().slice(0, 6), 'bars', 1.1, 1.2, money()]],
  'VARIANCE_BRIDGE costs': [
    'VARIANCE_BRIDGE',
    () => [column(() => null), column(() => null), money(), column(() => null), column(() => null), money(), 'rows'],
  ],
  'COST_PER_UNIT total': ['COST_PER_UNIT', () => [money(), counts()]],
  'ENVELOPE_STATUS projection': [
    'ENVELOPE_STATUS',
    () => [money(), money(), money(), money(), null, 'projection', null, null, true, null, null, null, null, null, null, 46_310],
  ],
  'FULL_COST_PER_UNIT total': ['FULL_COST_PER_UNIT', () => [counts(), money(), money(), null, money(), money()]],
  'AMORTISE 500 x 24': ['AMORTISE', () => [column(cents, 500), column(day, 500), column((i) => day(i) + 365, 500), firsts(24)]],
  'AMORTISE 4-4-5': ['AMORTISE', () => [column(cents, PREPAID), column(day, PREPAID), column((i) => day(i) + 365, PREPAID), months(24)]],
  'FX_CONVERT one rate': ['FX_CONVERT', () => [money(), 'EUR', 'USD', 1.165]],
  'REALLOCATION_CHECK all facts': [
    'REALLOCATION_CHECK',
    () => [money(), money(), money(), column(high(cents)), money(), column(pick(['experiment', 'scaling'])), column(pick(['scaling', 'production'])), [[180_000, 75_000, 45_000]], days(), 46_300, 46_357, column(pick([true, false])), shares(), shares(), column(pick([true, null])), ...Array.from({ length: 4 }, () => column(pick(['J. Adeyemi', null]))), column(pick(['Y', 'N'])), counts(), column(high(cents))], // prettier-ignore
  ],
  'REALLOCATION_CHECK stages': ['REALLOCATION_CHECK', () => [...CALLS.REALLOCATION_CHECK(), ...Array.from({ length: 13 }, () => null), 'stages']],
};

const all = [...functions.map(({ name }) => [name, name, CALLS[name]]), ...Object.entries(MORE).map(([what, [name, args]]) => [what, name, args])];
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
/** Milliseconds of one piece. On a busy machine the core is shared: what the piece itself takes of it counts. */
function timed(pieces) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const step = pieces.next();
  const { user, system } = process.cpuUsage(before);
  return [step, Math.min(performance.now() - start, (user + system) / 1000)];
}
let slow = 0;
for (const [what, name, args] of all) {
  if (WANTED.length > 0 && !WANTED.includes(name)) continue;
  if (args === undefined) throw new Error(`no arguments for ${name}`);
  const { work } = functions.find((one) => one.name === name);
  const [longest, whole] = [[], []];
  let rows = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    salt += 1;
    const cells = args();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const pieces = work(cells);
    const taken = [];
    let step;
    do {
      let ms;
      [step, ms] = timed(pieces);
      taken.push(ms);
      await null;
    } while (!step.done);
    if (!step.value.ok) throw new Error(`${what}: ${JSON.stringify(step.value.fault)}`);
    rows = Array.isArray(step.value.value) ? step.value.value.length : 1;
    longest.push(Math.max(...taken));
    whole.push(taken.reduce((sum, ms) => sum + ms, 0));
  }
  const most = median(longest);
  if (most > LIMIT) slow += 1;
  console.log(
    `${what.padEnd(28)} ${most.toFixed(1).padStart(8)} ms at a time, ${median(whole).toFixed(1).padStart(8)} in all, ${String(rows)} rows ${most > LIMIT ? 'OVER' : ''}`,
  );
}
console.log(slow === 0 ? `\nNo call holds a core longer than ${String(LIMIT)} ms.` : `\n${String(slow)} calls hold a core longer than ${String(LIMIT)} ms.`);
