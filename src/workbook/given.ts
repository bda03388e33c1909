import { calendarRows, type FiscalCalendar } from '../model/fiscal';
import { addMonths, asMonth, type Month } from '../model/month';
import type { Row } from './held';
import type { Given } from './layout';
import type { Sheet, TableBlock } from './sheet';
import { LISTS } from './style';
import type { InputValue, WorkbookInputs } from './inputs';

const CALENDAR_MONTHS = 36;

/** The table of that name among all sheets, with the name of its sheet. */
export function tableOf(sheets: readonly Sheet[], name: string): { readonly sheet: Sheet; readonly table: TableBlock } | undefined {
  for (const sheet of sheets) for (const block of sheet.blocks) if (block.kind === 'table' && block.name === name) return { sheet, table: block };
  return undefined;
}

/** The cell that a name of a sheet stands for, as `Policy!B8`. */
const cellOf = (refersTo: string): string => refersTo.replace(/^=/, '').replaceAll('$', '');

/** What the named inputs start with, by name: the value given, else the one in the sheet's file. */
function settings(sheets: readonly Sheet[], policy: Readonly<Record<string, InputValue>>): Map<string, { readonly cell: string; readonly value: InputValue }> {
  const out = new Map<string, { readonly cell: string; readonly value: InputValue }>();
  for (const sheet of sheets)
    for (const { name, refersTo } of sheet.names ?? []) {
      const cell = cellOf(refersTo);
      const block = sheet.blocks.find((b) => b.kind === 'cell' && b.role === 'input' && `${sheet.name}!${b.at}` === cell);
      if (block?.kind === 'cell') out.set(name, { cell, value: name in policy ? (policy[name] ?? null) : block.value });
    }
  return out;
}

const oneOf = <T extends string>(words: readonly T[], value: unknown, otherwise: T): T => words.find((word) => word === value) ?? otherwise;

/** The company's year as Policy says it; what it does not say is a year of calendar months from January on. */
export function fiscalOf(start: unknown, namedAfter: unknown = 'start', pattern: unknown = 'months'): FiscalCalendar {
  const month = Number(start ?? 1);
  return {
    startMonth: month >= 1 && month <= 12 ? month : 1,
    namedAfter: oneOf(LISTS.fiscalName, namedAfter, 'start'),
    pattern: oneOf(LISTS.fiscalPattern, pattern, 'months'),
  };
}
/** Three years that hold the twelve months up to the period and the twelve after it, from the start of a fiscal year on. */
export function calendarOf(period: Month, year: FiscalCalendar): Row[] {
  const first = addMonths(period, -11);
  const start = addMonths(first, -((Number(first.slice(5, 7)) - year.startMonth + 12) % 12));
  return calendarRows(start, CALENDAR_MONTHS, year).map((row): Row => ({ ...row, State: 'open' }));
}

/** What a new workbook starts with: inputs that are given, else those of the sheets' files, and the calendar that follows from Policy. */
export function givenFor(sheets: readonly Sheet[], inputs: WorkbookInputs | null): Given {
  const named = settings(sheets, inputs?.policy ?? {});
  const setting = (name: string): InputValue => named.get(name)?.value ?? null;
  const period = asMonth(String(setting('Policy_Period') ?? '').slice(0, 7));
  const calendar =
    period === undefined
      ? undefined
      : calendarOf(period, fiscalOf(setting('Policy_FiscalStart'), setting('Policy_FiscalName'), setting('Policy_FiscalPattern')));
  return {
    tables: { ...(calendar === undefined ? {} : { tblCalendar: calendar }), ...inputs?.tables },
    cells: { ...Object.fromEntries([...named.values()].map(({ cell, value }) => [cell, value])), ...inputs?.cells },
  };
}
