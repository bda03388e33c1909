import { isCurrency } from '../model/currency';
import type { RuleBookContent } from '../ledger/rule-book';
import { firstPeriod } from '../workbook/first-period';
import type { WorkbookInputs } from '../workbook/inputs';
import type { Job } from './job';
import type { State } from './state';

/** What a workbook starts with when the first figures are the analyst's own: the month that is closed, as of which day, and what the company reports in. */
export function firstInputs(months: readonly string[], currency: string | null, now: string): WorkbookInputs | null {
  const first = firstPeriod(months, now.slice(0, 10));
  const reports = currency === null ? {} : { Policy_Currency: currency };
  return first === undefined ? null : { policy: { Policy_Period: first.period, Policy_AsOf: first.asOf, ...reports }, tables: {}, cells: {} };
}

/** The choices on Policy that the team's rule book keeps. */
export const policyOf = ({ Currency, RateType, TaxInCost }: RuleBookContent): WorkbookInputs['policy'] => ({
  Policy_Currency: Currency,
  ...(RateType === undefined ? {} : { Policy_RateType: RateType }),
  ...(TaxInCost === undefined ? {} : { Policy_TaxInCost: TaxInCost }),
});

/** What is typed as the currency that a new workbook reports in: as long as nothing is, the only one of its files. Null where nobody has to say it; what the team has said goes before, should it be known only later. */
export function reportingAsked({ look, serverBook }: Pick<State, 'look' | 'serverBook'>, job: Job): { readonly typed: string; readonly fits: boolean } | null {
  if (look?.built === true || job.inputs !== null || job.preview === null || (serverBook?.version ?? 0) > 0) return null;
  const [only, another] = [...new Set(job.preview.effect.amounts.map(({ Currency }) => Currency))];
  const typed = job.currency ?? (another === undefined ? (only ?? '') : '');
  return { typed, fits: isCurrency(typed) };
}
