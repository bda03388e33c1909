import { sheets } from '../index';

/** Cells that the pane reads, by sheet and the name that the sheet's own file gives them; loaded once sent. */
export interface Places {
  readonly has: (sheet: string) => boolean;
  /** All cells of the place, row by row. */
  readonly cells: (sheet: string, name: string) => readonly unknown[];
  /** The same cells as the sheet shows them. */
  readonly shown: (sheet: string, name: string) => readonly string[];
  readonly at: (sheet: string, name: string) => string;
}

const whereOf = (sheet: string, name: string): string => {
  const cells = sheets.find((s) => s.name === sheet)?.reads?.[name];
  if (cells === undefined) throw new Error(`${sheet} does not say where ${name} stands.`);
  return cells;
};

/** Asks for every place that the named sheets offer. Sheets that are not there have none. */
export async function readPlaces(context: Excel.RequestContext, names: readonly string[]): Promise<Places> {
  const { worksheets } = context.workbook;
  const asked = names.flatMap((sheet) =>
    Object.entries(sheets.find((s) => s.name === sheet)?.reads ?? {}).map(([name, cells]) => {
      const home = worksheets.getItemOrNullObject(sheet);
      return { sheet, name, home, range: home.getRange(cells).load('values,text') };
    }),
  );
  await context.sync();
  const there = asked.filter(({ home }) => !home.isNullObject);
  const values = new Map(there.map(({ sheet, name, range }) => [`${sheet} ${name}`, (range.values as unknown[][]).flat()]));
  const texts = new Map(there.map(({ sheet, name, range }) => [`${sheet} ${name}`, (range.text as unknown[][]).flat().map((text) => String(text).trim())]));
  return {
    has: (sheet) => there.some((a) => a.sheet === sheet),
    cells: (sheet, name) => values.get(`${sheet} ${name}`) ?? [],
    shown: (sheet, name) => texts.get(`${sheet} ${name}`) ?? [],
    at: whereOf,
  };
}

export const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null);
export const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
