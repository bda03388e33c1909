import { VOCABULARIES, type SourceColumn } from '../../ledger/charge';
import type { Reading, TextReading } from '../readings';
import { NOTHING, type Frame } from './frame';
import { literal } from './quote';
import { headingOf } from './text';

/** A column's text, where it has a closed vocabulary: a word that is not of it is objected to, and is not there. Declarations that cannot say another are left as they are. */
export function inVocabulary(column: SourceColumn, reading: Reading, sql: string, f: Frame): string {
  const words = VOCABULARIES[column];
  if (words === undefined || sql === NOTHING || saysOnly(reading as TextReading, words, f)) return sql;
  const value = f.once(`CASE ${sql} ${words.map((word) => `WHEN ${literal(word)} THEN ${literal(word)}`).join(' ')} END`);
  const field = headingOf(reading, f);
  f.object({
    field,
    when: `${sql} IS NOT NULL AND ${value} IS NULL`,
    sentence: `concat(${literal(`${field} "`)}, left(${sql}, 60), ${literal(`" is not one of ${words.join(', ')}.`)})`,
  });
  return value;
}

/** Whether a reading gives one of these words or nothing, by its declaration alone. */
function saysOnly(reading: TextReading, words: readonly string[], f: Frame): boolean {
  const only = (one: TextReading): boolean => saysOnly(one, words, f);
  if (reading.kind === 'constant') return words.includes(reading.value);
  if (reading.kind === 'word') return reading.words.every((word) => words.includes(word));
  if (reading.kind === 'mapped')
    return Object.values(reading.table).every((word) => words.includes(word)) && (reading.otherwise === 'refuse' || only(reading.otherwise));
  if (reading.kind === 'first') return reading.of.every(only);
  if (reading.kind === 'when') return only(reading.then) && only(reading.otherwise);
  return reading.kind === 'same' && only((f.readingOf(reading.column) ?? { kind: 'first', of: [] }) as TextReading);
}
