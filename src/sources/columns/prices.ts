/** What a million tokens cost by a vendor's public list, in US dollars, from a day on. What is not given has no list price. */
export interface ListPrice {
  /** The first day of the price, or the day on which the list was first read where the vendor names none. Earlier days have no price. */
  readonly from: string;
  readonly input?: string;
  readonly cacheRead?: string;
  /** Cache writes kept for five minutes, and for one hour. */
  readonly cacheWrite?: string;
  readonly cacheWriteHour?: string;
  readonly output?: string;
}

const claude = (from: string, input: string, cacheWrite: string, cacheWriteHour: string, cacheRead: string, output: string): ListPrice => ({
  from,
  input,
  cacheWrite,
  cacheWriteHour,
  cacheRead,
  output,
});
const gpt = (from: string, input: string, cacheRead: string, output: string): ListPrice => ({ from, input, cacheRead, output });

/**
 * Public list prices of the standard tier, by vendor and model, oldest first. The vendors' own pages decide: platform.claude.com/docs/en/about-claude/pricing,
 * developers.openai.com/api/docs/pricing, cohere.com/pricing. Batch, priority and long prompts cost otherwise and are not here: a model that is not here, or not
 * yet, or whose price hangs on the length of a prompt (GPT-5.4 itself and later ones, Claude Haiku 5.5), has no price. Names are the API's without the day of the snapshot; a
 * snapshot with a price of its own stands by its whole name.
 *
 * Compared on 2026-11-23. Anthropic: the model pages of platform.claude.com for Opus 4.5, Opus 5, Sonnet 5, Sonnet 5.5 (Opus 5.5 and Fable: input and output), the
 * others and OpenAI's up to GPT-5.2: LiteLLM's price map as of 2026-07-24. Cohere's Command R: its page as of 2026-11-11; R7B: as of June 2026. At second hand:
 * cache prices of Opus 5.5 and Fable 5.1, the cache read of Sonnet 5.5 from 2026-10-07, embeddings, Command A. Not found again: cache prices of Claude 3.5 Haiku,
 * and the days from which GPT-4o and its mini cost this.
 */
export const LIST_PRICES: Readonly<Record<string, Readonly<Record<string, readonly ListPrice[]>>>> = {
  Anthropic: {
    'claude-3-5-haiku': [claude('2024-11-04', '0.80', '1', '1.60', '0.08', '4')],
    'claude-opus-4': [claude('2025-05-22', '15', '18.75', '30', '1.50', '75')],
    'claude-sonnet-4': [claude('2025-05-22', '3', '3.75', '6', '0.30', '15')],
    'claude-opus-4-1': [claude('2025-08-05', '15', '18.75', '30', '1.50', '75')],
    'claude-sonnet-4-5': [claude('2025-09-29', '3', '3.75', '6', '0.30', '15')],
    'claude-haiku-4-5': [claude('2025-10-15', '1', '1.25', '2', '0.10', '5')],
    'claude-opus-4-5': [claude('2025-11-24', '5', '6.25', '10', '0.50', '25')],
    'claude-opus-4-6': [claude('2026-02-05', '5', '6.25', '10', '0.50', '25')],
    'claude-sonnet-4-6': [claude('2026-02-17', '3', '3.75', '6', '0.30', '15')],
    'claude-fable-5': [claude('2026-06-09', '10', '12.50', '20', '1', '50')],
    'claude-sonnet-5': [claude('2026-06-30', '2', '2.50', '4', '0.20', '10')],
    'claude-opus-4-7': [claude('2026-07-24', '5', '6.25', '10', '0.50', '25')],
    'claude-opus-4-8': [claude('2026-07-24', '5', '6.25', '10', '0.50', '25')],
    'claude-opus-5': [claude('2026-07-24', '5', '6.25', '10', '0.50', '25')],
    'claude-fable-5-1': [claude('2026-09-01', '10', '12.50', '20', '0.25', '50')],
    'claude-opus-5-5': [claude('2026-09-23', '4', '5', '8', '0.20', '20')],
    'claude-sonnet-5-5': [claude('2026-09-29', '2', '2.50', '4', '0.20', '10'), claude('2026-10-07', '2', '2.50', '4', '0.10', '10')],
  },
  OpenAI: {
    'text-embedding-3-small': [{ from: '2024-01-25', input: '0.02' }],
    'text-embedding-3-large': [{ from: '2024-01-25', input: '0.13' }],
    'gpt-4o-2024-05-13': [{ from: '2024-05-13', input: '5', output: '15' }],
    'gpt-4o-mini': [gpt('2024-10-01', '0.15', '0.075', '0.60')],
    'gpt-4o': [gpt('2024-10-02', '2.50', '1.25', '10')],
    'gpt-4.1': [gpt('2025-04-14', '2', '0.50', '8')],
    'gpt-4.1-mini': [gpt('2025-04-14', '0.40', '0.10', '1.60')],
    'gpt-4.1-nano': [gpt('2025-04-14', '0.10', '0.025', '0.40')],
    o3: [gpt('2025-04-16', '10', '2.50', '40'), gpt('2025-06-10', '2', '0.50', '8')],
    'o4-mini': [gpt('2025-04-16', '1.10', '0.275', '4.40')],
    'gpt-5': [gpt('2025-08-07', '1.25', '0.125', '10')],
    'gpt-5-mini': [gpt('2025-08-07', '0.25', '0.025', '2')],
    'gpt-5-nano': [gpt('2025-08-07', '0.05', '0.005', '0.40')],
    'gpt-5.1': [gpt('2025-11-13', '1.25', '0.125', '10')],
    'gpt-5.2': [gpt('2025-12-11', '1.75', '0.175', '14')],
    'gpt-5.4-mini': [gpt('2026-07-24', '0.75', '0.075', '4.50')],
    'gpt-5.4-nano': [gpt('2026-07-24', '0.20', '0.02', '1.25')],
  },
  Cohere: {
    'command-r': [{ from: '2024-08-30', input: '0.15', output: '0.60' }],
    'command-r7b': [{ from: '2024-12-13', input: '0.0375', output: '0.15' }],
    'command-a': [{ from: '2025-03-13', input: '2.50', output: '10' }],
  },
};
