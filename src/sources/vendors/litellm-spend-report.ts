import { liteLlmReport } from '../columns/litellm-spend';

/** LiteLLM's spend report by team: a day's teams, their models and keys. Spend is worked out from its price list: an estimate, never added to a bill. */
export default liteLlmReport({
  ...{ id: 'litellm-spend-report', title: 'LiteLLM spend report', checked: '2026-11-22' },
  ...{ list: 'teams', named: 'team_name', group: 'team' },
});
