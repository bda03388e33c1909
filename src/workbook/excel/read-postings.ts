import { compare, fromCell, ZERO } from '../../model/decimal';
import { fromSerial, monthOf } from '../../model/month';
import { isBlank } from '../held';
import { posted, reversal, type AccrualLine, type AccrualsNow, type ForecastNow, type MonthFigure } from '../posting';
import type { Outcome } from '../workbook';
import { readPlaces, word } from './places';
import { readNamed } from './read-named';
import { requests } from './requests';
import { run } from './run';
import { found, readTables, type FoundTable } from './tables';

const column = ({ headers, rows }: FoundTable, name: string): unknown[] => rows.map(({ values }) => values[headers.indexOf(name)]);

/** The next twelve months as RollingForecast shows them, and the versions that are saved. */
export const readForecast = (): Promise<Outcome<ForecastNow>> =>
  run(async (context) => {
    const to = requests(context);
    const { currency, asOf } = await readNamed(to);
    const tables = await readTables(to, ['tblSnapshots', 'tblWorkflows']);
    const places = await readPlaces(context, ['RollingForecast']);
    const months = places.cells('RollingForecast', 'months').flatMap((cell) => (typeof cell === 'number' && cell > 0 ? [monthOf(fromSerial(cell))] : []));
    const figures = (cells: readonly unknown[]): MonthFigure[] => months.map((month, i) => ({ month, amount: posted(cells[i], currency) }));
    const [names, all] = [places.cells('RollingForecast', 'names'), places.cells('RollingForecast', 'workflows')];
    const ids = column(found(tables, 'tblWorkflows'), 'Id');
    return {
      currency,
      asOf,
      total: figures(places.cells('RollingForecast', 'total')),
      workflows: names.flatMap((name, i) => {
        const id = word(ids[i]);
        return id === null || word(name) === null ? [] : [{ id, name: String(name), months: figures(all.slice(i * months.length, (i + 1) * months.length)) }];
      }),
      saved: [...new Set(column(found(tables, 'tblSnapshots'), 'Version').map(String))].filter((name) => name !== ''),
    };
  });

/** What Accruals proposes for the month being closed, less what stands in its table already. */
export const readAccruals = (): Promise<Outcome<AccrualsNow>> =>
  run(async (context) => {
    const to = requests(context);
    const { currency, period } = await readNamed(to);
    const table = found(await readTables(to, ['tblAccruals']), 'tblAccruals');
    const places = await readPlaces(context, ['Accruals']);
    const month = column(table, 'Month');
    const vendors = column(table, 'Vendor');
    const here = table.rows.flatMap((row, i) => {
      const at = month[i];
      return !isBlank(row) && typeof at === 'number' && monthOf(fromSerial(at)) === period ? [String(vendors[i])] : [];
    });
    const of = (name: string, i: number): unknown => places.cells('Accruals', name)[i];
    const lines = places.cells('Accruals', 'vendor').flatMap((cell, i): { readonly vendor: string; readonly line: AccrualLine | null }[] => {
      const vendor = word(cell);
      if (vendor === null || here.includes(vendor)) return [];
      const [expected, invoiced, accrual] = ['expected', 'invoiced', 'accrual'].map((name) => posted(of(name, i), currency));
      const known = expected != null && invoiced != null && accrual != null;
      return [{ vendor, line: known ? { vendor, expected, invoiced, accrual } : null }];
    });
    const due = ({ accrual }: AccrualLine): boolean => compare(fromCell(Number(accrual)) ?? ZERO, ZERO) > 0;
    return {
      currency,
      month: period,
      reverseOn: reversal(period),
      open: lines.flatMap(({ line }) => (line !== null && due(line) ? [line] : [])),
      posted: here,
      unknown: lines.flatMap(({ vendor, line }) => (line === null ? [vendor] : [])),
    };
  });
