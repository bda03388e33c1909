/** One record of a table: where it begins as an editor counts, its number with blank ones counted, its cells, and where the next begins. */
export interface FirstRecord {
  readonly line: number;
  readonly number: number;
  readonly cells: readonly string[];
  /** Undefined where the text ends in it. */
  readonly end: number | undefined;
}

/** The first records of a table that are not blank, quotes undone. */
export function firstRecords(text: string, delimiter: string, most: number): readonly FirstRecord[] {
  const found: FirstRecord[] = [];
  let [at, line, number] = [0, 1, 0];
  while (found.length < most && at < text.length) {
    const { cells, end, breaks } = recordAt(text, delimiter, at);
    number += 1;
    if (cells.length > 1 || cells[0] !== '') found.push({ line, number, cells, end });
    if (end === undefined) break;
    [at, line] = [end, line + breaks + 1];
  }
  return found;
}

function recordAt(
  text: string,
  delimiter: string,
  from: number,
): { readonly cells: readonly string[]; readonly end: number | undefined; readonly breaks: number } {
  const cells: string[] = [];
  let [begins, cell, quoted, breaks, i] = [from, '', false, 0, from];
  const rest = (to: number): string => cell + text.slice(begins, to);
  // What stands between is looked past.
  const marks = new RegExp(`["\n\r${delimiter}]`, 'g');
  const next = (at: number): number => {
    marks.lastIndex = at;
    return marks.exec(text)?.index ?? text.length;
  };
  for (i = next(i); i < text.length; i = next(i + 1)) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') {
      [cell, begins] = [rest(i + 1), i + 2];
      i += 1;
    } else if (c === '"' && (quoted || rest(i) === '')) [cell, begins, quoted] = [rest(i), i + 1, !quoted];
    else if (quoted) breaks += c === '\n' ? 1 : 0;
    else if (c === delimiter) {
      cells.push(rest(i));
      [cell, begins] = ['', i + 1];
    } else if (c === '\n' || c === '\r') break;
  }
  cells.push(rest(i));
  if (i >= text.length) return { cells, end: undefined, breaks };
  return { cells, end: text[i] === '\r' && text[i + 1] === '\n' ? i + 2 : i + 1, breaks };
}
