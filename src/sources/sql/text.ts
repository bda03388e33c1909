import type { Reading, TextReading } from '../readings';
import { datedSql } from './dated';
import { NOTHING, type Frame } from './frame';
import { literal } from './quote';

/** A text reading as SQL over the cells of a row. */
export function textSql(reading: TextReading, f: Frame): string {
  switch (reading.kind) {
    case 'column':
      return f.cell(reading.heading) ?? NOTHING;
    case 'constant':
      return literal(reading.value);
    case 'upper':
    case 'lower':
    case 'trim':
      return over(reading.of, f, (of) => `${reading.kind}(${of})`);
    case 'part':
      return over(reading.of, f, (of) => f.once(`nullif(regexp_extract(${of}, ${literal(reading.pattern)}, 1), '')`));
    case 'mapped':
      return over(reading.of, f, (of) => mappedSql(reading, of, f));
    case 'first': {
      const there = reading.of.map((one) => textSql(one, f)).filter((sql) => sql !== NOTHING);
      return there.length < 2 ? (there[0] ?? NOTHING) : `coalesce(${there.join(', ')})`;
    }
    case 'joined': {
      const there = reading.of.map((one) => textSql(one, f)).filter((sql) => sql !== NOTHING);
      return there.length === 0 ? NOTHING : `nullif(concat_ws(${literal(reading.by)}, ${there.join(', ')}), '')`;
    }
    case 'key':
      return over(reading.of, f, (of) => {
        const there = reading.keys.map((name) => `struct_extract(${keysSql(of, f.keysOf(reading.of), f, name)}, ${literal(name)})`);
        return f.once(there.length === 1 ? (there[0] ?? NOTHING) : `coalesce(${there.join(', ')})`);
      });
    case 'word':
      return over(reading.of, f, (of) => wordSql(reading, of, f));
    case 'checked':
      return over(reading.of, f, (of) => {
        const [raw, field] = [textSql(bare(reading.of), f), headingOf(reading, f)];
        const value = f.once(usual(raw, reading.usual, (word) => literal(word), of));
        f.object({
          field,
          when: usual(value, reading.usual, () => 'FALSE', `NOT regexp_full_match(${value}, ${literal(reading.pattern)})`),
          sentence: `concat(${literal(`${field} "`)}, left(${value}, 60), ${literal(`" is not ${reading.what}.`)})`,
        });
        return value;
      });
    case 'when': {
      const blank = textSql(reading.blank, f);
      if (blank === NOTHING) return textSql(reading.then, f);
      return `CASE WHEN ${blank} IS NULL THEN ${textSql(reading.then, f)} ELSE ${textSql(reading.otherwise, f)} END`;
    }
    case 'figure': {
      const value = f.quantity({ kind: 'amount', of: reading.of, form: reading.form, rounds: true });
      return value === NOTHING ? NOTHING : `regexp_replace(${value}::VARCHAR, '[.]?0*$', '')`;
    }
    case 'dayText': {
      const value = f.instant(reading.of);
      return value === NOTHING ? NOTHING : `strftime(${value}, '%Y-%m-%d')`;
    }
    case 'dated': {
      const on = f.instant(reading.on);
      return on === NOTHING || Object.values(reading.table).flat().length === 0
        ? NOTHING
        : over(reading.of, f, (of) => f.once(datedSql(of, on, reading.table)));
    }
    case 'fileName':
      return f.fileName;
    case 'same':
      return textSql(f.readingOf(reading.column) as TextReading, f);
  }
}

/** What a text is made of, as it stands in the file. */
const bare = (of: TextReading): TextReading => (of.kind === 'upper' || of.kind === 'lower' || of.kind === 'trim' ? bare(of.of) : of);
/** What most files say is known at a glance, and the rest is worked out for other words only. */
const usual = (of: string, words: readonly string[] = [], then: (word: string) => string, otherwise: string): string =>
  words.length === 0 ? otherwise : `CASE ${of} ${words.map((word) => `WHEN ${literal(word)} THEN ${then(word)}`).join(' ')} ELSE ${otherwise} END`;

function over(of: TextReading, f: Frame, sql: (of: string) => string): string {
  const inner = textSql(of, f);
  return inner === NOTHING ? NOTHING : sql(inner);
}

