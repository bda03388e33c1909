import type { InputFile } from '../input-file';
import type { Cell } from './cells';
import { filesOf } from './files';
import { identifier, literal } from './quote';

/** Columns as text: moments in UTC, decimals as plain digits, lists and maps as JSON. */
export function parquetCells(input: InputFile, cells: readonly Cell[], absent: readonly string[]): string {
  const one = input.parts === undefined;
  const of = new Map(input.headings.map((heading, i) => [heading, { keys: input.keys?.[i] ?? [heading], type: input.types?.[i] ?? 'VARCHAR' }]));
  const found = cells.map(({ heading, name }) => {
    const { keys, type } = of.get(heading) ?? { keys: [heading], type: 'VARCHAR' };
    const text = textOf(keys.map(identifier).join('.'), type);
    return `${['', ...absent].reduce((sql, word) => `nullif(${sql}, ${literal(word)})`, text)} AS ${name}`;
  });
  const options = `binary_as_string=true, ${one ? 'file_row_number=true' : 'union_by_name=true'}`;
  return `SELECT ${[...found, ...(one ? ['file_row_number'] : [])].join(', ')} FROM read_parquet(${filesOf(input)}, ${options})`;
}

function textOf(column: string, type: string): string {
  if (type === 'VARCHAR') return column;
  if (type === 'TIMESTAMP WITH TIME ZONE') return `(${column} AT TIME ZONE 'UTC')::VARCHAR`;
  return /^(STRUCT|MAP|UNION)\(|\]$/.test(type) ? `to_json(${column})::VARCHAR` : `${column}::VARCHAR`;
}

/** A column as the engine describes it, with what is inside it: `STRUCT(description VARCHAR, id VARCHAR)` gives itself and two more. */
export function nested(name: string, type: string): readonly { readonly keys: readonly string[]; readonly type: string }[] {
  const inner = /^STRUCT\((.*)\)$/s.exec(type)?.[1];
  const parts = inner === undefined ? [] : membersOf(inner).flatMap((member) => nested(member.name, member.type));
  return [{ keys: [name], type }, ...parts.map((part) => ({ keys: [name, ...part.keys], type: part.type }))];
}

/** `"de sc" DECIMAL(38,9), y INTEGER[]` cut at the commas that stand outside brackets and quotation marks. */
function membersOf(text: string): readonly { readonly name: string; readonly type: string }[] {
  const cut: string[] = [''];
  let [depth, quoted] = [0, false];
  for (const c of text) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && c === '(') depth += 1;
    else if (!quoted && c === ')') depth -= 1;
    if (c === ',' && depth === 0 && !quoted) cut.push('');
    else cut[cut.length - 1] = `${cut.at(-1) ?? ''}${c}`;
  }
  return cut.flatMap((member) => {
    const found = /^("(?:[^"]|"")*"|\S+) (.*)$/s.exec(member.trim());
    const [name, type] = [found?.[1], found?.[2]];
    if (name === undefined || type === undefined) return [];
    return [{ name: name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name, type }];
  });
}
