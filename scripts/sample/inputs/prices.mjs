const LIST = 'price list of the vendor';
const CONTRACT = 'contract';
/** Since the start of the ledger unless said otherwise. */
const price = (Vendor, Sku, Unit, Price, Source = LIST, more = {}) => ({
  Vendor,
  Sku,
  Unit,
  From: '2025-11-01',
  To: null,
  Price,
  Currency: 'USD',
  Source,
  ...more,
});
const tokens = (vendor, model, input, output) => [
  price(vendor, `${model}, input`, 'million tokens', input),
  price(vendor, `${model}, output`, 'million tokens', output),
];

/** What the company pays, with the day from which it holds: a Copilot seat costs 39 instead of 34 from 1 Aug 26 on. */
export const prices = [
  price('GitHub', 'Copilot Business', 'seat a month', 34, CONTRACT, { To: '2026-07-31' }),
  price('GitHub', 'Copilot Business', 'seat a month', 39, 'letter of the vendor, 12 Jun 26', { From: '2026-08-01' }),
  price('Microsoft 365', 'Copilot', 'seat a month', 30, CONTRACT),
  price('Zoom', 'AI Companion', 'seat a month', 18, CONTRACT),
  price('Notion', 'Notion AI', 'seat a month', 16, CONTRACT),
  price('Salesforce', 'Einstein', 'seat a month', 165, CONTRACT),
  price('Salesforce', 'Agentforce', 'case', 0.1, CONTRACT),
  price('Snowflake', 'AI_SERVICES', 'credit', 3, CONTRACT),
  price('Wortlaut GmbH', 'Translation API', 'message', 0.075, CONTRACT, { Currency: 'EUR' }),
  ...tokens('Anthropic', 'Claude Haiku 4.5', 1, 5),
  ...tokens('Anthropic', 'Claude Sonnet 4.5', 3, 15),
  ...tokens('Anthropic', 'Claude Opus 4.5', 5, 25),
  ...tokens('OpenAI', 'gpt-5-mini', 0.25, 2),
  ...tokens('OpenAI', 'gpt-5', 1.25, 10),
];
