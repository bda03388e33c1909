import { join } from 'node:path';
import { openDuckDbStore } from '../../../src/server/store/open';
import { csv, newFolder, openAi, quiet, staged } from './exports';

const folder = newFolder();
const ledger = openDuckDbStore(join(folder, 'l.duckdb'));
afterAll(async () => {
  await (await ledger).close();
});
const look = async (name: string, content: string, source?: string) =>
  (await (await ledger).preview(name, [staged(folder, name, content, source)], quiet)).files[0];

const AGAIN =
  'No line of the file could be taken: its numbers or dates are written in another way than this export writes them, as in a file that a spreadsheet saved again. Export it again and bring in that file as it is, or say what its columns mean.';
const [ONE, TWO] = [
  { day: '2026-10-13', amount: '1.5', item: 'gpt-5 input' },
  { day: '2026-10-14', amount: '28.86820', item: 'gpt-5 input' },
];
/** As a spreadsheet of Germany or France writes it. */
const savedAgain = (text: string) => text.replaceAll('.', ';').replaceAll(',', '.').replaceAll(';', ',').replaceAll('.', ';');

const GITHUB = [
  'date',
  'username',
  'product',
  'sku',
  'model',
  'quantity',
  'unit_type',
  'applied_cost_per_quantity',
  'gross_amount',
  'discount_amount',
  'net_amount',
];
const LINE = ['2026-10-05', 'a', 'copilot', 'copilot_ai', 'Claude', '1', 'requests', '0.04', '0.04', '0', '0.04'];

test('a file that a spreadsheet saved again with commas before decimals says so, and its columns may be named', async () => {
  expect(await look('a.csv', savedAgain(openAi(ONE, TWO)))).toMatchObject({
    taken: false,
    rejected: 2,
    source: 'openai-costs',
    sentence: AGAIN,
    unknown: true,
  });
  const dated = csv(GITHUB, ['05.10.2026', ...LINE.slice(1)]);
  expect(await look('b.csv', dated)).toMatchObject({ taken: false, source: 'github-ai-usage', sentence: AGAIN, unknown: true });
});

test('where one line is taken, or one is left out for another reason or without a figure, nothing is said of spreadsheets', async () => {
  const some = await look('a.csv', openAi(ONE, { ...TWO, amount: '"28,86820"' }));
  expect(some).toMatchObject({ taken: true, rejected: 1, sentence: null });
  for (const other of ['n/a', '1e99'])
    expect(await look(`${other}.csv`, openAi({ ...ONE, amount: '"1,5"' }, { ...TWO, amount: other }))).toMatchObject({
      ...{ taken: false, rejected: 2, sentence: 'No line of the file could be taken.' },
    });
});

test('lines that stand in one cell each under a plain heading are told as those of a file that does so wholly', async () => {
  const wrapped = (cells: readonly string[]) => `"${cells.map((cell, i) => (i === 1 ? `""${cell}""` : cell)).join(',')}"\n`;
  const plain = await look('plain.csv', csv(GITHUB, LINE));
  expect(plain).toMatchObject({ taken: true });
  const wholly = await look('wholly.csv', wrapped(GITHUB) + wrapped(LINE));
  expect(wholly?.sentence).toMatch(/^Each line of this file stands in one cell\./);
  expect(await look('lines.csv', csv(GITHUB) + wrapped(LINE) + wrapped(LINE))).toMatchObject({ taken: false, rejected: 2, sentence: wholly?.sentence });
  expect(await look('short.csv', csv(GITHUB, ['2026-10-05', 'a']))).toMatchObject({ sentence: 'No line of the file could be taken.' });
});
