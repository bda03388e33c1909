import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../../src/workbench/headless';
import { company } from '../company';
import { enter } from '../enter';

type Cell = string | number | boolean;

// One workbook of the sample company for all these tests: to build and calculate it takes longer than all of them.
let opened: HeadlessWorkbook;
let took = 0;
const before = new Map<string, Cell>();

/** The shared workbook; what is typed into it is taken back when the tests of a sheet have ended. */
export const workbook = {
  values: (address: string): Promise<Cell[][]> => opened.values(address),
  text: (address: string): Promise<string[][]> => opened.text(address),
  formulas: (address: string): Promise<Cell[][]> => opened.formulas(address),
  settle: (): Promise<void> => opened.settle(),
  /** What entering and calculating it took. */
  seconds: (): number => took,
  type: async (at: string, value: Cell): Promise<void> => {
    if (!before.has(at)) before.set(at, (await opened.formulas(at))[0]?.[0] ?? '');
    opened.type(at, value);
  },
};

/** Every figure that readers see, to tell whether the tests of a sheet left anything behind. */
const OUTPUTS = ['Board!A1:L60', 'Checks!A7:I34', 'Corridor!A5:R30', 'EnvelopeStatus!A7:P50', 'UnitCost!A7:O128', 'Reforecast!A5:R60'];
const outputs = async (): Promise<Cell[][][]> => {
  const read: Cell[][][] = [];
  for (const area of OUTPUTS) read.push(await opened.values(area));
  return read;
};
let first: Cell[][][];

beforeAll(async () => {
  opened = createHeadlessWorkbook();
  const began = performance.now();
  await enter(company());
  await opened.settle();
  took = (performance.now() - began) / 1000;
  first = await outputs();
}, 240_000);
afterAll(() => {
  opened.close();
});

/** The tests of one sheet on the shared workbook, which they leave as they found it. */
export const onSample = (name: string, tests: () => void): void => {
  describe(name, () => {
    tests();
    afterAll(async () => {
      for (const [at, value] of before) opened.type(at, value);
      before.clear();
      await opened.settle();
      expect(await outputs()).toEqual(first);
    }, 120_000);
  });
};
