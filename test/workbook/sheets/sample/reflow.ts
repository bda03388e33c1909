import { calendarRow } from '../../../../src/model/fiscal';
import { firstDay, fromSerial, monthOf, toSerial, type Month } from '../../../../src/model/month';
import { sheets } from '../../../../src/workbook';
import type { TableBlock } from '../../../../src/workbook/sheet';
import { SINGLE } from '../../../../src/workbook/parts/doubles';
import { DATED } from '../../../../src/workbook/parts/undated';
import { FORMULAS } from '../formulas';
import { onSample, workbook } from './book';

// What an analyst changes goes on to what the board reads: a policy input, and a row put into any table of inputs.
onSample('What is changed re-flows', () => {
  const at = (name: string): string =>
    String(sheets.flatMap((s) => s.names ?? []).find((one) => one.name === name)?.refersTo)
      .replace('=', '')
      .replaceAll('$', '');
  const one = async (address: string) => (await workbook.values(address))[0]?.[0];
  const change = async (name: string, value: number | string): Promise<void> => {
    await workbook.type(at(name), value);
    await workbook.settle();
  };

  test('hurdle, alert limit, deflation and period floor: each reaches Board', async () => {
    expect(await one('Board!H8')).toBe('BELOW HURDLE');
    await change('Policy_Hurdle', 2);
    expect(await one('Board!H8')).toBe('ABOVE HURDLE');
    expect(await one('Board!A3')).toContain('and the money above the floor returns 2.4 to 1.');
    const weighted = Number(await one('Board!J6'));
    await change('Policy_Deflation', 0.1);
    expect(Number(await one('Board!J6'))).toBeGreaterThan(weighted);
    // 82.4% of the quarter and 83.8% of the month are an alert no more, so four remain past a limit and none of them is one.
    const words = async () => (await workbook.values('EnvelopeStatus!K7:K18')).flat().filter((word) => word === 'ALERT').length;
    expect(await words()).toBe(1);
    await change('Policy_AlertAt', 0.85);
    expect(await words()).toBe(0);
    expect(await workbook.values('Board!D27:D30')).not.toContainEqual(['ALERT']);
    await change('Policy_Ceiling', 0.03);
    expect(await one('Board!A8')).toBe('ABOVE_CEILING');
  }, 120_000);

  test('the clock of the forecast: next due a quarter after the last one, and due on a shorter cadence', async () => {
    expect(await workbook.values('Reforecast!D26:E26')).toEqual([[46331, 'OK']]);
    await change('Policy_Cadence', 'monthly');
    expect([await one('Reforecast!A26'), await one('Reforecast!D26'), await one('Reforecast!E26')]).toEqual([
      'Reforecast, monthly: falls due on',
      46270,
      'DUE',
    ]);
    await change('Policy_Cadence', 'quarterly');
    await change('Policy_LastForecast', 46219);
    expect(await one('Reforecast!E26')).toBe('DUE');
  }, 120_000);

  test('the fiscal year, its name and its weeks: Calendar follows Policy at once, as the model has it, and the quarter with it', async () => {
    const held = async () => (await workbook.values('Calendar!A7:I42')).map(([month, ...rest]) => [monthOf(fromSerial(Number(month))), ...rest]);
    const settings = [[4, 'end', 'months'], [1, 'end', '4-5-4'], [2, 'start', '5-4-4'], [2, 'start', 'months']] as const; // prettier-ignore
    for (const [startMonth, namedAfter, pattern] of settings) {
      await workbook.type(at('Policy_FiscalStart'), startMonth);
      await workbook.type(at('Policy_FiscalName'), namedAfter);
      await change('Policy_FiscalPattern', pattern);
      const rows = await held();
      expect(rows).toHaveLength(36);
      for (const row of rows) {
        const { Month, QuarterStart, ...rest } = calendarRow(row[0] as Month, { startMonth, namedAfter, pattern });
        const { Label, FiscalYear, Quarter, QuarterLabel, MonthOfQuarter, Days, Weeks } = rest;
        expect(row).toEqual([Month, Label, FiscalYear, Quarter, QuarterLabel, toSerial(firstDay(QuarterStart)), MonthOfQuarter, Days, Weeks]);
      }
      if (startMonth === 4) expect([await one('Cover!L8'), await one('Checks!G22')]).toEqual(['FY27 Q3', 'FAIL']);
    }
    expect(await one('Cover!L8')).toBe('FY26 Q3');
  }, 120_000);

  test('a setting that is blank is not 0: words and tests do not pass by it, and Checks names it', async () => {
    await workbook.type(at('Policy_Hurdle'), '');
    await workbook.type(at('Policy_Coverage'), '');
    await workbook.settle();
    expect([await one('Board!E8'), await one('Board!H8'), await one('Board!L8'), await one('UnitCost!O7')]).toEqual(Array(4).fill('no figure'));
    expect([await one('Checks!G12'), await one('Checks!G31')]).toEqual(['NOT RUN', 'FAIL']);
    expect(await one('Checks!I31')).toBe('Blank on Policy, which is no 0: Hurdle, Workflow coverage, least');
    await change('Policy_Hurdle', 3);
    await change('Policy_Coverage', 0.95);
    expect([await one('Board!H8'), await one('Checks!G31')]).toEqual(['BELOW HURDLE', 'PASS']);
  }, 120_000);

  test('a setting that cannot be is named by Checks: text for a figure, a figure out of bounds, a word not in its list, limits that cross', async () => {
    const wrong = [['Policy_LearningAge', 'x y'], ['Policy_Seed', 1.5], ['Policy_AlertAt', 0.95], ['Policy_Audit', 2], ['Policy_AsOf', '31 October'], ['Policy_Charging', 'sometimes']] as const; // prettier-ignore
    const was = [];
    for (const [name, value] of wrong) {
      was.push((await workbook.values(at(name)))[0]?.[0] ?? '');
      await workbook.type(at(name), value);
    }
    await workbook.settle();
    expect([await one('Checks!G31'), await one('Checks!I31')]).toEqual([
      'FAIL',
      'Cannot be on Policy: As of, Learning ends after, Random seed, Audit coverage, least; Not in its list on Policy: Charging; Must hold on Policy: Review at least as high as Alert',
    ]);
    for (const [i, [name]] of wrong.entries()) await workbook.type(at(name), was[i] ?? '');
    // The last day of September: nothing of October is known, which is no fault of arithmetic.
    await workbook.type(at('Policy_AsOf'), 46295);
    await workbook.settle();
    expect(await one('Checks!I31')).toBe('Must hold on Policy: As of not before Period');
    expect((await workbook.values('RollingForecast!Q8:S8'))[0]).toEqual([38080, '#N/A', expect.any(Number)]);
    await workbook.type(at('Policy_AsOf'), was[4] ?? '');
    await workbook.settle();
    expect(await one('Checks!G31')).toBe('PASS');
  }, 120_000);

  test('a row that stands twice in any table of inputs is named by Checks with its place, and no more when it is gone', async () => {
    expect([await one('Checks!C31'), await one('Checks!G31')]).toEqual([0, 'PASS']);
    const held = await Excel.run(async (context) => {
      const bodies = SINGLE.map(([, table]) => context.workbook.tables.getItem(table).getDataBodyRange().load('formulas,rowIndex,rowCount'));
      await context.sync();
      for (const [i, [, table]] of SINGLE.entries()) context.workbook.tables.getItem(table).rows.add(undefined, [bodies[i]?.formulas[0] ?? []]);
      await context.sync();
      return bodies.map(({ rowIndex, rowCount }) => ({ row: rowIndex + rowCount + 1, rows: rowCount }));
    });
    await workbook.settle();
    expect([Number(await one('Checks!C31')) >= SINGLE.length, await one('Checks!G31')]).toEqual([true, 'FAIL']);
    const found = (await workbook.values(`Checks!R7:S${String(6 + SINGLE.length)}`)).map(
      ([sheet, what]) => `${String(sheet)} ${String(what).split(' (')[0] ?? ''}`,
    );
    expect(found).toEqual(SINGLE.map(([sheet], i) => `${sheet} row ${String(held[i]?.row)}`));
    expect(await one('Checks!I31')).toContain('Value row 285 (W01); Vendors row 20 (Anthropic); Vendors row 51 (Open AI); Workflows row 32 (W01)');
    await Excel.run(async (context) => {
      for (const [i, [, table]] of SINGLE.entries())
        context.workbook.tables
          .getItem(table)
          .rows.getItemAt(held[i]?.rows ?? 0)
          .delete();
      await context.sync();
    });
    await workbook.settle();
    expect(await one('Checks!G31')).toBe('PASS');
  }, 240_000);

  test('a month or a day that is none is named by Checks with its row, in whichever table: its row would not count, and nothing would say so', async () => {
    expect((await workbook.values(`Checks!AF7:AF${String(6 + DATED.length)}`)).flat().filter((x) => x !== '')).toEqual([]);
    // Each first date of the list becomes a text, in the last row: the rest stays as it was.
    const held = await Excel.run(async (context) => {
      const cells = DATED.map(([, table, , date]) =>
        context.workbook.tables
          .getItem(table)
          .columns.getItem(date ?? '')
          .getDataBodyRange()
          .getLastCell()
          .load('formulas,rowIndex'),
      );
      await context.sync();
      const were = cells.map(({ formulas, rowIndex }) => ({ formula: (formulas as unknown[][])[0]?.[0], row: rowIndex + 1 }));
      for (const at of cells) at.values = [["'2026-10"]];
      await context.sync();
      return were;
    });
    await workbook.settle();
    expect((await workbook.values(`Checks!AE7:AF${String(6 + DATED.length)}`)).map(([sheet, where]) => `${String(sheet)} ${String(where)}`)).toEqual(
      DATED.map(([sheet, , , date], i) => `${sheet} row ${String(held[i]?.row)} (${String(date)})`),
    );
    expect([await one('Checks!G31'), await one('Checks!I31')]).toEqual(['FAIL', expect.stringContaining('Enter as a date, a month by its first day: ')]);
    await Excel.run(async (context) => {
      for (const [i, [, table, , date]] of DATED.entries())
        context.workbook.tables
          .getItem(table)
          .columns.getItem(date ?? '')
          .getDataBodyRange()
          .getLastCell().formulas = [[held[i]?.formula ?? '']];
      await context.sync();
    });
    // A day within the month, and a month that is blank, are found by no row either.
    for (const wrong of [46297, '']) {
      await workbook.type('Value!B9', wrong);
      await workbook.settle();
      expect(await one('Checks!I31')).toBe('Enter as a date, a month by its first day: Value row 9 (Month)');
    }
  }, 120_000);

  test('a text or a gap where a figure belongs is unknown on Board, never 0, and words do not reassure', async () => {
    const place = (table: string, column: string, row: number): string => {
      const sheet = sheets.find((s) => s.blocks.some((b) => b.kind === 'table' && b.name === table))!;
      const block = sheet.blocks.find((b): b is TableBlock => b.kind === 'table' && b.name === table)!;
      return `${sheet.name}!${String.fromCharCode(65 + block.columns.findIndex((c) => c.name === column))}${String(row)}`;
    };
    const rowOf = async (area: string, holds: (row: readonly unknown[]) => boolean) => (await workbook.values(area)).findIndex(holds) + 7;
    const october = place('tblDrivers', 'Actual', await rowOf('Drivers!A7:H40', ([, month]) => month === 46296));
    const weight = place('tblScenarios', 'Weight', 7);
    const units = place('tblValue', 'Units', await rowOf('Value!A7:C30', ([id, month]) => id === 'W01' && month === 46296));
    const worth = place('tblWorkflows', 'ValuePerUnit', 7);
    const put = async (at: string, value: string | number) => {
      await workbook.type(at, value);
      await workbook.settle();
    };
    const board = async (at: string) => one(`Board!${at}`);
    await put(october, '8.6m');
    expect([await board('A3'), await board('A7'), await board('A8')]).toEqual([
      'Whether spend is inside its corridor is not known: a figure is missing on Corridor.',
      'floor and ceiling not known',
      'no figure',
    ]);
    await put(october, 8_620_000);
    await put(weight, 0.6);
    expect([await board('J6'), await board('J8'), await one('Corridor!S17')]).toEqual(['#N/A', 'no figure', '#N/A']);
    await put(weight, 0.7);
    for (const at of [units, worth]) {
      const before = await one(at);
      await put(at, '');
      expect([await board('E6'), await board('E8'), await board('H8'), await board('A3')]).toEqual([
        '#N/A',
        'no figure',
        'no figure',
        expect.stringMatching(/^Spend is \w+ its corridor; what the money above the floor returns is not known\.$/),
      ]);
      expect((await workbook.values('EnvelopeStatus!A7:O18')).find(([name]) => name === 'Support resolutions')?.[13]).toBe('');
      await put(at, before as number);
    }
  }, 120_000);

  test('what was charged to a workflow that is taken out of Workflows is outside any envelope and named by none, not lost', async () => {
    const id = async () => String((await workbook.values('Workflows!A7:A31')).findIndex(([x]) => x === 'W10') + 7);
    const at = `Workflows!A${await id()}`;
    await workbook.type(at, 'W99');
    await workbook.settle();
    expect((await workbook.values('EnvelopeStatus!G48:I49')).map(([month, , quarter]) => [month, quarter])).toEqual([
      [22040, 62340],
      [280474, 802111.24],
    ]);
    expect(Number(await one('Checks!C12'))).toBeCloseTo(1 - 22040 / 280474, 9);
    expect(await one('Checks!I12')).toBe('Add a rule: 18,940.00 of Google Cloud names no workflow; 3,100.00 names one that is not on Workflows');
    expect([await one('UnitCost!A127'), await one('UnitCost!D127')]).toEqual(['Not tagged or listed', 22040]);
    await workbook.type(at, 'W10');
    await workbook.settle();
  }, 120_000);

  const typed = sheets
    .filter(({ kind }) => kind !== 'data' && kind !== 'check')
    .flatMap((s) => s.blocks.flatMap((b): TableBlock[] => (b.kind === 'table' && b.columns.some((c) => c.role === 'input') ? [b] : [])))
    // Policy's rows are named one by one, and Calendar's follow from Policy.
    .filter(({ name }) => !['tblPolicy', 'tblCalendar'].includes(name));

  test('a row put into the middle of each table of inputs is counted by what reads it, and gone again when it is taken out', async () => {
    const probes = typed.map(({ name, columns }) => {
      const figures = columns.filter((c) => c.role === 'input' && ['money', 'cents', 'count', 'whole', 'threshold', 'unit', 'rate'].includes(c.format));
      return { name, row: columns.map((c) => (c.role === 'formula' ? null : figures.includes(c) ? 1 : '')), formula: `=ROWS(${name}[${columns[0]?.name ?? ''}])+SUM(${name}[${(figures[0] ?? columns[0])?.name ?? ''}])`, by: figures.length > 0 ? 2 : 1 }; // prettier-ignore
    });
    const read = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem('Probes')
          .getRange(`A1:A${String(probes.length)}`)
          .load('values');
        await context.sync();
        return range.values.map(([x]) => Number(x));
      });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Probes');
      sheet.getRange(`A1:A${String(probes.length)}`).formulas = probes.map(({ formula }) => [formula]);
      await context.sync();
    });
    await workbook.settle();
    const before = await read();
    await Excel.run(async (context) => {
      for (const { name, row } of probes) context.workbook.tables.getItem(name).rows.add(1, [row.map((cell) => cell ?? '')]);
      await context.sync();
    });
    await workbook.settle();
    const after = await read();
    // Whatever spills has room for the row.
    for (const { name } of sheets) expect([name, (await workbook.values(`${name}!A1:AZ180`)).flat().filter((x) => x === '#SPILL!')]).toEqual([name, []]);
    expect(probes.map(({ name }, i) => [name, Number(((after[i] ?? 0) - (before[i] ?? 0)).toFixed(6))])).toEqual(probes.map(({ name, by }) => [name, by]));
    // Blocks that spill over a table have taken the row in: UnitCost and RollingForecast a workflow, SeatsAndUsage a role.
    const rows = async (address: string) => (await workbook.values(address)).flat();
    expect((await rows('UnitCost!A7:A9'))[2]).toBe('Email triage');
    expect((await rows('RollingForecast!A8:A10'))[2]).toBe('Email triage');
    await Excel.run(async (context) => {
      for (const { name } of probes) context.workbook.tables.getItem(name).rows.getItemAt(1).delete();
      context.workbook.worksheets.getItem('Probes').delete();
      await context.sync();
    });
    await workbook.settle();
    expect((await rows('UnitCost!A7:A9'))[1]).toBe('Email triage');
    expect(typed.length).toBeGreaterThan(25);
  }, 240_000);

  test('a decision without a number proposes nothing, and not all there is', async () => {
    await workbook.type('Decisions!A7', '');
    await workbook.settle();
    expect((await workbook.values('Decisions!F7:F8')).flat().map((x) => String(x).startsWith('#'))).toEqual([false, false]);
    expect(await one('Decisions!F7')).toBe('');
  }, 120_000);

  test('a blank row at the end of stages, scenarios or vendors changes nothing', async () => {
    const tables = ['tblStages', 'tblScenarios', 'tblVendors'];
    const figures = async () => {
      const read: unknown[] = [];
      for (const area of ['Envelopes!T7:V13', 'Reallocations!K7', 'HiddenSpend!K36:L42', 'Checks!A7:G34', 'Reforecast!A5:R27'])
        read.push(await workbook.values(area));
      return read;
    };
    const before = await figures();
    const held = await Excel.run(async (context) => {
      const bodies = tables.map((name) => context.workbook.tables.getItem(name).getDataBodyRange().load('formulas'));
      await context.sync();
      const rows = bodies.map(({ formulas }) => formulas as unknown[][]);
      for (const [i, name] of tables.entries())
        context.workbook.tables.getItem(name).rows.add(undefined, [(rows[i]?.[0] ?? []).map((x) => (String(x).startsWith('=') ? String(x) : ''))]);
      await context.sync();
      return rows.map((r) => r.length);
    });
    await workbook.settle();
    expect(await figures()).toEqual(before);
    await Excel.run(async (context) => {
      for (const [i, name] of tables.entries())
        context.workbook.tables
          .getItem(name)
          .rows.getItemAt(held[i] ?? 0)
          .delete();
      await context.sync();
    });
    await workbook.settle();
  }, 120_000);

  test('a blank row in the middle of workflows, services or roles shifts no figure to another row', async () => {
    const tables = ['tblWorkflows', 'tblServices', 'tblRoles'];
    const named = async (area: string) => (await workbook.values(area)).filter(([name]) => name !== '');
    const figures = async () => ({
      costs: await named('UnitCost!A7:O126'),
      months: await named('RollingForecast!A8:R60'),
      services: await named('Chargeback!A7:O40'),
      seats: await workbook.values('SeatsAndUsage!A131:K216'),
      board: await workbook.values('Board!A3:M38'),
      checks: await workbook.values('Checks!A7:G34'),
    });
    const before = await figures();
    await Excel.run(async (context) => {
      const bodies = tables.map((name) => context.workbook.tables.getItem(name).getDataBodyRange().load('formulas'));
      await context.sync();
      for (const [i, name] of tables.entries())
        context.workbook.tables
          .getItem(name)
          .rows.add(3, [((bodies[i]?.formulas as unknown[][])[0] ?? []).map((x) => (String(x).startsWith('=') ? String(x) : ''))]);
      await context.sync();
    });
    await workbook.settle();
    expect(await figures()).toEqual(before);
    await Excel.run(async (context) => {
      for (const name of tables) context.workbook.tables.getItem(name).rows.getItemAt(3).delete();
      await context.sync();
    });
    await workbook.settle();
  }, 120_000);

  test('without a workflow what spend returns is not known, and no 0', async () => {
    const body = (cells: (was: string) => string, from?: unknown[][]) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem('tblWorkflows').getDataBodyRange().load('formulas');
        await context.sync();
        const was = range.formulas as unknown[][];
        range.formulas = from ?? was.map((row) => row.map((x) => cells(String(x))));
        await context.sync();
        return was;
      });
    const was = await body((x) => (x.startsWith('=') ? x : ''));
    await workbook.settle();
    const board = (await workbook.values('Board!A6:M8')).map((row) => [row[4], row[7]]);
    expect([board[0], board[2]]).toEqual([
      ['#N/A', '#N/A'],
      ['no figure', 'no figure'],
    ]);
    expect(await one('Board!A3')).toMatch(/^Spend is \w+ its corridor; what the money above the floor returns is not known\.$/);
    await body((x) => x, was);
    await workbook.settle();
  }, 120_000);

  test('stages and scenarios may be sorted as one likes: not a figure of the board, the forecast or a verdict changes', async () => {
    const sorted = ['tblStages', 'tblScenarios', 'tblReallocationRules'];
    const areas = ['Board!A5:M39', 'Corridor!A5:AD37', 'Reforecast!A5:AD27', 'Reallocations!A7:K7', 'Policy!B25:B50'];
    const figures = async () => {
      const read: unknown[] = [];
      for (const area of areas) read.push((await workbook.values(area)).map((row) => row.map((x) => (typeof x === 'number' ? Number(x.toPrecision(10)) : x))));
      return read;
    };
    const turn = () =>
      Excel.run(async (context) => {
        const bodies = sorted.map((name) => context.workbook.tables.getItem(name).getDataBodyRange().load('formulas'));
        await context.sync();
        for (const body of bodies) body.formulas = [...body.formulas].reverse();
        await context.sync();
      });
    const before = await figures();
    await turn();
    await workbook.settle();
    expect(await one('Scenarios!A7')).toBe('early');
    expect(await figures()).toEqual(before);
    await turn();
    await workbook.settle();
  }, 120_000);

  test('formulas and the time that entering and calculating them took, for the record', () => {
    console.log(`${String(FORMULAS.length)} formulas on ${String(sheets.length)} sheets; entered and calculated in ${workbook.seconds().toFixed(1)} s`);
    expect(FORMULAS.length).toBeGreaterThan(1000);
  });
});
