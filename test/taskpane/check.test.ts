import type { Preview } from '../../src/ledger/preview';
import { EMPTY_JOB } from '../../src/taskpane/job';
import { whatOf } from '../../src/taskpane/parts/ChangedLines';
import { services } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { seen } from './seen';

const [first] = data.preview.files;
const file = (name: string, change: Partial<Preview['files'][number]> = {}) => ({ ...first!, name, upload: name, sentence: null, ...change });
const strange = { taken: false, source: null, sourceTitle: null } as const;
const text = (preview: Preview): string => seen(services({}, { ...full, route: '#check', job: { ...EMPTY_JOB, stage: 'check', preview } })).join(' ');

test('files that are left out are named above, before anybody writes without them', () => {
  const some = text({ ...data.preview, files: [file('a.csv'), file('b.csv', { ...strange, unknown: true }), file('c.png', strange)] });
  expect(some).toContain('2 files are left out What is written now is without them: b.csv and c.png. The columns of 1 can be named below.');
  expect(text({ ...data.preview, files: [file('a.csv'), file('c.png', strange)] })).toContain('1 file is left out What is written now is without it: c.png.');
  expect(text({ ...data.preview, files: [file('a.csv')] })).not.toContain('What is written now');
  // Each says so itself, and nothing is written.
  expect(text({ ...data.preview, files: [file('b.csv', { ...strange, unknown: true })] })).not.toContain('What is written now');
});

test('what stands beside the totals is told in its own currency only', () => {
  const parts = (preview: Preview) => text(preview).match(/Not in totals(?!:)/g) ?? [];
  const [USD, EUR] = [(Amount: string) => ({ Currency: 'USD', Amount }), (Amount: string) => ({ Currency: 'EUR', Amount })];
  const CHF = { Currency: 'CHF', Amount: '5' };
  const none = { count: 0, amounts: [] };
  const three = { ...data.preview, changed: none, removed: none, added: { count: 3, amounts: [USD('1'), EUR('10'), CHF] } };
  expect(parts({ ...three, effect: { count: 3, amounts: [USD('1'), EUR('8'), CHF] } })).toEqual([]);
  expect(parts({ ...three, effect: { count: 3, amounts: [USD('0.5'), EUR('10'), CHF] } })).toHaveLength(1);
});

test('the day of a changed line is written as people write days', () => {
  const [line] = data.preview.changedLines;
  const changed = text({ ...data.preview, changedLines: [{ ...line!, what: 'OpenAI API · gpt-5 · 2026-10-03' }] });
  expect(changed).toContain('Changed lines, old and new');
  expect(whatOf({ ...line!, what: 'OpenAI API · gpt-5 · 2026-10-03' })).toBe('OpenAI API · gpt-5 · 3 Oct 2026');
});

test('one rejected line is one', () => {
  expect(text({ ...data.preview, rejected: { count: 1, amounts: [] } })).toContain('It is left out, not guessed.');
  expect(text(data.preview)).toContain('They are left out, not guessed.');
});

test('what a newer file has nothing of is asked above and at the file, and nobody writes without an answer that was given', () => {
  const said = text(data.mayBeGone);
  expect(said).toContain('1 part of older files may be gone It stays unless you say below that it is gone.');
  expect(said).toMatch(/azure-2026-10\.csv +· parts may be gone/);
  expect(said).toContain('(1,204.50 EUR); this file has none. Keep them They are gone: take them out Of Web shop trial');
  expect(said).toContain('Write 423 changes');
  const row = { key: 0, name: 'a', bytes: 1, sent: 1, state: 'read', sentence: null, upload: 'u2', source: null, gone: ['["acme","id-lab"]'] } as const;
  const job = { ...EMPTY_JOB, stage: 'check', preview: data.mayBeGone, files: [row] } as const;
  const answered = seen(services({}, { ...full, route: '#check', job })).join(' ');
  expect(answered).toContain('Look at it once more. Read with these answers Cancel');
  expect(answered).not.toContain('Write 423 changes');
  expect(text(data.preview)).not.toContain('may be gone');
});

test('a lock by itself is something to write, and says what Log notes', () => {
  const sheets = data.plan.sheets.map((sheet) => ({ ...sheet, added: 0, changed: 0, removed: 0 }));
  const check = (locks: object): string => {
    const job = { ...EMPTY_JOB, kind: 'refresh', stage: 'check', plan: { ...data.plan, sheets, lostNotes: 0, ...locks }, data: data.refreshed } as const;
    return seen(services({}, { ...full, route: '#check', job })).join(' ');
  };
  expect(check({ locks: ['2026-08', '2026-09'] })).toMatch(/Log notes what is locked or open again since: August 2026 and September 2026\..*Write 2 changes/);
  expect(check({})).toContain('Nothing to write.');
});
