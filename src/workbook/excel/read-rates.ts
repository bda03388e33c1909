import { fromSerial } from '../../model/month';
import { isBlank } from '../held';
import { rateKey, type RatesNow } from '../posting';
import type { Outcome } from '../workbook';
import { word } from './places';
import { readNamed } from './read-named';
import { requests } from './requests';
import { run } from './run';
import { found, readTables, type FoundTable } from './tables';

const filled = ({ headers, rows }: FoundTable) =>
  rows
    .filter((row) => !isBlank(row))
    .map(({ values }) => (name: string): string => {
      const value = values[headers.indexOf(name)];
      return typeof value === 'number' && name === 'Date' ? fromSerial(value) : (word(value) ?? '');
    });

/** The rates that stand, and which foreign money the workbook holds. */
export const readRates = (): Promise<Outcome<RatesNow>> =>
  run(async (context) => {
    const to = requests(context);
    const { currency, period } = await readNamed(to);
    const tables = await readTables(to, ['tblRates', 'tblActuals']);
    const [rates, actuals] = [filled(found(tables, 'tblRates')), filled(found(tables, 'tblActuals'))];
    const used = [...actuals.map((cell) => cell('Currency')), ...rates.map((cell) => cell('From'))];
    return {
      currency,
      month: period,
      foreign: [...new Set(used)].filter((code) => /^[A-Z]{3}$/.test(code) && code !== currency).sort(),
      standing: rates.map((cell) => rateKey({ Date: cell('Date'), From: cell('From'), To: cell('To'), Type: cell('Type') })),
    };
  });
