import { address, area, cellAt, parted, quoted } from '../address';
import { isError } from '../cells';
import { isBlank } from '../held';
import { sheets } from '../index';
import { withoutRate } from '../without-rate';
import type { CellProblem, Outcome } from '../workbook';
import { readPlaces, word, type Places } from './places';
import { requests } from './requests';
import { run } from './run';
import { REPAIRS, readRepairs, type Repairs } from './repairs';
import { found, readTables, type FoundTable } from './tables';

/** Checks that do not pass, the stopping ones first; each says what it found and where to look. */
function checks(places: Places, repairs: Repairs): CellProblem[] {
  const of = (name: string, i: number): unknown => places.cells('Checks', name)[i];
  const first = area(places.at('Checks', 'result'));
  const shown = (name: string, i: number): string => places.shown('Checks', name)[i] ?? '';
  return places.cells('Checks', 'result').flatMap((result, i): CellProblem[] => {
    if (result !== 'FAIL' && result !== 'REVIEW') return [];
    const here = `Checks!${cellAt(first.row + i, first.column)}`;
    const where = word(of('where', i));
    const limit = shown('limit', i);
    const found = `It is ${shown('value', i)}${limit === '' ? '' : `, the limit is ${limit}`}.`;
    return [
      {
        group: 'check',
        severity: result === 'FAIL' ? 'stop' : 'look',
        title: word(of('test', i)) ?? 'Check',
        sentence: [found, word(of('what', i))].filter((s) => s !== null).join(' '),
        address: where !== null && parted(where) !== undefined ? where : here,
        repair: repairs(REPAIRS[word(of('test', i)) ?? '']),
      },
    ];
  });
}

/** Currencies of Actuals without a rate: the cause of most cells without a figure. Each leads to the first of its rows. */
const rateless = (actuals: FoundTable, type: string | null, repairs: Repairs): CellProblem[] =>
  withoutRate(actuals, type).map(({ row, title, sentence }) => ({
    ...{ group: 'cell', severity: 'stop', title, sentence },
    address: `${quoted(actuals.sheet)}!${cellAt(actuals.row + 1 + row, actuals.column + actuals.headers.indexOf('Cost'))}`,
    repair: repairs('rate'),
  }));

const SENTENCES: Readonly<Record<string, string>> = {
  '#N/A': 'A figure that is needed there is not known.',
  '#VALUE!': 'An input has the wrong kind.',
  '#NUM!': 'There is no number that answers the formula.',
  '#DIV/0!': 'It divides by zero or by nothing.',
  '#REF!': 'It names a cell or a sheet that is gone.',
  '#NAME?': 'It names something that Excel does not know. Is the add-in loaded?',
  '#SPILL!': 'It has no room: a cell in its way is not empty.',
};

/** Cells of one sheet that show the same error: how many, and the first run of neighbours. */
function errorsOf(values: readonly (readonly unknown[])[]): ReadonlyMap<string, { count: number; row: number; column: number; columns: number }> {
  const found = new Map<string, { count: number; row: number; column: number; columns: number }>();
  values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (!isError(value)) return;
      const one = found.get(value);
      if (one === undefined) found.set(value, { count: 1, row, column, columns: 1 });
      else {
        one.count += 1;
        if (one.row === row && one.column + one.columns === column) one.columns += 1;
      }
    });
  });
  return found;
}

/** Errors by sheet: one missing figure shows in many cells. Data tables speak by their rows, Checks by its results, and Cover shows how an error looks. */
async function cells(context: Excel.RequestContext, empty: boolean): Promise<CellProblem[]> {
  const asked = sheets
    .filter((s) => s.kind !== 'data' && s.kind !== 'control' && s.reads?.['result'] === undefined)
    .map(({ name }) => {
      const home = context.workbook.worksheets.getItemOrNullObject(name);
      return { name, home, range: home.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex') };
    });
  await context.sync();
  return asked.flatMap(({ name, home, range }) => {
    if (home.isNullObject || range.isNullObject) return [];
    // Before the first import nothing is known, and the titles say so.
    const errors = [...errorsOf(range.values as unknown[][])].filter(([error]) => !empty || error !== '#N/A');
    return errors.map(([error, { count, row, column, columns }]): CellProblem => {
      const at = `${quoted(name)}!${address({ row: range.rowIndex + 1 + row, column: range.columnIndex + 1 + column, rows: 1, columns })}`;
      const title = count === columns ? `${error} in ${at}` : `${error} in ${String(count)} cells of ${name}`;
      return { group: 'cell', severity: 'look', title, sentence: SENTENCES[error] ?? 'It shows an error.', address: at, repair: null };
    });
  });
}

/** What stops the month, in the order in which it stops it: checks that fail, currencies without a rate, cells that show an error. */
export const readProblems = (): Promise<Outcome<readonly CellProblem[]>> =>
  run(async (context) => {
    const places = await readPlaces(context, ['Checks']);
    const to = requests(context);
    const rateType = context.workbook.names.getItemOrNullObject('Policy_RateType').getRangeOrNullObject().load('values');
    const tables = await readTables(to, ['tblActuals']);
    const repairs = await readRepairs(to);
    const type = rateType.isNullObject ? null : word(rateType.values[0]?.[0]);
    const failing = checks(places, repairs).sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'stop' ? -1 : 1));
    const actuals = found(tables, 'tblActuals');
    const waiting = rateless(actuals, type, repairs);
    const errors = await cells(context, actuals.rows.every(isBlank));
    const unknown = (one: CellProblem): boolean => waiting.length > 0 && one.title.startsWith('#N/A ');
    return [...failing, ...waiting, ...errors.map((one) => (unknown(one) ? { ...one, afterRates: true } : one))];
  });
