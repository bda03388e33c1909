import type { FlagReading, JsonReading, TextReading } from '../readings';
import { NOTHING, type Frame } from './frame';
import { literal } from './quote';
import { jsonSql, textSql } from './text';

/** A JSON reading as SQL: the text of a JSON object, or nothing when nothing of it is there. */
export function jsonReadingSql(reading: JsonReading, f: Frame): string {
  switch (reading.kind) {
    case 'json':
      return jsonSql(reading.of, f);
    case 'rest':
      return objectSql([...parts(reading.also, f), ...f.rest()]);
  }
}

const parts = (of: Readonly<Record<string, TextReading>>, f: Frame) => Object.entries(of).map(([name, one]) => [name, textSql(one, f)] as const);

/** Written by hand because `json_object` would write every absent value as null. */
function objectSql(pairs: readonly (readonly [name: string, sql: string])[]): string {
  const there = pairs.filter(([, sql]) => sql !== NOTHING);
  if (there.length === 0) return NOTHING;
  const members = there.map(([name, sql]) => `${literal(`${JSON.stringify(name)}:`)} || to_json(${sql})::VARCHAR`);
  return `CASE WHEN coalesce(${there.map(([, sql]) => sql).join(', ')}) IS NOT NULL THEN '{' || concat_ws(',', ${members.join(', ')}) || '}' END`;
}

/** A flag reading as SQL; never null. */
export function flagSql(reading: FlagReading, f: Frame): string {
  if (reading.kind === 'flag') return reading.value ? 'TRUE' : 'FALSE';
  const of = textSql(reading.of, f);
  return of === NOTHING ? 'FALSE' : `coalesce(trim(${of}) = ${literal(reading.value)}, FALSE)`;
}
