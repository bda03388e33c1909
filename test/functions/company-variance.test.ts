import { callFunction } from '../../src/functions/call';

/** October of the sample company by workflow: planned and actual units, tokens of one unit (1: not counted), planned money a unit, and what was paid. */
const WORKFLOWS = [
  [240000, 402000, 2100, 2060, 0.12, 42210], [185000, 196000, 1400, 1400, 0.054, 9996], [33000, 37800, 1, 1, 0.1, 3780],
  [2150000, 2100000, 620, 640, 0.0066, 13020], [3500000, 3400000, 310, 310, 0.0038, 11900], [60000, 62000, 900, 905, 0.034, 1922],
  [410, 410, 1, 1, 34, 15990], [1700, 1640, 410000, 425000, 8.6, 13776], [640, 620, 1, 1, 5, 3100], [60000, 61000, 3800, 3750, 0.13, 7381],
  [320, 310, 610000, 600000, 10, 2914], [620, 620, 1, 1, 30, 18600], [66000, 64600, 1200, 1200, 0.1, 6460], [1150, 1150, 1, 1, 3.6, 4140],
  [640, 640, 1, 1, 4, 2560], [210, 210, 1, 1, 9.9, 2079], [110000, 118000, 5200, 5150, 0.15, 16756], [520000, 560000, 1100, 1100, 0.0125, 6608],
  [22000, 21400, 21000, 20400, 0.65, 13054], [10000, 8200, 130000, 208000, 2.5, 36900], [11000, 11400, 24000, 23000, 0.5, 5244], [11000, 9800, 1, 1, 1.3, 11564],
] as const; // prettier-ignore
/** Money without units: two experiments, a vendor that nobody tagged, subscriptions that were paid back. */
const MONEY = [[15000, 9150], [4000, 2310], [null, 18940], [null, 120]] as const; // prettier-ignore

type Cell = number | null;
const column = (counted: (one: (typeof WORKFLOWS)[number]) => Cell, money: (one: (typeof MONEY)[number]) => Cell): Cell[][] => [
  ...WORKFLOWS.map((one) => [counted(one)]),
  ...MONEY.map((one) => [money(one)]),
];
const none = (): null => null;
const answer = callFunction('VARIANCE_BRIDGE', [
  column(([units]) => units, none),
  column(([, , tokens]) => tokens, none),
  column(([, , tokens, , price]) => price / tokens, ([plan]) => plan), // prettier-ignore
  column(([, units]) => units, none),
  column(([, , , tokens]) => tokens, none),
  column(([, units, , tokens, , paid]) => paid / units / tokens, ([, paid]) => paid), // prettier-ignore
  'rows',
]);
const rows = 'matrix' in answer ? answer.matrix : [];
const total = (place: number): number => rows.reduce((sum, row) => sum + Number(row[place]), 0);

test('October from plan to actual: 31,015 more than planned, to the cent', () => {
  expect(rows).toHaveLength(26);
  const [plan = 0, ...causes] = [0, 1, 2, 3, 4, 5].map((place) => Number(total(place).toFixed(2)));
  expect([plan, ...causes]).toEqual([249459, 14596, 11395.67, -6496.67, 11520, 0]);
  expect([0, 1, 2, 3, 4, 5].reduce((sum, place) => sum + total(place), 0).toFixed(2)).toBe('280474.00');
});
test('volume explains the chat, tokens explain the test agents, price explains the seats', () => {
  const near = (row: number): number[] => (rows[row] ?? []).map((cell) => Math.round(Number(cell)));
  expect(near(0)).toEqual([28800, 19440, -919, -5111, 0, 0]);
  expect(near(19)).toEqual([25000, -4500, 12300, 4100, 0, 0]);
  expect(near(6)).toEqual([13940, 0, 0, 2050, 0, 0]);
  expect(near(22)).toEqual([15000, 0, 0, 0, -5850, 0]);
});
