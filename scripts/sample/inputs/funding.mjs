import { PERIOD } from '../company.mjs';

/** What owners said when they were asked whether they would fund it again, as it is. */
export const funding = [
  ['W01', 'Y', 'Resolves 402,000 cases a month at a falling cost', 'A. Okafor'],
  ['W13', 'Y', 'With 57 seats less', 'R. Novak'],
  ['W21', 'N', 'More tokens for fewer accepted tests: cap it first', 'M. Ito'],
  ['W24', 'N', 'No unit of value after 103 days', 'S. Duarte'],
].map(([Workflow, Again, Reason, By]) => ({ Workflow, Month: PERIOD, Again, Reason, By }));
