import { fromSerial, label, monthOf } from '../../model/month';
import { fromCell, toFixed } from '../../model/decimal';
import { address, area, cellAt, parted, quoted } from '../address';
import { isError } from '../cells';
import { sheets } from '../index';
import type { CellProblem, Outcome } from '../workbook';
import { readPlaces, word, type Places } from './places';
import { requests } from './requests';
import { run } from './run';
import { REPAIRS, readRepairs, type Repairs } from './repairs';
import { found, readTables, type FoundTable } from './tables';

const CELLS_SHOWN = 500;

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

/** Rows of Actuals whose currency has no rate: the cause of most cells without a figure. */
function withoutRate(actuals: FoundTable, repairs: Repairs): CellProblem[] {
  const at = (name: string): number => actuals.headers.indexOf(name);
  return actuals.rows.flatMap(({ values }, i): CellProblem[] => {
    if (values[at('Converted')] !== 'N') return [];
    const [month, amount, currency] = [values[at('Month')], values[at('BilledCost')], String(values[at('Currency')])];
    const when = typeof month === 'number' ? label(monthOf(fromSerial(month))) : '';
    const exact = typeof amount === 'number' ? fromCell(amount) : undefined;
    const much = exact === undefined ? '' : ` ${toFixed(exact, 2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
    return [
      {
        group: 'cell',
        severity: 'stop',
        title: `No rate for ${currency} in ${when}`,
        sentence: `${currency}${much} of ${String(values[at('Vendor')])} is in no total until the rate is entered in Rates.`,
        address: `${quoted(actuals.sheet)}!${cellAt(actuals.row + 1 + i, actuals.column + at('Cost'))}`,
        repair: repairs('rate'),
      },
    ];
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  '#N/A': 'A figure that this cell needs is not known.',
  '#VALUE!': 'An input of this cell has the wrong kind.',
  '#NUM!': 'There is no number that answers this formula.',
  '#DIV/0!': 'It divides by zero or by nothing.',
  '#REF!': 'It names a cell or a sheet that is gone.',
  '#NAME?': 'It names something that Excel does not know. Is the add-in loaded?',
  '#SPILL!': 'It has no room: a cell in its way is not empty.',
};

/** Runs of cells in one row that show the same error, as `{ from, to, error }` by column. */
function runs(row: readonly unknown[]): { readonly from: number; readonly to: number; readonly error: string }[] {
  const out: { from: number; to: number; error: string }[] = [];
  row.forEach((value, c) => {
    const last = out.at(-1);
    if (!isError(value)) return;
    if (last !== undefined && last.to === c - 1 && last.error === value) last.to = c;
    else out.push({ from: c, to: c, error: value });
  });
  return out;
}

/** Cells of our sheets that show an error, neighbours in a row as one. Data tables speak by their rows, Checks by its results, and Cover shows how an error looks. */
async function cells(context: Excel.RequestContext): Promise<CellProblem[]> {
  const asked = sheets
    .filter((s) => s.kind !== 'data' && s.kind !== 'control' && s.reads?.['result'] === undefined)
    .map(({ name }) => {
      const home = context.workbook.worksheets.getItemOrNullObject(name);
      return { name, home, range: home.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex') };
    });
  await context.sync();
  return asked.flatMap(({ name, home, range }) => {
    if (home.isNullObject || range.isNullObject) return [];
    return (range.values as unknown[][]).flatMap((row, r) =>
      runs(row).map(({ from, to, error }): CellProblem => {
        const place = address({ row: range.rowIndex + 1 + r, column: range.columnIndex + 1 + from, rows: 1, columns: to - from + 1 });
        const at = `${quoted(name)}!${place}`;
        return { group: 'cell', severity: 'look', title: `${error} in ${at}`, sentence: SENTENCES[error] ?? 'It shows an error.', address: at, repair: null };
      }),
    );
  });
}

/** What stops the month, in the order in which it stops it: checks that fail, rows without a rate, cells that show an error. */
export const readProblems = (): Promise<Outcome<readonly CellProblem[]>> =>
  run(async (context) => {
    const places = await readPlaces(context, ['Checks']);
    const to = requests(context);
    const tables = await readTables(to, ['tblActuals']);
    const repairs = await readRepairs(to);
    const failing = checks(places, repairs).sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'stop' ? -1 : 1));
    return [...failing, ...withoutRate(found(tables, 'tblActuals'), repairs), ...(await cells(context)).slice(0, CELLS_SHOWN)];
  });
