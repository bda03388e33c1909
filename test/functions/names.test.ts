import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFunction } from '../../src/functions/call';
import { functions } from '../../src/functions/index';
import metadata from '../../src/functions/metadata';

interface Told {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional: boolean;
    }[];
    readonly result: { readonly type: string; readonly dimensionality: string };
  }[];
}
const told = JSON.parse(metadata) as Told;

test('each file of the library is one function, and names are unique', () => {
  const files = readdirSync(join(__dirname, '../../src/functions/library'));
  expect(functions).toHaveLength(files.length);
  expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
  expect(functions.map(({ name }) => `${name.toLowerCase().replaceAll('_', '-')}.ts`).sort()).toEqual(files.sort());
});

test.each(functions.map(({ name }) => [name]))("%s keeps Excel's rules for names", (name) => {
  expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
  expect(`CORRIDOR.${name}`.length).toBeLessThanOrEqual(31);
  // Neither A1 nor R1C1 addresses.
  expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
  expect(name).not.toMatch(/^R\d*C\d*$/);
});

test("functions.json has Microsoft's shape, needed parameters before optional ones", () => {
  expect(Object.keys(told)).toEqual(['functions']);
  for (const { id, name, description, parameters, result } of told.functions) {
    expect(id).toBe(name);
    expect(description.length).toBeGreaterThan(20);
    expect(result).toEqual({ type: 'any', dimensionality: 'matrix' });
    expect(parameters.map(({ optional }) => Number(optional))).toEqual(parameters.map(({ optional }) => Number(optional)).sort());
    for (const parameter of parameters) {
      expect(Object.keys(parameter)).toEqual(['name', 'description', 'type', 'dimensionality', 'optional']);
      expect(parameter.name).toMatch(/^[a-z][A-Za-z]*$/);
      expect(parameter.type).toBe('any');
      expect(['scalar', 'matrix']).toContain(parameter.dimensionality);
    }
  }
});

// SIGNATURES_UPDATE=1 npx jest test/functions/names writes the list anew. `m` takes a range, `s` one cell.
test('functions.json has not changed unnoticed: renaming what is typed in workbooks breaks them', () => {
  const signatures = told.functions.map(({ name, parameters }) => {
    const names = parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ');
    return `${name}(${names}) ${parameters.map((p) => (p.dimensionality === 'matrix' ? 'm' : 's')).join('')}`;
  });
  const file = join(__dirname, 'signatures.txt');
  if (process.env['SIGNATURES_UPDATE'] === '1') writeFileSync(file, `${signatures.join('\n')}\n`);
  expect(signatures).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
});

test('a function is found with and without the namespace, in any case', () => {
  expect(findFunction('corridor.band')?.name).toBe('BAND');
  expect(findFunction(' BAND ')?.name).toBe('BAND');
  expect(findFunction('BANDS')).toBeUndefined();
});
