// Univer calls iterator helpers (`map.keys().some(…)`), which Node has from version 22 on. Self-contained: its text is also run in another realm.
/** Adds the iterator helpers that the running engine lacks. */
export function addIteratorHelpers(): void {
  const first = [][Symbol.iterator]();
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(first)) as Record<string, unknown>;
  const add = (name: string, helper: (this: Iterable<unknown>, f: (value: unknown, index: number) => unknown) => unknown): void => {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value: helper, writable: true, configurable: true });
  };
  add('some', function (f) {
    return Array.from(this).some(f);
  });
  add('every', function (f) {
    return Array.from(this).every(f);
  });
  add('find', function (f) {
    return Array.from(this).find(f);
  });
  add('forEach', function (f) {
    Array.from(this).forEach(f);
  });
  add('map', function (f) {
    return Array.from(this).map(f)[Symbol.iterator]();
  });
  add('filter', function (f) {
    return Array.from(this).filter(f)[Symbol.iterator]();
  });
  add('toArray', function () {
    return Array.from(this);
  });
}
