/** What a JSON text holds, with figures as they are written: no amount becomes a float on its way. */
export type Json = string | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export const isRecord = (value: unknown): value is { readonly [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
/** The value as text; nothing for records, lists and null. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : undefined);

/** A deeper document is no export. */
const DEEPEST = 200;

/** Reads JSON; `undefined` when the text is none, or nested without end. Figures come as the text that stands there. */
export function parseJson(text: string): Json | undefined {
  if (tooDeep(text)) return undefined;
  try {
    return JSON.parse(figuresAsText(text)) as Json;
  } catch {
    return undefined;
  }
}

const STRING = String.raw`"[^"\\]*(?:\\.[^"\\]*)*"`;
const FIGURES = new RegExp(String.raw`${STRING}|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`, 'gs');
/** `1.10` becomes `"1.10"`; what stands in quotes is left alone. */
const figuresAsText = (text: string): string => text.replace(FIGURES, (found) => (found.startsWith('"') ? found : `"${found}"`));

function tooDeep(text: string): boolean {
  let depth = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (inside) {
      if (c === '\\') i += 1;
      else if (c === '"') inside = false;
    } else if (c === '"') inside = true;
    else if (c === '{' || c === '[') depth += 1;
    else if (c === '}' || c === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
