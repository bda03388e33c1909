import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { identifier, literal } from '../../src/sources/sql/quote';

// Property tests run many statements; how long that takes says nothing.
jest.setTimeout(60_000);

let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const outside = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom("'", "''", '"', "'; DROP TABLE x; --", '\\', "\\'", 'é"', '$$', '?', '--', '/*'))
  .filter((text) => !text.includes('\0'));

test('a literal is the text that was quoted, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(outside, { minLength: 1, maxLength: 20 }), async (texts) => {
      const read = (await connection.runAndReadAll(`SELECT ${texts.map(literal).join(', ')}`)).getRowsJson()[0];
      expect(read).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

test('an identifier is the name that was quoted', async () => {
  await fc.assert(
    fc.asyncProperty(
      outside.filter((text) => text.length > 0),
      async (name) => {
        const result = await connection.runAndReadAll(`SELECT t.${identifier(name)} FROM (SELECT 1 AS ${identifier(name)}) t`);
        expect(result.columnNames()).toEqual([name]);
      },
    ),
    { numRuns: 60 },
  );
});

test('a NUL is refused', () => {
  expect(() => literal('a\0b')).toThrow('NUL');
  expect(() => identifier('a\0b')).toThrow('NUL');
});
