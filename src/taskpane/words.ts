/** Puts values into a sentence: `{n}` stands for one, `{n:line|lines}` for the word that fits its number. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one: string | undefined, many: string | undefined) => {
    const value = String(values[name] ?? '');
    if (one === undefined || many === undefined) return value;
    return value === '1' ? one : many;
  });
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[], and: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}

/** `Actuals (“Note”, “Checked by”) and SaaS (“Note”)`. */
export const columnsBySheet = (own: readonly { readonly sheet: string; readonly columns: readonly string[] }[], and: string): string =>
  list(
    own.map(({ sheet, columns }) => `${sheet} (${columns.map((name) => `“${name}”`).join(', ')})`),
    and,
  );
