import { cellAt, quoted } from '../address';
import { isBlank } from '../held';
import type { CellProblem, Repair } from '../workbook';
import type { Requests } from './requests';
import { Stopped, inTurn } from './run';
import { readTables, type FoundTable } from './tables';

const TABLES: Readonly<Record<Repair, string>> = { rate: 'tblRates', rule: 'tblRules', owner: 'tblWorkflows', value: 'tblValue' };
/** What mends a check that fails, by its name on Checks. */
export const REPAIRS: Readonly<Record<string, Repair>> = {
  'Every foreign row has a rate': 'rate',
  'Every row has a category': 'rule',
  'Every row has a bucket': 'rule',
  'Spend that names a workflow': 'rule',
  'Every run-rate workflow has an owner': 'owner',
  'Spend without a count of units': 'value',
};
export type Repairs = (repair: Repair | undefined) => CellProblem['repair'];

/** The first row of a table that holds nothing, or the one below its last, which the table takes in when it is typed into. */
const freeRow = ({ rows }: FoundTable): number => {
  const blank = rows.findIndex(isBlank);
  return blank < 0 ? rows.length : blank;
};
/** The first workflow without an owner. */
function ownerless({ headers, rows }: FoundTable): { readonly row: number; readonly column: number } | undefined {
  const column = headers.indexOf('Owner');
  const row = rows.findIndex((r) => !isBlank(r) && r.values[column] === '');
  return row < 0 ? undefined : { row, column };
}

/** Where each repair begins in the workbook as it stands. A table that is gone or changed has none. */
export async function readRepairs(to: Requests): Promise<Repairs> {
  const tables = new Map<string, FoundTable>();
  await inTurn(Object.values(TABLES), async (name) => {
    try {
      for (const [found, table] of await readTables(to, [name])) tables.set(found, table);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  });
  return (repair) => {
    const table = repair === undefined ? undefined : tables.get(TABLES[repair]);
    if (repair === undefined || table === undefined) return null;
    const place = repair === 'owner' ? ownerless(table) : { row: freeRow(table), column: 0 };
    return place === undefined ? null : { kind: repair, address: `${quoted(table.sheet)}!${cellAt(table.row + 1 + place.row, table.column + place.column)}` };
  };
}
