import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fileName, journalFile, targetOf } from '../../src/taskpane/flows/journal';
import { readAudit, readJournal } from '../../src/taskpane/flows/post';
import { copyText } from '../../src/taskpane/flows/save-text';
import Audit from '../../src/taskpane/screens/Audit';
import SaveJournal from '../../src/taskpane/screens/SaveJournal';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import { auditRows, vendorRows } from '../../src/workbook/exposure';
import { host, services } from './doubles';
import { audit, auditDone, journal } from './exposures';
import { full } from './scenes';

const words = (one: Services, screen: ReactNode): string =>
  renderToStaticMarkup(<ServicesProvider value={one}>{screen}</ServicesProvider>)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

test('the audit says how much is checked and what still hides, lists the rest by money, and puts on the lists what none names', async () => {
  const one = services({}, full);
  await readAudit(one);
  const said = words(one, <Audit />);
  expect(said).toContain('63% of the money is checked 80% is asked.');
  expect(said).toContain('28,171.20 USD still hides in other bills; before any audit it was 93,491.33 USD.');
  expect(said).toContain('Larkspur CRM · Sales predictions not checked yet 24,115.50 Tessera · Design assistant on no list yet 9,600.00');
  expect(said).not.toContain('Meeting notes');
  expect(said).toContain('Snow Peak Data under review 18,940.00');
  expect(said).toContain('Add 1 product to Audit');
  expect([auditRows(audit), vendorRows(audit)]).toEqual([[{ Vendor: 'Tessera', Product: 'Design assistant' }], [{ Vendor: 'Tessera' }]]);
  const done = words(services({}, { ...full, audit: auditDone }), <Audit />);
  expect(done).toContain('Every product that a list or a bill names is checked. Not approved Every vendor of the month is approved.');
  expect(done).toContain('Baseline audited, signed by M. Iyer.');
});

test('the journal names the system, each company and its sum, and the file', async () => {
  const one = services({}, full);
  await readJournal(one);
  const said = words(one, <SaveJournal />);
  expect(said).toContain('4 lines of October 2026, USD.');
  expect(said).toContain('41,210.07');
  expect(said).toContain('Save journal-2026-10-quickbooks.csv');
  const target = targetOf('netsuite')!;
  const made = journalFile(journal, target);
  expect([made.ok && made.totals.map(({ entity, amount }) => [entity, amount]), fileName(journal, target)]).toEqual([
    [
      ['Larkfield Outfitters Inc', '41210.07'],
      ['Larkfield Outfitters GmbH', '12064.50'],
    ],
    'journal-2026-10-netsuite.csv',
  ]);
  const copied: string[] = [];
  const two = services({ host: { ...host, copy: async (text) => Promise.resolve(void copied.push(text)) } }, full);
  if (made.ok) await copyText(two, 'journal.csv', made.text);
  expect([copied[0]?.includes('41210.07'), two.store.get().polite]).toEqual([true, 'journal.csv is copied.']);
});

test.each([
  [{ ...journal, lines: [] }, 'There are no journal lines: Chargeback posts them when Policy says chargeback.'],
  [{ ...journal, lines: journal.lines.slice(0, 3) }, 'Larkfield Outfitters GmbH does not balance: debits 12064.50, credits 0.00 USD.'],
  [{ ...journal, lines: [{ ...journal.lines[0]!, debit: '#N/A' }] }, 'Line 1: "#N/A" is no amount above 0.'],
])('a journal that cannot be made says why, and nothing is saved', (given, sentence) => {
  const said = words(services({}, { ...full, journal: given }), <SaveJournal />).replaceAll('&quot;', '"');
  expect(said).toContain(sentence);
  expect(said).toContain('No file can be made yet');
});
