import { liteLlmReport } from '../columns/litellm-spend';

/** LiteLLM's spend report by customer: a day's customers, their models and keys. Spend is worked out from its price list: an estimate, never added to a bill. */
export default liteLlmReport({
  ...{ id: 'litellm-spend-customers', title: 'LiteLLM spend report by customer', checked: '2026-11-23' },
  ...{ list: 'customers', named: 'customer', group: 'customer' },
});
