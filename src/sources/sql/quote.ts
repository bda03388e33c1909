/** A text as an SQL literal. The only way by which a text from outside enters a statement. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new Error('a text with a NUL cannot stand in a statement');
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  if (name.includes('\0')) throw new Error('a name with a NUL cannot stand in a statement');
  return `"${name.replaceAll('"', '""')}"`;
}
