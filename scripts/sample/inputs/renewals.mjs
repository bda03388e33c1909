import { ENVELOPES } from '../company.mjs';
import { seatsOf, workflow } from '../figures.mjs';

const ownerOf = (id) => ENVELOPES.find((one) => one.id === workflow(id).envelope).owner;
/** A contract for the seats of a workflow, for a year at the newest price. */
const contract = (id, Contract, Vendor, Renewal, Result, CostLesson) => {
  const { bought, price } = seatsOf(workflow(id)).at(-1);
  return {
    Contract: `${Contract}, ${bought.toLocaleString('en-US')} seats`,
    Vendor,
    Renewal,
    Amount: bought * price * 12,
    Owner: ownerOf(id),
    Result,
    CostLesson,
  };
};

/** Contracts by the day on which they end: the first is due, 45 days before it. */
export const renewals = [
  contract('W13', 'Copilot', 'Microsoft 365', '2026-12-15', '563 of 620 people use it', 'Buy 57 seats less: 20,520 a year'),
  contract('W17', 'Einstein', 'Salesforce', '2027-01-31', '18,000 leads scored a month', 'Six hundredths of the price is AI'),
  contract('W16', 'Notion AI', 'Notion', '2027-02-28', null, null),
  contract('W15', 'AI Companion', 'Zoom', '2027-03-31', null, null),
  contract('W08', 'Copilot Business', 'GitHub', '2027-07-31', null, 'Agree the price for the term: it rose by 5 within one'),
];
