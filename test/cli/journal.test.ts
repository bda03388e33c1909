import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbook } from '../server/store/packed';
import { type Terminal, openTerminal } from './terminal';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.end());

const SHEET = `Chargeback,,,,,,,,,,,,,,
What the AI platform charges inside the company,,,,,,,,,,,,,,
,,,,,,,,,,,,,,
Journal,,,,,,,,,,,,,,
Entity,Account,Side,Line,Business unit,Cost centre,Debit,Credit,,Balance by entity,,Debit,Credit,Difference,
Bramble Foods Inc,6510,Dr,1,Support,CC-1,"1,200.50 ",,,Bramble Foods Inc,,"1,200.50 ","1,200.50 ",0,
Bramble Foods Inc,6599,Cr,2,Support,CC-1,,"1,200.50 ",,,,,,,
,,,,,,,,,,,,,,
All lines,,,,,,"1,200.50 ","1,200.50 ",,,,,,,
`;
const FLAGS = ['--period', '2026-10', '--currency', 'usd'];

test('the sheet as Excel saves it becomes an import file, and says what it sums to', async () => {
  terminal.write('chargeback.csv', SHEET);
  const { code, out, err } = await terminal.run('journal', 'netsuite', 'chargeback.csv', ...FLAGS);
  expect(code).toBe(0);
  expect(out.split('\r\n').slice(1)).toEqual([
    'CB-2026-10-BRAMBLE-FOODS-INC,10/31/2026,Oct 2026,Bramble Foods Inc,USD,AI chargeback,6510,1200.50,,AI chargeback Oct 2026 Support,CC-1,Support,',
    'CB-2026-10-BRAMBLE-FOODS-INC,10/31/2026,Oct 2026,Bramble Foods Inc,USD,AI chargeback,6599,,1200.50,AI chargeback Oct 2026 Support,CC-1,Support,',
    '',
  ]);
  expect(err).toContain('CB-2026-10-BRAMBLE-FOODS-INC: Bramble Foods Inc, debits and credits 1200.50 USD.\nBring it in: Setup');
});

const german = (amount: string, other = amount): string => SHEET.replaceAll(',', ';').replaceAll('"1;200.50 "', amount).replace(amount, other);
test.each([
  ['1.200,50 €', 'EUR', '1200.50'],
  ['1200,5', 'EUR', '1200.50'],
  ['1.200', 'JPY', '1200'],
  ['1.200,500', 'KWD', '1200.500'],
])('a sheet that a country with a comma before decimals saved says the same: %s %s', async (amount, currency, said) => {
  terminal.write('german.csv', german(amount));
  const { code, err } = await terminal.run('journal', 'xero', 'german.csv', '--period', '2026-10', '--currency', currency);
  expect(err).toContain(`debits and credits ${said} ${currency}.`);
  expect(code).toBe(0);
});
test.each([
  [german('1,200'), 'KWD', 'The amounts can be read in two ways, such as "1,200". Show their decimals and save the sheet again.'],
  [german('1.200,50', 'etwa 1200'), 'EUR', 'Line 6 holds "etwa 1200", which is no amount'],
])('and where that is not certain nothing is written', async (text, currency, sentence) => {
  terminal.write('german.csv', text);
  const { code, out, err } = await terminal.run('journal', 'xero', 'german.csv', '--period', '2026-10', '--currency', currency);
  expect([code, out, err.includes(sentence)]).toEqual([1, '', true]);
});

test.each([
  ['Chargeback', 0, 'CB-2026-10-BRAMBLE: Bramble, debits and credits 1200.50 USD.'],
  ['Notes', 1, 'book.xlsx has no journal: no line with Entity, Account, Debit and Credit.'],
])('the workbook itself does, by the sheet that has a journal: %s', async (sheet, code, said) => {
  const journal = [
    ['Chargeback'],
    ['Entity', 'Account', 'Business unit', 'Cost centre', 'Debit', 'Credit'],
    ['Bramble', 6510, 'Support', 'CC-1', 1200.5],
    ['Bramble', 6599, 'Support', 'CC-1', '', 1200.5],
    ['All lines', '', '', '', 1200.5, 1200.5],
  ];
  terminal.write('book.xlsx', workbook({ Cover: [['Corridor']], [sheet]: sheet === 'Notes' ? [['Entity', 'Account']] : journal }));
  const answer = await terminal.run('journal', 'quickbooks', 'book.xlsx', ...FLAGS);
  expect([answer.code, answer.err.includes(said)]).toEqual([code, true]);
});

