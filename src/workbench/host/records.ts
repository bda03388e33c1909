import type { Area } from '../univer/book';
import type { ChartRecord } from './chart-record';

/** A conditional format: what it asks of a cell and the look it lays over it. */
export interface FormatRecord {
  readonly id: string;
  area: Area;
  readonly type: string;
  rule: Readonly<Record<string, unknown>>;
  look: Readonly<Record<string, unknown>>;
  stopIfTrue: boolean;
}
/** What may be typed into an area. */
export interface ValidationRecord {
  readonly id: string;
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface SheetRecord {
  readonly charts: ChartRecord[];
  readonly comments: { readonly id: string; area: Area; content: string }[];
  readonly links: Map<string, object>;
  readonly events: Set<number>;
  /** Absent: not protected. */
  protection: { options: Readonly<Record<string, unknown>>; password: string | null } | null;
  page: Record<string, unknown>;
  readonly formats: FormatRecord[];
  readonly validations: ValidationRecord[];
  veryHidden: boolean;
  /** Whether conditional formats and lists were handed to the grid: only of sheets that someone has looked at, since they cost calculation. */
  shown: boolean;
  /** Down to which row they were handed over: Univer calculates each cell under a conditional format with every change, blank or not. */
  shownRows: number;
}

/** What a workbook holds and Univer's open source does not: charts, comments, print set-up, protection, settings. */
export interface Records {
  readonly sheets: Map<string, SheetRecord>;
  readonly tables: Map<string, Record<string, unknown>>;
  readonly settings: Map<string, unknown>;
  readonly names: Map<string, { comment: string; visible: boolean }>;
  readonly xmlParts: Map<string, string>;
  readonly properties: Record<string, unknown>;
  readonly workbookEvents: Set<number>;
  structureProtected: boolean;
  calculationMode: string;
  active: string | null;
  selection: { sheet: string; area: Area } | null;
  sequence: number;
}

export const newRecords = (): Records => ({
  sheets: new Map(),
  tables: new Map(),
  settings: new Map(),
  names: new Map(),
  xmlParts: new Map(),
  properties: {},
  workbookEvents: new Set(),
  structureProtected: false,
  calculationMode: 'Automatic',
  active: null,
  selection: null,
  sequence: 0,
});

/** The record of a sheet, begun when first asked for. */
export function sheetRecord(records: Records, id: string): SheetRecord {
  const known = records.sheets.get(id);
  if (known) return known;
  const fresh: SheetRecord = {
    charts: [],
    comments: [],
    links: new Map(),
    events: new Set(),
    protection: null,
    page: {},
    formats: [],
    validations: [],
    veryHidden: false,
    shown: false,
    shownRows: 0,
  };
  records.sheets.set(id, fresh);
  return fresh;
}
