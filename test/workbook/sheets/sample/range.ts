import { company } from '../company';
import { onSample, workbook } from './book';

// The range around the forecast, what it leaves below the ceiling, the trend of unit cost, and what Variance and moves say about envelopes.
onSample('Range of the forecast', () => {
  type Cell = string | number | boolean;
  const grid = (at: string): Promise<Cell[][]> => workbook.values(at);
  const row = async (at: string): Promise<number[]> => ((await grid(at))[0] ?? []).map(Number);
  const column = async (at: string): Promise<Cell[]> => (await grid(at)).map(([x = '']) => x);

  test('the year lies between 3.35 and 4.76 million, drawn jointly', async () => {
    const totals = (await column('Reforecast!E19:E21')).map(Number);
    // Another generator with the same triangles, 4,000 paths: 3,350,559, 3,945,809 and 4,764,910.
    [3_350_559, 3_945_809, 4_764_910].forEach((other, i) => {
      expect(Math.abs(Number(totals[i]) / other - 1)).toBeLessThan(0.01);
    });
    const [p10, p50, p90] = [await row('Reforecast!S19:AD19'), await row('Reforecast!S20:AD20'), await row('Reforecast!S21:AD21')];
    p10.forEach((low, i) => {
      expect(low).toBeLessThan(Number(p50[i]));
      expect(Number(p50[i])).toBeLessThan(Number(p90[i]));
    });
    const sum = (months: readonly number[]): number => months.reduce((a, b) => a + b, 0);
    expect(sum(p90)).toBeGreaterThan(Number(totals[2]));
    expect(sum(p10)).toBeLessThan(Number(totals[0]));
    expect((await row('Reforecast!S22:AD22')).map((width, i) => (width - Number(p90[i]) + Number(p10[i])).toFixed(2).replace('-', ''))).toEqual(
      Array<string>(12).fill('0.00'),
    );
    expect((await grid('Reforecast!P8:R9')).map((r) => r.map(Number))).toEqual([
      [0.2, 0.275, 0.4],
      [0.9, 1, 1.12],
    ]);
  });

  test('the chart of the range starts where closed months end', async () => {
    expect((await row('Reforecast!Q60:R60')).map((x) => x.toFixed(2))).toEqual(['266988.16', '280474.00']);
    expect(await row('Reforecast!Q61:R61')).toEqual([0, 0]);
    expect(await row('Reforecast!S60:AD60')).toEqual(await row('Reforecast!S19:AD19'));
    expect(await row('Reforecast!S61:AD61')).toEqual(await row('Reforecast!S22:AD22'));
  });

  test('headroom is measured at P90, and a ceiling of 344,800 had 332,000 planned', async () => {
    const p90 = await row('Reforecast!S21:AD21');
    expect(await row('Corridor!S18:AD18')).toEqual(p90);
    // Four percent of the forecast revenue.
    const ceiling = [8.95, 9.4, 7.55, 7.7, 8.15, 8.3, 8.5, 8.65, 8.55, 9.05, 9.35, 9.7].map((millions) => Math.round(millions * 40_000));
    expect((await row('Corridor!S21:AD21')).map((left) => left.toFixed(2))).toEqual(ceiling.map((most, i) => (most - Number(p90[i])).toFixed(2)));
    expect((await row('Corridor!Q21:R21')).map((left) => Number(left.toFixed(2)))).toEqual([332000 - 266988.16, 64326].map((x) => Number(x.toFixed(2))));
    expect((await column('Corridor!D33:D37')).map((x) => Math.round(Number(x)))).toEqual([332000, 344800, 280474, -12800, 64326]);
  });

  test('unit cost month by month against the base, the costliest first', async () => {
    expect(await column('UnitCost!V132:V137')).toEqual(['Target', 'W01', 'W21', 'W18', 'W09', 'W20']);
    // 0.112 and 0.105 over 0.138; 3.60 and 4.50 over 2.20, since March; 15% less than the base.
    expect((await row('UnitCost!AG133:AH133')).map((x) => x.toFixed(4))).toEqual(['0.8116', '0.7609']);
    expect((await grid('UnitCost!Z134:AA134'))[0]).toEqual(['#N/A', 1]);
    expect((await row('UnitCost!AG134:AH134')).map((x) => x.toFixed(4))).toEqual(['1.6364', '2.0455']);
    expect(await row('UnitCost!W132:X132')).toEqual([0.85, 0.85]);
    // What each write names the lines by.
    expect(await column('UnitCost!AI133:AI137')).toEqual(['Chat resolutions', 'Test agents', 'Product descriptions', 'Coding: deep work', 'Quote drafting']);
  });

  test('a move that waits would bring Support resolutions to 93.5% of 179,200', async () => {
    expect((await grid('EnvelopeStatus!A76:P77')).map((r) => [r[0], r[1], r[4], r[7], r[8], r[9], r[10], r[15]])).toEqual([
      [
        'Demand planning research',
        'Support resolutions',
        29200,
        1.117,
        179200,
        0.935,
        'No unit of value after 103 days: rule R9 releases the rest',
        'FAIL R7: day 31 of the third month, at most day 15; R8: approver missing',
      ],
      ['', '', '', '', '', '', '', ''],
    ]);
  });

  describe('after an edit', () => {
    const reading = async (name: string): Promise<Cell | undefined> => (await grid('EnvelopeStatus!A7:O19')).find(([first]) => first === name)?.[14];
    test('an overrun that price explains reads PRICE, one that neither explains SCOPE', async () => {
      const at = String(7 + company().tables['tblValue']!.findIndex((v) => v['Workflow'] === 'W18' && v['Month'] === '2026-10'));
      expect(await reading('Product content')).toBe('VALUE-LED');
      // 110,000 planned at 0.10 instead of 0.15: 5,756 over plan, of it 800 by volume and 110 less by work.
      await workbook.type(`Value!E${at}`, 0.1);
      await workbook.settle();
      expect(await reading('Product content')).toBe('PRICE');
      // Nothing planned: all of it is new.
      await workbook.type(`Value!D${at}`, '');
      await workbook.type(`Value!E${at}`, '');
      await workbook.settle();
      expect(await reading('Product content')).toBe('SCOPE');
    }, 120_000);
  });
});
