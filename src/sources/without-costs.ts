import { key } from './headings';

/** Tables that come beside a bill and are none, by headings that only they have. */
const BESIDE: readonly { readonly all: readonly string[]; readonly sentence: string }[] = [
  {
    all: ['BillingPeriodStart', 'BillingPeriodEnd', 'BillingPeriodStatus', 'InvoiceIssuerName'],
    sentence: 'These are the billing periods of a FOCUS export. They hold no costs: leave the file out.',
  },
  {
    all: ['ContractId', 'ContractCommitmentId', 'ContractCommitmentPeriodStart', 'ContractCommitmentPeriodEnd'],
    sentence: 'These are the contract commitments of a FOCUS export. They hold no charges: leave the file out, and enter what was agreed in Contracts.',
  },
];

/** What a table without costs is, in one sentence; `undefined` for other headings. */
export function withoutCosts(headings: readonly string[]): string | undefined {
  const there = new Set(headings.map(key));
  if (there.has(key('BilledCost'))) return undefined;
  return BESIDE.find(({ all }) => all.every((heading) => there.has(key(heading))))?.sentence;
}
