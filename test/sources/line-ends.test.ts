import fc from 'fast-check';
import { lineEnds } from '../../src/sources/line-ends';
import { column } from '../../src/sources/readings';
import { cells, source, through } from './through';

const of = source({ charge: { ChargeDescription: column('item'), InvoiceId: column('note') }, absent: ['n/a'] });
const HEAD = 'day,item,amount,note';
const GOOD = ['2026-10-01,plain,5,x', '2026-10-02,"1,000 tokens",6,', '2026-10-03,"",7,""'];
const READ = [
  ['5', 'plain', 'x'],
  ['6', '1,000 tokens', null],
  ['7', null, null],
];
const taken = async (text: string) => {
  const outcome = await through(of, text);
  return { read: cells(outcome, 'BilledCost', 'ChargeDescription', 'InvoiceId'), lines: outcome.rejected.lines.map(({ line, sentence }) => [line, sentence]) };
};

test.each<[string, string]>([
  ['2026-10-04,1,000,', 'one column more than the heading.'],
  ['2026-10-04,1,000,9,', 'one column more than the heading.'],
  ['2026-10-04,1,000,9,""', 'one column more than the heading.'],
  ['2026-10-04,1,000,9,n/a', 'one column more than the heading.'],
  // The engine takes the beginning of a text that means nothing for the whole of it.
  ['2026-10-04,1,000,9,n', 'one column more than the heading.'],
  ['2026-10-04,1,000,9,,', 'two columns more than the heading.'],
  ['2026-10-04,1,000,9,,,x', 'three columns more than the heading.'],
  ['2026-10-04,a,9', 'one column fewer than the heading.'],
  ['2026-10-04,9', 'two columns fewer than the heading.'],
  ['2026-10-04', 'three columns fewer than the heading.'],
])('a line of %s is refused', async (line, sentence) => {
  for (const [end, after] of [
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\n', ''],
  ] as const) {
    const surplus = line === '2026-10-04,1,000,' ? `${line},` : line;
    expect(await taken([HEAD, ...GOOD, surplus].join(end) + after)).toEqual({ read: READ, lines: [[5, sentence]] });
    expect((await taken([HEAD, surplus, ...GOOD].join(end) + after)).lines).toEqual([[2, sentence]]);
  }
});

test('lines that all end with a delimiter are read, with the heading and without, and a value behind it is refused', async () => {
  const ended = (lines: readonly string[], end: string) => lines.map((line) => `${line}${end}\n`).join('');
  for (const [head, data] of [
    ['', ','],
    [',', ','],
    [',', ''],
    ['', ',,'],
    [', ', ', '],
    [',,', ',,'],
  ] as const) {
    expect(await taken(`${HEAD}${head}\n${ended(GOOD, data)}`)).toEqual({ read: READ, lines: [] });
    if (data === '') continue;
    const shifted = `${HEAD}${head}\n${ended([...GOOD, ...GOOD], data)}2026-10-04,1,000,9,x${data.slice(1)}\n2026-10-04,a,9,x\n`;
    expect(await taken(shifted)).toEqual({
      read: [...READ, ...READ],
      lines: [
        [8, 'a value stands beyond the last heading.'],
        [9, `${data === ',,' ? 'two columns' : 'one column'} fewer than the heading.`],
      ],
    });
  }
  expect((await taken(`${HEAD},\n${ended(GOOD, ',')},,,,9\n`)).lines).toEqual([[5, 'a value stands beyond the last heading.']]);
});

test('a few lines that all may have a comma too many are not taken for ended ones', async () => {
  const refused = ['one column more than the heading.'];
  expect((await taken(`${HEAD}\n2026-10-01,1,000,9,\n2026-10-02,2,000,9,\n`)).lines).toEqual([
    [2, ...refused],
    [3, ...refused],
  ]);
  expect((await taken(`${HEAD}\n2026-10-01,Fernhill, Inc.,9,\n`)).lines).toEqual([[2, ...refused]]);
});

test('a last column without a name stays one', () => {
  const rows = [
    ['1', 'x'],
    ['2', 'y'],
    ['3', ''],
  ];
  expect(lineEnds(['a', ''], rows, ',')).toEqual({ headings: ['a', ''], beyond: 0 });
  expect(
    lineEnds(
      ['a', ''],
      [
        ['1', ''],
        ['2', 'y'],
        ['3', ''],
      ],
      ',',
    ),
  ).toEqual({ headings: ['a'], beyond: 1 });
  expect(lineEnds(['', ' '], rows, ',')).toEqual({ headings: ['', ' '], beyond: 0 });
  expect(lineEnds(['a', 'b'], [], ',')).toEqual({ headings: ['a', 'b'], beyond: 0 });
});

test('wherever a delimiter too many stands, the line is refused, and no other', async () => {
  const cell = fc.constantFrom('', 'x', '7', '"a,b"', '""', '12.50');
  const line = fc.tuple(fc.constant('2026-10-01'), cell, fc.constantFrom('1', '2.5'), cell).map((parts) => parts.join(','));
  const broken = fc.record({ line, at: fc.nat(), more: fc.integer({ min: 1, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: broken }), { minLength: 30, maxLength: 30 }),
      fc.constantFrom('', ','),
      async (lines, end) => {
        const text = lines.map((one) => {
          if (typeof one === 'string') return `${one}${end}`;
          const places = Array.from({ length: one.line.length }, (_, i) => i).filter(
            (i) => one.line.slice(0, i).split('"').length % 2 === 1 && one.line[i] !== '"' && one.line[i - 1] !== '"',
          );
          const at = places[one.at % places.length] ?? 0;
          return `${one.line.slice(0, at)}${','.repeat(one.more)}${one.line.slice(at)}${end}`;
        });
        const found = await taken([HEAD, ...GOOD.map((one) => `${one}${end}`), ...text].join('\n') + '\n');
        const bad = lines.flatMap((one, i) => (typeof one === 'string' ? [] : [i + 5]));
        expect(found.lines.map(([at]) => at)).toEqual(bad);
      },
    ),
    { numRuns: 8, seed: 20261123 },
  );
});
