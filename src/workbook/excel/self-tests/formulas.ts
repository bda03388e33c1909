import { back, result, type Area, type SelfTest } from './self-test';

const formula = (name: string, at: string, what: string, want: unknown, area?: string): SelfTest => ({
  name,
  ask: async (sheet, context) => ({ got: await result(sheet, context, at, what, area), want }),
});

/** What the sheets' formulas rely on. */
export const formulas: Area = {
  area: 'Formulas',
  tests: [
    {
      name: 'Figures to work with',
      ask: async (sheet, context) => ({
        got: await back(sheet, context, 'K1:L3', [
          ['a', 1],
          ['b', 2],
          ['a', '=NA()'],
        ]),
        want: [
          ['a', 1],
          ['b', 2],
          ['a', '#N/A'],
        ],
      }),
    },
    formula(
      'A formula spills from one cell',
      'N1',
      '=SEQUENCE(2,2,10,1)',
      [
        [10, 11],
        [12, 13],
      ],
      'N1:O2',
    ),
    formula('Dates over a sequence', 'N4', '=DATE(2026,10+SEQUENCE(1,2,-1,1),1)', [[46266, 46296]], 'N4:O4'),
    formula('SUMIFS passes over errors it does not match', 'N6', '=SUMIFS(L1:L3,K1:K3,"b")', 2),
    formula('SUMIFS shows the error it matches', 'N7', '=SUMIFS(L1:L3,K1:K3,"a")', '#N/A'),
    formula('SUMIFS takes an array of criteria', 'N8', '=SUM(SUMIFS(L1:L2,K1:K2,{"a","b"}))', 3),
    formula('XLOOKUP with a text when nothing fits', 'N9', '=XLOOKUP("z",K1:K3,L1:L3,"none")', 'none'),
    formula('SORTBY and FILTER', 'N10', '=SORTBY(FILTER(K1:K2,L1:L2>0),L1:L2,-1)', [['b'], ['a']], 'N10:N11'),
    formula('TRANSPOSE of a block', 'N12', '=TRANSPOSE(SEQUENCE(2,1,1,1))', [[1, 2]], 'N12:O12'),
    formula('LET', 'N14', '=LET(x,2,x*x)', 4),
    formula('FIXED', 'N15', '=FIXED(2,1)', '2.0'),
    formula('A CORRIDOR function answers', 'N16', '=CORRIDOR.BAND_STATUS(3,100,0.02,0.04)', 'IN_CORRIDOR'),
    formula('A CORRIDOR function spills', 'N17', '=CORRIDOR.BAND(100,0.02,0.04)', [[2, 4]], 'N17:O17'),
  ],
};
