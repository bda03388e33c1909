import * as z from 'zod';
import { CHARGE_COLUMNS, CHARGE_COLUMN_NAMES, type ColumnKind, type SourceColumn } from '../../ledger/charge';
import { LATER_FILES, WRITTEN_AMOUNTS, WRITTEN_DATES } from '../../ledger/mapping';
import type { AmountReading, FlagReading, InstantReading, JsonReading, TextReading } from '../readings';
import type { Source } from '../source';

/** Sizes of a declaration that comes from outside: enough for any export, little enough to be read at once. */
const MOST = { text: 200, pattern: 200, table: 500, parts: 40, headings: 500, deep: 12, pieces: 4000, bytes: 100_000 } as const;

const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const words = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .refine((text) => !NO_TEXT.test(text), 'holds a character that is no text');
const heading = words(MOST.text).min(1);
const pattern = words(MOST.pattern).min(1);
const AmountForm = z.enum(WRITTEN_AMOUNTS);
const SOURCE_NAMES = CHARGE_COLUMN_NAMES.filter((name): name is SourceColumn => CHARGE_COLUMNS[name].from === 'source');
const Column = z.enum(SOURCE_NAMES as [SourceColumn, ...SourceColumn[]]);
/** Repeats another column, which must be of the same kind. */
const same = (...kinds: readonly ColumnKind[]) =>
  z.strictObject({ kind: z.literal('same'), column: z.enum(SOURCE_NAMES.filter((name) => kinds.includes(CHARGE_COLUMNS[name].kind)) as [SourceColumn]) });

/** The readings that a declaration from outside may use: the closed set of the sources themselves, as data. */
const Text: z.ZodType<TextReading> = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.literal('column'), heading }),
    z.strictObject({ kind: z.literal('constant'), value: words(MOST.text) }),
    z.strictObject({ kind: z.enum(['upper', 'lower', 'trim']), of: Text }),
    z.strictObject({ kind: z.literal('part'), of: Text, pattern }),
    z.strictObject({
      kind: z.literal('mapped'),
      of: Text,
      table: z.record(words(MOST.text), words(MOST.text)).refine((table) => Object.keys(table).length <= MOST.table, 'too many words'),
      otherwise: z.union([z.literal('refuse'), Text]),
    }),
    z.strictObject({ kind: z.literal('first'), of: z.array(Text).max(MOST.parts) }),
    z.strictObject({ kind: z.literal('joined'), of: z.array(Text).max(MOST.parts), by: words(20) }),
    // Keys stand inside a path of the engine, so only plain ones may be asked.
    z.strictObject({
      kind: z.literal('key'),
      of: Text,
      keys: z
        .array(z.string().regex(/^[\w .:-]{1,100}$/))
        .min(1)
        .max(MOST.parts),
    }),
    z.strictObject({ kind: z.literal('word'), of: Text, words: z.array(words(MOST.text)).min(1).max(MOST.table) }),
    z.strictObject({ kind: z.literal('checked'), of: Text, pattern, what: words(MOST.text), usual: z.array(words(MOST.text)).max(MOST.parts).exactOptional() }),
    z.strictObject({ kind: z.literal('when'), blank: Text, then: Text, otherwise: Text }),
    z.strictObject({ kind: z.literal('figure'), of: Text, form: AmountForm }),
    z.strictObject({ kind: z.literal('dayText'), of: Instant }),
    same('text'),
  ]),
);
const Amount: z.ZodType<AmountReading> = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.literal('amount'), of: Text, form: AmountForm, rounds: z.boolean() }),
    z.strictObject({ kind: z.literal('minor'), of: Text, digits: z.union([z.literal(1), z.literal(2), z.literal(3)]), rounds: z.boolean().exactOptional() }),
    z.strictObject({ kind: z.literal('negative'), of: Amount }),
    z.strictObject({ kind: z.enum(['either', 'sum']), of: z.array(Amount).max(MOST.parts) }),
    same('money', 'price', 'quantity', 'share'),
  ]),
);
const Instant: z.ZodType<InstantReading> = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.literal('instant'), of: Text, forms: z.array(z.enum(WRITTEN_DATES)).min(1).max(WRITTEN_DATES.length) }),
    z.strictObject({ kind: z.enum(['monthStart', 'monthEnd', 'nextDay']), of: Instant }),
    z.strictObject({ kind: z.literal('earliest'), of: z.array(Instant).max(MOST.parts) }),
    same('instant'),
  ]),
);
const Flag: z.ZodType<FlagReading> = z.union([
  z.strictObject({ kind: z.literal('flag'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('equals'), of: Text, value: words(MOST.text) }),
]);
const Json: z.ZodType<JsonReading> = z.union([
  z.strictObject({ kind: z.literal('json'), of: Text }),
  z.strictObject({ kind: z.literal('rest'), also: z.record(heading, Text) }),
]);
const BY_KIND = { text: Text, json: Json, instant: Instant, flag: Flag, money: Amount, price: Amount, quantity: Amount, share: Amount, count: Text } as const;

const charge = z.strictObject(
  Object.fromEntries(
    SOURCE_NAMES.map((name) => {
      const { kind, required } = CHARGE_COLUMNS[name];
      return [name, required ? BY_KIND[kind] : BY_KIND[kind].optional()];
    }),
  ),
) as unknown as z.ZodType<Source['charge']>;

const headings = z.array(heading).max(MOST.headings);
const Declared = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$/, 'a name of small letters, digits and hyphens'),
  title: words(80).min(1),
  version: z.int().min(1).max(100_000),
  format: z.enum(['csv', 'jsonl']),
  needs: words(400).min(1),
  grain: words(MOST.text).min(1),
  checked: z.iso.date(),
  detect: z.strictObject({ all: headings.min(1), any: headings.optional(), none: headings.optional(), bare: headings.optional() }),
  headingWithin: z.int().min(1).max(25).optional(),
  absent: z.array(words(MOST.text)).max(MOST.parts).optional(),
  skipWhenBlank: headings.optional(),
  skipWhen: z
    .array(z.strictObject({ heading, matches: pattern }))
    .max(MOST.parts)
    .optional(),
  leaves: headings.optional(),
  charge,
  identity: z.array(Column).min(1).max(MOST.parts),
  replaces: z.enum(LATER_FILES),
  scope: z.array(Column).max(MOST.parts),
});

