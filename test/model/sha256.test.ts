import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../src/model/sha256';

const expected = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the examples of FIPS 180-4', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('any text, of any length around a block, as another implementation has it', () => {
  for (let n = 50; n < 130; n += 1) expect(sha256('x'.repeat(n))).toBe(expected('x'.repeat(n)));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(expected(text));
    }),
  );
});

test('half of a pair alone is the sign for what is not a sign, as elsewhere', () => {
  expect(sha256('a\ud800b')).toBe(expected('a\ud800b'));
});
