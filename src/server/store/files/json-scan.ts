/** What is done with a value: it is listened to inside, passed over, or taken as it is written. */
export type Ear = 'hear' | 'skip' | 'take';

/** Who listens to JSON as it is walked over, value by value. */
export interface JsonListener {
  /** A value begins with this byte. */
  readonly begins: (byte: number) => Ear;
  /** A part of a value that is taken, and its end. */
  readonly part: (bytes: Buffer) => void;
  readonly taken: () => void;
  /** An object or a list that was heard is closed. True: it is told once more from its beginning. */
  readonly closes: () => boolean;
  /** The key of the value that begins next. */
  readonly key: (name: string) => void;
}

/** How a text ended that should be JSON: whole; not; or in more objects and lists inside one another than anybody writes. */
export type JsonEnd = 'whole' | 'broken' | 'deep';

export const [OPEN, LIST] = [0x7b, 0x5b];
const [QUOTE, BACKSLASH, COLON, COMMA, CLOSE, LIST_END] = [0x22, 0x5c, 0x3a, 0x2c, 0x7d, 0x5d];
const DEEPEST = 1_000_000;

/** What is looked for: next a value; the first of a list, or its end; a key; the first of an object, or its end; a colon; a comma, or the end of what is open. */
const [VALUE, FIRST, KEY, FIRST_KEY, COLON_NEXT, NEXT] = [0, 1, 2, 3, 4, 5];

const marks = (...bytes: readonly number[]): Uint8Array => Uint8Array.from({ length: 256 }, (_, byte) => Number(bytes.includes(byte)));
const below = Array.from({ length: 0x20 }, (_, byte) => byte);
/** The bytes at which a text, what is passed over, and a number or a word have to be looked at. */
const IN_TEXT = marks(QUOTE, BACKSLASH, ...below);
const OUTSIDE = marks(QUOTE, OPEN, CLOSE, LIST, LIST_END);
const ENDS_PLAIN = marks(QUOTE, COLON, COMMA, OPEN, CLOSE, LIST, LIST_END, 0x20, ...below);
const BLANK = marks(0x20, 0x09, 0x0a, 0x0d);

/**
 * Walks over JSON as it comes, in parts cut anywhere: objects and lists under or beside one another. What is heard is held to the grammar, of the rest brackets and texts
 * are; numbers and words are nobody's question here. Several times as fast as parsing.
 */
