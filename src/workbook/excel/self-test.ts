import type { Outcome, SelfTestReport, Watch } from '../workbook';
import { inTurn, orUndo, run, situationOf, stop } from './run';
import { formulas } from './self-tests/formulas';
import { looks } from './self-tests/looks';
import type { SelfTest } from './self-tests/self-test';
import { tables } from './self-tests/tables';
import { text } from './self-tests/text';

const SHEET = 'Corridor self-test';
const AREAS = [text, formulas, tables, looks];
const SETS = Array.from({ length: 20 }, (_, i) => `1.${String(i + 1)}`);
type Answer = SelfTestReport['areas'][number]['tests'][number];

/** The questions that are put to Excel, as the pane counts them. */
export const SELF_TESTS = AREAS.reduce((n, a) => n + a.tests.length, 0);

const same = (got: unknown, want: unknown): boolean => JSON.stringify(got) === JSON.stringify(want);

/** Puts one question; a refusal is an answer too. */
async function answer(context: Excel.RequestContext, sheet: Excel.Worksheet, { name, ask }: SelfTest): Promise<Answer> {
  try {
    const { got, want } = await ask(sheet, context);
    return same(got, want) ? { name, pass: true, detail: null } : { name, pass: false, detail: `${JSON.stringify(got)} instead of ${JSON.stringify(want)}` };
  } catch (error) {
    const situation = situationOf(error);
    if (situation.kind === 'cell-edit') throw error;
    return { name, pass: false, detail: situation.kind === 'defect' ? (situation.report.split('\n')[0] ?? situation.kind) : situation.kind };
  }
}

const remove = (context: Excel.RequestContext) => async (): Promise<void> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(SHEET);
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
};

/** Asks this Excel everything that Corridor relies on, on a sheet of its own that goes away afterwards. */
export const selfTest = (watch: Watch): Promise<Outcome<SelfTestReport>> =>
  run(async (context) => {
    await remove(context)();
    const sheet = context.workbook.worksheets.add(SHEET);
    await context.sync();
    const areas: { area: string; tests: Answer[] }[] = AREAS.map(({ area }) => ({ area, tests: [] }));
    let done = 0;
    await orUndo(
      () =>
        inTurn(AREAS, ({ area, tests }, i) =>
          inTurn(tests, async (test) => {
            if (watch.signal.aborted) stop({ kind: 'cancelled' });
            areas[i]?.tests.push(await answer(context, sheet, test));
            done += 1;
            watch.progress({ sentence: area, done, total: SELF_TESTS });
          }),
        ),
      remove(context),
    );
    await remove(context)();
    const { diagnostics, requirements } = Office.context;
    return {
      host: `Excel ${diagnostics.version} on ${String(diagnostics.platform)}`,
      sets: SETS.filter((set) => requirements.isSetSupported('ExcelApi', set)).map((set) => `ExcelApi ${set}`),
      areas,
    };
  }, watch);
