import { onSample, workbook } from './book';

// Claims of the engineering teams against their money; each figure worked out by hand.
onSample('Capacity', () => {
  type Cell = string | number | boolean;
  const round = (x: Cell | undefined, digits = 2): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const rounded = async (address: string): Promise<Cell[][]> => (await workbook.values(address)).map((row) => row.map((x) => round(x)));

  test('what each team needs at each level, and its gap', async () => {
    expect((await rounded('Capacity!A17:L26')).map(([team, , tier, ...rest]) => [team, tier, ...rest])).toEqual([
      ['Application engineering', 'light assist', 180, 39, 0.1, 7722, 7800, 78, 'FUNDED', 7020, 702],
      ['Application engineering', 'deep work', 120, 70, 0.25, 10500, 9000, -1500, 'UNFUNDED', 8400, 2100],
      ['Platform engineering', 'light assist', 90, 39, 0.1, 3861, 3900, 39, 'FUNDED', 3510, 351],
      ['Platform engineering', 'deep work', 60, 70, 0.3, 5460, 5000, -460, 'UNFUNDED', 4200, 1260],
      ['Platform engineering', 'research', 30, 50, 0.15, 1725, 1800, 75, 'FUNDED', 1500, 225],
      ['Data engineering', 'light assist', 60, 39, 0.1, 2574, 2600, 26, 'FUNDED', 2340, 234],
      ['Data engineering', 'research', 30, 50, 0.2, 1800, 1900, 100, 'FUNDED', 1500, 300],
      ['Quality engineering', 'light assist', 80, 39, 0.1, 3432, 3500, 68, 'FUNDED', 3120, 312],
      ['Quality engineering', 'deep work', 20, 70, 0.5, 2100, 2500, 400, 'FUNDED', 1400, 700],
      ['', '', '', '', '', '', '', '', '', '', ''],
    ]);
    expect((await rounded('Capacity!A217:L217'))[0]?.filter((x) => x !== '')).toEqual(['All teams', 670, 39174, 38000, -1174, 32990, 6184]);
  });

  test('the matrix of teams and levels holds the same money', async () => {
    expect((await rounded('Capacity!G220:J220'))[0]).toEqual(['light assist', 'deep work', 'research', '']);
    expect((await rounded('Capacity!A221:I225')).map(([team, , , all, , , ...levels]) => [team, all, ...levels])).toEqual([
      ['Application engineering', 18222, 7722, 10500, 0],
      ['Platform engineering', 11046, 3861, 5460, 1725],
      ['Data engineering', 4374, 2574, 0, 1800],
      ['Quality engineering', 5532, 3432, 2100, 0],
      ['', '', '', '', ''],
    ]);
  });

  test('bursts stand in the month in which they begin', async () => {
    expect((await rounded('Capacity!A324:H327')).map(([window, , , usual, reserve, times, days]) => [window, usual, reserve, times, days])).toEqual([
      ['Release of the new shop', 500, 7500, 2.5, 10],
      ['End of the season freeze', 250, 2500, 3, 5],
      ['Incident drill', 120, 360, 2, 3],
      ['', '', '', '', ''],
    ]);
    expect((await rounded('Capacity!S10:AD10'))[0]).toEqual([7500, 0, 2500, 0, 360, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('by month: spend of the envelope, then needs and bursts, against what is funded', async () => {
    const [spent = [], , , all = [], funded = [], gap = []] = await rounded('Capacity!G8:AD13');
    // Coding workflows of October: seats 15,990, deep work 13,896, research 3,100.
    expect(spent[11]).toBe(32986);
    expect(all.slice(11, 15)).toEqual([32986, 46674, 39174, 41674]);
    expect([...new Set(funded)]).toEqual([38000]);
    expect(gap.slice(11, 15)).toEqual([5014, -8674, -1174, -3674]);
    expect((await rounded('Capacity!D11:E13')).slice(0, 3)).toEqual([
      [round(spent.slice(0, 12).reduce<number>((sum, x) => sum + Number(x), 0)), 39174 * 12 + 10360],
      [456000, 456000],
      [round(456000 - spent.slice(0, 12).reduce<number>((sum, x) => sum + Number(x), 0)), -1174 * 12 - 10360],
    ]);
  });
});
