import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { postNow, readAccruals, readForecast, readMoves } from '../../src/taskpane/flows/post';
import { type Typed, moveOf, rulesOf } from '../../src/taskpane/moving';
import PostAccruals from '../../src/taskpane/screens/PostAccruals';
import Reallocate from '../../src/taskpane/screens/Reallocate';
import SaveForecast from '../../src/taskpane/screens/SaveForecast';
import { type Services, ServicesProvider } from '../../src/taskpane/services';
import { accrualRows, forecastRows } from '../../src/workbook/posting';
import { good, services, workbook } from './doubles';
import { accruals, forecast, moves } from './postings';
import { full } from './scenes';

const words = (one: Services, screen: ReactNode): string =>
  renderToStaticMarkup(<ServicesProvider value={one}>{screen}</ServicesProvider>)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
const read = async (work: (one: Services) => Promise<void>, state = {}): Promise<Services> => {
  const one = services({}, { ...full, ...state });
  await work(one);
  return one;
};

test('a forecast names its version, its twelve months and their total before it is saved', async () => {
  const one = await read(readForecast, { settings: { look: 'light', negative: 'minus', name: 'M. Iyer' } });
  const said = words(one, <SaveForecast />);
  expect(said).toContain('November 2026 292,338.10 December 2026 302,038.10');
  expect(said).toContain('Twelve months 4,148,257.20');
  expect(said).toContain('12 rows go below the saved versions on RollingForecast. Save 12 rows');
  expect(forecastRows(forecast, 'A', '2026-10-31', true)).toHaveLength(24);
});
test('a month that shows an error keeps a version from being saved', () => {
  const [first, ...rest] = forecast.total;
  const one = services({}, { ...full, forecast: { ...forecast, total: [{ ...first!, amount: null }, ...rest] } });
  const said = words(one, <SaveForecast />);
  expect(said).toContain('November 2026 shows an error on RollingForecast. A version needs every month.');
  expect(said).not.toContain('Twelve months');
});
test('accruals say what each vendor owes, what is posted already and what is not known', async () => {
  const said = words(await read(readAccruals), <PostAccruals />);
  expect(said).toContain('Salesforce 5,859.00 less 2,079.00 invoiced 3,780.00');
  expect(said).toContain('To post 60,286.25');
  expect(said).toContain('Posted for October 2026 already: GitHub and Anthropic.');
  expect(said).toContain('Without a rate, so not known yet: Wortlaut GmbH.');
  expect(said).toContain('Reverses on 1 Nov 2026.');
  expect(accrualRows(accruals, ['Salesforce'], 'late')).toEqual([
    { Vendor: 'Salesforce', Month: '2026-10', Expected: '5859.00', Invoiced: '2079.00', Reason: 'late' },
  ]);
});
test('what is posted goes to the workbook with who, the pane goes home, and a refusal is said', async () => {
  const asked: unknown[] = [];
  const last = { at: '', what: '', rows: 1, months: [], preview: null, reverted: false };
  const book = workbook({ post: async (...given) => Promise.resolve(good((asked.push(given.slice(0, 2)), last))) });
  const one = services({ workbook: book }, { ...full, route: '#accruals', accruals });
  const posting = { table: 'tblAccruals', what: 'Accruals posted', key: '2026-10', reason: 'r', rows: [] } as const;
  await postNow(one, posting, 'R. Castellanos');
  expect(asked).toEqual([[posting, { at: one.now(), who: 'R. Castellanos' }]]);
  expect([one.store.get().route, one.store.get().accruals, one.store.get().polite]).toEqual(['#home', null, 'Accruals posted. Revert takes it back.']);
  const situation = { kind: 'input', sheet: 'Accruals', cell: 'A1', sentence: 'It stands there already.' } as const;
  const refusing = services(
    { workbook: workbook({ post: async () => Promise.resolve({ ok: false, situation } as const) }) },
    { ...full, route: '#accruals', accruals },
  );
  await postNow(refusing, posting);
  expect([refusing.store.get().route, refusing.store.get().situation]).toEqual(['#accruals', situation]);
});

describe('a move', () => {
  const typed: Typed = { from: 'E10', to: 'E07', amount: '7,000', date: '2026-10-10', reason: 'sells', approver: 'M. Iyer', executive: '' };
  const verdicts = (change: Partial<Typed>): Record<string, string> => {
    const move = moveOf(moves, { ...typed, ...change }, null);
    return Object.fromEntries(move === null ? [] : rulesOf(moves, move).map(({ rule, verdict }) => [rule, verdict]));
  };
  test('the envelopes stand to choose', async () => {
    const said = words(await read(readMoves), <Reallocate />);
    expect(said).toContain('FY26 Q3. The total stays 900,000.00 USD.');
    expect(said).toContain('Returns triage, experiment');
    expect(said).toContain('Choose two envelopes and write the amount.');
  });
  test('rules speak by what is typed', () => {
    expect(Object.values(verdicts({}))).not.toContain('FAIL');
    expect(verdicts({ amount: '10000' })).toMatchObject({ R2: 'FAIL' });
    expect(verdicts({ approver: ' ' })).toMatchObject({ R8: 'FAIL' });
    expect(verdicts({ date: '2026-10-16' })).toMatchObject({ R7: 'FAIL' });
    expect(verdicts({ date: '2026-10-16', executive: 'P. Lindqvist' })).toMatchObject({ R7: 'PASS' });
    expect(verdicts({ date: '2026-09-30' })).toMatchObject({ 'R-date': 'FAIL' });
  });
  test('an envelope whose use is not known passes nothing', () => {
    expect(verdicts({ from: 'E01', to: 'E07' })).toEqual({ '#N/A': 'FAIL' });
  });
  test('an amount is read as this Excel writes it', () => {
    const german = { decimalSeparator: ',', thousandsSeparator: '.' };
    expect(moveOf(moves, { ...typed, amount: '6.500,50' }, german)?.amount.toFixed()).toBe('6500.5');
    for (const amount of ['', '0', '-5', 'much', '10.000,00', '1,0000', '6.500.50']) expect(moveOf(moves, { ...typed, amount }, null)).toBeNull();
    expect(moveOf(moves, { ...typed, to: '' }, null)).toBeNull();
  });
});