export function jsonScanner(listener: JsonListener) {
  let lists = new Uint8Array(256);
  const starts: number[] = [];
  // `depth` of what is heard, `deep` of what is not and lies inside it.
  let [depth, deep, want] = [0, 0, VALUE];
  let [inText, escaped, isKey, plain, taking] = [false, false, false, false, false];
  let [base, from] = [0, 0];
  let end: JsonEnd = 'whole';
  let held: Buffer[] = [];

  /** Notes an opened bracket. */
  const opened = (at: number, byte: number): void => {
    if (at >= DEEPEST) end = 'deep';
    else if (at >= lists.length) {
      const more = new Uint8Array(lists.length * 4);
      more.set(lists);
      lists = more;
    }
    lists[at] = Number(byte === LIST);
  };

  /** Goes on inside a text; answers where it goes on behind it, or the length. */
  const text = (chunk: Buffer, at: number): number => {
    let i = at;
    for (;;) {
      if (escaped && i < chunk.length) [escaped, i] = [false, i + 1];
      while (i < chunk.length && IN_TEXT[chunk[i] ?? 0] === 0) i += 1;
      if (i >= chunk.length) return chunk.length;
      const byte = chunk[i];
      i += 1;
      if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        inText = false;
        return i;
      } else {
        end = 'broken';
        return i;
      }
    }
  };

  /** Goes on inside an object or a list that is not heard; answers where it goes on behind it, or the length. */
  const over = (chunk: Buffer, at: number): number => {
    let i = at;
    while (end === 'whole') {
      if (inText) i = text(chunk, i);
      while (i < chunk.length && OUTSIDE[chunk[i] ?? 0] === 0) i += 1;
      if (i >= chunk.length) return chunk.length;
      const byte = chunk[i] ?? 0;
      i += 1;
      if (byte === QUOTE) inText = true;
      else if (byte === OPEN || byte === LIST) {
        deep += 1;
        opened(depth + deep, byte);
      } else {
        if (lists[depth + deep] !== Number(byte === LIST_END)) end = 'broken';
        deep -= 1;
        if (deep === 0) return i;
      }
    }
    return i;
  };

  /** A value begins at `i`. */
  const begin = (byte: number, i: number): number => {
    const ear = listener.begins(byte);
    taking = ear === 'take';
    from = i;
    if (byte === QUOTE) inText = true;
    else if (byte !== OPEN && byte !== LIST) {
      plain = true;
      return i;
    } else if (ear === 'hear') {
      depth += 1;
      starts[depth] = base + i;
      opened(depth, byte);
      want = byte === LIST ? FIRST : FIRST_KEY;
    } else {
      deep = 1;
      opened(depth + 1, byte);
    }
    return i + 1;
  };

  /** A value ended before `i`; answers where in the file to go on. */
  const finish = (chunk: Buffer, i: number): number => {
    want = depth === 0 ? VALUE : NEXT;
    if (!taking) return i;
    taking = false;
    listener.part(chunk.subarray(from, i));
    listener.taken();
    return i;
  };

  /** What is open and heard is closed at `i`; answers where to go on, which may lie before this chunk. */
  const close = (byte: number, i: number): number => {
    const list = lists[depth] === 1;
    if (list !== (byte === LIST_END) || !(want === NEXT || want === (list ? FIRST : FIRST_KEY))) {
      end = 'broken';
      return i;
    }
    depth -= 1;
    want = depth === 0 ? VALUE : NEXT;
    if (!listener.closes()) return i + 1;
    want = VALUE;
    return (starts[depth + 1] ?? 0) - base;
  };

  /** A text that is heard ended before `i`, or goes on behind the chunk. */
  const spoken = (chunk: Buffer, i: number): number => {
    if (inText) return i;
    if (!isKey) return finish(chunk, i);
    named(chunk, i);
    return i;
  };

  const named = (chunk: Buffer, i: number): void => {
    const bytes = Buffer.concat([...held, chunk.subarray(from, i - 1)]);
    [held, isKey, want] = [[], false, COLON_NEXT];
    try {
      listener.key(bytes.includes(BACKSLASH) ? (JSON.parse(`"${bytes.toString('utf8')}"`) as string) : bytes.toString('utf8'));
    } catch {
      end = 'broken';
    }
  };

  /** One step where something is heard. */
  const step = (chunk: Buffer, i: number): number => {
    const byte = chunk[i] ?? 0;
    if (BLANK[byte] === 1 || (byte === COMMA && depth === 0)) return i + 1;
    if (byte === CLOSE || byte === LIST_END) return close(byte, i);
    if (want === NEXT && byte === COMMA) want = lists[depth] === 1 ? VALUE : KEY;
    else if (want === COLON_NEXT && byte === COLON) want = VALUE;
    else if ((want === KEY || want === FIRST_KEY) && byte === QUOTE) [isKey, inText, from] = [true, true, i + 1];
    else if ((want === VALUE || want === FIRST) && byte !== COMMA && byte !== COLON && (depth > 0 || byte === OPEN || byte === LIST)) return begin(byte, i);
    else end = 'broken';
    return i + 1;
  };

  return {
    /** Walks over a part that begins at `at`; answers where to go on: behind it, or before it where something is told once more. */
    feed: (chunk: Buffer, at: number): number => {
      [base, from] = [at, 0];
      let i = 0;
      while (at + i < BOM.length && chunk[i] === BOM[at + i]) i += 1;
      while (i >= 0 && i < chunk.length && end === 'whole') {
        if (deep > 0) {
          i = over(chunk, i);
          if (deep === 0) i = finish(chunk, i);
        } else if (inText) i = spoken(chunk, text(chunk, i));
        else if (plain) {
          while (i < chunk.length && ENDS_PLAIN[chunk[i] ?? 0] === 0) i += 1;
          if (i === chunk.length) break;
          plain = false;
          i = finish(chunk, i);
        } else i = step(chunk, i);
      }
      if (taking && end === 'whole') listener.part(chunk.subarray(from));
      if (isKey) held.push(Buffer.from(chunk.subarray(from)));
      return at + i;
    },
    /** How it ended, so far. */
    end: (): JsonEnd => (end === 'whole' && (depth > 0 || deep > 0 || inText || plain) ? 'broken' : end),
    /** Whether it goes on being JSON. */
    goesOn: (): boolean => end === 'whole',
  };
}

const BOM = Buffer.from('\uFEFF');