function mappedSql(reading: TextReading & { kind: 'mapped' }, of: string, f: Frame): string {
  const words = Object.entries(reading.table);
  const cases = words.map(([theirs, ours]) => `WHEN ${literal(theirs)} THEN ${literal(ours)}`).join(' ');
  // Words may have blanks around them, which is looked for where they are not known as they stand.
  const known = `CASE ${of} ${cases} END, CASE WHEN starts_with(${of}, ' ') OR suffix(${of}, ' ') THEN CASE trim(${of}) ${cases} END END`;
  if (reading.otherwise !== 'refuse')
    return f.once(words.length === 0 ? textSql(reading.otherwise, f) : `coalesce(${known}, ${textSql(reading.otherwise, f)})`);
  const field = headingOf(reading, f);
  const value = f.once(`coalesce(${known})`);
  f.object({
    field,
    when: `${of} IS NOT NULL AND ${value} IS NULL`,
    sentence: `concat(${literal(`${field} "`)}, left(${of}, 60), ${literal(`" is not known here; known are ${words.map(([theirs]) => theirs).join(', ')}.`)})`,
  });
  return value;
}

function wordSql({ of: cell, words }: TextReading & { kind: 'word' }, of: string, f: Frame): string {
  const field = headingOf(cell, f);
  const cases = words.map((word) => `WHEN ${literal(word.toLowerCase())} THEN ${literal(word)}`).join(' ');
  // No `IN (…)`: the engine turns a longer list into a join, which loses the order of the lines.
  const exact = words.map((word) => `WHEN ${literal(word)} THEN ${literal(word)}`).join(' ');
  const value = f.once(`CASE WHEN ${of} IS NOT NULL THEN coalesce(CASE ${of} ${exact} END, CASE lower(trim(${of})) ${cases} END) END`);
  f.object({
    field,
    when: `${of} IS NOT NULL AND ${value} IS NULL`,
    sentence: `concat(${literal(`${field} "`)}, left(${of}, 60), ${literal(`" is not one of ${words.join(', ')}.`)})`,
  });
  return value;
}

/**
 * All values that are asked of one JSON text, in one parse: paths would say the same and take twice as long. Null when the text is no JSON, or the word null. Keys
 * that differ in their capitals only cannot stand in one struct: those that come later are looked for where they occur, `like` tells which are meant.
 */
function keysSql(of: string, keys: readonly string[], f: Frame, like?: string): string {
  const twins = (name: string): number => keys.slice(0, keys.indexOf(name)).filter((other) => other.toLowerCase() === name.toLowerCase()).length;
  const turn = like === undefined ? 0 : twins(like);
  const mine = keys.filter((name) => twins(name) === turn).map((name) => JSON.stringify(name));
  const parsed = `TRY(json_transform(${of}, ${literal(`{${mine.map((name) => `${name}:"VARCHAR"`).join(',')}}`)}))`;
  // A key may be written with escapes. JSON is full of quotation marks, so the one before the key is not looked for.
  const there = [...mine.map((name) => name.slice(1)), '\\'].map((name) => `contains(${of}, ${literal(name)})`);
  // Whoever asks for a later one asks for the first before, so that it is looked for in few lines.
  return turn === 0 ? f.once(parsed) : `CASE WHEN ${there.join(' OR ')} THEN ${parsed} END`;
}

/** A text as JSON: what is no JSON becomes a JSON string, never an error. */
export function jsonSql(reading: TextReading, f: Frame): string {
  const of = textSql(reading, f);
  if (of === NOTHING) return NOTHING;
  const keys = f.keysOf(reading);
  const unsure = keys.length > 0 ? `${of} IS NOT NULL AND ${keysSql(of, keys, f)} IS NULL` : 'TRUE';
  return f.once(`CASE WHEN ${unsure} THEN CASE WHEN NOT json_valid(${of}) THEN to_json(${of})::VARCHAR ELSE ${of} END ELSE ${of} END`);
}

/** The heading a reading reads, for sentences: the first that the file has, else the first it names. */
export function headingOf(reading: Reading, f: Frame): string {
  const headings = headingsIn(reading);
  return headings.find((heading) => f.cell(heading) !== undefined) ?? headings[0] ?? '';
}

/** Every heading that a reading names. */
export function headingsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'column' && 'heading' in value) return [String(value.heading)];
  return Object.values(value).flatMap(headingsIn);
}

/** Every key that readings ask of the same JSON text, by that text. */
export function keysIn(value: unknown, found = new Map<string, string[]>()): Map<string, string[]> {
  if (typeof value !== 'object' || value === null) return found;
  if ('kind' in value && value.kind === 'key' && 'of' in value && 'keys' in value && Array.isArray(value.keys)) {
    const of = JSON.stringify(value.of);
    found.set(of, [...new Set([...(found.get(of) ?? []), ...value.keys.map(String)])]);
  }
  for (const inner of Object.values(value)) keysIn(inner, found);
  return found;
}
