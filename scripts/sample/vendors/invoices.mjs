import { addMonths, lastDay, MONTHS } from '../calendar.mjs';
import { PERIOD } from '../company.mjs';
import { billedOf, unitsOf, workflow } from '../figures.mjs';
import { money } from '../text.mjs';
import { invoice } from './ubl.mjs';

const WORTLAUT = { name: 'Wortlaut GmbH', id: 'DE319447208', street: 'Speicherstraße 14', city: 'Leipzig', zip: '04107', country: 'DE' };
const ANTHROPIC = {
  name: 'Anthropic',
  legal: 'Anthropic, PBC',
  id: 'US874412093',
  street: '548 Market Street',
  city: 'San Francisco',
  zip: '94104',
  country: 'US',
};

/** Help-desk translation, an invoice a month in euros. */
const wortlaut = MONTHS.map((month, t) => {
  const one = workflow('W03');
  const line = { name: 'Translation API', words: 'Messages translated', quantity: unitsOf(one)[t], unit: 'C62', price: '0.075', cents: billedOf(one)[t] };
  return {
    file: `wortlaut-${month}.xml`,
    id: `WL-${month.replace('-', '')}-0417`,
    month,
    due: `${addMonths(month, 1)}-28`,
    seller: WORTLAUT,
    currency: 'EUR',
    order: 'FH-PO-2231',
    workflow: 'W03',
    lines: [line],
  };
});

/** October of Anthropic: the workspaces as its report has them, and the priority tier that the report leaves out. */
const PRIORITY_TIER = 141260;
const last = MONTHS.indexOf(PERIOD);
const line = (name, words, cents) => ({ name, words, quantity: 1, unit: 'C62', price: money(cents), cents });
const anthropic = {
  file: `anthropic-invoice-${PERIOD}.xml`,
  id: 'ANT-2026-10-88213',
  month: PERIOD,
  due: `${addMonths(PERIOD, 1)}-30`,
  seller: ANTHROPIC,
  currency: 'USD',
  order: 'FH-PO-2198',
  workflow: 'not tagged',
  lines: [
    ...['W01', 'W09', 'W12', 'W21'].map((id) => line('Claude API', `Workspace ${workflow(id).name}`, billedOf(workflow(id))[last])),
    line('Claude API', 'Priority tier', PRIORITY_TIER),
  ],
};

/** What each invoice says. */
export const INVOICES = [...wortlaut, anthropic];
export const invoices = INVOICES.map(({ file, month, ...of }) => ({
  name: file,
  content: invoice({ ...of, issued: lastDay(month), from: `${month}-01`, to: lastDay(month) }),
}));
