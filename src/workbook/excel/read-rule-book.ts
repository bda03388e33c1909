import type { RuleBookContent } from '../../ledger/rule-book';
import { parted } from '../address';
import { sheets } from '../index';
import { ruleBook } from '../rule-book';
import type { Outcome } from '../workbook';
import { requests } from './requests';
import { run, stop } from './run';
import { found, readTables } from './tables';

/** Where a name of ours stands, from the sheet that defines it. */
const placeOf = (name: string): { readonly sheet: string; readonly cell: string } => {
  const refersTo = sheets.flatMap((s) => s.names ?? []).find((n) => n.name === name)?.refersTo ?? '';
  const place = parted(refersTo.replaceAll('$', ''));
  return { sheet: place?.sheet ?? '', cell: place?.cells ?? '' };
};

const SETTINGS = { Policy_RateType: 'rateType', Policy_TaxInCost: 'taxInCost' } as const;

/** What the analyst has decided in Rules, Workflows, Rates, Contracts, Vendors, Calendar and Policy. A workbook of before may be without Contracts and other names. */
export const readRuleBook = (): Promise<Outcome<RuleBookContent>> =>
  run(async (context) => {
    const to = requests(context);
    const later = ['tblContracts', 'tblVendorNames'].map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name).load('name') }));
    await to.send();
    const own = later.flatMap(({ name, table }) => (table.isNullObject ? [] : [name]));
    const tables = await readTables(to, ['tblRules', 'tblWorkflows', 'tblRates', 'tblCalendar', ...own]);
    const currencyCell = placeOf('Policy_Currency');
    const currency = context.workbook.worksheets.getItem(currencyCell.sheet).getRange(currencyCell.cell).load('values');
    // By its name: in a workbook of before another setting stands in that cell.
    const chosen = (['Policy_RateType', 'Policy_TaxInCost'] as const).map((name) => ({
      name,
      range: context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values'),
    }));
    await to.send();
    const read = ruleBook({
      currency: String(currency.values[0]?.[0] ?? ''),
      currencyCell,
      ...Object.fromEntries(
        chosen.flatMap(({ name, range }) => (range.isNullObject ? [] : [[SETTINGS[name], { ...placeOf(name), value: range.values[0]?.[0] as unknown }]])),
      ),
      rules: found(tables, 'tblRules'),
      workflows: found(tables, 'tblWorkflows'),
      rates: found(tables, 'tblRates'),
      calendar: found(tables, 'tblCalendar'),
      ...(own.includes('tblContracts') ? { contracts: found(tables, 'tblContracts') } : {}),
      ...(own.includes('tblVendorNames') ? { names: found(tables, 'tblVendorNames') } : {}),
    });
    return 'situation' in read ? stop(read.situation) : read.content;
  });
