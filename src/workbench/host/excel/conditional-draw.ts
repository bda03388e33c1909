import { columnName, intersect, MAX_COLUMNS } from '../../univer/address';
import { toRange, UNIT } from '../../univer/book';
import type { Host } from '../host';
import { sheetRecord } from '../records';
import type { FormatRecord } from '../records';
import { clip } from './moves';

const SIGNS: Readonly<Record<string, string>> = {
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
  EqualTo: '=',
  NotEqualTo: '<>',
};
const bare = (formula: unknown): string => String(formula).replace(/^=/, '');
const quoted = (text: unknown): string => `"${String(text).replace(/"/g, '""')}"`;

/** The formula, true where the format applies, written for the first cell of its area; null while the rule is not complete. */
export function formulaOf({ area, type, rule }: FormatRecord): string | null {
  const cell = `${columnName(area.column)}${String(area.row + 1)}`;
  if (type === 'Custom') return typeof rule.formula === 'string' ? rule.formula : null;
  if (type === 'ContainsText') {
    if (rule.text === undefined) return null;
    const text = quoted(rule.text);
    const found = `ISNUMBER(SEARCH(${text},${cell}))`;
    if (rule.operator === 'NotContains') return `=NOT(${found})`;
    if (rule.operator === 'BeginsWith') return `=LEFT(${cell},LEN(${text}))=${text}`;
    if (rule.operator === 'EndsWith') return `=RIGHT(${cell},LEN(${text}))=${text}`;
    return `=${found}`;
  }
  if (rule.formula1 === undefined) return null;
  const [low, high] = [bare(rule.formula1), bare(rule.formula2)];
  if (rule.operator === 'Between') return `=AND(NOT(ISBLANK(${cell})),${cell}>=${low},${cell}<=${high})`;
  if (rule.operator === 'NotBetween') return `=AND(NOT(ISBLANK(${cell})),OR(${cell}<${low},${cell}>${high}))`;
  return `=AND(NOT(ISBLANK(${cell})),${cell}${SIGNS[String(rule.operator)] ?? '='}${low})`;
}

/** Shows a conditional format on the screen, in place of what it showed before. */
export function drawFormat(host: Host, sheet: string, record: FormatRecord): void {
  const formula = formulaOf(record);
  if (!sheetRecord(host.records, sheet).shown || formula === null) return;
  const { conditional } = host.book.kit;
  erase(host, sheet, record.id);
  const { look } = record;
  const style = {
    ...(typeof look.fill === 'string' ? { bg: { rgb: look.fill } } : {}),
    ...(typeof look.color === 'string' ? { cl: { rgb: look.color } } : {}),
    ...(typeof look.bold === 'boolean' ? { bl: look.bold ? 1 : 0 } : {}),
    ...(typeof look.italic === 'boolean' ? { it: look.italic ? 1 : 0 } : {}),
  };
  const rule = { type: conditional.CFRuleType.highlightCell, subType: conditional.CFSubRuleType.formula, value: formula, style };
  const area = intersect(clip(host, sheet, record.area), { row: 0, column: 0, rows: sheetRecord(host.records, sheet).shownRows, columns: MAX_COLUMNS });
  if (!area) return;
  const whole = { cfId: record.id, ranges: [toRange(area)], stopIfTrue: record.stopIfTrue, rule };
  host.book.mutate(conditional.AddConditionalRuleMutation.id, { subUnitId: sheet, rule: whole });
}

function erase(host: Host, sheet: string, id: string): void {
  const { conditional } = host.book.kit;
  const model = host.book.injector.get(conditional.ConditionalFormattingRuleModel);
  if (model.getRule(UNIT, sheet, id)) host.book.mutate(conditional.DeleteConditionalRuleMutation.id, { subUnitId: sheet, cfId: id });
}

/** Takes every conditional format of a sheet off the screen. */
export function eraseFormats(host: Host, sheet: string): void {
  const { conditional } = host.book.kit;
  const rules = host.book.injector.get(conditional.ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheet) ?? [];
  for (const { cfId } of [...rules]) host.book.mutate(conditional.DeleteConditionalRuleMutation.id, { subUnitId: sheet, cfId });
}

export function dropFormat(host: Host, sheet: string, id: string): void {
  const { formats } = sheetRecord(host.records, sheet);
  const index = formats.findIndex((format) => format.id === id);
  if (index >= 0) formats.splice(index, 1);
  if (sheetRecord(host.records, sheet).shown) erase(host, sheet, id);
}
