import { addOwn, copyOwn, readOwn, useOwn } from '../../src/taskpane/flows/own-sources';
import { client, good, host, services } from './doubles';
import { full } from './scenes';
import { ownSources } from './wizards';

const file = (name: string, text: string) => ({ name, text: async () => Promise.resolve(text) });

test('they are listed, put aside and used again', async () => {
  const asking = client();
  const one = services({ client: asking }, full);
  await readOwn(one);
  expect(one.store.get().own).toEqual(ownSources);
  await useOwn(one, ownSources[0]!, false);
  expect(asking.asked.map(([name, asked]) => [name, asked])).toContainEqual(['useSource', { id: 'own-tessera-usage', used: false }]);
  expect(one.store.get().polite).toBe('Files with the headings of Tessera usage are asked about again.');
});
test('a declaration is added from a file; what is none is refused before it is sent', async () => {
  const asking = client();
  const one = services({ client: asking }, full);
  await addOwn(one, file('s.json', '{"id":"own-a"}'));
  expect(asking.asked).toContainEqual(['addSource', { declaration: { id: 'own-a' } }]);
  expect(one.store.get().polite).toBe('Tessera usage is added as version 2.');
  for (const text of ['', '[1]', '"a"', 'null', '{']) {
    await addOwn(one, file('s.json', text));
    expect(one.store.get().situation).toEqual({ kind: 'refused', sentence: 's.json is not the file of a source.' });
  }
  expect(asking.asked.filter(([name]) => name === 'addSource')).toHaveLength(1);
});
test('what keeps the server from it is said', async () => {
  const no = { ok: false, situation: { kind: 'refused', sentence: 'This is not a source: charge does not fit.' } } as const;
  const one = services({ client: client({ addSource: () => no, useSource: () => no, ownSources: () => no }) }, full);
  await addOwn(one, file('s.json', '{}'));
  expect(one.store.get().situation).toEqual(no.situation);
  await useOwn(one, ownSources[0]!, true);
  await readOwn(one);
  expect(one.store.get().own).toBeNull();
});
test('the declaration is copied as it may be added elsewhere', async () => {
  let copied = '';
  const one = services(
    { host: { ...host, copy: async (text) => Promise.resolve(void (copied = text)) }, client: client({ ownSources: () => good([]) }) },
    full,
  );
  await copyOwn(one, ownSources[0]!);
  expect(JSON.parse(copied)).toEqual(ownSources[0]!.declaration);
});
