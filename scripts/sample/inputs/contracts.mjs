import { seatsOf, workflow } from '../figures.mjs';

/** Seats agreed for a term at the newest count and price. A bill or the list of software brings their money, so the contract adds none. */
const seats = (Workflow, Vendor, Product, Plan, Start, End, AiShare, Evidence) => {
  const { bought, price } = seatsOf(workflow(Workflow)).at(-1);
  return {
    Vendor,
    Product,
    Plan,
    Kind: 'seats',
    Quantity: bought,
    Price: price,
    Per: 'month',
    Currency: 'USD',
    Start,
    End,
    Workflow,
    AiShare,
    Evidence,
    Billed: 'Y',
  };
};

/** Agreements for software with AI in it, in the order of their ends. */
export const contracts = [
  seats('W13', 'Microsoft 365', 'Copilot', 'Add-on, yearly', '2025-12-16', '2026-12-15', 1, 'Order form: an add-on of its own'),
  seats('W17', 'Salesforce', 'Einstein', 'Enterprise edition', '2026-02-01', '2027-01-31', 0.06, 'Price list with and without'),
  seats('W16', 'Notion', 'Notion AI', 'Business', '2026-03-01', '2027-02-28', 0.25, 'Estimate of the owner'),
  seats('W15', 'Zoom', 'AI Companion', 'Business', '2026-04-01', '2027-03-31', 0.2, 'Minutes summarised of minutes held'),
];
