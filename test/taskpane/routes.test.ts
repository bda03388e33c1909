import { ROUTES, backOf, readCode, readRoute, tabOf } from '../../src/taskpane/routes';

test('the start address carries the pairing code', () => {
  expect([readCode('#code=H7QK-29TD'), readCode('#home'), readCode('')]).toEqual(['H7QK-29TD', null, null]);
});
test('an unknown place is Month end', () => {
  expect([readRoute('#status'), readRoute('#elsewhere'), readRoute('')]).toEqual(['#status', '#home', '#home']);
});
test('no place is deeper than place and step', () => {
  for (const route of ROUTES) {
    const back = backOf(route);
    if (back === null) continue;
    const top = backOf(back);
    expect(top === null || backOf(top) === null).toBe(true);
    expect(['#home', '#status', '#functions', '#problems']).toContain(tabOf(route));
  }
});
