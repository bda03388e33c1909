import { firstInputs, policyOf, reportingAsked } from '../../src/taskpane/first-inputs';
import { EMPTY_JOB } from '../../src/taskpane/job';
import * as data from './fixtures';

test('the first files open the last month that is over, as of its last day, in the currency that was said', () => {
  const opened = (...months: readonly string[]) => firstInputs(months, null, '2026-11-23T09:41:00Z')?.policy;
  expect(opened('2026-10', '2026-09')).toEqual({ Policy_Period: '2026-10', Policy_AsOf: '2026-10-31' });
  // November has begun, and what is closed is October.
  expect(opened('2026-10', '2026-11')).toEqual({ Policy_Period: '2026-10', Policy_AsOf: '2026-10-31' });
  expect(opened('2026-11')).toEqual({ Policy_Period: '2026-11', Policy_AsOf: '2026-11-23' });
  expect(opened()).toBeUndefined();
  expect(firstInputs(['2026-10'], 'EUR', '2026-11-23T09:41:00Z')?.policy).toMatchObject({ Policy_Currency: 'EUR' });
});

test('what a new workbook reports in is asked, never guessed among several; where the team has said it, or the sample does, nobody is asked', () => {
  const effect = (...codes: readonly string[]) => ({ count: 1, amounts: codes.map((Currency) => ({ Currency, Amount: '1' })) });
  const job = (...codes: readonly string[]) => ({ ...EMPTY_JOB, preview: { ...data.preview, effect: effect(...codes) } });
  const fresh = { look: data.emptyLook, serverBook: { version: 0, currency: 'USD' } };
  expect(reportingAsked(fresh, job('EUR'))).toEqual({ typed: 'EUR', fits: true });
  expect(reportingAsked(fresh, job('EUR', 'USD'))).toEqual({ typed: '', fits: false });
  expect(reportingAsked(fresh, { ...job('EUR', 'USD'), currency: 'GBP' })).toEqual({ typed: 'GBP', fits: true });
  expect(reportingAsked(fresh, { ...job('EUR'), currency: 'EU' })).toEqual({ typed: 'EU', fits: false });
  // As long as workbook and server have not answered, it is asked all the same.
  expect(reportingAsked({ look: null, serverBook: null }, job('EUR', 'USD'))).toEqual({ typed: '', fits: false });
  expect(reportingAsked({ ...fresh, look: data.look }, job('EUR'))).toBeNull();
  expect(reportingAsked({ ...fresh, serverBook: { version: 3, currency: 'EUR' } }, job('EUR', 'USD'))).toBeNull();
  expect(reportingAsked(fresh, { ...job('EUR', 'USD'), inputs: { policy: {}, tables: {}, cells: {} } })).toBeNull();
});

test('the choices of the rule book become those of Policy', () => {
  expect(policyOf({ Currency: 'EUR', Rules: [], Workflows: [], Rates: [], Periods: [], TaxInCost: 'all tax' })).toEqual({
    Policy_Currency: 'EUR',
    Policy_TaxInCost: 'all tax',
  });
});
