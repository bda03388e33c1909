import type { CellBlock, SectionBlock } from '../sheet';

type Looks = Omit<CellBlock, 'kind' | 'at' | 'value'>;

/** Figures stand right, and so does the error that one of them may be. */
const aligned = (looks: Looks): Looks => {
  const figure = looks.format !== undefined && !['general', 'text', 'label'].includes(looks.format);
  return figure ? { align: 'right', ...looks } : looks;
};
/** One cell or one spill. */
export const cell = (at: string, value: CellBlock['value'], looks: Looks = {}): CellBlock => ({ kind: 'cell', at, value, ...aligned(looks) });
/** Only the look of an area; nothing is written. */
export const look = (area: string, looks: Looks): CellBlock => ({ kind: 'cell', at: area.split(':')[0] ?? area, value: null, area, ...aligned(looks) });
/** A section heading across the sheet. */
export const section = (at: string, text: string, to: string): SectionBlock => ({ kind: 'section', at, text, to });
/** A heading cell outside a row of headings. */
export const heading = (at: string, text: string, looks: Looks = {}): CellBlock => cell(at, text, { role: 'heading', ...looks });
/** The muted heading that stands over a chart's feed or a helper column. */
export const feedHeading = (at: string, text: string, align?: 'right'): CellBlock =>
  cell(at, text, { role: 'muted', bold: true, ...(align === undefined ? {} : { align }) });
