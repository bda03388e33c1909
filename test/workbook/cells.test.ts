import * as fc from 'fast-check';
import { asText, cell, rewritten, serial, shown } from '../../src/workbook/cells';

test.each([
  ['2026-10', 'month', 46296],
  ['2026-10-31', 'day', 46326],
  ['2026-10-31', 'general', 46326],
  ['280474.12', 'cents', 280474.12],
  ['0012', 'text', '0012'],
  ['=1+1', 'text', '=1+1'],
  [null, 'cents', ''],
  ['n/a', 'cents', 'n/a'],
  ['not 1', 'cents', "'not 1"],
  [0, 'cents', 0],
] as const)('%j as %s is written as %j', (value, format, written) => {
  expect(cell(value, format)).toBe(written);
});

test('an unknown value is #N/A where the column says so, and never 0', () => {
  expect(cell(null, 'cents', 'na')).toBe('#N/A');
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '0012', '1-2', 'Oct 26', '1e5', 'TRUE', 'wahr', "'x", '#N/A'])('%j takes the apostrophe', (text) => {
  expect(asText(text)).toBe(`'${text}`);
});
test.each(['', 'Chat resolutions', 'Wortlaut GmbH', 'déjà vu'])('%j is written as it is', (text) => {
  expect(asText(text)).toBe(text);
});

test('text never begins like a formula, and shows as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = asText(text);
      expect(written).not.toMatch(/^[=+\-@\t\r]/);
      expect(shown(written)).toBe(text);
    }),
  );
});

test('what a cell held is written so that it holds it again', () => {
  expect(rewritten(3, '=1+2', false)).toBe('=1+2');
  expect(rewritten('=1+2', '=1+2', true)).toBe('=1+2');
  expect(rewritten('=1+2', '=1+2', false)).toBe("'=1+2");
  expect(rewritten('007', '007', false)).toBe("'007");
  expect(rewritten('#N/A', '#N/A', false)).toBe('#N/A');
  expect(rewritten('', '', false)).toBe('');
});

test('a text that is no date has no serial', () => {
  expect([serial('2026-13'), serial('2026-02-30'), serial('soon')]).toEqual([undefined, undefined, undefined]);
});
