import {
  COLUMN_ONLY,
  type FirstLines,
  type From,
  MAPPED_FIELDS,
  type MappedField,
  type Mapping,
  NEEDED_FIELDS,
  type OwnSource,
  type Tried,
} from '../ledger/mapping';
import type { PaneSituation } from './situations';

/** A file of which a person says what its columns mean, in three steps. */
export interface Wizard {
  readonly upload: string;
  readonly name: string;
  readonly step: 'heading' | 'columns' | 'check';
  readonly first: FirstLines;
  readonly mapping: Mapping;
  /** What the server makes of the mapping; null as long as it was not asked. */
  readonly tried: Tried | null;
  readonly asking: boolean;
  /** What keeps it from being read; the mapping is kept. */
  readonly stopped: PaneSituation | null;
  /** The source that is changed; null for a new one. */
  readonly id: string | null;
  readonly basedOn: number;
  readonly title: string;
  /** Whether files with these headings are read like this from now on. */
  readonly used: boolean;
  /** What was begun for such a file some days ago, until it is taken up or dropped. */
  readonly before: Kept | null;
  /** The source of the team's own that it begins with, since the file is almost one of its files; null where nothing is. */
  readonly like: Like | null;
}

/** A source of whose columns a file has most. `lacks`: those that it has not. */
export interface Like {
  readonly source: OwnSource;
  readonly line: number;
  readonly lacks: readonly string[];
}

/** A half-made mapping as this computer remembers it: no cell of the file, only its headings. */
export interface Kept {
  readonly name: string;
  readonly at: string;
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  readonly title: string;
}
export const KEPT_DAYS = 14;

export const NEW_MAPPING: Mapping = {
  heading: 1,
  columns: {},
  amounts: null,
  dates: null,
  quantities: null,
  lines: null,
  charge: 'Usage',
  later: 'day',
  skipUndated: false,
};

export const isNeeded = (field: MappedField): boolean => (NEEDED_FIELDS as readonly MappedField[]).includes(field);
export const isColumnOnly = (field: MappedField): boolean => (COLUMN_ONLY as readonly MappedField[]).includes(field);

/** Needed, then often there, then the rest. */
export const COMMON_FIELDS = ['product', 'model', 'description', 'quantity', 'unit', 'project'] as const satisfies readonly MappedField[];
export const OTHER_FIELDS = MAPPED_FIELDS.filter((field) => !isNeeded(field) && !(COMMON_FIELDS as readonly MappedField[]).includes(field));

/** An answer that holds still, as far as one was given: a blank word or a code that is none is no answer yet. */
export function isAnswered(field: MappedField, from: From | undefined): boolean {
  if (from === undefined) return false;
  if ('column' in from) return from.column !== '';
  return field === 'currency' ? /^[A-Z]{3}$/.test(from.always) : from.always.trim() !== '';
}

/** The headings of the line that was chosen, each once, blank ones left out. */
export const headingsOf = ({ first, mapping }: Pick<Wizard, 'first' | 'mapping'>): readonly string[] => [
  ...new Set((first.lines.find(({ line }) => line === mapping.heading)?.cells ?? []).filter((cell) => cell.trim() !== '')),
];

/** The mapping without answers that do not hold yet, as it may be sent. */
export const sendable = (mapping: Mapping): Mapping => ({
  ...mapping,
  columns: Object.fromEntries(MAPPED_FIELDS.flatMap((field) => (isAnswered(field, mapping.columns[field]) ? [[field, mapping.columns[field]]] : []))),
});

/** How many questions are left before the file can be read. */
export function questionsLeft({ mapping, tried }: Wizard): number {
  const columns = NEEDED_FIELDS.filter((field) => !isAnswered(field, mapping.columns[field])).length;
  const ways = (tried?.questions ?? []).filter(({ about }) => mapping[about] === null && tried?.settled[about] === null).length;
  return columns + ways + (mapping.lines === null ? 1 : 0);
}

/** What a column says in the first line below the headings. */
export function says({ first, mapping }: Wizard, from: From | undefined): string {
  if (from === undefined) return '';
  if ('always' in from) return from.always;
  const headings = first.lines.find(({ line }) => line === mapping.heading)?.cells ?? [];
  return first.lines.find(({ line }) => line > mapping.heading)?.cells[headings.indexOf(from.column)] ?? '';
}

