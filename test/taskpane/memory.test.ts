import { createMemory } from '../../src/taskpane/memory';

const storage = () => {
  const kept = new Map<string, string>();
  const it = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, it: it as unknown as Storage };
};

test('what is kept is apart for each partition', () => {
  const { kept, it } = storage();
  createMemory(it, 'book-1:').write('token', 'a');
  expect([createMemory(it, 'book-1:').read('token'), createMemory(it, undefined).read('token'), [...kept.keys()]]).toEqual([
    'a',
    null,
    ['book-1:corridor.token'],
  ]);
  createMemory(it, 'book-1:').write('token', null);
  expect(kept.size).toBe(0);
});
test('storage that is switched off only remembers nothing', () => {
  const broken = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('full');
    },
  } as unknown as Storage;
  const memory = createMemory(broken, undefined);
  expect(() => memory.write('a', 'b')).not.toThrow();
  expect([memory.read('a'), createMemory(undefined, undefined).read('a')]).toEqual([null, null]);
});