/** How deep a value goes and how many pieces it has; stops where it is too much. */
function fitsIn(value: unknown, deep: number, count: { left: number }): boolean {
  count.left -= 1;
  if (deep < 0 || count.left < 0) return false;
  return typeof value !== 'object' || value === null || Object.values(value).every((inner) => fitsIn(inner, deep - 1, count));
}

/** Every column that a reading repeats. */
function repeats(value: unknown): SourceColumn[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'same' && 'column' in value) return [value.column as SourceColumn];
  return Object.values(value).flatMap(repeats);
}

/** A column that repeats one that is not read, or itself in the end. */
function badRepeat(charge: Source['charge']): SourceColumn | undefined {
  const circles = (name: SourceColumn, seen: readonly SourceColumn[]): boolean =>
    seen.includes(name) || repeats(charge[name]).some((next) => charge[next] === undefined || circles(next, [...seen, name]));
  return (Object.keys(charge) as SourceColumn[]).find((name) => circles(name, []));
}

/** A declaration from outside, checked before anything is made of it: a closed set of readings, in sizes that any export keeps to. */
export function readOwnSource(data: unknown): { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly sentence: string } {
  const no = (sentence: string) => ({ ok: false, sentence }) as const;
  if (!fitsIn(data, MOST.deep * 2, { left: MOST.pieces }) || JSON.stringify(data).length > MOST.bytes)
    return no('This is larger than the declaration of a source.');
  const read = Declared.safeParse(data);
  if (!read.success) {
    const issue = read.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'This' : issue.path.map(String).join('.');
    return no(`This is not a source: ${place} does not fit (${issue?.message ?? 'unknown reason'}).`);
  }
  const source = read.data as Source;
  const bad = badRepeat(source.charge);
  return bad === undefined ? { ok: true, source } : no(`This is not a source: ${bad} repeats a column that cannot stand there.`);
}

/** Every pattern of a declaration, to be tried before it is kept. */
export function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = ['pattern', 'matches'].flatMap((name) => {
    const found = (value as Readonly<Record<string, unknown>>)[name];
    return typeof found === 'string' ? [found] : [];
  });
  return [...own, ...Object.values(value).flatMap(patternsIn)];
}
