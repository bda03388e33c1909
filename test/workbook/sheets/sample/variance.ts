import { company } from '../company';
import { onSample, workbook } from './book';

// October of the sample company from plan to actual. Figures are worked out by hand from planned and actual units, tokens and prices.
onSample('Variance', () => {
  type Cell = string | number | boolean;
  const grid = (at: string): Promise<Cell[][]> => workbook.values(`Variance!${at}`);
  const rounded = (cells: readonly Cell[]): Cell[] => cells.map((x) => (typeof x === 'number' ? Number(x.toFixed(2)) + 0 : x));
  const line = async (name: string): Promise<Cell[]> => rounded((await grid('A7:L127')).find(([first]) => first === name) ?? []);

  test('31,015 more than planned: volume, intensity, price and what had no plan, to the cent', async () => {
    expect(rounded((await grid('C128:K128'))[0] ?? [])).toEqual([249459, 14596, 11395.67, -6496.67, 11520, 0, 280474, -31015, 0]);
    expect((await grid('A129'))[0]).toEqual(['Without 1 row that has no figure.']);
  });

  test('each workflow by its causes, the widest difference first, and the unknown last', async () => {
    // 162,000 more resolutions at 0.12; 40 tokens fewer of 2,100; 0.105 instead of what 2,060 tokens should have cost.
    expect(await line('Chat resolutions')).toEqual([
      'Chat resolutions',
      'Customer Service',
      28800,
      19440,
      -918.86,
      -5111.14,
      0,
      0,
      42210,
      -13410,
      0,
      'Volume: 402,000 resolutions against 240,000; price 12% lower',
    ]);
    // 1,800 tests fewer at 2.50; 78,000 tokens more each at 2.50 / 130,000; the rest is price.
    expect((await line('Test agents')).slice(2, 10)).toEqual([25000, -4500, 12300, 4100, 0, 0, 36900, -11900]);
    // 410 seats, 34 planned, 39 paid.
    expect((await line('Coding: light assist')).slice(2, 10)).toEqual([13940, 0, 0, 2050, 0, 0, 15990, -2050]);
    // 620 seats planned and bought, 563 of them active.
    expect((await line('Office assistant')).slice(2, 10)).toEqual([18600, 0, 0, 0, 0, 0, 18600, 0]);
    // Six subscriptions were paid back: new, not a price.
    expect((await line('Coding: deep work')).slice(2, 10)).toEqual([14620, -516, 516, -844, 120, 0, 13896, 724]);
    // Nothing is counted: the plan is money.
    expect((await line('Demand planning')).slice(2, 10)).toEqual([15000, 0, 0, 0, -5850, 0, 9150, 5850]);
    expect((await line('Not tagged')).slice(2, 10)).toEqual([0, 0, 0, 0, 18940, 0, 18940, -18940]);
    const names = (await grid('A7:A32')).map(([name]) => name);
    expect([...names.slice(0, 3), ...names.slice(24)]).toEqual(['Chat resolutions', 'Test agents', 'Demand planning', 'Help-desk translation', '']);
    expect((await line('Help-desk translation')).slice(2, 11)).toEqual(Array<string>(9).fill('#N/A'));
  });

  test('the bridge stands on a foot below the lowest step', async () => {
    expect((await grid('O5'))[0]).toEqual([200000]);
    expect((await grid('N151:R157')).map(rounded)).toEqual([
      ['Plan', '', 49459, '', ''],
      ['Volume', 49459, '', 14596, 0],
      ['Intensity', 64055, '', 11395.67, 0],
      ['Price', 68954, '', 0, 6496.67],
      ['New, stopped, no unit', 68954, '', 11520, 0],
      ['Credits, FX', 80474, '', 0, 0],
      ['Actual', '', 80474, '', ''],
    ]);
    // A letter says adverse or favourable where no colour does.
    expect((await grid('T151:T157')).flat()).toEqual(['249,459', '14,596 A', '11,396 A', '6,497 F', '11,520 A', '', '280,474']);
  });

  describe('after an edit', () => {
    const at = (workflow: string): string =>
      String(7 + company().tables['tblActuals']!.findIndex((r) => r['Workflow'] === workflow && r['Month'] === '2026-10'));
    test('a rate that is not the budget rate is FX, not price', async () => {
      // EUR 6,180.00 at 1.165 against the budget rate 1.12, in which 80,000 messages at 0.084 were planned.
      await workbook.type(`Actuals!U${at('W03')}`, 1.165);
      await workbook.type(`Actuals!V${at('W03')}`, 7199.7);
      await workbook.type(`Actuals!W${at('W03')}`, 'Y');
      await workbook.settle();
      expect((await line('Help-desk translation')).slice(2, 11)).toEqual([6720, 201.6, 0, 0, 0, 278.1, 7199.7, -479.7, 0]);
      expect(rounded((await grid('C128:K128'))[0] ?? [])).toEqual([256179, 14797.6, 11395.67, -6496.67, 11520, 278.1, 287673.7, -31494.7, 0]);
      expect((await grid('A129'))[0]).toEqual(['']);
    }, 120_000);

    test('a credit stands by itself and lowers no price', async () => {
      await workbook.type(`Actuals!E${at('W02')}`, 'W01');
      await workbook.type(`Actuals!V${at('W02')}`, -500);
      await workbook.settle();
      expect((await line('Chat resolutions')).slice(2, 11)).toEqual([28800, 19440, -918.86, -5111.14, 0, -500, 41710, -12910, 0]);
      // What was charged before is gone: its units came for nothing.
      expect((await line('Email triage')).slice(2, 11)).toEqual([9990, 594, 0, -10584, 0, 0, 0, 9990, 0]);
    }, 120_000);
  });
});
