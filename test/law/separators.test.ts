import { readFileSync } from 'node:fs';
import { join } from 'node:path';

test('P65 the help shows both separators: commas, and semicolons where the comma is the decimal sign', () => {
  const help = readFileSync(join(__dirname, '../../src/taskpane/screens/Help.tsx'), 'utf8');
  expect(help).toMatch(/commas, or semicolons where the comma is the decimal sign/);
  expect(readFileSync(join(__dirname, '../../README.md'), 'utf8')).toMatch(/list separator is\s+a semicolon, write `;` for `,`/);
});
