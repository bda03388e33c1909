import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const read = (file: string) => readFileSync(join('dist', file));
const scripts = readdirSync('dist').filter((file) => file.endsWith('.js'));
const kB = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;
const named = (id: string): string[] => scripts.filter((file) => file.startsWith(`${id}.`));
/** What the page names: the runtime, the functions and the entry of the pane. */
const atOnce = [
  ...read('taskpane.html')
    .toString()
    .matchAll(/<script defer src="\/([^"]+)"/g),
].map(([, file]) => file!);
const entry = atOnce.find((file) => file.startsWith('taskpane.'))!;
/** Each `import()` of the pane's entry, as the scripts it loads. The first draws the pane, the others wait until something is asked of them. */
const imports = [
  ...read(entry)
    .toString()
    .matchAll(/(?:Promise\.all\(\[((?:\w+\.e\(\d+\),?)+)\]\)|\w+\.e\(\d+\))\.then\(/g),
].map(([text]) => [...text.matchAll(/\.e\((\d+)\)/g)].flatMap(([, id]) => named(id!)));
const has = (files: readonly string[], words: string): boolean => files.some((file) => read(file).toString().includes(words));
const drawn = imports.find((files) => has(files, 'fui-FluentProvider')) ?? [];
/** What shows the first screens, the functions aside. */
const first = [...new Set([...atOnce.filter((file) => /^(runtime|taskpane)\./.test(file)), ...drawn])];
const later = scripts.filter((file) => !first.includes(file) && !atOnce.includes(file));

test('functions and the start of the shared runtime are at most 150 kB gzip', () => {
  expect(atOnce.length).toBeGreaterThan(1);
  expect(kB(atOnce)).toBeLessThanOrEqual(150);
});

test('what the page loads to show the first screens of the pane is at most 300 kB gzip, React and Fluent in it', () => {
  expect(drawn.length).toBeGreaterThan(1);
  expect(scripts).toEqual(expect.arrayContaining([...atOnce, ...first]));
  expect(kB(first)).toBeLessThanOrEqual(300);
  process.stdout.write(
    `pane ${kB(first).toFixed(1)} kB, functions and start ${kB(atOnce).toFixed(1)} kB, loaded when needed ${kB(later).toFixed(1)} kB, all ${kB(scripts).toFixed(1)} kB gzip\n`,
  );
});

test('the sheets of the workbook, and the screens Functions and Explain, are loaded when they are needed', () => {
  for (const words of ['tblEnvelopes[', 'Explain selected', 'A name, or what you call it']) {
    expect(has(later, words)).toBe(true);
    expect(has([...first, ...atOnce], words)).toBe(false);
  }
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
