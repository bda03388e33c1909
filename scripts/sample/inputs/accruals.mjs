import { addMonths, MONTHS } from '../calendar.mjs';
import { PERIOD, WORKFLOWS } from '../company.mjs';
import { billedOf, untagged } from '../figures.mjs';

const period = MONTHS.indexOf(PERIOD);
/** What a vendor bills for a month, in cents; Google Cloud names no workflow. */
const bill = (vendor, t) =>
  vendor === 'Google Cloud' ? untagged[t] : WORKFLOWS.filter((one) => one.vendor === vendor).reduce((sum, one) => sum + (billedOf(one)[t] ?? 0), 0);
/** Vendors whose invoice comes after the close: until then a round estimate is owed. */
const LATE = ['OpenAI', 'Amazon Web Services', 'Google Cloud', 'Snowflake'];
const estimate = (cents) => Math.round(cents / 25000) * 250;

const late = (Vendor) =>
  [3, 2, 1, 0].map((ago) => {
    const t = period - ago;
    const [Month, came] = [MONTHS[t], bill(Vendor, t) / 100];
    const Expected = ago === 0 ? came : estimate(came * 100);
    return {
      Vendor,
      Month,
      Expected,
      Invoiced: 0,
      Reason: ago === 0 ? 'Usage of the month, invoice to come' : 'Estimate from usage at the close',
      ReversedOn: ago === 0 ? null : `${addMonths(Month, 1)}-01`,
      InvoicedLater: ago === 0 ? null : came,
      Ledger: Expected,
    };
  });
/** The invoice is there, and more than the cost report says. */
const INVOICED = 97212.6;
const anthropic = {
  Vendor: 'Anthropic',
  Month: PERIOD,
  Expected: bill('Anthropic', period) / 100,
  Invoiced: INVOICED,
  Reason: 'Invoice with the priority tier, nothing to accrue',
  ReversedOn: null,
  InvoicedLater: null,
  Ledger: INVOICED,
};

/** What was owed at each of four closes; every accrual before the period was taken back on the first day of the next month. */
export const accruals = [...LATE.flatMap(late), anthropic];

/** A year of capacity that is paid ahead, and a least amount that must be used within a year. */
export const commitments = [
  { Contract: 'Snowflake capacity', Vendor: 'Snowflake', Kind: 'prepaid', Amount: 75000, Start: '2026-03-15', End: '2027-03-14' },
  { Contract: 'Anthropic, least use', Vendor: 'Anthropic', Kind: 'minimum', Amount: 720000, Start: '2026-02-01', End: '2027-01-31' },
];
