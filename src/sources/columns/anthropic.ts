import { constant, mapped, nothing } from '../readings';
import type { TextReading } from '../readings';
import type { Source } from '../source';

/** What every row of Anthropic's API says. */
export const ANTHROPIC = {
  ServiceProviderName: constant('Anthropic'),
  HostProviderName: constant('Anthropic'),
  InvoiceIssuerName: constant('Anthropic'),
  ChargeCategory: constant('Usage'),
  ChargeFrequency: constant('Usage-Based'),
  ServiceCategory: constant('AI and Machine Learning'),
  ServiceSubcategory: constant('Generative AI'),
  ServiceName: constant('Claude API'),
  x_Stream: constant('usage'),
} satisfies Partial<Source['charge']>;

const DIRECTION = {
  uncached_input_tokens: 'Input',
  cache_read_input_tokens: 'Input',
  'cache_creation.ephemeral_5m_input_tokens': 'Input',
  'cache_creation.ephemeral_1h_input_tokens': 'Input',
  output_tokens: 'Output',
};
const CACHE = {
  uncached_input_tokens: 'Uncached',
  cache_read_input_tokens: 'Read',
  'cache_creation.ephemeral_5m_input_tokens': 'Write',
  'cache_creation.ephemeral_1h_input_tokens': 'Write',
};

/** What the API's word for a kind of token means; costs of tools have none. */
export const tokenType = (heading: string): { readonly x_TokenDirection: TextReading; readonly x_TokenCacheAction: TextReading } => ({
  x_TokenDirection: mapped(heading, DIRECTION, nothing),
  x_TokenCacheAction: mapped(heading, CACHE, nothing),
});
