/** One record of a text table, and the line of the file at which it begins, counted from one. */
export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text cut into records of cells: quotes undone, line breaks inside quotes kept, cells trimmed. Blank lines give one empty cell. */
export function recordsOf(text: string, delimiter: string, quotes = true): readonly Cells[] {
  const records: Cells[] = [];
  let [cells, cell, quoted, line, begun]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const end = (): void => {
    records.push({ line: begun, cells: [...cells, cell].map((one) => one.trim()) });
    [cells, cell] = [[], ''];
  };
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  for (let i = 0; i < source.length; i += 1) {
    const c = source[i] ?? '';
    if (c === '\n') line += 1;
    if (quoted && c === '"' && source[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (quotes && c === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (quoted) cell += c;
    else if (c === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (c === '\n') {
      end();
      begun = line;
    } else cell += c;
  }
  if (cells.length > 0 || cell !== '') end();
  return records;
}

/** Whether nothing stands in any cell. */
export const isBlank = ({ cells }: Cells): boolean => cells.every((cell) => cell === '');
