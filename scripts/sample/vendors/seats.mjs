import { MONTHS } from '../calendar.mjs';
import { seatsOf, unitsOf, workflow } from '../figures.mjs';
import { csv } from '../text.mjs';

const HEADINGS = [
  'Month',
  'Vendor',
  'Product',
  'Plan',
  'Workflow',
  'Purchased',
  'Assigned',
  'Active',
  'Price',
  'Currency',
  'AI share',
  'Evidence',
  'Renewal',
  'Approved',
  'Audited',
];

/** A product in a month. What is not said is bought, given out and used in full. */
const row = (month, id, purchased, price, more) => ({
  Month: month,
  Workflow: id,
  Purchased: purchased,
  Assigned: purchased,
  Active: purchased,
  Price: price.toFixed(2),
  Currency: 'USD',
  'AI share': '1',
  Approved: 'Y',
  Audited: 'Y',
  ...more,
});
const rows = MONTHS.flatMap((month, t) => {
  const of = (id) => seatsOf(workflow(id))[t];
  const office = of('W13');
  return [
    row(month, 'W13', office.bought, office.price, {
      Vendor: 'Microsoft 365',
      Product: 'Copilot',
      Plan: 'Add-on, yearly',
      Assigned: office.bought - 16,
      Active: unitsOf(workflow('W13'))[t],
      Evidence: 'admin centre, usage report',
      Renewal: month <= '2025-12' ? '2025-12-15' : '2026-12-15',
    }),
    row(month, 'W04', unitsOf(workflow('W04'))[t], 0.1, {
      Vendor: 'Salesforce',
      Product: 'Agentforce',
      Plan: 'Cases, as used',
      Evidence: 'digital wallet',
      Renewal: '2027-01-31',
    }),
    row(month, 'W17', of('W17').bought, of('W17').price, {
      Vendor: 'Salesforce',
      Product: 'Einstein',
      Plan: 'Enterprise edition',
      'AI share': '0.06',
      Evidence: 'price list with and without',
      Renewal: '2027-01-31',
    }),
    row(month, 'W15', of('W15').bought, of('W15').price, {
      Vendor: 'Zoom',
      Product: 'AI Companion',
      Plan: 'Business',
      'AI share': '0.2',
      Evidence: 'minutes summarised of minutes held',
      Renewal: '2027-03-31',
    }),
    row(month, 'W16', of('W16').bought, of('W16').price, {
      Vendor: 'Notion',
      Product: 'Notion AI',
      Plan: 'Business',
      'AI share': '0.25',
      Evidence: 'estimate of the owner',
      Renewal: '2027-02-28',
      Audited: 'N',
    }),
  ];
});

/** The company's own list of software with AI in it, as its administrator keeps it. */
export const seats = [{ name: 'software-seats-2025-11-to-2026-10.csv', content: csv(HEADINGS, rows) }];
