import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const read = (file: string) => readFileSync(join('dist', file));
const scripts = readdirSync('dist').filter((file) => file.endsWith('.js'));
const kB = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;
/** What the page loads at once: the runtime, the functions and the start of the pane. */
const atOnce = [
  ...read('taskpane.html')
    .toString()
    .matchAll(/<script defer src="\/([^"]+)"/g),
].map(([, file]) => file!);

test('functions and the start of the shared runtime are at most 150 kB gzip', () => {
  expect(atOnce.length).toBeGreaterThan(1);
  expect(kB(atOnce)).toBeLessThanOrEqual(150);
});

test('all scripts of the pane together, the functions counted, are at most 300 kB gzip', () => {
  expect(scripts).toEqual(expect.arrayContaining(atOnce));
  expect(kB(scripts)).toBeLessThanOrEqual(300);
});

test('production loads office.js from Microsoft, and nothing of the workbench', () => {
  expect(read('taskpane.html').toString()).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  for (const file of scripts) expect(read(file).toString()).not.toMatch(/univerjs|corridorWorkbench|_richApiNativeBridge/);
});

test('functions.json lies beside the pane, and the icons that the manifest names', () => {
  const { functions } = JSON.parse(read('functions.json').toString()) as { functions: { id: string }[] };
  expect(functions.map(({ id }) => id)).toContain('ENVELOPE_STATUS');
  expect(existsSync('dist/assets/icon-32.png')).toBe(true);
});
