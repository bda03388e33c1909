/** What stands around a byte of JSON that is not inside a text: how deep it lies, and the keys of the objects it is in. */
export interface JsonPlace {
  /** Behind an opening bracket and before a closing one. */
  readonly depth: () => number;
  /** Whether what is open at this depth is a list. */
  readonly list: () => boolean;
  /** The keys from the outside in, where all that is open is objects and none deeper than is looked at. */
  readonly keys: () => readonly string[] | undefined;
}

const [QUOTE, BACKSLASH, COLON, COMMA, OPEN, CLOSE, LIST, LIST_END, LF, CR] = [0x22, 0x5c, 0x3a, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d, 0x0a, 0x0d];
const KEYS_LOOKED_AT = 4;

/** Walks over JSON as it comes, in parts: calls for brackets, commas and line ends outside of texts. Answers whether all that was opened is closed again. */
export function jsonScanner(visit: (byte: number, at: number, place: JsonPlace) => void) {
  let [depth, inText, escaped, broken, begins] = [0, false, false, false, 0];
  const lists: boolean[] = [false];
  let last = '';
  let held: Buffer[] = [];
  const keys: string[] = [];
  const place: JsonPlace = {
    depth: () => depth,
    list: () => lists[depth] === true,
    keys: () => (depth > KEYS_LOOKED_AT || lists.slice(1, depth).includes(true) ? undefined : keys.slice(1, depth)),
  };
  const wanted = (): boolean => depth <= KEYS_LOOKED_AT && lists[depth] !== true;
  return {
    feed: (chunk: Buffer): void => {
      begins = 0;
      for (let i = 0; i < chunk.length; i += 1) {
        const byte = chunk[i] ?? 0;
        if (inText) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) {
            inText = false;
            if (wanted()) last = Buffer.concat([...held, chunk.subarray(begins, i)]).toString('utf8');
            held = [];
          }
        } else if (byte === QUOTE) [inText, begins] = [true, i + 1];
        else if (byte === COLON) keys[depth] = last;
        else if (byte === OPEN || byte === LIST) {
          depth += 1;
          lists[depth] = byte === LIST;
          visit(byte, i, place);
        } else if (byte === CLOSE || byte === LIST_END) {
          if (depth === 0 || lists[depth] !== (byte === LIST_END)) broken = true;
          visit(byte, i, place);
          depth = Math.max(0, depth - 1);
        } else if (byte === COMMA || byte === LF || byte === CR) visit(byte, i, place);
        else if (depth === 0 && byte > 0x20 && byte < 0x80) broken = true;
      }
      if (inText && wanted()) held.push(Buffer.from(chunk.subarray(begins)));
    },
    whole: (): boolean => depth === 0 && !inText && !broken,
  };
}
