import { functions } from '../../src/functions/index';
import { sources } from '../../src/sources/index';
import { type Terminal, openTerminal } from './terminal';

let terminal: Terminal;
beforeAll(() => {
  terminal = openTerminal();
});
afterAll(() => terminal.end());
const json = async (...argv: string[]): Promise<unknown> => {
  const { code, out, err } = await terminal.run(...argv);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as unknown;
};

test.each([
  [['COST_PER_UNIT', '75000', '500'], { value: 150 }],
  [['corridor.cost_per_unit', '75000', '500'], { value: 150 }],
  [['COST_PER_UNIT', '[[-10],[20]]', '[[5],[4]]', '"each"'], { matrix: [[-2], [5]] }],
  [['BAND', '10000000', '0.02', '0.04'], { matrix: [[200000, 400000]] }],
])('call %j', async (args, answer) => {
  expect(await json('call', ...args)).toEqual(answer);
});

test('an argument may begin with a minus', async () => {
  expect(await json('call', 'COST_PER_UNIT', '-75000', '500')).toEqual({ value: -150 });
});

test('an error is an answer', async () => {
  expect(await json('call', 'COST_PER_UNIT', '1', '0')).toEqual({ error: { code: '#DIV/0!', message: null } });
  expect(await json('call', 'COST_PER_UNIT', '"=1+1"', '1')).toMatchObject({ error: { code: '#VALUE!', message: expect.stringContaining('=1+1') as unknown } });
  expect(await json('call', 'COST_PER_UNIT')).toMatchObject({ error: { code: '#VALUE!' } });
});

test('every function and every source is listed', async () => {
  expect(await json('functions', '--json')).toMatchObject({ functions: functions.map(({ name }) => ({ id: name, name })) });
  const cards = (await json('sources', '--json')) as { id: string; basis: string; counted: boolean }[];
  expect(cards.map((card) => card.id).sort()).toEqual(sources.map((source) => source.id).sort());
  for (const card of cards) expect(card.basis).not.toBe('');
  const shown = await terminal.run('functions');
  for (const { name } of functions) expect(shown.out).toContain(`${name}(`);
  const { out } = await terminal.run('sources', '--page');
  for (const { id, title, needs } of sources) for (const part of [`## ${title} (\`${id}\`)`, needs]) expect(out).toContain(part);
  expect(out.split('| A newer file replaces |').length - 1).toBe(sources.length);
  expect(out).toContain('| Known by | `Timestamp`, `Merchant`, `Amount`, `Reimbursable`, `Original Currency`, `Original Amount` |');
  expect((await terminal.run('sources', '--page', '--json')).code).toBe(2);
  expect((await terminal.run('sources')).out).toContain('openai-costs');
});
