import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-bin-'));
  mkdirSync(join(folder, 'bin'));
  cpSync(join(__dirname, '../../bin/corridor.mjs'), join(folder, 'bin', 'corridor.mjs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (...args: string[]): Promise<{ code: unknown; out: string; err: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [join(folder, 'bin', 'corridor.mjs'), ...args], { cwd: folder }, (error, out, err) =>
      done({ code: error?.code ?? 0, out, err }),
    );
  });

test('before the build it says what to do', async () => {
  expect(await start('help')).toEqual({ code: 1, out: '', err: 'Corridor is not built. Run npm run build first.\n' });
});

test('it hands over the words, the folders and the exit code', async () => {
  mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
  writeFileSync(
    join(folder, 'dist', 'cli', 'corridor.mjs'),
    'export const run = async (argv, io) => { io.out(JSON.stringify([argv, io.root === io.cwd, typeof io.env.PATH, typeof io.ended])); io.err("why"); return 2; };',
  );
  expect(await start('call', 'BAND', '-1')).toEqual({ code: 2, out: '[["call","BAND","-1"],true,"string","function"]', err: 'why' });
});
