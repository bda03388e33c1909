import type { ChartSource } from '../host/chart-record';

/** How the drawing reads the sheet: values and texts of a strip of cells, and a number in a format. */
export interface Sheet {
  readonly values: (source: ChartSource) => readonly (string | number | boolean | null)[];
  readonly texts: (source: ChartSource) => readonly string[];
  readonly cell: (reference: string) => string | null;
  readonly format: (pattern: string, value: number) => string;
}

type Set = Readonly<Record<string, unknown>>;
/** What was set on a chart or series, by its path, or what Excel takes otherwise. */
export const textOf = (set: Set, name: string, otherwise: string): string => (typeof set[name] === 'string' ? set[name] : otherwise);
export const numberOf = (set: Set, name: string, otherwise: number): number => (typeof set[name] === 'number' ? set[name] : otherwise);
export const flagOf = (set: Set, name: string, otherwise: boolean): boolean => (typeof set[name] === 'boolean' ? set[name] : otherwise);

/** Points of type as pixels of the page. */
export const PIXELS = 96 / 72;
export const MUTED = '#5A6872';
export const INK = '#1B2733';
