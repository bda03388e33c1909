import { onSample, workbook } from './book';

// Twelve months as they were and twelve as forecast, and how right earlier forecasts were; worked out apart from the formulas.
onSample('RollingForecast', () => {
  type Cell = string | number | boolean;
  const round = (x: Cell | undefined, digits = 2): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const rounded = async (address: string, digits = 2): Promise<Cell[][]> => (await workbook.values(address)).map((row) => row.map((x) => round(x, digits)));
  const rowOf = async (name: string): Promise<string> =>
    String((await workbook.values('RollingForecast!A1:A240')).findIndex(([text]) => String(text).startsWith(name)) + 1);
  /** The weighted path of a stage, by the convention of growth, geometric multiples and prices that fall from the start of the first month. */
  const path = (weights: readonly number[], growth: number, t: number): number =>
    weights.reduce((sum, weight, i) => sum + weight * (i + 1) ** (t / 12), 0) * (1 + growth) ** t * 0.75 ** ((t - 1) / 12);

  test('closed months as they were; usage follows the path of its stage, seats stay', async () => {
    const chat = (await rounded('RollingForecast!A8:AD8'))[0] ?? [];
    expect(chat.slice(0, 3)).toEqual(['Chat resolutions', 'USD', 'production, usage']);
    expect([chat[6], chat[17]]).toEqual([17664, 42210]);
    expect([1, 2, 12].map((t) => chat[17 + t])).toEqual([1, 2, 12].map((t) => round(42210 * path([0.7, 0.25, 0.05], 0.02, t))));
    const voice = (await rounded('RollingForecast!A30:AD30'))[0] ?? [];
    expect(voice.slice(0, 1)).toEqual(['Voice agent']);
    expect([voice[11], voice[12], voice[29]]).toEqual([0, 1440, round(11564 * path([0.25, 0.5, 0.25], 0, 12))]);
    const seats = (await rounded('RollingForecast!A20:AD20'))[0] ?? [];
    expect([seats[0], seats[4], ...new Set(seats.slice(18))]).toEqual(['Office assistant', 223200, 18600]);
    // Personal subscriptions of 120 a month do not grow.
    expect((await rounded('RollingForecast!S16'))[0]).toEqual([round(120 + 13776 * path([0.7, 0.25, 0.05], 0.02, 1))]);
  });

  test('a workflow without a rate shows it, and the total says so', async () => {
    expect((await rounded('RollingForecast!A10:S10'))[0]?.filter((_, i) => [0, 3, 4, 16, 17, 18].includes(i))).toEqual([
      'Help-desk translation',
      '#N/A',
      '#N/A',
      6914.16,
      '#N/A',
      '#N/A',
    ]);
    expect((await workbook.values(`RollingForecast!A${await rowOf('AI spend')}`))[0]).toEqual(['AI spend, without 1 that has no rate']);
  });

  test('the lines add up to Corridor and to the weighted line of Reforecast', async () => {
    const total = await rounded(`RollingForecast!D${await rowOf('AI spend')}:AD${await rowOf('AI spend')}`);
    expect(total[0]?.slice(0, 2)).toEqual([2392268.64, 4071022.17]);
    expect(total[0]?.slice(3, 15)).toEqual((await rounded('Corridor!G16:R16'))[0]);
    expect(total[0]?.slice(15)).toEqual([
      292338.1, 298910.14, 305974.3, 313567.53, 321729.81, 330504.38, 339938.07, 350081.57, 360989.79, 372722.21, 385343.31, 398922.98,
    ]);
    expect(new Set((await workbook.values(`RollingForecast!G${await rowOf('Difference')}:AD${await rowOf('Difference')}`))[0])).toEqual(new Set([0]));
  });

  const SPEND = [156124.42, 176796.84, 186744.28, 199118.35, 212045.55, 231133.87, 254649.08, 266988.16, 280474];
  const said = (before: number, growth: number, k: number): number => Math.round((before * (1 + growth) ** (k + 1)) / 100) * 100;
  const VERSIONS = [
    { first: 0, before: 149149.16, growth: 0.045 },
    { first: 3, before: 186744.28, growth: 0.04 },
    { first: 6, before: 231133.87, growth: 0.035 },
  ];

  test('accuracy by how many months ahead', async () => {
    const top = Number(await rowOf('Accuracy'));
    const found = await rounded(`RollingForecast!A${String(top + 1)}:H${String(top + 12)}`, 6);
    for (const lag of [0, 2, 3, 8]) {
      const pairs = VERSIONS.flatMap(({ first, before, growth }) =>
        SPEND[first + lag] === undefined ? [] : [[SPEND[first + lag] ?? 0, said(before, growth, lag)] as const],
      );
      const [actual, missed, over] = pairs.reduce(([a, m, o], [was, said]) => [a + was, m + Math.abs(said - was), o + said - was], [0, 0, 0]);
      const wape = missed / actual;
      expect(found[lag]?.slice(3)).toEqual([
        round(wape, 6),
        round(over / actual, 6),
        round(missed / pairs.length, 6),
        pairs.length,
        wape <= 0.12 ? 'OK' : 'REVIEW',
      ]);
    }
    expect(found[9]).toEqual([9, '', '', '', '', '', '', '']);
  });

  test('versions, the newest first, and the steps from it to this one', async () => {
    const top = Number(await rowOf('Saved versions'));
    expect((await workbook.values(`RollingForecast!A${String(top + 1)}:A${String(top + 4)}`)).flat()).toEqual([
      'FY26 Q3 reforecast',
      'FY26 Q2 reforecast',
      'FY26 Q1 reforecast',
      '',
    ]);
    expect((await rounded(`RollingForecast!G${String(top + 1)}:S${String(top + 1)}`))[0]?.slice(8)).toEqual([
      '#N/A',
      239200,
      said(231133.87, 0.035, 1),
      said(231133.87, 0.035, 2),
      said(231133.87, 0.035, 3),
    ]);
    const bridge = Number(await rowOf('From the newest'));
    const months = Array.from({ length: 12 }, (_, k) => said(231133.87, 0.035, k));
    const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
    const steps = (await rounded(`RollingForecast!D${String(bridge + 1)}:D${String(bridge + 6)}`)).flat();
    const now = [292338.1, 298910.14, 305974.3, 313567.53, 321729.81, 330504.38, 339938.07, 350081.57, 360989.79];
    expect(steps.slice(0, 2)).toEqual([sum(months), -sum(months.slice(0, 3))]);
    expect(Number(steps[2])).toBeCloseTo(sum(now) - sum(months.slice(3)), 0);
    expect(steps[3]).toBeCloseTo(372722.21 + 385343.31 + 398922.98, 1);
    expect(steps[4]).toBe(4071022.17);
    expect(steps[5]).toBeCloseTo(sum(SPEND.slice(6)) - sum(months.slice(0, 3)), 2);
    expect((await workbook.values(`RollingForecast!E${String(bridge + 5)}`))[0]).toEqual(['AGREES']);
  });

  test('the month under way runs on at its own pace once enough of its days are over', async () => {
    const asOf = String((await workbook.values('Policy!H1:H90')).findIndex(([name]) => name === 'Policy_AsOf') + 1);
    await workbook.type(`Policy!B${asOf}`, 46315);
    await workbook.settle();
    // 20 of October's 31 days are over: what is there runs on.
    expect((await rounded('RollingForecast!Q8:R8'))[0]).toEqual([38080, round((42210 / 20) * 31)]);
    await workbook.type(`Policy!B${asOf}`, 46336);
    await workbook.settle();
    // Ten days of November, in which nothing came yet.
    expect((await rounded('RollingForecast!R8:T8'))[0]).toEqual([42210, 0, round(42210 * path([0.7, 0.25, 0.05], 0.02, 2))]);
    expect(Number((await rounded(`RollingForecast!S${await rowOf('Difference')}`))[0]?.[0])).toBeLessThan(0);
    // Without a day nobody can say whether October is over; what was and what is forecast stay known.
    const forecast = (await rounded('RollingForecast!T8'))[0];
    await workbook.type(`Policy!B${asOf}`, '');
    await workbook.settle();
    expect((await rounded('RollingForecast!Q8:R8'))[0]).toEqual([38080, '#N/A']);
    expect((await rounded('RollingForecast!T8'))[0]).toEqual(forecast);
    const closed = await rowOf('Months closed of the last twelve');
    expect((await workbook.values(`RollingForecast!D${closed}:E${closed}`))[0]).toEqual([
      '#N/A',
      'As of is no day on Policy: the month of the period may be over or not.',
    ]);
    expect((await workbook.values('Checks!G27')).concat(await workbook.values('Checks!G34'))).toEqual([['NOT RUN'], ['NOT RUN']]);
    await workbook.type(`Policy!B${asOf}`, 46326);
    await workbook.settle();
  }, 60_000);
});