/** The mapping with answers that name a column the file does not have taken out: another line may have the headings after all. */
export function withHeading(wizard: Wizard, heading: number): Mapping {
  const mapping = { ...wizard.mapping, heading };
  const there = headingsOf({ first: wizard.first, mapping });
  const columns = Object.entries(mapping.columns).filter(([, from]) => !('column' in from) || there.includes(from.column));
  return { ...mapping, columns: Object.fromEntries(columns) };
}

/** Months as files are called: English, German, French, Spanish, Italian, Dutch. Short forms that are words of their own are left out. */
const MONTHS = [
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december',
  'januar februar märz maerz mär mrz mai juni juli okt oktober dez dezember',
  'janvier janv février fevrier févr fevr mars avril avr juin juillet juil août aout septembre octobre novembre décembre decembre déc',
  'enero ene febrero marzo abril abr mayo junio julio agosto septiembre octubre noviembre diciembre dic',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre ott dicembre januari februari maart mei augustus',
];
const MONTH = `(${MONTHS.join(' ').replaceAll(' ', '|')})`;
const WHEN = new RegExp(`[ -]+(${MONTH}([ -]?\\d{2,4})?|20\\d{2}([ -]?(${MONTH}|\\d{1,2}))?([ -]?\\d{1,2})?|\\(\\d+\\))$`, 'i');
/** A name without the dates at its end: next month's file is another, the source is the same. */
const timeless = (name: string): string => (WHEN.test(name) ? timeless(name.replace(WHEN, '')) : name);
/** `tessera_usage_oct.csv` may be called `Tessera usage` until somebody says better. */
export const titleOf = (name: string): string => {
  const words = timeless(
    name
      .replace(/(\.(csv|tsv|txt|gz|jsonl?|xlsx|zip))+$/i, '')
      .replace(/[_\s]+/g, ' ')
      .trim(),
  );
  return (words.slice(0, 1).toUpperCase() + words.slice(1)).slice(0, 80);
};

/** Whether what was begun is for such a file, and not too long ago. */
export const fitsFile = (kept: Kept, name: string, first: FirstLines, now: string): boolean =>
  Date.parse(now) - Date.parse(kept.at) < KEPT_DAYS * 86_400_000 &&
  (kept.name === name || first.lines.some(({ cells }) => cells.length > 1 && kept.headings.every((heading) => cells.includes(heading))));

/** Headings are compared as the server compares them: without case and without blanks around. */
const bare = (heading: string): string => heading.trim().replace(/\s+/g, ' ').toLowerCase();
const namesOf = ({ columns }: Mapping): readonly string[] => [...new Set(Object.values(columns).flatMap((from) => ('column' in from ? [from.column] : [])))];
const FEWEST = 2;

/** The source of which a line of the file has the most columns, more than half of them: a column was renamed, or is gone. */
export function likeOf(first: FirstLines, sources: readonly OwnSource[]): Like | null {
  const all = sources.flatMap((source) => {
    if (source.mapping === null) return [];
    const names = namesOf(source.mapping);
    return first.lines.map(({ line, cells }) => {
      const there = new Set(cells.map(bare));
      const lacks = names.filter((name) => !there.has(bare(name)));
      return { source, line, lacks, part: (names.length - lacks.length) / names.length, has: names.length - lacks.length };
    });
  });
  const near = all.filter(({ part, has }) => has >= FEWEST && part > 0.5);
  const best = near.reduce<(typeof near)[number] | null>(
    (found, one) => (found === null || one.part > found.part || (one.part === found.part && one.has > found.has) ? one : found),
    null,
  );
  return best === null ? null : { source: best.source, line: best.line, lacks: best.lacks };
}

/** What was said of the files of a source, as far as this file has the columns, in the letters of this file. */
export function mappingLike({ source: { mapping }, line }: Like, first: FirstLines): Mapping {
  const cells = first.lines.find((one) => one.line === line)?.cells ?? [];
  const { columns, ...rest } = mapping ?? NEW_MAPPING;
  const kept = Object.entries(columns).flatMap(([field, from]): [string, From][] => {
    if (!('column' in from)) return [[field, from]];
    const here = cells.find((cell) => bare(cell) === bare(from.column));
    return here === undefined ? [] : [[field, { column: here }]];
  });
  return { ...rest, heading: line, columns: Object.fromEntries(kept) };
}
