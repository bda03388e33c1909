// The sample workbook in the workbench, without a screen: how long it takes to build from nothing, what of that is calculation, and how long figures take to follow
// one changed input, beside a rival in the same run: the same number of plain cells written through the same Office.js. node test/bench/workbook.mjs [ROUNDS]
import { bundle } from './bundle.mjs';

const ROUNDS = Number(process.argv[2] ?? 6);
const load = async (file) => import(await bundle(file));
const { createHeadlessWorkbook } = await load('src/workbench/headless.ts');
const { excelWorkbook } = await load('src/workbook/excel/index.ts');
const { sheets } = await load('src/workbook/index.ts');
const { company } = await load('test/workbook/sheets/company.ts');

const workbook = createHeadlessWorkbook();
const tell = (what, ms, more = '') => console.log(`${what.padEnd(64)} ${ms.toFixed(0).padStart(7)} ms  ${more}`);
const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds that Univer calculates, from now on. */
function calculation() {
  const { book } = workbook.session.host;
  const { SetFormulaCalculationStartMutation: start, SetFormulaCalculationNotificationMutation: note } = book.kit.engine;
  const spent = { ms: 0, since: 0 };
  book.commands.beforeCommandExecuted(({ id }) => {
    if (id === start.id) spent.since = performance.now();
  });
  book.commands.onCommandExecuted(({ id, params }) => {
    if (id === note.id && params.functionsExecutedState !== undefined) spent.ms += performance.now() - spent.since;
  });
  return spent;
}

let spent = calculation();
const build = await time(async () => {
  const outcome = await excelWorkbook.build(company(), { progress: () => undefined, signal: { aborted: false } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.situation));
  await workbook.settle();
});
const counted = { formulas: 0, cells: 0 };
for (const sheet of workbook.session.host.book.workbook.getSheets())
  sheet.getCellMatrix().forValue((_, __, cell) => {
    if (cell?.f || cell?.si) counted.formulas += 1;
    if (cell?.f || (cell?.v ?? null) !== null) counted.cells += 1;
  });
const calculated = spent.ms;

const policy = sheets.flatMap((sheet) => sheet.names ?? []).find(({ name }) => name === 'Policy_Ceiling');
const ceiling = policy.refersTo.replace('=', '').replaceAll('$', '');
const edits = [];
for (let round = 0; round < ROUNDS; round += 1)
  edits.push(
    await time(async () => {
      workbook.type(ceiling, round % 2 === 0 ? 0.03 : 0.04);
      await workbook.settle();
    }),
  );

workbook.reset();
spent = calculation();
const rows = Math.ceil(counted.cells / 26);
const plain = await time(async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Plain');
    sheet.getRange('A1:Z1').getResizedRange(rows - 1, 0).values = Array.from({ length: rows }, (_, i) => Array.from({ length: 26 }, (__, j) => i * 26 + j));
    await context.sync();
  });
  await workbook.settle();
});
workbook.close();

console.log(`${String(sheets.length)} sheets, ${String(counted.formulas)} cells with formulas of ${String(counted.cells)} in use`);
tell('built from nothing, every figure shown', build, `${(build / plain).toFixed(1)} times the plain cells`);
tell('  of it calculation', calculated);
tell('  of it requests and writes', build - calculated, `${((build - calculated) / plain).toFixed(1)} times the plain cells`);
tell('figures after one changed input, median', middle(edits), `${((100 * middle(edits)) / calculated).toFixed(1)}% of a whole calculation`);
tell('as many plain cells, written and settled', plain);
