import { costs, openTerminal } from './terminal';

test('stopped while it reads, an import writes nothing and says so; the same command then brings in all', async () => {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((done) => (stop = done));
  const terminal = openTerminal({}, () => stopped);
  try {
    terminal.write('costs.csv', costs([{ day: 1, amount: '10.00' }]));
    stop();
    expect(await terminal.run('import', 'costs.csv')).toEqual({ code: 1, out: '', err: 'Stopped. Nothing was written.\n' });
    expect((await terminal.run('actuals')).err).toBe('There are no actuals in these months.\n');
    const patient = openTerminal();
    patient.write('costs.csv', costs([{ day: 1, amount: '10.00' }]));
    expect((await patient.run('import', 'costs.csv')).out).toContain('1 line: 1 new');
    patient.end();
  } finally {
    terminal.end();
  }
});

test('a table that no source knows leads to where its columns are named', async () => {
  const terminal = openTerminal();
  terminal.write('odd.csv', 'Day,Net,Model\n2026-10-01,1.00,a\n2026-10-02,2.00,b\n');
  const { code, err } = await terminal.run('import', 'odd.csv');
  expect([code, err.split('\n').at(-2)]).toEqual([
    1,
    'The columns of such a file are named in the task pane: start it with "corridor serve" and drop the file there.',
  ]);
  expect(JSON.parse((await terminal.run('import', 'odd.csv', '--json')).out)).toMatchObject({ outcome: 'nothing taken' });
  terminal.end();
});
