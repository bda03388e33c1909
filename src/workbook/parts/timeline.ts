import type { Block, CellBlock, Condition, Sheet } from '../sheet';
import { PALETTE } from '../style';
import { cell, look } from './blocks';
import { monthsAcross } from './formulas';

/** Column widths of every time sheet: label, unit, source, last 12, next 12, change, then twelve closed and twelve open months. */
export const TIME_WIDTHS: readonly number[] = [33, 7, 20, 14, 14, 9, ...Array.from({ length: 24 }, () => 12.2)];

/** Rows 5 and 6 of every time sheet, the same formulas on each: fiscal quarters, and twelve months up to the period with the twelve after it. */
export const timeline: readonly Block[] = [
  {
    kind: 'headings',
    at: 'A6',
    headings: [
      { text: '' },
      { text: 'Unit' },
      { text: 'Source' },
      { text: 'Last 12', align: 'right' },
      { text: 'Next 12', align: 'right' },
      { text: 'Change', align: 'right' },
    ],
  },
  cell('G6', `=${monthsAcross(24)}`, { area: 'G6:R6', role: 'heading', format: 'month', align: 'right' }),
  look('S6:AD6', { role: 'heading', format: 'month', align: 'right', italic: true, fill: PALETTE.forecastFill }),
  cell('G5', '=XLOOKUP(G6:AD6,tblCalendar[Month],tblCalendar[QuarterLabel],"")', { area: 'G5:AD5', role: 'note', align: 'right' }),
];

/** A quarter's label stands once, over its first month. */
export const timelineConditions: readonly Condition[] = [
  { kind: 'missing', area: 'G5:AD6' },
  { kind: 'formula', area: 'H5:AD5', formula: '=H$5=G$5', color: '#FFFFFF' },
];

/** Closed months, and the open months beside the repeated labels, each on pages of their own; another begins at `breakAt`, so that no block is cut. */
export const timePrint = (
  closedTo: number,
  openTo: number,
  { breakAt, openFrom = 1 }: { readonly breakAt?: number; readonly openFrom?: number } = {},
): Sheet['print'] => ({
  areas: [
    ...(breakAt === undefined ? [`A1:R${String(closedTo)}`] : [`A1:R${String(breakAt - 1)}`, `A${String(breakAt)}:R${String(closedTo)}`]),
    `S${String(openFrom)}:AD${String(openTo)}`,
  ],
  titleRows: '1:6',
  titleColumns: 'A:C',
  fitWide: 1,
});

/** Label, unit and source of a row on a time sheet. */
export const label = (row: number, text: string, unit = '=Policy_Currency', source = '', bold = false): readonly CellBlock[] => [
  cell(`A${String(row)}`, text, { role: bold ? 'bold' : 'formula' }),
  cell(`B${String(row)}`, unit, { role: 'muted' }),
  cell(`C${String(row)}`, source, { role: 'muted' }),
];

/** Sums of the closed and the open months and the change between them, as far as they make sense for the row. */
export const sums = (row: number, which: 'closed' | 'both' | 'change', role: 'formula' | 'bold' = 'formula'): readonly CellBlock[] => {
  const r = String(row);
  const closed = cell(`D${r}`, `=SUM(G${r}:R${r})`, { format: 'money', role });
  if (which === 'closed') return [closed];
  const both = [closed, cell(`E${r}`, `=SUM(S${r}:AD${r})`, { format: 'money', role, italic: true })];
  return which === 'both' ? both : [...both, cell(`F${r}`, `=IF(D${r}=0,"",E${r}/D${r}-1)`, { format: 'change', role: 'muted' })];
};

/** One spill over closed and open months. */
export const overAll = (row: number, formula: string, role: 'formula' | 'link' | 'bold' = 'formula'): readonly CellBlock[] => [
  cell(`G${String(row)}`, formula, { area: `G${String(row)}:R${String(row)}`, format: 'money', role }),
  look(`S${String(row)}:AD${String(row)}`, { format: 'money', role, italic: true }),
];
/** One spill over the closed months. */
export const overClosed = (row: number, formula: string, role: 'formula' | 'link' | 'bold' = 'formula', format: 'money' | 'position' = 'money'): CellBlock =>
  cell(`G${String(row)}`, formula, { area: `G${String(row)}:R${String(row)}`, format, role });
/** One spill over the open months, in italics: not yet happened. */
export const overOpen = (row: number, formula: string, role: 'formula' | 'link' | 'bold' = 'formula', format: 'money' | 'position' = 'money'): CellBlock =>
  cell(`S${String(row)}`, formula, { area: `S${String(row)}:AD${String(row)}`, format, role, italic: true });
