import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a document: its text, its attributes and its children, all by local name. */
export interface Element {
  readonly text: string;
  readonly attribute: (name: string) => string | undefined;
  readonly all: (...path: readonly string[]) => readonly Element[];
  readonly one: (...path: readonly string[]) => Element | undefined;
  /** The text at the end of a path, if there is any. */
  readonly at: (...path: readonly string[]) => string | undefined;
}

export type Parsed = { readonly ok: true; readonly name: string; readonly root: Element } | { readonly ok: false; readonly sentence: string };

/** Larger than any invoice; the parser builds the whole tree in memory. */
const LARGEST = 20_000_000;

// Everything stays text: no number is made of an amount. A document type, and with it every entity of a document's own, is refused before.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Reads XML of bounded size, without entities of its own. */
export function parse(xml: string): Parsed {
  const no = (sentence: string): Parsed => ({ ok: false, sentence });
  if (xml.length > LARGEST) return no('The file is larger than any invoice. Take the CSV of the bill.');
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return no('The file declares its own document type, which no invoice does. Nothing was taken.');
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the successor that its authors name is one more package with the same check
  const sound = XMLValidator.validate(xml);
  if (sound !== true) return no(`The file is no sound XML: it breaks at line ${String(sound.err.line)}. Nothing was taken. Download it again.`);
  try {
    const tree: unknown = parser.parse(plainLetters(xml));
    const [name, node] = Object.entries(tree as Readonly<Record<string, unknown>>)[0] ?? [];
    return name === undefined ? no('The file is no sound XML. Nothing was taken.') : { ok: true, name, root: element(node) };
  } catch {
    return no('The file is no sound XML. Nothing was taken. Download it again.');
  }
}

/** The parser leaves `&#252;` as it is. References below U+0080 may be markup and stay. */
const plainLetters = (xml: string): string =>
  xml.replace(/&#(?:x([0-9a-f]{2,6})|([0-9]{3,7}));/gi, (whole, hex: string | undefined, digits: string | undefined) => {
    const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return point < 0x80 || point > 0x10ffff ? whole : String.fromCodePoint(point);
  });

function element(node: unknown): Element {
  const fields: Readonly<Record<string, unknown>> = typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>) : { '#text': node };
  const children = (name: string): readonly Element[] => {
    const child = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return child === undefined ? [] : Array.isArray(child) ? child.map(element) : [element(child)];
  };
  const all = (...path: readonly string[]): readonly Element[] => {
    const [first, ...rest] = path;
    if (first === undefined) return [];
    return rest.length === 0 ? children(first) : children(first).flatMap((child) => child.all(...rest));
  };
  const own = fields['#text'];
  const text = typeof own === 'string' ? own.trim() : '';
  const one = (...path: readonly string[]) => all(...path)[0];
  return {
    text,
    attribute: (name) => (typeof fields[`@${name}`] === 'string' ? (fields[`@${name}`] as string) : undefined),
    all,
    one,
    at: (...path) => {
      const found = one(...path)?.text;
      return found === '' ? undefined : found;
    },
  };
}
