import { spawn } from 'node:child_process';
import { PICTURES } from './stage';

/** Draws every screen in every state, with axe (WCAG 2.2 AA), sideways scroll, target sizes and headings examined on each. */
function shoot(look: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['test/taskpane/harness/shoot.mjs', `${PICTURES}/pane`], { env: { ...process.env, LOOKS: look } });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

test.each([['light-320'], ['dark-350'], ['forced-350']])('every screen of the pane, in every state: %s', async (look) => {
  const { code, said } = await shoot(look);
  expect(said).toMatch(/^\d{2,} pictures, 0 findings\s*$/);
  expect(code).toBe(0);
});
