import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sources } from '../../src/sources/index';
import { read } from './golden';

// `UPDATE=1 npx jest test/sources/golden` writes what is read now; look at the difference before you keep it.
const UPDATE = process.env['UPDATE'] === '1';
const foldersIn = (folder: string) => readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
// Other folders hold tests of their own.
const homes = foldersIn(__dirname).filter((id) => foldersIn(join(__dirname, id)).length > 0);
const cases = homes.flatMap((id) => foldersIn(join(__dirname, id)).map((name) => ({ id, name, folder: join(__dirname, id, name) })));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

test('every source has a golden directory, and no directory is without its source', () => {
  expect(homes.filter((id) => id !== 'refused').sort()).toEqual(sources.map(({ id }) => id).sort());
});

test.each(cases)('$id $name', async ({ id, folder }) => {
  const files = readdirSync(folder).sort();
  const exported = files.filter((file) => file.startsWith('export.'));
  expect(exported).toHaveLength(1);
  // The name says nothing: only bytes and headings do.
  const { source, outcome } = await read(join(folder, exported[0] ?? ''), id);
  expect(source).toBe(id === 'refused' ? null : id);
  // Row order is the file's, but no promise of the statement's.
  const charges = [...outcome.charges].sort((a, b) => Number(a['x_FileRow']) - Number(b['x_FileRow']));
  const golden = { 'charges.json': json(charges), 'rejected.json': json(outcome.rejected) };
  for (const [name, text] of Object.entries(golden)) {
    const path = join(folder, name);
    if (UPDATE) writeFileSync(path, text);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : `no ${name}`).toBe(text);
  }
  expect(files.filter((file) => !exported.includes(file) && !(file in golden))).toEqual([]);
});
