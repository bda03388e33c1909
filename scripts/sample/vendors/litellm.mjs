import { daysOf } from '../calendar.mjs';
import { PERIOD } from '../company.mjs';
import { workflow } from '../figures.mjs';

/** What passes the company's own gateway, and what the gateway's price list makes of it. Bills say what it costs; this never counts. */
const ROUTES = [
  { team: 'W01', model: 'claude-haiku-4-5', provider: 'anthropic', input: 1680, output: 380, price: [1, 5] },
  { team: 'W07', model: 'gpt-5-mini', provider: 'openai', input: 760, output: 145, price: [0.25, 2] },
];
const REQUESTS = 12;
const two = (n) => String(n).padStart(2, '0');

const logs = daysOf(PERIOD).flatMap((day, d) =>
  ROUTES.flatMap(({ team, model, provider, input, output, price }, r) =>
    Array.from({ length: REQUESTS }, (_, n) => {
      const wave = (d * 31 + n * 17 + r * 7) % 40;
      const [prompt, completion] = [input + wave * 11, output + wave * 3];
      const start = `${day}T${two(7 + n)}:${two(wave)}:${two((n * 13) % 60)}`;
      return {
        request_id: `req-${day}-${team.toLowerCase()}-${two(n)}`,
        call_type: 'acompletion',
        api_key: `88dc28${two(r)}`,
        spend: Number(((prompt * price[0] + completion * price[1]) / 1e6).toFixed(8)),
        total_tokens: prompt + completion,
        prompt_tokens: prompt,
        completion_tokens: completion,
        startTime: `${start}.000000Z`,
        endTime: `${start}.900000Z`,
        model,
        model_group: model,
        custom_llm_provider: provider,
        user: 'service',
        metadata: { user_api_key_team_alias: workflow(team).name, workflow: team },
        cache_hit: 'False',
        request_tags: [team],
        team_id: team,
        end_user: '',
        session_id: `s-${day}-${r}`,
        status: 'success',
      };
    }),
  ),
);

/** The spend log of a LiteLLM gateway, a line a request. */
export const litellm = [{ name: `litellm-spend-logs-${PERIOD}.jsonl`, content: `${logs.map((log) => JSON.stringify(log)).join('\n')}\n` }];
