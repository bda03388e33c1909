import { renderToStaticMarkup } from 'react-dom/server';
import { answer, beginAnew, chooseHeading, leave, openWizard, saveWizard, stepBack, takeUp, toStep } from '../../src/taskpane/flows/map';
import { remedy } from '../../src/taskpane/flows/remedy';
import { EMPTY_JOB } from '../../src/taskpane/job';
import NameColumns from '../../src/taskpane/screens/NameColumns';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import { type Wizard, isAnswered, likeOf, questionsLeft, sendable, titleOf, withHeading } from '../../src/taskpane/wizard';
import { client, good, memory, services } from './doubles';
import * as data from './fixtures';
import { full } from './scenes';
import { WIZARDS, answered, asked, firstLines, half, ownSources, wizard } from './wizards';

const job = { ...EMPTY_JOB, stage: 'check' as const, preview: data.unknown, files: [] };
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>' };
const screen = (one: Services): string =>
  renderToStaticMarkup(
    <ServicesProvider value={one}>
      <NameColumns />
    </ServicesProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|quot|#x27|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');
const said = (state: Wizard): string => screen(services({}, { ...full, route: '#map', job, wizard: state }));
const at = (one: Services): Wizard => one.store.get().wizard!;

test('each step says its number, and its foot what is left to answer', () => {
  expect(said(WIZARDS['map-heading']!)).toContain('tessera_usage_oct.csv · step 1 of 3: headings');
  expect(said(WIZARDS['map-heading']!)).toContain('Line 4 · looks like headings');
  expect(said(WIZARDS['map-empty']!)).toContain('5 questions left.');
  expect(said(wizard)).toContain('1 question left. Saved as “Tessera usage”, so next month it is recognised.');
  expect(said({ ...WIZARDS['map-ties']!, used: false })).toContain('Saved as “Tessera usage”, to be chosen by hand.');
  expect(said(WIZARDS['map-none']!)).toContain('The source needs a name.');
  expect(said({ ...WIZARDS['map-none']!, title: 'T' })).toContain('No line can be read like this.');
});
test('what can be read both ways has no default, and says so; the line as read waits for it', () => {
  const text = said(wizard);
  for (const part of [
    '10/11/2026 means',
    '11 Oct 2026',
    '10 Nov 2026',
    'Every date in this file can be read both ways. Choose one.',
    '5 choose above tess-large-2 1,204.50 EUR',
  ])
    expect(text).toContain(part);
  // In the signs of the file, with its first line as the proof.
  expect(said({ ...wizard, mapping: { ...half, dates: 'eu' }, tried: { ...answered, questions: [] } })).toContain(
    'Dates are written like 31/10/2026: 10/11/2026 is 10 Nov 2026.',
  );
  expect(said(WIZARDS['map-both-amounts']!)).toContain('1.204,50: 2.118 is 2,118.00');
  expect(said(WIZARDS['map-mixed']!)).toContain('1204.50: reads 28 of 88 lines');
});
test('the check ties lines to read and rejected, names the first that are left out, and sums by month and currency', () => {
  const text = said(WIZARDS['map-check']!);
  for (const part of [
    '3 lines rejected',
    'tessera_usage_oct.csv, line 9 : The amount "n/a" does not fit',
    'Oct 2026 EUR 61 18,204.12',
    '88 lines = 85 read + 3 rejected.',
    'Skip lines without a date',
  ])
    expect(text).toContain(part);
  expect(said(WIZARDS['map-ties']!)).not.toContain('Skip lines');
});

test('from the file to its source: heading, columns, answers, saved, read again as it', async () => {
  const requests = client({ ownSources: () => good([]), tryMapping: ({ mapping }) => good(mapping.dates === null ? asked : answered) });
  const one = services({ client: requests }, { ...full, route: '#check', job });
  await openWizard(one, 'u3', 'tessera_usage_oct.csv');
  expect([one.store.get().route, at(one).step, at(one).mapping.heading, at(one).title]).toEqual(['#map', 'heading', 4, 'Tessera usage']);
  await toStep(one, 'columns');
  await answer(one, { columns: half.columns, lines: 'billed' });
  expect(questionsLeft(at(one))).toBe(1);
  expect(one.store.get().polite).toBe('1 more question to answer.');
  await answer(one, { dates: 'eu' });
  expect([questionsLeft(at(one)), one.store.get().polite]).toEqual([0, 'Every question is answered.']);
  await toStep(one, 'check');
  await saveWizard(one);
  expect(requests.asked.find(([name]) => name === 'saveSource')?.[1]).toMatchObject({
    upload: 'u3',
    id: null,
    basedOn: 0,
    used: true,
    mapping: { dates: 'eu', columns: half.columns },
  });
  expect(one.store.get().wizard).toBeNull();
  expect(requests.asked.map(([name]) => name)).toContain('preview');
  expect(one.memory.read('mapping')).toBeNull();
});
test('a file without a line of headings begins at its columns, and is read at once', async () => {
  const lone = { ...firstLines, guess: 1, lines: firstLines.lines.slice(3, 4) };
  const one = services(
    { client: client({ firstLines: () => good(lone), ownSources: () => good([]), tryMapping: () => good(asked) }) },
    { ...full, route: '#check', job },
  );
  await openWizard(one, 'u3', 'calls.jsonl');
  expect([at(one).step, at(one).tried]).toEqual(['columns', asked]);
  expect(screen(one)).not.toContain('The file was not read.');
});
test('another column for the amount asks anew how amounts are written', async () => {
  const one = services({}, { ...full, job, wizard: { ...wizard, mapping: { ...half, amounts: 'continental', dates: 'eu' } } });
  await answer(one, { columns: { ...half.columns, amount: { column: 'tokens_out' } } });
  expect(at(one).mapping).toMatchObject({ amounts: null, dates: 'eu' });
});
test('an answer that comes late is dropped', async () => {
  const waits: ((value: unknown) => void)[] = [];
  const slow = client({}, { ask: (async () => new Promise((done) => waits.push(done))) as never });
  const one = services({ client: slow }, { ...full, job, wizard });
  const [first, second] = [answer(one, { dates: 'us' }), answer(one, { dates: 'eu' })];
  waits[1]!(good(answered));
  await second;
  waits[0]!(good({ ...asked, lines: 1 }));
  await first;
  expect(at(one)).toMatchObject({ mapping: { dates: 'eu' }, tried: { lines: 88 } });
});
test('what is left is said by the last answer only: an earlier one knows less', async () => {
  const waits: ((value: unknown) => void)[] = [];
  const slow = client({}, { ask: (async () => new Promise((done) => waits.push(done))) as never });
  const one = services({ client: slow }, { ...full, job, wizard: { ...wizard, tried: answered, mapping: { ...half, dates: 'eu', lines: null } } });
  const [first, second] = [answer(one, { lines: 'billed' }), answer(one, { dates: null })];
  waits[0]!(good(answered));
  await first;
  expect(one.store.get().polite).toBe('');
  waits[1]!(good(asked));
  await second;
  expect(one.store.get().polite).toBe('1 more question to answer.');
  expect(questionsLeft(at(one))).toBe(1);
});
test('a vendor that differs from line to line is shown in each; one that never does is not', () => {
  const columns = { ...half.columns, vendor: { column: 'region' } };
  const vendors = answered.first.map((line) => ({ ...line, vendor: 'Midjourney', sentence: null }));
  expect(said({ ...wizard, mapping: { ...half, dates: 'eu', columns }, tried: { ...answered, first: vendors } })).toContain('Midjourney · tess-large-2');
  expect(said({ ...wizard, mapping: { ...half, dates: 'eu' }, tried: { ...answered, first: vendors } })).not.toContain('Midjourney · ');
});
test('a file that is almost one of a source begins with what was said of those, and becomes its next version', async () => {
  const renamed = firstLines.lines.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => (cell === 'net_cost' ? 'net_amount' : cell === 'team' ? ' Team ' : cell)),
  }));
  const requests = client({ firstLines: () => good({ ...firstLines, lines: renamed, guess: 1 }) });
  const one = services({ client: requests }, { ...full, job });
  await openWizard(one, 'u4', 'tessera_usage_nov.csv');
  // Its columns tell the line of headings better than a guess, and are named in the letters of this file.
  expect(at(one)).toMatchObject({
    id: 'own-tessera-usage',
    basedOn: 2,
    title: 'Tessera usage',
    step: 'columns',
    mapping: { heading: 4, dates: 'eu', lines: 'billed' },
  });
  expect([at(one).mapping.columns.amount, at(one).mapping.columns.project, at(one).like?.lacks]).toEqual([undefined, { column: ' Team ' }, ['net_cost']]);
  expect(requests.asked.map(([name]) => name)).toContain('tryMapping');
  const text = screen(one);
  expect(text).toContain('This file is almost one of Tessera usage. What was said of those is taken over; saved, it is version 3.');
  expect(text).toContain('It has no column “net_cost”: say where that stands now, or leave it out. Begin anew');
  beginAnew(one);
  expect(at(one)).toMatchObject({ id: null, basedOn: 0, like: null, step: 'heading', mapping: { columns: {}, lines: null } });
});
test('a file that has less than most of the columns is begun anew, and so is every file where nobody answers for the sources', async () => {
  const other = firstLines.lines.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => (/^(usage_day|net_cost|model)$/.test(cell) ? `${cell} 2` : cell)),
  }));
  expect(likeOf({ ...firstLines, lines: other }, ownSources)).toBeNull();
  expect(likeOf(firstLines, ownSources)).toMatchObject({ line: 4, lacks: [], source: { id: 'own-tessera-usage' } });
  const silent = client({ ownSources: () => ({ ok: false, situation: { kind: 'server-unreachable', address: 'x', last: null } }) });
  const one = services({ client: silent }, { ...full, job });
  await openWizard(one, 'u4', 'tessera_usage_nov.csv');
  expect(at(one)).toMatchObject({ id: null, like: null, step: 'heading' });
});
test('what stops the reading is said, and every answer is kept', async () => {
  const refused = { ok: false, situation: { kind: 'refused', sentence: 'Line 2 has no headings. Choose another line.' } } as const;
  const one = services(
    { client: client({ tryMapping: () => refused, saveSource: () => refused }) },
    { ...full, job, wizard: { ...wizard, mapping: { ...half, dates: 'eu' }, tried: answered } },
  );
  await answer(one, { charge: 'Purchase' });
  expect(at(one)).toMatchObject({ stopped: refused.situation, asking: false, mapping: { charge: 'Purchase', columns: half.columns } });
  // What an earlier answer made of the file is no news of this one; what stops it stands beside the button, too, and is tried once more by one press.
  expect([at(one).tried, screen(one).split(refused.situation.sentence).length]).toEqual([null, 3]);
  expect([screen(one).includes('The file was not read.'), screen(one).includes('Reading …')]).toEqual([true, false]);
  const asked = (one.client as ReturnType<typeof client>).asked.length;
  await remedy(one, at(one).stopped!, { label: 'Try again', does: 'retry' });
  expect((one.client as ReturnType<typeof client>).asked.slice(asked).map(([name]) => name)).toEqual(['tryMapping']);
  await saveWizard(one);
  expect(at(one).stopped).toEqual(refused.situation);
});
test('what was begun is offered for such a file, taken up or dropped, and forgotten after two weeks', async () => {
  const kept = memory();
  const one = services({ memory: kept, client: client({ ownSources: () => good([]) }) }, { ...full, job, wizard });
  await answer(one, { dates: 'us' });
  leave(one);
  expect([one.store.get().route, one.store.get().wizard]).toEqual(['#check', null]);
  await openWizard(one, 'u9', 'tessera_usage_oct.csv');
  expect(at(one).before).toMatchObject({ title: 'Tessera usage', mapping: { dates: 'us' } });
  takeUp(one, true);
  expect(at(one)).toMatchObject({ before: null, step: 'columns', title: 'Tessera usage', mapping: { dates: 'us', heading: 4 } });
  await openWizard(one, 'u9', 'tessera_usage_oct.csv');
  takeUp(one, false);
  expect([at(one).before, kept.read('mapping')]).toEqual([null, null]);
  kept.write('mapping', JSON.stringify({ name: 'tessera_usage_oct.csv', at: '2026-01-01T00:00:00Z', headings: [], mapping: half, title: 'x' }));
  await openWizard(one, 'u9', 'tessera_usage_oct.csv');
  expect(at(one).before).toBeNull();
  kept.write('mapping', '{"mapping":{"columns":{"date":"=cmd"}}}');
  await openWizard(one, 'u9', 'tessera_usage_oct.csv');
  expect(at(one).before).toBeNull();
});
test('a source of the team’s own is changed from the version that is known', async () => {
  const requests = client();
  const one = services({ client: requests }, { ...full, job });
  await openWizard(one, 'u2', 'tessera_usage_nov.csv', 'own-tessera-usage');
  expect(at(one)).toMatchObject({ id: 'own-tessera-usage', basedOn: 2, title: ownSources[0]!.title, mapping: { dates: 'eu' } });
});
test('Back goes one step, and from the first out of it', () => {
  const one = services({}, { ...full, route: '#map', job, wizard: { ...wizard, step: 'check' } });
  stepBack(one);
  expect(at(one).step).toBe('columns');
  stepBack(one);
  expect(at(one).step).toBe('heading');
  stepBack(one);
  expect(one.store.get().route).toBe('#check');
});
test('a heading line without the columns that were named takes those answers back', () => {
  expect(withHeading(wizard, 5).columns).toEqual({ currency: { always: 'EUR' }, vendor: { always: 'Tessera' } });
  const one = services({}, { ...full, job, wizard });
  chooseHeading(one, 5);
  expect(at(one)).toMatchObject({ tried: null, mapping: { heading: 5 } });
});
test('a word that is not whole yet is no answer and is not sent', () => {
  expect([isAnswered('currency', { always: 'EU' }), isAnswered('currency', { always: 'EUR' }), isAnswered('vendor', { always: ' ' })]).toEqual([
    false,
    true,
    false,
  ]);
  expect(sendable({ ...half, columns: { ...half.columns, currency: { always: 'E' } } }).columns.currency).toBeUndefined();
  expect([titleOf('a_b.csv.gz'), titleOf('.csv')]).toEqual(['A b', '']);
  // Next month's file has another date in its name.
  const dated = ['tessera_usage_oct.csv', 'tessera usage 2026-10.csv', 'tessera_usage_2026-10-01_2026-10-31.csv', 'tessera-usage-October-2026 (1).csv'];
  expect(dated.map(titleOf)).toEqual(['Tessera usage', 'Tessera usage', 'Tessera usage', 'Tessera-usage']);
  expect([titleOf('oct.csv'), titleOf('market_2.csv')]).toEqual(['Oct', 'Market 2']);
  const elsewhere = [
    'Nordlicht_Abrechnung_Okt.csv',
    'Nordlicht Abrechnung Dezember 2026.csv',
    'Nordlicht Abrechnung août.csv',
    'Nordlicht Abrechnung 2026-mrz.csv',
  ];
  expect(new Set(elsewhere.map(titleOf))).toEqual(new Set(['Nordlicht Abrechnung']));
  expect(titleOf('training data set.csv')).toBe('Training data set');
  expect(firstLines.lines).toHaveLength(6);
});
