import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { functions } from '../../src/functions/index';
import { TARGETS } from '../../src/ledger/journals/targets';
import { cards } from '../../src/server/cards';
import { sources } from '../../src/sources/index';
import { sheets } from '../../src/workbook/index';

// README_UPDATE=1 npx jest test/law/readme writes the parts between the markers anew.
const UPDATE = process.env['README_UPDATE'] === '1';
let readme = readFileSync('README.md', 'utf8');
afterAll(() => {
  if (UPDATE) writeFileSync('README.md', readme);
});

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
/** Whether a vendor's own report of the month goes before the source. */
const yields = (id: string): boolean => sources.find((source) => source.id === id)?.yieldsToReports === true;
const sumsUp = (id: string): boolean => sources.find((source) => source.id === id)?.sumsUp === true;

const table = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  [`| ${headings.join(' | ')} |`, `|${'---|'.repeat(headings.length)}`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');
/** A file as the diff that adds it. */
const added = (path: string) =>
  [
    '```diff',
    `+++ ${path}`,
    ...readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => `+${line}`),
    '```',
  ].join('\n');

const PARTS: Readonly<Record<string, () => string>> = {
  functions: () =>
    table(
      ['Function', 'What it gives'],
      functions.map(({ name, parameters, description }) => [
        `\`CORRIDOR.${name}(${Object.entries(parameters)
          .map(([parameter, { optional }]) => (optional ? `[${parameter}]` : parameter))
          .join(', ')})\``,
        description,
      ]),
    ),
  sources: () =>
    table(
      ['Source', 'Where the file comes from', 'Basis', 'Counts', 'One line is', 'The same line again', 'A newer file replaces', 'Checked'],
      cards.map((card) => [
        `${card.title} (\`${card.id}\`)`,
        card.needs,
        card.basis,
        card.counted ? (yields(card.id) ? `where no report${sumsUp(card.id) ? ' or itemised invoice' : ''} does` : 'yes') : 'memo',
        card.grain,
        card.identity,
        card.replaces.replace('-', ' '),
        card.checked,
      ]),
    ),
  journals: () =>
    table(
      ['Journal for', 'Where the file goes', 'Checked'],
      TARGETS.map(({ id, title, where, checked }) => [`${title} (\`${id}\`)`, where, checked]),
    ),
  'add-source': () => added('src/sources/vendors/expenses.ts'),
  'add-function': () => added('src/functions/library/deflate.ts'),
  'add-sheet': () => added('src/workbook/sheets/drivers.ts'),
};

test.each(Object.keys(PARTS))('the part "%s" of the README is what the code says', (name) => {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [readme.indexOf(from) + from.length, readme.indexOf(to)];
  expect(start).toBeGreaterThan(from.length);
  expect(end).toBeGreaterThan(start);
  const part = `\n${PARTS[name]!()}\n`;
  if (UPDATE) readme = readme.slice(0, start) + part + readme.slice(end);
  else expect(readme.slice(start, end)).toBe(part);
});

test('every sheet, source and function says what it is, under a name of its own', () => {
  for (const names of [sheets.map(({ name }) => name), cards.map(({ id }) => id), functions.map(({ name }) => name)])
    expect(new Set(names).size).toBe(names.length);
  for (const { purpose, question } of sheets) expect(Math.min(purpose.length, question.length)).toBeGreaterThan(10);
});

test('every link of the README to a file leads to one', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(2);
  for (const path of links) expect([path, existsSync(path)]).toEqual([path, true]);
});
