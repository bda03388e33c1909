import { company } from '../company';
import { onSample, workbook } from './book';

// Experiments of the sample company; figures worked out from its ledger, apart from the formulas.
onSample('Learning', () => {
  type Cell = string | number | boolean;
  const INPUTS = company();
  const round = (x: Cell | undefined, digits: number): Cell => (typeof x === 'number' ? Number(x.toFixed(digits)) : (x ?? ''));
  const rounded = async (address: string, digits: number): Promise<Cell[][]> => (await workbook.values(address)).map((row) => row.map((x) => round(x, digits)));
  const sum = (table: string, column: string, workflow: string): number =>
    (INPUTS.tables[table] ?? []).reduce((total, row) => total + (row['Workflow'] === workflow ? Number(row[column] ?? 0) : 0), 0);

  test('age, units, spend and decision of each experiment', async () => {
    const [voice, planning, lab] = ['W23', 'W24', 'W25'].map((id) => Number(sum('tblActuals', 'Cost', id).toFixed(2))) as [number, number, number];
    expect([voice, planning]).toEqual([1440 + 2701.84 + 5064.32 + 9500 + 10680 + 11564, 28800]);
    const all = voice + planning + lab;
    const [PROMOTE, STOP] = ['In use beyond its time to learn: name a run-rate owner, or stop', 'No unit of value in time: rule R9 releases what is left'];
    const START = 'Enter on Workflows the day on which it started';
    const calls = sum('tblValue', 'Units', 'W23');
    expect(await rounded('Learning!A7:O10', 3)).toEqual([
      ['Voice agent', 'A. Okafor', 'call', 46146, 180, -90, 'PROTOTYPE', calls, 'yes', 11564, voice, round(voice / all, 3), 2.248, 'PROMOTE', PROMOTE],
      ['Demand planning', 'S. Duarte', 'none yet', 46223, 103, -13, 'PROTOTYPE', '#N/A', 'no', 9150, 28800, round(planning / all, 3), '#N/A', 'STOP', STOP],
      ['Prompt lab', 'M. Ito', 'none yet', '#N/A', '#N/A', '#N/A', '#N/A', '#N/A', 'no', 2310, lab, round(lab / all, 3), '#N/A', 'no figure', START],
      Array<string>(15).fill(''),
    ]);
    expect((await rounded('Learning!J127:K127', 2))[0]).toEqual([23024, Number(all.toFixed(2))]);
  });

  test('spend by mode adds up to AI spend of each month', async () => {
    const [learning, running, neither, spend] = await rounded('Learning!C131:N134', 2);
    expect([learning?.[6], learning?.[11]]).toEqual([3210.2, 23024]);
    expect(neither?.[11]).toBe(18940);
    expect(spend).toEqual((await rounded('Corridor!G16:R16', 2))[0]);
    spend?.forEach((all, i) => {
      expect(Number(learning?.[i]) + Number(running?.[i]) + Number(neither?.[i])).toBeCloseTo(Number(all), 2);
    });
    expect((await rounded('Learning!N135', 4))[0]).toEqual([0.0821]);
  });

  test('an experiment within its time is kept; one that pays back less than it costs is stopped', async () => {
    const started = `Workflows!N${String(7 + (INPUTS.tables['tblWorkflows'] ?? []).findIndex((w) => w['Id'] === 'W23'))}`;
    const value = started.replace('!N', '!H');
    await workbook.type(started, 46326 - 90);
    await workbook.settle();
    expect((await workbook.values('Learning!E7:G7'))[0]).toEqual([90, 0, 'LEARNING']);
    expect((await workbook.values('Learning!N7:O7'))[0]).toEqual(['KEEP', 'Learns within its limits']);
    await workbook.type(started, 46326 - 91);
    await workbook.type(value, 1);
    await workbook.settle();
    expect((await workbook.values('Learning!N7:O7'))[0]).toEqual(['STOP', 'Returns less than it costs']);
  }, 60_000);
});
