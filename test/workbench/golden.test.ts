import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';
import cases from '../functions/golden.json';

// The golden cases once more, the way an analyst meets them: figures stand in cells, a formula is typed, and its cell or its spill is read.
interface Case {
  readonly id: string;
  readonly function: string;
  readonly args: readonly unknown[];
  readonly gives?: unknown;
  readonly totals?: readonly (number | null)[];
  readonly within: number;
  readonly says: string;
}
type Lay = 'blocks in cells' | 'everything in cells';
const all = cases as readonly Case[];
/** Rows that are summed: more than any forecast here has. */
const LONG = 40;
/** Arguments stand from here on, out of the way of any spill. */
const FIRST = 30;

let workbook: HeadlessWorkbook;
beforeAll(() => {
  workbook = createHeadlessWorkbook();
}, 60_000);
afterAll(() => {
  workbook.close();
});

const letter = (column: number): string => (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
/** A value as it is typed so that it stays what it is: text keeps an apostrophe. */
const typed = (value: unknown): unknown => (typeof value === 'string' && !value.startsWith('#') ? `'${value}` : value);

/** Lays a call into a new sheet: its arguments into cells, its formula into A1. */
async function lay(name: string, args: readonly unknown[], how: Lay, sheetName: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    let column = FIRST;
    const said = args.map((arg) => {
      if (arg === null || (how === 'blocks in cells' && !Array.isArray(arg))) return arg === null ? '' : JSON.stringify(arg);
      const block = Array.isArray(arg) ? (arg as unknown[][]) : [[arg]];
      const width = block[0]?.length ?? 1;
      const address = `${letter(column)}1:${letter(column + width - 1)}${String(block.length)}`;
      sheet.getRange(address).values = block.map((row) => row.map(typed));
      column += width + 1;
      return width === 1 && block.length === 1 ? address.replace(/:.*/, '') : address;
    });
    sheet.getRange('A1').formulas = [[`=CORRIDOR.${name}(${said.join(',')})`]];
    await context.sync();
  });
}
function near(found: unknown, wanted: unknown, within: number): void {
  if (typeof wanted !== 'number') {
    expect(found).toBe(wanted);
    return;
  }
  expect(typeof found).toBe('number');
  expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(within + Math.abs(wanted) * 1e-15);
}

describe.each(['blocks in cells', 'everything in cells'] as const)('%s', (how) => {
  beforeAll(async () => {
    workbook.reset();
    for (const one of all) await lay(one.function, one.args, how, one.id);
    await workbook.settle();
  }, 60_000);

  test.each(all.map((one) => [`${one.id} ${one.function}: ${one.says}`, one] as const))('%s', async (_, { id, gives, totals, within }) => {
    if (totals) {
      const rows = await workbook.values(`${id}!A1:${letter(totals.length - 1)}${String(LONG)}`);
      totals.forEach((total, column) => {
        const sum = rows.reduce((before, row) => before + Number(row[column]), 0);
        if (total !== null) near(sum, total, within);
      });
    } else if (Array.isArray(gives)) {
      const block = gives as unknown[][];
      const found = await workbook.values(`${id}!A1:${letter((block[0]?.length ?? 1) - 1)}${String(block.length)}`);
      block.forEach((row, r) => {
        row.forEach((wanted, c) => {
          if (wanted !== null) near(found[r]?.[c], wanted, within);
        });
      });
    } else {
      const wanted = typeof gives === 'object' && gives !== null && 'error' in gives ? gives.error : gives;
      near((await workbook.values(`${id}!A1`))[0]?.[0], wanted, within);
    }
  });
});

describe('what only cells can show', () => {
  beforeAll(() => {
    workbook.reset();
  });
  const answer = async (name: string, args: readonly unknown[], area = 'A1'): Promise<unknown> => {
    const sheet = `c${String((asked += 1))}`;
    await lay(name, args, 'everything in cells', sheet);
    const found = await workbook.values(`${sheet}!${area}`);
    return area === 'A1' ? found[0]?.[0] : found;
  };
  let asked = 0;

  test('an optional argument that is left out in the middle takes what stands in the reference', async () => {
    expect(await answer('RETURN_RATIO', [4.5, 0.15, null, 'total'])).toBeCloseTo(30, 9);
    expect(await answer('ENVELOPE_STATUS', [27000, 30000, 27000, 90000, null, 'level'])).toBe('REVIEW');
    const forecast = (ramp: string | null): Promise<unknown> =>
      answer('SCENARIO_FORECAST', [100000, 0.03, [[1, 2, 3]], [[0.5, 0.35, 0.15]], 0.25, 12, ramp, 'start'], 'A1:D12');
    const geometric = await forecast('geometric');
    expect(await forecast(null)).toEqual(geometric);
    expect(await forecast('step')).not.toEqual(geometric);
  });
  test('an empty cell is missing, never zero', async () => {
    expect(await answer('COST_PER_UNIT', ['', 500])).toBe('#N/A');
    expect(await answer('COST_PER_UNIT', [75000, ''])).toBe('#N/A');
    expect(await answer('BAND_STATUS', ['', 10000000, 0.02, 0.04])).toBe('#N/A');
    expect(await answer('DEFLATE', ['', 0.25, 12])).toBe('#N/A');
  });
  test.each(['#N/A', '#DIV/0!', '#NUM!'])('%s in a cell passes through', async (error) => {
    expect(await answer('COST_PER_UNIT', [error, 500])).toBe(error);
    expect(await answer('MARGINAL_RETURN', [200000, 310000, error, 1395000])).toBe(error);
    expect(await answer('DEFLATE', [error, 0.25, 12])).toBe(error);
  });
  test('a column in gives a column out, row by row, with an error in its own cell', async () => {
    expect(await answer('COST_PER_UNIT', [[[100], [50], [10]], [[10], [0], [5]], 'each'], 'A1:A3')).toEqual([[10], ['#DIV/0!'], [2]]);
  });
  test('P63 what stands in the way of a spill is named', async () => {
    await lay('BAND', [10000000, 0.02, 0.04], 'everything in cells', 'blocked');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('blocked').getRange('B1').values = [['in the way']];
      await context.sync();
    });
    expect(await workbook.values('blocked!A1:B1')).toEqual([['#SPILL!', 'in the way']]);
  });
});
