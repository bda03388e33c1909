import { tableOf } from '../../src/workbook/given';
import type { HeldTable } from '../../src/workbook/held';
import { sheets } from '../../src/workbook';
import { lockedMonths, OPENED, rowHashes, savedVersions, sealing, SEALS } from '../../src/workbook/seals';

const [SEP, OCT] = [46266, 46296];
const held = (headers: readonly string[], rows: readonly (readonly unknown[])[]): HeldTable => ({
  headers,
  plain: headers.map(() => false),
  rows: rows.map((values) => ({ values, formulas: values })),
});
const calendar = (september: string): HeldTable =>
  held(
    ['Month', 'State'],
    [
      [SEP, september],
      [OCT, 'open'],
    ],
  );
const table = tableOf(sheets, 'tblActuals')!.table;
const COLUMNS = ['Own', ...table.columns.map((c) => c.name)];
const line = (of: Record<string, unknown>): unknown[] => COLUMNS.map((name) => of[name] ?? '');
const actuals = (...rows: readonly Record<string, unknown>[]) => ({ ...held(COLUMNS, rows.map(line)), table });
const ROW = { Month: SEP, Vendor: 'OpenAI', BilledCost: 900.1, Cost: 900.1, Batch: 1, Note: 'mine', Own: 'x' };
const OTHER = { ...ROW, Vendor: 'Anthropic', Cost: 4 };
const seal = (...rows: readonly Record<string, unknown>[]): string | undefined => lockedMonths(calendar('locked'), actuals(...rows))[0]?.hash;

test('only locked months are kept, each under its month', () => {
  expect(lockedMonths(calendar('soft'), actuals(ROW))).toEqual([]);
  expect(lockedMonths(calendar('locked'), actuals(ROW))).toEqual([
    { what: SEALS.month, sheet: 'Calendar', key: '2026-09', hash: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
  ]);
});

test('order, notes, own columns, the number of the import and other months change nothing; a figure does', () => {
  const before = seal(ROW, OTHER);
  expect(seal(OTHER, ROW)).toBe(before);
  expect(seal({ ...ROW, Note: 'changed', Own: 'y', Batch: 7 }, OTHER, { ...ROW, Month: OCT })).toBe(before);
  for (const now of [seal({ ...ROW, Cost: 900.11 }, OTHER), seal(ROW), seal(ROW, OTHER, OTHER), seal({ ...ROW, Vendor: 'openai' }, OTHER), seal()])
    expect(now).not.toBe(before);
});

const LOG = ['What', 'Key', 'New', 'Hash'];
const now = (hash: string) => ({ what: SEALS.month, sheet: 'Calendar', key: '2026-09', hash });
const KINDS = [SEALS.month, SEALS.version];

test('a month that is seen locked for the first time gets a line; later only the present hash beside it', () => {
  expect(sealing(held(LOG, [['Imported', '', '', '']]), [now('a')], KINDS)).toEqual({
    lines: [{ What: SEALS.month, Sheet: 'Calendar', Key: '2026-09', New: 'a', Hash: 'a' }],
    present: [null],
  });
  expect(sealing(held(LOG, [[SEALS.month, '2026-09', 'a', 'a']]), [now('b')], KINDS)).toEqual({ lines: [], present: ['b'] });
});

test('a month that was opened is compared no more, and locked again it is kept anew', () => {
  const opened = sealing(held(LOG, [[SEALS.month, '2026-09', 'a', 'a']]), [], KINDS);
  expect(opened).toEqual({ lines: [], present: [OPENED] });
  const again = sealing(held(LOG, [[SEALS.month, '2026-09', OPENED, 'a']]), [now('b')], KINDS);
  expect([again.lines.length, again.present]).toEqual([1, [null]]);
});

test('a saved forecast is kept by version, words beside it aside; one that is gone is not as it was', () => {
  const versions = (amount: number, why: string) =>
    savedVersions(
      held(
        ['Version', 'SavedAt', 'Month', 'Workflow', 'Amount', 'Why'],
        [
          ['FC-1', SEP, OCT, '', amount, why],
          ['FC-2', OCT, OCT, '', 7, ''],
          ['', '', '', '', '', ''],
        ],
      ),
      'RollingForecast',
    );
  const [one, two] = versions(5, 'a');
  expect([one?.key, two?.key]).toEqual(['FC-1', 'FC-2']);
  expect(versions(5, 'b')[0]).toEqual(one);
  expect(versions(6, 'a')[0]?.hash).not.toBe(one?.hash);
  expect(sealing(held(LOG, [[SEALS.version, 'FC-0', 'a', 'a']]), [], KINDS).present).toEqual(['gone']);
});

test('each saved row carries the hash that its version had when it was first seen', () => {
  const rows = held(
    ['Version', 'Hash'],
    [
      ['FC-1', 'old'],
      ['FC-2', ''],
      ['', ''],
    ],
  );
  const seals = ['FC-1', 'FC-2'].map((key) => ({ what: SEALS.version, sheet: 'RollingForecast', key, hash: `now ${key}` }));
  expect(rowHashes(rows, seals)).toEqual(['old', 'now FC-2', '']);
});
