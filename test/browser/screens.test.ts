import { spawn } from 'node:child_process';

const LOOKS = ['light-320', 'dark-350', 'forced-350'];

// Every screen in every state, one after the other in one page for each look, with axe (WCAG 2.2 AA), sideways scroll, target sizes and headings examined.
let said = '';
beforeAll(async () => {
  const child = spawn(process.execPath, ['test/taskpane/harness/shoot.mjs'], { env: { ...process.env, LOOKS: LOOKS.join(',') } });
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  await new Promise((done) => child.on('close', done));
}, 600_000);

test('nothing is found on any scene', () => {
  expect(said.split('\n').filter((line) => !LOOKS.some((look) => line.startsWith(`${look}: `)))).toEqual(['']);
});

test.each(LOOKS)('every screen of the pane, in every state: %s', (look) => {
  expect(said).toMatch(new RegExp(`^${look}: \\d{3,} scenes, 0 findings$`, 'm'));
});
