import { MONTHS } from '../calendar.mjs';
import { billedOf, workflow } from '../figures.mjs';
import { byDay, split } from '../spread.mjs';
import { csv, money } from '../text.mjs';

/** One workspace a workflow, and how its cost divides among kinds of tokens. */
const WORKSPACES = [
  { id: 'W01', model: 'Claude Haiku 4.5', parts: { input_no_cache: 24, input_cache_read: 11, output: 65 } },
  { id: 'W09', model: 'Claude Sonnet 4.5', parts: { input_no_cache: 31, input_cache_read: 22, output: 47 } },
  { id: 'W12', model: 'Claude Opus 4.5', parts: { input_no_cache: 66, output: 34 } },
  { id: 'W21', model: 'Claude Sonnet 4.5', parts: { input_no_cache: 44, input_cache_read: 16, output: 40 } },
];
const HEADINGS =
  'usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed,api_key_id,api_key_status'.split(
    ',',
  );

const rows = MONTHS.flatMap((month, t) =>
  WORKSPACES.flatMap(({ id, model, parts }) => {
    const one = workflow(id);
    const cents = billedOf(one)[t];
    if (cents === null) return [];
    return byDay(month, cents, { word: id, from: one.started }).flatMap(({ day, amount }) =>
      split(amount, Object.values(parts)).map((part, i) => ({
        usage_date_utc: day,
        model,
        workspace: one.name,
        api_key: `${id.toLowerCase()}-production`,
        usage_type: 'message',
        context_window: '≤ 200k',
        token_type: Object.keys(parts)[i],
        cost_usd: money(part),
        list_price_usd: money(part),
        cost_type: 'token',
        inference_geo: 'not_available',
        api_key_id: `apikey_01${id}`,
        api_key_status: 'active',
      })),
    );
  }),
);

/** Anthropic's cost export from its console. It leaves the priority tier out, which the invoice has. */
export const anthropic = [
  { name: 'anthropic-costs-2025-11-to-2026-10.csv', content: csv(HEADINGS, rows.sort((a, b) => (a.usage_date_utc < b.usage_date_utc ? -1 : a.usage_date_utc > b.usage_date_utc ? 1 : 0))) },
]; // prettier-ignore
