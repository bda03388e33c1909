import { lastDay } from '../calendar.mjs';
import { ENVELOPES, PERIOD } from '../company.mjs';

const ownerOf = (id) => ENVELOPES.find((one) => one.id === id).owner;
/** What an experiment without a unit of value has not used of its 54,000 after 24,800. */
export const RELEASED = 29200;

/** Fail fast: proposed on the last day of the quarter's last month, not approved yet. */
export const reallocations = [
  {
    Date: lastDay(PERIOD),
    Quarter: 'FY26 Q3',
    From: 'E11',
    To: 'E01',
    Amount: RELEASED,
    Reason: 'No unit of value after 103 days: rule R9 releases the rest',
    DonorOwner: ownerOf('E11'),
    ReceiverOwner: ownerOf('E01'),
    Approver: null,
    Executive: null,
  },
];
