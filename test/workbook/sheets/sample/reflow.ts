import { sheets } from '../../../../src/workbook';
import type { TableBlock } from '../../../../src/workbook/sheet';
import { FORMULAS } from '../formulas';
import { onSample, workbook } from './book';

// What an analyst changes goes on to what the board reads: a policy input, and a row put into any table of inputs.
onSample('What is changed re-flows', () => {
  const at = (name: string): string =>
    String(sheets.flatMap((s) => s.names ?? []).find((one) => one.name === name)?.refersTo)
      .replace('=', '')
      .replaceAll('$', '');
  const one = async (address: string) => (await workbook.values(address))[0]?.[0];
  const change = async (name: string, value: number): Promise<void> => {
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

  test('formulas and the time that entering and calculating them took, for the record', () => {
    console.log(`${String(FORMULAS.length)} formulas on ${String(sheets.length)} sheets; entered and calculated in ${workbook.seconds().toFixed(1)} s`);
    expect(FORMULAS.length).toBeGreaterThan(1000);
  });
});
