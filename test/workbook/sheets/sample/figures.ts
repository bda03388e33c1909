import { sheets } from '../../../../src/workbook';
import { company, WORKFLOWS } from '../company';
import { UNIT_COSTS } from '../unit-costs';
import { onSample, workbook } from './book';

// The sample company's figures, from formulas that the headless workbook calculates. Every one of them must tie to the cent.
onSample('Figures of October', () => {
  type Cell = string | number | boolean;

  /** Where Policy holds the ceiling. */
  const CEILING = String(sheets.flatMap((s) => s.names ?? []).find(({ name }) => name === 'Policy_Ceiling')?.refersTo)
    .replace('=', '')
    .replaceAll('$', '');
  const grid = (address: string): Promise<Cell[][]> => workbook.values(address);
  const row = async (address: string): Promise<Cell[]> => (await grid(address))[0] ?? [];
  const column = async (address: string): Promise<Cell[]> => (await grid(address)).map(([x = '']) => x);
  const one = async (address: string): Promise<Cell> => (await row(address))[0] ?? '';
  const round = (x: Cell | undefined, digits: number): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const cents = (xs: readonly Cell[]): Cell[] => xs.map((x) => round(x, 2));

  test('spend of twelve months and the band around it', async () => {
    expect(cents(await row('Corridor!G16:R16'))).toEqual([
      136436.9, 142608.03, 149149.16, 156124.42, 176796.84, 186744.28, 199118.35, 212045.55, 231133.87, 254649.08, 266988.16, 280474,
    ]);
    expect(await grid('Corridor!R11:R13')).toEqual([[172400], [344800], [172400]]);
    expect(round(await one('Corridor!R20'), 6)).toBe(0.626879);
    expect(await row('Corridor!G22:R22')).toEqual(['BELOW_FLOOR', 'BELOW_FLOOR', ...Array<string>(10).fill('IN_CORRIDOR')]);
    expect(await row('Corridor!G5:H5')).toEqual(['FY25 Q4', 'FY25 Q4']);
    expect(await row('Corridor!D14:E14')).toEqual([18800, 0]);
  });

  test('the money above the floor does not pay, and one workflow is why', async () => {
    expect((await column('Corridor!D25:D30')).map((x) => round(x, 6))).toEqual([108074, 1399612, 1142000, 4.990167, 2.383663, 3.10102]);
    expect(await column('Corridor!E29:E30')).toEqual(['BELOW 3x', 'PAYS']);
    expect(await one('Corridor!A30')).toBe('The same without Test agents');
  });

  test('what one unit costs, for each of the 25 workflows', async () => {
    const block = await grid('UnitCost!A7:O31');
    const found = Object.fromEntries(
      block.map(([, , units, cost, , , , full, invoice, fully, change, , , ratio, status], i) => [
        String(WORKFLOWS[i]?.['Id']),
        [units, round(cost, 2), round(full, 2), round(invoice, 6), round(fully, 6), round(change, 4), round(ratio, 4), status],
      ]),
    );
    expect(found).toEqual(UNIT_COSTS);
    expect(block.map(([name]) => name)).toEqual(WORKFLOWS.map((w) => w['Workflow']));
  });

  test('totals of unit cost: sums over sums, value only where its cost is known', async () => {
    expect(await one('UnitCost!A128')).toBe('Total, without 1 row that has no rate');
    expect(cents(await row('UnitCost!D128:H128'))).toEqual([280474, 109710.07, 54148, 20670.5, 465002.57]);
    expect(await one('UnitCost!M128')).toBe(1399612);
    expect(round(await one('UnitCost!N128'), 6)).toBe(3.009902);
    expect(await one('UnitCost!D127')).toBe(18940);
    expect((await grid('UnitCost!A151:B166')).map(([name, change]) => [name, round(change, 3)])).toEqual([
      ['Chat resolutions', -0.239],
      ['Product descriptions', -0.155],
      ['Image tagging', -0.151],
      ['Recommendations', -0.146],
      ['Product questions', -0.139],
      ['Quote drafting', -0.129],
      ['Site search ranking', -0.127],
      ['Code review agent', -0.115],
      ['Contract review', -0.105],
      ['Invoice capture', -0.104],
      ['Email triage', -0.089],
      ['Agent assist', 0],
      ['Coding: research', 0],
      ['Knowledge answers', 0],
      ['Coding: deep work', 0.059],
      ['', ''],
    ]);
  });

  test('each envelope: month and quarter, status, next limit and money to it, return and reading', async () => {
    const block = await grid('EnvelopeStatus!A7:O19');
    expect(block.map(([name, , , , e, , g, h, i, j, k, l, m, n, o]) => [name, e, round(g, 2), h, round(i, 2), j, k, l, round(m, 2), round(n, 1), o])).toEqual([
      ['Code and test agents', 96000, 42144, 1.317, 109744, 1.143, 'EXEC_APPROVAL', 'past the last', '', 0.8, 'WASTE'],
      ['Support resolutions', 150000, 55986, 1.119, 167576.24, 1.117, 'EXEC_APPROVAL', 'past the last', '', 5.2, 'VALUE-LED'],
      ['Product content', 75000, 23364, 0.934, 67361, 0.898, 'REVIEW', 'EXEC_APPROVAL', 15139, 4, 'VALUE-LED'],
      ['Search and recommendations', 96000, 26842, 0.838, 79182, 0.824, 'ALERT', 'REVIEW', 1958, 4.6, 'ON PLAN'],
      ['Workplace assistants', 90000, 25060, 0.835, 74160, 0.824, 'OK', 'ALERT', 3440, 2.4, 'IDLE SEATS'],
      ['Engineering assistants', 126000, 32986, 0.785, 97336, 0.772, 'OK', 'ALERT', 614, 3.1, 'ON PLAN'],
      ['AI inside other software', 36000, 8779, 0.731, 26337, 0.731, 'OK', 'ALERT', 2621, 2.9, 'ON PLAN'],
      ['Voice agent pilot', 45000, 11564, 0.77, 31744, 0.705, 'OK', 'ALERT', 436, 2.2, 'PROTOTYPE'],
      ['Sales quotes', 54000, 13054, 0.725, 37736, 0.698, 'OK', 'ALERT', 1346, 3.3, 'ON PLAN'],
      ['Document processing', 42000, 10295, 0.735, 25995, 0.618, 'OK', 'ALERT', 905, 3.8, 'ON PLAN'],
      ['Demand planning research', 54000, 9150, 0.508, 24800, 0.459, 'OK', 'ALERT', 5250, 0, 'NO VALUE UNIT'],
      ['Open experiments', 36000, 2310, 0.192, 6700, 0.186, 'OK', 'ALERT', 7290, 0, 'ON PLAN'],
      ['', '', '', '', '', '', '', '', '', '', ''],
    ]);
    expect(block.slice(0, 2).map(([, unit, stage, owner]) => [unit, stage, owner])).toEqual([
      ['Engineering', 'scaling', 'M. Ito'],
      ['Customer Service', 'production', 'A. Okafor'],
    ]);
    expect(await column('EnvelopeStatus!P10:P12')).toEqual(['Watch', 'Return 57 idle seats before renewal on 15 Dec 26', '']);
  });

  test('all envelopes and what is outside them tie to the corridor', async () => {
    expect((await grid('EnvelopeStatus!E47:J49')).map((r) => r.map((x) => round(x, 3)))).toEqual([
      [900000, 300000, 261534, 0.871, 748671.24, 0.831],
      ['', '', 18940, '', 53440, ''],
      ['', '', 280474, '', 802111.24, 0.891],
    ]);
    expect(await one('EnvelopeStatus!A50')).toBe('Not in these figures, for want of a rate: EUR 6,180.00 of Help-desk translation');
    expect(await column('Envelopes!U7:U11')).toEqual([900000, 0, 540000, 225000, 135000]);
  });

  test('the next twelve months, three ways and weighted', async () => {
    expect(cents(await column('Reforecast!D8:D11'))).toEqual([135399, 78562, 23024, 43489]);
    expect(cents(await column('Reforecast!E14:E17'))).toEqual([3386226.89, 4767711.92, 5964574.03, 4071022.17]);
    const weighted = [292338.1, 298910.14, 305974.3, 313567.53, 321729.81, 330504.38, 339938.07, 350081.57, 360989.79, 372722.21, 385343.31, 398922.98];
    expect(cents(await row('Reforecast!S17:AD17'))).toEqual(weighted);
    expect(cents(await row('Corridor!S17:AD17'))).toEqual(weighted);
    const over = (await row('Reforecast!S25:AD25')).map((x) => Number(x) < 0);
    expect(over).toEqual([false, false, true, true, false, false, false, true, true, true, true, true]);
    expect(await row('Corridor!S22:AD22')).toEqual(over.map((x) => (x ? 'ABOVE_CEILING' : 'IN_CORRIDOR')));
    expect(await column('Reforecast!A14:A17')).toEqual(['Baseline (1x)', 'Expansion (2x in twelve months)', 'New use (3x in twelve months)', 'Weighted']);
  });

  const EXPECTED = (n: number): string => ([6, 10].includes(n) ? 'FAIL' : [12, 22, 24].includes(n) ? 'REVIEW' : 'PASS');
  test('the tests of the books find what is planted and nothing else', async () => {
    expect(await column('Checks!G7:G34')).toEqual(Array.from({ length: 28 }, (_, i) => EXPECTED(i + 1)));
    const values = await column('Checks!C7:C34');
    expect([6, 10, 12, 22, 24].map((n) => round(values[n - 1], 6))).toEqual([0.932471, 1, 1, 2, 0.108388]);
    expect(await column('Checks!A3:A3')).toEqual(['2 FAIL']);
    expect(await one('Checks!B36')).toBe('Overall: 23 pass, 3 to review, 2 fail, 0 not run');
    const todo = await column('Checks!I7:I34');
    expect([6, 10, 12, 22, 24].map((n) => todo[n - 1])).toEqual([
      'Add a rule: 18,940.00 of Google Cloud names no workflow',
      'Enter the average rate and refresh; EUR 6,180.00 waits',
      'Anthropic: invoice and cost report differ by USD 1,412.60',
      'Demand planning, Prompt lab: name the unit and count it',
      'Tag the spend that no workflow explains; name the unit of Demand planning, Prompt lab',
    ]);
    expect(todo.filter((t) => t !== '')).toHaveLength(5);
  });

  test('titles say the state and the context of the figures', async () => {
    expect(await row('EnvelopeStatus!A3:B3')).toEqual([
      '2 FAIL',
      'Fernhill Supply. Period Oct 26, FY26 Q3. As of 31 Oct 26. All figures in USD; excludes 1 row without a rate.',
    ]);
    expect((await row('Corridor!A3:G3')).filter((x) => x !== '')).toEqual([
      '2 FAIL',
      'Fernhill Supply, USD',
      'Period Oct 26, FY26 Q3. As of 31 Oct 26. Excludes 1 row without a rate.',
    ]);
    const cover = await grid('Cover!A5:H90');
    const states = Object.fromEntries(cover.map((cells): [string, Cell] => [String(cells[0]), cells[7] ?? '']));
    expect(states).toMatchObject({
      Board: 'BELOW HURDLE',
      EnvelopeStatus: 'EXEC_APPROVAL',
      Corridor: 'IN_CORRIDOR',
      Reforecast: 'ALERT',
      UnitCost: 'WASTE',
      Learning: 'STOP',
      ModelChoice: 'PASS',
      Policy: 'PASS',
      Value: 'REVIEW',
      Rates: 'FAIL',
      Renewals: 'DUE',
      Actuals: 'FAIL',
      Invoices: 'REVIEW',
      Checks: 'FAIL',
    });
    const period = cover.findIndex(([name]) => name === 'Period');
    expect(cover.slice(period, period + 2).map(([, said]) => said)).toEqual([
      'Oct 26 (FY26 Q3, month 3), open',
      'Overall: 23 pass, 3 to review, 2 fail, 0 not run',
    ]);
  });

  test('no formula of any sheet shows an error that is not meant', async () => {
    const meant = /^(UnitCost|Checks|Cover|Actuals)$/;
    for (const sheet of [
      'Policy',
      'Calendar',
      'Envelopes',
      'Workflows',
      'Roles',
      'Review',
      'Prices',
      'Reallocations',
      'ReallocationRules',
      'Renewals',
      'Benchmarks',
      'InvoiceLines',
      'Drivers',
      'Value',
      'Scenarios',
      'Rates',
      'Rules',
      'Invoices',
      'SaaS',
      'Log',
      'EnvelopeStatus',
      'Corridor',
      'Reforecast',
    ]) {
      expect(meant.test(sheet)).toBe(false);
      const errors = (await grid(`${sheet}!A1:AJ70`)).flat().filter((x) => typeof x === 'string' && x.startsWith('#'));
      expect([sheet, errors]).toEqual([sheet, []]);
    }
  });

  describe('after an edit', () => {
    test('a ceiling of 3% turns October ABOVE_CEILING, and back', async () => {
      await workbook.type(CEILING, 0.03);
      await workbook.settle();
      expect(await one('Corridor!R12')).toBe(258600);
      expect(round(await one('Corridor!R20'), 6)).toBe(1.253759);
      expect(await one('Corridor!R22')).toBe('ABOVE_CEILING');
      await workbook.type(CEILING, 0.04);
      await workbook.settle();
      expect(await one('Corridor!R22')).toBe('IN_CORRIDOR');
    }, 120_000);

    test('a month by weeks: 90,000 by 4-4-5 gives its third month 34,615.38', async () => {
      const at = 7 + company().tables['tblEnvelopes']!.findIndex((e) => e['Id'] === 'E05');
      await workbook.type(`Envelopes!J${String(at)}`, '4-4-5');
      await workbook.settle();
      const status = (await grid('EnvelopeStatus!A7:F18')).find(([name]) => name === 'Workplace assistants');
      expect(status?.[5]).toBe(34615.38);
      await workbook.type(`Envelopes!J${String(at)}`, 'even');
      await workbook.settle();
    }, 120_000);

    test('the rate of October fills in what was unknown', async () => {
      const at = 7 + company().tables['tblActuals']!.findIndex((r) => r['Workflow'] === 'W03' && r['Month'] === '2026-10');
      await workbook.type(`Actuals!U${String(at)}`, 1.165);
      await workbook.type(`Actuals!V${String(at)}`, 7199.7);
      await workbook.type(`Actuals!W${String(at)}`, 'Y');
      await workbook.settle();
      expect(await one('Corridor!R16')).toBe(287673.7);
      expect(await one('UnitCost!D9')).toBe(7199.7);
      expect(await one('UnitCost!M128')).toBe(1422684);
      expect(round(await one('Corridor!D29'), 6)).toBe(2.434935);
      expect((await grid('EnvelopeStatus!A7:J7'))[0]?.map((x) => round(x, 3))).toMatchObject(
        ['Support resolutions', '', '', '', 150000, 50000, 63185.7, 1.263, 174775.94, 1.165].map((x) =>
          x === '' ? (expect.anything() as unknown as Cell) : x,
        ),
      );
      expect(await one('Checks!G16')).toBe('PASS');
      expect(await one('Checks!A3')).toBe('1 FAIL');
    }, 120_000);
  });
});
