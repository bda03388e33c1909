import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { sheets } from '../../../../src/workbook';
import { accrualRows, forecastRows } from '../../../../src/workbook/posting';
import { bookEdits } from '../../../../src/ledger/merge-books';
import { SEALS, TAKEN_BACK } from '../../../../src/workbook/seals';
import { LINES_LEFT_OUT, type ListSheet } from '../../../../src/workbook/list-sheet';
import { action, data, october, september, value, watch } from '../../company';
import { host, importFirst } from './book';

// What is done to one sheet by itself: a list, a rebuild, a removal.
describe('a sheet by itself', () => {
  importFirst(['2026-09', '2026-10'], [...september, ...october]);

  const names = (): Promise<string[]> =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map((s) => s.name);
    });
  const at = (minute: string) => `2026-11-03T10:${minute}:00Z`;
  const by = (minute: string) => ({ at: at(minute), who: 'R. Castellanos' });
  const back = (minute: string) => workbook.revert({ keepEdits: false, again: false, at: at(minute), who: null, reason: null }, watch());
  const strip = async () => value(await workbook.look()).lastAction?.what;
  const write = (sheet: string, cell: string, content: string) =>
    Excel.run(async (context) => {
      const on = context.workbook.worksheets.getItem(sheet);
      on.protection.load('protected,options');
      await context.sync();
      const { options } = on.protection;
      const locked = on.protection.protected;
      if (locked) on.protection.unprotect();
      on.getRange(cell).formulas = [[content]];
      if (locked) on.protection.protect(options);
      await context.sync();
    });

  const HOSTILE = '=HYPERLINK("http://x")';
  const list: ListSheet = {
    name: LINES_LEFT_OUT,
    purpose: 'Lines of imported files that were left out.',
    columns: [
      { name: 'File', width: 30, format: 'text' },
      { name: 'Line', width: 8, format: 'whole' },
      { name: 'Amount', width: 14, format: 'amount' },
      { name: 'As it stands in the file', width: 60, format: 'text' },
    ],
    rows: [
      { File: 'a.csv', Line: 218, Amount: '11.04', 'As it stands in the file': HOSTILE },
      { File: '+1-2.csv', Line: null, Amount: null, 'As it stands in the file': '00123' },
    ],
  };

  test('a list stands on a sheet of its own, as text, and its own button takes it away', async () => {
    const before = await names();
    value(await workbook.putList(list, at('01'), watch()));
    expect(await names()).toEqual([...before, LINES_LEFT_OUT]);
    expect(await host.values(`'${LINES_LEFT_OUT}'!A4:D6`)).toEqual([
      ['File', 'Line', 'Amount', 'As it stands in the file'],
      ['a.csv', 218, 11.04, HOSTILE],
      ['+1-2.csv', '', '', '00123'],
    ]);
    expect(await host.formulas(`'${LINES_LEFT_OUT}'!D5`)).toEqual([[HOSTILE]]);
    const look = value(await workbook.look());
    expect([look.lists, look.foreignSheets, look.lastAction?.what, look.lastAction?.rows]).toEqual([[LINES_LEFT_OUT], 0, 'Lines left out listed', 2]);
    value(await workbook.removeList(LINES_LEFT_OUT));
    expect(await names()).toEqual(before);
    expect(await strip()).toBe('Imported');
  });

  test('Revert takes a list away and leaves the import before it to the next Revert', async () => {
    value(await workbook.putList(list, at('02'), watch()));
    value(await workbook.putList({ ...list, rows: [] }, at('03'), watch()));
    expect((await names()).filter((name) => name.startsWith(LINES_LEFT_OUT))).toEqual([LINES_LEFT_OUT]);
    expect(value(await workbook.editedSince())).toEqual([]);
    value(await back('04'));
    expect(await names()).not.toContain(LINES_LEFT_OUT);
    expect(await strip()).toBe('Imported');
  });

  test('a sheet of the analyst with the name of a list is not written over', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(LINES_LEFT_OUT).getRange('A1').values = [['mine']];
      await context.sync();
    });
    expect(await workbook.putList(list, at('05'), watch())).toMatchObject({ ok: false, situation: { kind: 'input', sheet: LINES_LEFT_OUT } });
    value(await workbook.removeList(LINES_LEFT_OUT));
    expect(await host.values(`'${LINES_LEFT_OUT}'!A1`)).toEqual([['mine']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(LINES_LEFT_OUT).delete();
      await context.sync();
    });
  });

  test('a fresh workbook needs no rebuilding: on no sheet a cell differs from what Corridor writes', async () => {
    for (const { name } of sheets) expect([name, value(await workbook.planRebuild(name)).changed]).toEqual([name, []]);
  });

  test('a rebuild writes formulas again, keeps inputs, data and own columns, and Revert puts the cells back', async () => {
    const cell = 'G9';
    const was = (await host.formulas(`Corridor!${cell}`))[0]?.[0];
    expect(String(was)).toMatch(/^=/);
    await write('Corridor', cell, '123');
    await write('Corridor', 'B50', 'my note');
    const plan = value(await workbook.planRebuild('Corridor'));
    expect([plan.changed, plan.charts]).toEqual([[`Corridor!${cell}`], 1]);
    value(await workbook.rebuild('Corridor', by('10'), watch()));
    expect(await host.formulas(`Corridor!${cell}`)).toEqual([[was]]);
    expect(await host.values('Corridor!B50')).toEqual([['my note']]);
    expect(host.charts('Corridor')).toHaveLength(1);
    expect(await strip()).toBe('Corridor rebuilt');
    value(await back('11'));
    expect(await host.values(`Corridor!${cell}`)).toEqual([[123]]);
    expect(await strip()).toBe('Imported');
    value(await workbook.rebuild('Corridor', by('12'), watch()));
  });

  test("rebuilding a table sheet keeps every row and the analyst's columns", async () => {
    const read = async () => ({ actuals: await host.values('Actuals!A6:Z20'), rates: await host.values('Rates!A6:F12') });
    const before = await read();
    value(await workbook.rebuild('Actuals', by('13'), watch()));
    value(await workbook.rebuild('Rates', by('14'), watch()));
    expect(await read()).toEqual(before);
    expect(value(await workbook.planRebuild('Actuals')).own).toContain('Note');
  });

  test('a sheet that others need, or that each refresh writes, says who needs it', async () => {
    const needs = async (name: string) => {
      const { always, worked, told } = value(await workbook.neededBy(name));
      return [always, worked.map((n) => n.sheet), told.map((n) => n.sheet)];
    };
    expect(await needs('Rates')).toEqual([true, ['Variance', 'Accruals'], ['Cover', 'Checks']]);
    expect(await needs('Drivers')).toEqual([false, ['Corridor'], ['Cover', 'Checks']]);
    expect(await needs('EnvelopeStatus')).toEqual([false, ['Board', 'Owners', 'Reallocations', 'Decisions'], ['Cover', 'Checks']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Mine').getRange('B2').formulas = [['=SUM(Reforecast!B7:B9)']];
      await context.sync();
    });
    expect(value(await workbook.neededBy('Reforecast')).worked).toContainEqual({ sheet: 'Mine', at: 'B2' });
  });

  test('a removed sheet is gone, and comes back whole by Revert or by adding it again', async () => {
    const cells = await host.formulas('Reforecast!A1:H30');
    value(await workbook.removeSheet('Reforecast', by('20')));
    const look = value(await workbook.look());
    expect(look.sheets.find((s) => s.name === 'Reforecast')?.state).toBe('missing');
    expect([look.lastAction?.what, look.foreignSheets]).toEqual(['Reforecast removed', 1]);
    value(await back('21'));
    expect(await host.formulas('Reforecast!A1:H30')).toEqual(cells);
    await write('Reforecast', 'B50', 'kept');
    value(await workbook.removeSheet('Reforecast', by('22')));
    value(await workbook.build(null, watch()));
    expect(await host.values('Reforecast!B50')).toEqual([['kept']]);
    expect(await strip()).toBe('Imported');
  });

  test('after the next write a removed sheet is gone for good, and is built anew when it is added', async () => {
    value(await workbook.removeSheet('Reforecast', by('30')));
    value(await workbook.refresh(data(['2026-10'], october), { ...action('Imported October'), at: at('31') }, watch()));
    expect((await names()).filter((name) => /Reforecast|Removed/.test(name))).toEqual([]);
    expect(await strip()).toBe('Imported October');
    value(await workbook.build(null, watch()));
    expect(await host.values('Reforecast!B50')).toEqual([['']]);
    expect(value(await workbook.planRebuild('Reforecast')).changed).toEqual([]);
  });

  test('the Log names each, and a line can be added to it', async () => {
    value(await workbook.log({ at: at('40'), who: 'R. Castellanos', what: 'Line left out', key: 'a.csv, line 218', old: HOSTILE, reason: 'a test of ours' }));
    const log = (await host.values('Log!A7:H60')).filter((row) => row[2] !== '');
    expect(log.map((row) => row[2])).toEqual(expect.arrayContaining(['Corridor rebuilt', 'Reforecast removed', 'Line left out']));
    expect(log.at(-1)?.slice(1)).toEqual(['R. Castellanos', 'Line left out', '', 'a.csv, line 218', HOSTILE, '', 'a test of ours']);
  });

  describe('rows that are posted', () => {
    const column = async (table: string, name: string): Promise<{ readonly first: string; readonly cells: unknown[] }> =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(table).columns.getItem(name).getDataBodyRange().load('values,address');
        await context.sync();
        return { first: range.address.split(':')[0] ?? '', cells: (range.values as unknown[][]).map(([x]) => x) };
      });
    const logged = async (): Promise<unknown[][]> => {
      const columns = await Promise.all(['What', 'Key', 'New', 'Hash', 'Who'].map((name) => column('tblLog', name)));
      return (columns[0]?.cells ?? []).map((_, i) => columns.map(({ cells }) => cells[i]));
    };

    test('a forecast is saved as a version, its hash stands in Log, and the same name is refused', async () => {
      const now = value(await workbook.readForecast());
      expect([now.currency, now.asOf, now.total.length, now.saved]).toEqual(['USD', '2026-10-31', 12, []]);
      expect(now.workflows.map(({ id, name }) => [id, name])).toEqual([
        ['W01', 'Chat resolutions'],
        ['W02', 'Translation'],
      ]);
      const rows = forecastRows(now, '2026-10', '2026-10-31', false);
      const posting = { table: 'tblSnapshots', what: 'Forecast saved: 2026-10', key: '2026-10', reason: null, rows } as const;
      expect(value(await workbook.post(posting, by('50'), watch())).rows).toBe(12);
      await host.settle();
      // A name that reads as a month stays a name.
      expect((await column('tblSnapshots', 'Version')).cells).toEqual(Array(12).fill('2026-10'));
      expect((await column('tblSnapshots', 'Amount')).cells.map(Number)).toEqual(now.total.map(({ amount }) => Number(amount)));
      const [hash] = (await column('tblSnapshots', 'Hash')).cells;
      expect(await logged()).toEqual(
        expect.arrayContaining([
          ['Forecast saved: 2026-10', '2026-10', '12 rows', expect.stringMatching(/^[0-9a-f]{32}$/), 'R. Castellanos'],
          [SEALS.version, '2026-10', hash, hash, 'R. Castellanos'],
        ]),
      );
      expect(value(await workbook.readForecast()).saved).toEqual(['2026-10']);
      expect(await workbook.post(posting, by('51'), watch())).toMatchObject({ ok: false, situation: { kind: 'input', sheet: 'RollingForecast' } });
      expect((await column('tblSnapshots', 'Version')).cells).toHaveLength(12);
    });

    test('Revert takes the version out again, and Checks do not miss it', async () => {
      expect(await strip()).toBe('Forecast saved: 2026-10');
      // The hash beside the rows is Corridor's own, no edit of anybody's.
      expect(value(await workbook.editedSince())).toEqual([]);
      value(await back('52'));
      expect((await column('tblSnapshots', 'Version')).cells).toEqual(['']);
      expect((await logged()).filter(([what]) => what === SEALS.version).map(([, , now]) => now)).toEqual([TAKEN_BACK]);
      const again = value(await workbook.readForecast());
      value(await workbook.post({ table: 'tblSnapshots', what: 'Forecast saved: A', key: 'A', reason: null, rows: forecastRows(again, 'A', '2026-10-31', true) }, by('53'), watch())); // prettier-ignore
      await host.settle();
      const saved = (await column('tblSnapshots', 'Workflow')).cells;
      expect([saved.filter((id) => id === '').length, saved.filter((id) => id === 'W01').length]).toEqual([12, 12]);
      expect((await host.values('Checks!G26'))[0]).toEqual(['PASS']);
    });

    test('accruals of the month are posted once for a vendor, work out their amount, and what was typed since is asked about', async () => {
      const now = value(await workbook.readAccruals());
      expect(now.open.map(({ vendor, expected, invoiced, accrual }) => [vendor, expected, invoiced, accrual])).toEqual([
        ['Anthropic', '0.3', '0', '0.3'],
        ['OpenAI', '1000.25', '0', '1000.25'],
      ]);
      expect([now.month, now.reverseOn, now.posted, now.unknown]).toEqual(['2026-10', '2026-11-01', [], ['Wortlaut GmbH']]);
      const posting = (vendors: readonly string[]) =>
        ({ table: 'tblAccruals', what: 'Accruals posted', key: now.month, reason: 'Use', rows: accrualRows(now, vendors, '=Use') }) as const;
      value(await workbook.post(posting(['OpenAI']), by('54'), watch()));
      await host.settle();
      expect((await column('tblAccruals', 'Accrued')).cells).toEqual([1000.25]);
      expect((await column('tblAccruals', 'Reason')).cells).toEqual(['=Use']);
      const then = value(await workbook.readAccruals());
      expect([then.posted, then.open.map(({ vendor }) => vendor)]).toEqual([['OpenAI'], ['Anthropic']]);
      expect(await workbook.post(posting(['Anthropic', 'OpenAI']), by('55'), watch())).toMatchObject({ ok: false, situation: { kind: 'input' } });
      expect((await column('tblAccruals', 'Vendor')).cells).toEqual(['OpenAI']);
      host.type((await column('tblAccruals', 'Ledger')).first, 1000);
      expect(value(await workbook.editedSince())).toHaveLength(1);
      value(await workbook.revert({ keepEdits: true, again: false, at: at('56'), who: null, reason: null }, watch()));
      expect((await column('tblAccruals', 'Vendor')).cells).toEqual(['OpenAI']);
    });

    test('rates of the month go below those that stand, none of them twice, and Revert takes them out', async () => {
      const now = value(await workbook.readRates());
      expect(now).toEqual({ currency: 'USD', month: '2026-10', foreign: ['EUR'], standing: ['2026-09-01 EUR USD average'] });
      const rate = { From: 'EUR', To: 'USD', Source: '=ECB reference rate, mean of 22 days' };
      const rows = [
        { Date: '2026-10-01', Type: 'average', Rate: '1.305882353', ...rate },
        { Date: '2026-10-31', Type: 'month-end', Rate: '1.2', ...rate },
      ];
      const posting = { table: 'tblRates', what: 'Rates added', key: now.month, reason: null, rows } as const;
      expect(value(await workbook.post(posting, by('57'), watch())).rows).toBe(2);
      await host.settle();
      expect((await column('tblRates', 'Rate')).cells).toEqual([1.164, 1.305882353, 1.2]);
      expect((await column('tblRates', 'Source')).cells).toEqual(['bank', rate.Source, rate.Source]);
      const then = value(await workbook.readRates());
      expect(then.standing).toEqual(['2026-09-01 EUR USD average', '2026-10-01 EUR USD average', '2026-10-31 EUR USD month-end']);
      expect(await workbook.post(posting, by('58'), watch())).toMatchObject({ ok: false, situation: { kind: 'input', sheet: 'Rates' } });
      value(await back('59'));
      expect((await column('tblRates', 'Rate')).cells).toEqual([1.164]);
    });

    test('rules are added behind those that stand and reverted; what somebody else changed is taken over row by row, own columns kept', async () => {
      const before = value(await workbook.readRuleBook());
      const last = before.Rules.reduce((most, { Order }) => Math.max(most, Order), 0);
      const fresh = { Order: last + 1, Column: 'ServiceProviderName', Test: 'is', Text: HOSTILE, Category: 'embedded', Bucket: null, Workflow: null, Owner: 'M. Iyer', CostCenter: '0420', SpendMode: null, Stream: null, AiShare: '0.35', Reason: null } as const; // prettier-ignore
      value(await workbook.post({ table: 'tblRules', what: '1 rule added', key: String(fresh.Order), reason: null, rows: [fresh] }, by('70'), watch()));
      await host.settle();
      expect(value(await workbook.readRuleBook()).Rules).toEqual([...before.Rules, fresh]);
      value(await back('71'));
      expect(value(await workbook.readRuleBook())).toEqual(before);
      const mine = value(await workbook.readRuleBook());
      const [first] = mine.Rules;
      const theirs = { ...mine, Rules: [{ ...first!, Text: HOSTILE, AiShare: '0.4' }, ...mine.Rules.slice(1), fresh], Periods: mine.Periods.map((one, n) => (n === 0 ? { ...one, State: 'soft' as const } : one)) }; // prettier-ignore
      value(await workbook.takeOver(bookEdits(mine, theirs), by('72'), 'Rule book of M. Iyer taken over', watch()));
      await host.settle();
      expect(value(await workbook.readRuleBook())).toEqual(theirs);
      expect((await logged()).filter(([what]) => what === 'Rule book of M. Iyer taken over')).toHaveLength(3);
      value(await workbook.takeOver(bookEdits(theirs, mine), by('73'), 'back', watch()));
      expect(value(await workbook.readRuleBook())).toEqual(mine);
    });

    test('what somebody else chose on Policy is taken over, too, and nothing of it stays where the sheets cannot be written', async () => {
      const mine = value(await workbook.readRuleBook());
      const theirs = { ...mine, Currency: 'EUR', RateType: 'budget', TaxInCost: 'no tax' } as const;
      const what = 'Choices of M. Iyer taken over';
      const policy = () => Excel.run(async (context) => {
        const cells = ['Policy_Currency', 'Policy_RateType', 'Policy_TaxInCost'].map((name) => context.workbook.names.getItem(name).getRange().load('values'));
        await context.sync();
        return cells.map(({ values }) => values[0]?.[0] as unknown);
      }); // prettier-ignore
      const before = await policy();
      const [first] = mine.Rules;
      const more = { ...theirs, Rules: [{ ...first!, AiShare: '0.4' }, ...mine.Rules.slice(1)] };
      // The rules fail to be written after Policy is.
      const failing = { ...watch(), progress: () => host.faults.next.push({ code: 'GeneralException', message: 'Something is wrong.' }) };
      expect(await workbook.takeOver(bookEdits(mine, more), by('74'), what, failing)).toMatchObject({ ok: false, situation: { kind: 'defect' } });
      expect(await policy()).toEqual(before);
      value(await workbook.takeOver(bookEdits(mine, theirs), by('75'), what, watch()));
      await host.settle();
      expect(value(await workbook.readRuleBook())).toEqual(theirs);
      expect(await policy()).toEqual(['EUR', 'budget', 'no tax']);
      expect((await logged()).filter(([said]) => said === what)).toHaveLength(3);
      value(await workbook.takeOver(bookEdits(theirs, mine), by('76'), 'back', watch()));
      expect(await policy()).toEqual(before);
    });
  });
});
