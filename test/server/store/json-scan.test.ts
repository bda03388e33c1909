import fc from 'fast-check';
import { LIST, OPEN, jsonScanner } from '../../../src/server/store/files/json-scan';

/** What is heard of a text that comes in parts of so many bytes: every key, and every value that is no object and no list as it is written. */
function heard(text: string | Buffer, size: number, deaf: (key: string) => boolean = () => false) {
  const bytes = Buffer.from(text);
  const said: string[] = [];
  let [parts, name]: [Buffer[], string] = [[], ''];
  const scanner = jsonScanner({
    begins: (byte) => {
      if (deaf(name)) return 'skip';
      if (byte !== OPEN && byte !== LIST) return 'take';
      said.push(String.fromCharCode(byte));
      return 'hear';
    },
    part: (part) => parts.push(Buffer.from(part)),
    taken: () => {
      said.push(Buffer.concat(parts).toString('utf8'));
      parts = [];
    },
    closes: () => {
      said.push('.');
      return false;
    },
    key: (key) => {
      name = key;
      said.push(`${key}:`);
    },
  });
  for (let at = 0; at < bytes.length && scanner.goesOn(); at += size) scanner.feed(Buffer.from(bytes.subarray(at, at + size)), at);
  return { said, end: scanner.end() };
}

/** The same of a value that JSON.parse gave. */
function told(value: unknown): string[] {
  if (Array.isArray(value)) return ['[', ...value.flatMap(told), '.'];
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  return ['{', ...Object.entries(value).flatMap(([key, one]) => [`${key}:`, ...told(one)]), '.'];
}

test('any JSON is heard as it is written, however it is cut into parts', () => {
  const document = fc.oneof(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 4 })));
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 9 }), fc.constantFrom(undefined, 1, '\t\r\n'), (value, size, space) => {
      const text = JSON.stringify(value, null, space);
      expect(heard(text, size)).toEqual({ said: told(JSON.parse(text)), end: 'whole' });
      expect(heard(text, size, () => true)).toEqual({ said: [], end: 'whole' });
    }),
    { numRuns: 50 },
  );
});

test('figures and texts keep every sign of theirs, keys lose their escapes', () => {
  const text = '\uFEFF{"a\\u0062\\"é": [1e-13, -0.123456789012345678901234567890, "\\\\", "]}\\"{[é\u2028", true,null],"":{}}{"b":1}, [2]';
  for (const size of [1, 2, 3, 1000])
    expect(heard(text, size)).toEqual({
      said: [
        ...['{', 'ab"é:', '[', '1e-13', '-0.123456789012345678901234567890', '"\\\\"', '"]}\\"{[é\u2028"', 'true', 'null', '.', ':', '{', '.', '.'],
        ...['{', 'b:', '1', '.', '[', '2', '.'],
      ],
      end: 'whole',
    });
});

test('what is not passed to the end, or closed by what did not open it, is broken, heard or not', () => {
  const broken = [
    '{"a":[1}',
    '{"a":{"b":1]}',
    '{"a":["x',
    '{"a":"x\ny"}',
    '{"a":{"b":"x\ny"}}',
    '{"a":1',
    '{}}',
    '{"a":[]',
    ']',
    'x{}',
    '{}x',
    '"a"',
    '{"a":"\\',
  ];
  for (const text of broken) for (const deaf of [true, false]) expect([text, heard(text, 2, (key) => deaf && key === 'a').end]).toEqual([text, 'broken']);
  for (const text of ['[1,]', '[,1]', '{"a" 1}', '{"a":}', '{"a":1,}', '{1:2}', '{"a":1 "b":2}', '[1 2]', '{"\\x":1}'])
    expect([text, heard(text, 2).end]).toEqual([text, 'broken']);
});

test('lists in one another are followed as deep as anybody may write them, and no deeper', () => {
  const nested = (deep: number) => `{"a":${'['.repeat(deep)}${']'.repeat(deep)}}`;
  expect(heard(nested(20_000), 1 << 16, (key) => key === 'a').end).toBe('whole');
  expect(heard(nested(1_000_000), 1 << 16, (key) => key === 'a').end).toBe('deep');
});
