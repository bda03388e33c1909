import { PersonName, Reason } from '../../src/ledger/who';

test.each(['R. Castellanos', 'Zoë 山田', "O'Neil", '=1+1', 'x'.repeat(80)])('%j is a name', (name) => {
  expect(PersonName.parse(` ${name} `)).toBe(name);
});

test.each<[string, string]>([
  ['', 'is empty'],
  ['  ', 'is empty'],
  ['x'.repeat(81), 'is longer than 80 characters'],
  ...['\u0000', '\n', '\t', '\u001b[31m', '\u0085', '\u202e', '\u2066', '\u2028', '\ufeff'].map((c): [string, string] => [
    `a${c}b`,
    'holds a character that is no text',
  ]),
])('%j is none', (name, why) => {
  expect(PersonName.safeParse(name).error?.issues[0]?.message).toBe(why);
});

test('a reason may be longer than a name', () => {
  expect(Reason.safeParse('x'.repeat(400)).success).toBe(true);
  expect(Reason.safeParse('x'.repeat(401)).success).toBe(false);
});
