import { toRange, UNIT } from '../../univer/book';
import type { Host } from '../host';
import { sheetRecord } from '../records';
import type { ValidationRecord } from '../records';
import { clip } from './moves';

const UNIVER: Readonly<Record<string, string>> = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};
const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
  Between: 'between',
  NotBetween: 'notBetween',
};

const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

/** Shows the list or the limit of an area in the grid, in place of what it showed before. */
export function drawValidation(host: Host, sheet: string, record: ValidationRecord): void {
  const [name, content] = Object.entries(record.rule)[0] ?? [];
  if (!sheetRecord(host.records, sheet).shown || name === undefined) return;
  eraseValidation(host, sheet, record.id);
  const { source, formula1, formula2, formula, operator } = content as Record<string, unknown>;
  const alert = record.errorAlert as { message?: string; title?: string; showAlert?: boolean };
  const prompt = record.prompt as { message?: string; title?: string; showPrompt?: boolean };
  const rule = {
    uid: record.id,
    type: UNIVER[name],
    ranges: [toRange(clip(host, sheet, record.area))],
    formula1: text(source ?? formula1 ?? formula),
    formula2: text(formula2),
    operator: OPERATORS[String(operator)],
    // Excel marks no cell that was left blank, whatever it takes of what is typed.
    allowBlank: true,
    errorStyle: 1,
    ...(alert.message ? { error: alert.message, errorTitle: alert.title, showErrorMessage: alert.showAlert !== false } : {}),
    ...(prompt.message ? { prompt: prompt.message, promptTitle: prompt.title, showInputMessage: prompt.showPrompt !== false } : {}),
  };
  host.book.mutate('data-validation.mutation.addRule', { subUnitId: sheet, rule });
}

export function eraseValidation(host: Host, sheet: string, id: string): void {
  if (!sheetRecord(host.records, sheet).shown) return;
  const model = host.book.injector.get(host.book.kit.validation.SheetDataValidationModel);
  if (model.getRuleById(UNIT, sheet, id)) host.book.mutate('data-validation.mutation.removeRule', { subUnitId: sheet, ruleId: id });
}

/** Takes every list and limit of a sheet off the screen. */
export function eraseValidations(host: Host, sheet: string): void {
  const rules = host.book.injector.get(host.book.kit.validation.SheetDataValidationModel).getRules(UNIT, sheet);
  for (const { uid } of [...rules]) host.book.mutate('data-validation.mutation.removeRule', { subUnitId: sheet, ruleId: uid });
}
