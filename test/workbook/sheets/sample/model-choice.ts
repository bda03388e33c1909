import { onSample, workbook } from './book';

// Ways to do three tasks; each cost worked out by hand: price + review rate x review + failure rate x failure.
onSample('ModelChoice', () => {
  type Cell = string | number | boolean;
  const round = (x: Cell | undefined, digits: number): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const rounded = async (address: string, digits: number): Promise<Cell[][]> => (await workbook.values(address)).map((row) => row.map((x) => round(x, digits)));

  test('loaded cost, place and choice of each way', async () => {
    expect((await rounded('ModelChoice!B7:K16', 6)).map(([option, , price, , , , , cost, place, word]) => [option, price, cost, place, word])).toEqual([
      ['Small model', 0.0055, 0.348, 3, ''],
      ['Model in use', 0.142, 0.264, 2, ''],
      ['Other large model', 0.132, 0.2296, 1, 'CHOSEN'],
      ['Editor alone', 5.8, 5.8125, 4, ''],
      ['Small model', 0.021, 0.303, 2, ''],
      ['Model in use', 0.105, 0.187, 1, 'CHOSEN'],
      ['Agent alone', 3.4, 3.43, 3, ''],
      ['Cheap model', 0.01, 0.545, 2, ''],
      ['Premium model', 0.1, 0.2225, 1, 'CHOSEN'],
      ['Clerk alone', 4.2, 4.245, 3, ''],
    ]);
  });
  test('tokens at the prices of the as-of day, read and written apart', async () => {
    expect(await rounded('ModelChoice!S7:T10', 6)).toEqual([
      [0.0015, 0.004],
      [0.042, 0.1],
      [0.042, 0.09],
      ['', ''],
    ]);
  });
  test('what the way in use costs above the chosen one', async () => {
    expect(await rounded('ModelChoice!W7:AD10', 4)).toEqual([
      ['Product description', 'Other large model', 0.2296, 'Model in use', 0.264, 0.0344, 118000, 4059.2],
      ['Support chat', 'Model in use', 0.187, 'Model in use', 0.187, 0, 402000, 0],
      ['Claims letter, proposed', 'Premium model', 0.2225, 'none', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
    ]);
  });
  test('a price in another currency is not added to what a review costs', async () => {
    expect(await workbook.values('Prices!B22:G22')).toEqual([['gpt-5-mini, input', 'million tokens', 45962, '', 0.25, 'USD']]);
    await workbook.type('Prices!G22', 'EUR');
    await workbook.settle();
    const cost = (await rounded('ModelChoice!D7:K8', 4)).map((row) => [row[0], row[5], row.at(-1)]);
    const tokens = await rounded('ModelChoice!S7:T8', 4);
    await workbook.type('Prices!G22', 'USD');
    await workbook.settle();
    expect(cost).toEqual([['#N/A', '#N/A', 'no figure'], [0.142, 0.264, 'no figure']]); // prettier-ignore
    expect(tokens).toEqual([['#N/A', '#N/A'], [0.042, 0.1]]); // prettier-ignore
    expect((await rounded('ModelChoice!D7:K7', 4))[0]?.[0]).toBe(0.0055);
  }, 60_000);
  test('a price that is not known leaves the task without a choice, and the others as they are', async () => {
    await workbook.type('ModelChoice!O7', 'gpt-unknown');
    await workbook.settle();
    expect(await rounded('ModelChoice!D7:K8', 4)).toMatchObject([
      ['#N/A', 0.25, 0.97, 0.04, 2.5, '#N/A', '#N/A', 'no figure'],
      [0.142, 0.1, 0.97, 0.01, 2.5, 0.264, 2, 'no figure'],
    ]);
    expect((await rounded('ModelChoice!X7:AD8', 4)).map((row) => [row[0], row[1], row[4]])).toEqual([
      ['no figure', '#N/A', '#N/A'],
      ['Model in use', 0.187, 0],
    ]);
  }, 60_000);
});
