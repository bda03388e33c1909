import type { Line, Look } from '../style';
import type { Write } from '../write';
import { chunks } from './chunks';
import type { Requests } from './requests';
import { inTurn } from './run';

const LINES: Readonly<
  Record<
    Line,
    readonly {
      readonly edge: 'EdgeBottom' | 'EdgeTop' | 'InsideHorizontal';
      readonly style: 'Continuous' | 'Double';
      readonly weight: 'Hairline' | 'Thin' | 'Thick';
      readonly color: string;
    }[]
  >
> = {
  hair: [
    { edge: 'InsideHorizontal', style: 'Continuous', weight: 'Hairline', color: '#DDE3E8' },
    { edge: 'EdgeBottom', style: 'Continuous', weight: 'Hairline', color: '#DDE3E8' },
  ],
  input: [
    { edge: 'InsideHorizontal', style: 'Continuous', weight: 'Hairline', color: '#E3D68A' },
    { edge: 'EdgeBottom', style: 'Continuous', weight: 'Hairline', color: '#E3D68A' },
  ],
  heading: [{ edge: 'EdgeBottom', style: 'Continuous', weight: 'Thin', color: '#1F5A78' }],
  total: [
    { edge: 'EdgeTop', style: 'Continuous', weight: 'Thin', color: '#1B2733' },
    { edge: 'EdgeBottom', style: 'Double', weight: 'Thick', color: '#1B2733' },
  ],
};
const ALIGN = { left: 'Left', right: 'Right', center: 'Center' } as const;

/** Gives cells a look; what the look does not say stays. */
export function putLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  // One text for all cells: Office.js spreads it over the range.
  if (look.format !== undefined) range.numberFormat = look.format as unknown as string[][];
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = ALIGN[look.align];
  // Excel indents only what is aligned, not what finds its side by itself.
  if (look.indent !== undefined && look.indent > 0 && look.align === undefined) format.horizontalAlignment = 'Left';
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.shrink !== undefined) format.shrinkToFit = look.shrink;
  if (look.unlocked === true) format.protection.locked = false;
  for (const { edge, style, weight, color } of look.line === undefined ? [] : LINES[look.line]) {
    const border = format.borders.getItem(edge);
    border.style = style;
    border.weight = weight;
    border.color = color;
  }
}

function putCondition(range: Excel.Range, { formula, color, fill, bold }: Extract<Write, { kind: 'condition' }>): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  if (color !== undefined) custom.format.font.color = color;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (bold !== undefined) custom.format.font.bold = bold;
}

function putLimits(range: Excel.Range, { of, min, max }: Extract<Write, { kind: 'limits' }>): void {
  const both = min !== undefined && max !== undefined;
  const first = min ?? max ?? 0;
  const operator = both ? 'Between' : max === undefined ? 'GreaterThanOrEqualTo' : 'LessThanOrEqualTo';
  range.dataValidation.rule =
    of === 'date'
      ? { date: { formula1: `=${String(first)}`, operator, ...(both ? { formula2: `=${String(max)}` } : {}) } }
      : { decimal: { formula1: first, operator, ...(both ? { formula2: max } : {}) } };
  const said = both ? `between ${String(min)} and ${String(max)}` : max === undefined ? `at least ${String(first)}` : `at most ${String(max)}`;
  const message = of === 'date' ? 'Type a date here.' : `Type a number ${said}.`;
  range.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Corridor', message };
}

function putList(range: Excel.Range, source: string): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  // Else Excel takes any text where the list that a name stands for has room left.
  if (source.startsWith('=')) range.dataValidation.ignoreBlanks = false;
  const message = source.startsWith('=') ? 'Choose from the list.' : `Choose one of: ${source.replaceAll(',', ', ')}.`;
  range.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Corridor', message };
}

/** Writes cells in runs of rows that a request holds. A formula that spills is written into its first cell, as any other. */
export async function putCells(to: Requests, sheet: Excel.Worksheet, area: string, cells: readonly (readonly unknown[])[]): Promise<void> {
  const range = sheet.getRange(area);
  await inTurn(chunks(cells), async ({ from, rows }) => {
    await to.room(JSON.stringify(rows).length);
    const part = rows.length === cells.length ? range : range.getOffsetRange(from, 0).getResizedRange(rows.length - cells.length, 0);
    part.formulas = rows as unknown[][];
  });
}

/** Writes one thing to a sheet. */
export async function put(to: Requests, sheet: Excel.Worksheet, write: Write): Promise<void> {
  if (write.kind === 'cells') return putCells(to, sheet, write.area, write.cells);
  await to.room(JSON.stringify(write).length * 4);
  if (write.kind === 'look') putLook(sheet.getRange(write.area), write.look);
  if (write.kind === 'width') sheet.getRange(`${write.column}:${write.column}`).format.columnWidth = write.points;
  if (write.kind === 'height') sheet.getRange(`${String(write.row)}:${String(write.row)}`).format.rowHeight = write.points;
  if (write.kind === 'condition') putCondition(sheet.getRange(write.area), write);
  if (write.kind === 'list') putList(sheet.getRange(write.area), write.source);
  if (write.kind === 'limits') putLimits(sheet.getRange(write.area), write);
  if (write.kind === 'comment') to.context.workbook.comments.add(sheet.getRange(write.at), write.text);
  if (write.kind === 'link')
    sheet.getRange(write.at).hyperlink = { documentReference: write.to, ...(write.text === undefined ? {} : { textToDisplay: write.text }) };
}
