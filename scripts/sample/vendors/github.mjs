import { daysOf, MONTHS } from '../calendar.mjs';
import { PERIOD } from '../company.mjs';
import { seatsOf, workflow } from '../figures.mjs';
import { split } from '../spread.mjs';
import { csv, money } from '../text.mjs';

const BILLING =
  'date,product,sku,quantity,unit_type,applied_cost_per_quantity,gross_amount,discount_amount,net_amount,organization,repository,cost_center_name'.split(',');
const USAGE =
  'date,username,product,sku,model,quantity,unit_type,applied_cost_per_quantity,gross_amount,discount_amount,net_amount,total_monthly_quota,organization,repository,cost_center_name,aic_quantity,aic_gross_amount,input,output,cache_read,cache_write'.split(
    ',',
  );

/** Seats are billed by the day: each day has its part of a user's month. */
const seats = MONTHS.flatMap((month, t) => {
  const { bought, price } = seatsOf(workflow('W08'))[t];
  const days = daysOf(month);
  // Eight decimals a day that sum to the seats of the month.
  const parts = split(bought * 1e8, days.map(() => 1)); // prettier-ignore
  return split(bought * price * 100, days.map(() => 1)).map((cents, i) => ({
    date: days[i],
    product: 'copilot',
    sku: 'copilot_enterprise',
    quantity: (parts[i] / 1e8).toFixed(8),
    unit_type: 'user-months',
    applied_cost_per_quantity: price,
    gross_amount: money(cents),
    discount_amount: '0',
    net_amount: money(cents),
    organization: 'fernhill-supply',
    cost_center_name: 'engineering',
  })); // prettier-ignore
});

/** Credits that come with the seats: used, priced, and taken off in full. */
const MODELS = ['Claude Sonnet 4.5', 'GPT-5-Codex'];
const credits = daysOf(PERIOD).flatMap((date, d) =>
  MODELS.map((model, m) => {
    const quantity = 180 + ((d * 37 + m * 91) % 140);
    const amount = money(quantity);
    return {
      date,
      username: `developer-${m + 1}`,
      product: 'copilot',
      sku: 'copilot_ai_credit',
      model,
      quantity,
      unit_type: 'ai-credits',
      applied_cost_per_quantity: '0.01',
      gross_amount: amount,
      discount_amount: amount,
      net_amount: '0',
      total_monthly_quota: 3900,
      organization: 'fernhill-supply',
      cost_center_name: 'engineering',
      aic_quantity: '0',
      aic_gross_amount: '0',
      input: quantity * 4100,
      output: quantity * 310,
      cache_read: quantity * 9200,
      cache_write: '0',
    };
  }),
);

/** GitHub's billing report of the seats, and its report of AI use in October. */
export const github = [
  { name: 'github-billing-2025-11-to-2026-10.csv', content: csv(BILLING, seats) },
  { name: 'github-ai-usage-2026-10.csv', content: csv(USAGE, credits) },
];
