import fc from 'fast-check';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/workbench/headless';

// What follows a change, through what the calculation keeps from one to the next, is what a workbook shows that is written from nothing.
let workbook: HeadlessWorkbook;
beforeAll(() => {
  workbook = createHeadlessWorkbook();
}, 60_000);
afterAll(() => {
  workbook.close();
});

type Row = readonly [string, number];
interface State {
  readonly rows: readonly Row[];
  readonly factor: number;
  readonly formulas: readonly string[];
  /** What stands where a block spills into others. */
  readonly block: string;
}
const CHOICE = [
  '=ROWS(tblCosts[Who])',
  '=SUM(tblCosts[Cost])*Factor',
  '=SUMIFS(tblCosts[Cost],tblCosts[Who],"a")',
  '=SUM(OFFSET(Data!$B$1,1,0,A1,1))',
  '=SUM(INDEX(tblCosts[Cost],1):INDEX(tblCosts[Cost],2))',
  '=SUM(Figures!H1:H9)',
  '=Figures!H2+Figures!J1',
  '=IFERROR(Figures!K3,-1)',
  '=SUM(Figures!J1:J9)+Factor',
] as const;

const BLOCKS = ['=FILTER(tblCosts[Cost],tblCosts[Cost]>Factor,0)', '=SEQUENCE(Factor+1,1,5,1)', '=SEQUENCE(1,2)', '=Factor*3', '7'] as const;

async function begin({ rows, factor, formulas, block }: State): Promise<void> {
  workbook.reset();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.add('Data');
    data.getRange('A1:B1').getResizedRange(rows.length, 0).values = [['Who', 'Cost'], ...rows.map((row) => [...row])];
    data.tables.add(`A1:B${String(rows.length + 1)}`, true).name = 'tblCosts';
    data.getRange('D1').values = [[factor]];
    names.add('Factor', '=Data!$D$1');
    const figures = worksheets.add('Figures');
    for (const [i, formula] of formulas.entries()) figures.getRange(`A${String(i + 1)}`).formulas = [[formula]];
    figures.getRange('H1').formulas = [[block]];
    figures.getRange('K1').formulas = [['=tblCosts[Cost]*Factor']];
    figures.getRange('J1').formulas = [['=FILTER(Figures!H1:H9,Figures!H1:H9>5,0)']];
    // Until its place is known, INDEX gives the whole column, which others stand in the way of.
    figures.getRange('M1:M3').formulas = [['=INDEX(tblCosts[Cost],Figures!N1)'], ['=Factor+1'], ['=Figures!M2*2']];
    figures.getRange('N1').formulas = [['=MAX(1,COUNT(Figures!J1:J9)-COUNT(Figures!J2:J9))']];
    await context.sync();
  });
  await workbook.settle();
}
const shown = async (): Promise<unknown> => [await workbook.values('Figures!A1:N12'), await workbook.values('Data!A1:D12')];

type Change =
  | { readonly kind: 'cost'; readonly at: number; readonly cost: number }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'factor'; readonly factor: number }
  | { readonly kind: 'block'; readonly block: string }
  | { readonly kind: 'formula'; readonly at: number; readonly formula: string };
async function make(change: Change, before: State): Promise<State> {
  const { rows } = before;
  switch (change.kind) {
    case 'cost': {
      const at = change.at % rows.length;
      workbook.type(`Data!B${String(at + 2)}`, change.cost);
      return { ...before, rows: rows.map(([who, cost], i) => [who, i === at ? change.cost : cost]) };
    }
    case 'row':
      await Excel.run(async (context) => {
        context.workbook.tables.getItem('tblCosts').rows.add(undefined, [[...change.row]]);
        await context.sync();
      });
      return { ...before, rows: [...rows, change.row] };
    case 'factor':
      workbook.type('Data!D1', change.factor);
      return { ...before, factor: change.factor };
    case 'block':
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Figures').getRange('H1').formulas = [[change.block]];
        await context.sync();
      });
      return { ...before, block: change.block };
    case 'formula': {
      const at = 1 + (change.at % (before.formulas.length - 1));
      workbook.type(`Figures!A${String(at + 1)}`, change.formula);
      return { ...before, formulas: before.formulas.map((formula, i) => (i === at ? change.formula : formula)) };
    }
  }
}
const cost = fc.integer({ min: 0, max: 9 });
const row = fc.tuple(fc.constantFrom('a', 'b'), cost);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('cost' as const), at: fc.nat(9), cost }),
  fc.record({ kind: fc.constant('row' as const), row }),
  fc.record({ kind: fc.constant('factor' as const), factor: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant('block' as const), block: fc.constantFrom(...BLOCKS) }),
  fc.record({ kind: fc.constant('formula' as const), at: fc.nat(8), formula: fc.constantFrom(...CHOICE) }),
);

test('figures that follow changes are those of a workbook written from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 5 }), fc.array(change, { minLength: 1, maxLength: 5 }), async (rows, changes) => {
      let state: State = { rows, factor: 4, formulas: CHOICE, block: BLOCKS[0] };
      await begin(state);
      for (const one of changes) {
        state = await make(one, state);
        await workbook.settle();
      }
      const followed = await shown();
      await begin(state);
      expect(followed).toEqual(await shown());
    }),
    { numRuns: 12, seed: 20261101 },
  );
}, 60_000);