test('a file is written once, never over another', async () => {
  terminal.write('chargeback.csv', SHEET);
  expect((await terminal.run('journal', 'xero', 'chargeback.csv', ...FLAGS, '--dates', 'iso', '--out', 'xero.csv')).code).toBe(0);
  expect(readFileSync(join(terminal.folder, 'xero.csv'), 'utf8')).toContain(',2026-10-31,');
  expect((await terminal.run('journal', 'xero', 'chargeback.csv', ...FLAGS, '--out', 'xero.csv')).err).toContain('is there already');
});

const LIST = 'Entity,Account,Business unit,Cost center,Currency,Debit,Credit\n';
const pair = (entity: string, amount: string, currency = ''): string =>
  `${entity},6510,R,C,${currency},${amount},\n${entity},6599,S,C,${currency},,${amount}\n`;
test.each([
  [
    'blank lines between entities',
    pair('A', '1.00') + ',,,,,,\n\n' + pair('Société B', '2.00'),
    'CB-2026-10-SOCIETE-B: Société B, debits and credits 2.00 USD.',
  ],
  ['a line without an entity', pair('A', '1.00') + ',6510,R,C,,1.00,\n', 'Line 4 has no entity.'],
  ['an amount below zero', pair('A', '1.00') + pair('A', '-2.00'), 'Line 4 holds "-2.00", which is no amount above 0'],
  ['another currency beside', pair('A', '1.00') + pair('A', '2.00', 'eur'), 'Line 4 is not in USD. Write a journal for each currency.'],
  ['another currency in the amount', pair('A', '€1.00'), 'Line 2 is not in USD.'],
  ['its own currency', pair('A', '$1.00', 'USD'), 'debits and credits 1.00 USD.'],
])('a list with %s', async (_, lines, said) => {
  terminal.write('list.csv', LIST + lines);
  const answer = await terminal.run('journal', 'xero', 'list.csv', ...FLAGS);
  expect([answer.err.includes(said), answer.code === 0]).toEqual([true, said.includes('debits and')]);
});

test.each([
  [['journal', 'netsuite', 'off.csv', ...FLAGS], 1, 'does not balance: debits 1200.49, credits 1200.50 USD'],
  [['journal', 'netsuite', 'words.csv', ...FLAGS], 1, 'Line 6 holds "about 1200", which is no amount'],
  [['journal', 'netsuite', 'other.csv', ...FLAGS], 1, 'There is no line with Entity'],
  [['journal', 'netsuite', 'none.csv', ...FLAGS], 1, 'cannot be read'],
  [['journal', 'oracle', 'off.csv', ...FLAGS], 2, 'There are quickbooks, netsuite, xero, sap, servicenow, apptio.'],
  [['journal', 'xero', 'off.csv', '--currency', 'USD'], 2, '--period takes a month'],
  [['journal', 'xero', 'off.csv', '--period', '2026-10'], 2, 'Which currency'],
  [['journal', 'xero', 'off.csv', ...FLAGS, '--dates', 'british'], 2, '--dates takes one of'],
  [['journal', 'xero', 'off.csv', ...FLAGS, '--prefix', '=1'], 2, '--prefix takes'],
])('%j ends with %i', async (argv, code, sentence) => {
  terminal.write('off.csv', SHEET.replace('Dr,1,Support,CC-1,"1,200.50 "', 'Dr,1,Support,CC-1,"1,200.49 "'));
  terminal.write('words.csv', SHEET.replace('Dr,1,Support,CC-1,"1,200.50 "', 'Dr,1,Support,CC-1,about 1200'));
  terminal.write('other.csv', 'Date,Amount\n2026-10-01,5\n');
  const answer = await terminal.run(...argv);
  expect([answer.code, answer.out]).toEqual([code, '']);
  expect(answer.err).toContain(sentence);
});
