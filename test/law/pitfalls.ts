import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder whose name ends as asked. */
const filesBelow = (folder: string, ends: RegExp): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name), ends) : ends.test(entry.name) ? [join(folder, entry.name)] : [],
  );

/** A title, of a test or of a row of `test.each`, that begins with the numbers of pitfalls: `P14, P66 text is no figure`. */
const TITLE = /(?:\b(?:test|it|describe)(?:\.each\([^`]{0,4000}?\))?\(|\[)\s*['"`](P\d{1,2}(?:, P\d{1,2})*)(?=[ '"`])/g;

/** The numbers of pitfalls that titles in a text name. */
export const named = (text: string): readonly number[] =>
  [...text.matchAll(TITLE)].flatMap(([, numbers = '']) => numbers.split(', ').map((number) => Number(number.slice(1))));

/** The numbers that the tests below a folder name, but for the test of this reading, whose titles are made up. */
export const namedBelow = (folder: string): ReadonlySet<number> =>
  new Set(filesBelow(folder, /(?<!law[\\/]pitfalls\.test)\.tsx?$/).flatMap((file) => named(readFileSync(file, 'utf8'))));
