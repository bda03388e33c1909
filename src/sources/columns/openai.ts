import { coalesce, column, concat, constant, flag, instant, lower, mapped, monthEnd, monthStart, noAmount, nothing, regexPart, whenBlank } from '../readings';
import type { TextReading } from '../readings';
import type { Source } from '../source';
import { tokenCharges } from './list-price';

/** What every row of OpenAI says. */
export const OPENAI = {
  ServiceProviderName: constant('OpenAI'),
  HostProviderName: constant('OpenAI'),
  InvoiceIssuerName: constant('OpenAI'),
  ChargeCategory: constant('Usage'),
  ChargeFrequency: constant('Usage-Based'),
  ServiceCategory: constant('AI and Machine Learning'),
  ServiceSubcategory: constant('Generative AI'),
  ServiceName: constant('OpenAI API'),
  x_Stream: constant('usage'),
} satisfies Partial<Source['charge']>;

const TIER = '^(?:[a-z]+ [|] )?';
/**
 * What a line item says of model and tokens: `gpt-5-nano, cached input`, `priority | gpt-5.6-sol, output, long context`, `gpt-image-2.5-flare text, input`,
 * `gpt-5.6-sol, cache writes`. Tools and storage (`web search tool calls`) have no model.
 */
export const lineItem = (heading: string) =>
  ({
    ChargeDescription: column(heading),
    SkuMeter: column(heading),
    x_Model: coalesce(
      regexPart(heading, `${TIER}([^ ,|]+)(?: (?:text|audio|image|video))?,`),
      regexPart(heading, `${TIER}([^,|]+),`),
      regexPart(heading, `${TIER}([^ ,|]+)$`),
    ),
    x_TokenDirection: mapped(regexPart(heading, ', *(?:cached[ _])?(input|output|cache writes)'), {
      input: 'Input',
      output: 'Output',
      'cache writes': 'Input',
    }),
    x_TokenCacheAction: mapped(regexPart(heading, ', *(cached[ _]input|cache writes)'), {
      'cached input': 'Read',
      cached_input: 'Read',
      'cache writes': 'Write',
    }),
    x_ServiceTier: regexPart(heading, '^([a-z]+) [|] '),
  }) satisfies Partial<Source['charge']>;

const UNITS = { tokens: 'Tokens', '1000_tokens': '1000 Tokens', images: 'Images', characters: 'Characters' };
export const quantityUnit = (heading: string): TextReading => mapped(heading, UNITS, column(heading));

/**
 * Token counts by bucket, as the usage page exports them and the API answers: `bucket` and `result` stand before the headings. They hold no money: at list
 * price they are estimates, beside what the costs say.
 */
export function completions(bucket: string, result: string): Pick<Source, 'charge' | 'melt'> {
  const of = (name: string): TextReading => column(result + name);
  const start = instant(`${bucket}start_time`, 'unix');
  // Only the standard tier costs what the list says.
  const tier = coalesce(
    mapped(lower(of('batch')), { true: 'batch' }, nothing),
    mapped(lower(of('service_tier')), { default: 'standard', auto: 'standard' }, lower(of('service_tier'))),
  );
  const model = whenBlank(regexPart(tier, '^(standard)$'), whenBlank(tier, of('model'), nothing), of('model'));
  const [input, uncached] = [of('input_tokens'), of('input_uncached_tokens')];
  // Embeddings know no cache: all their input is uncached.
  const kind = coalesce(
    regexPart(of('object'), '^organization[.]usage[.]([a-z_]+)[.]result$'),
    // A download says by its models alone what it counts.
    mapped(regexPart(lower(of('model')), '(embedding|moderation)'), { embedding: 'embeddings', moderation: 'moderations' }, nothing),
    // A day without results is of no kind.
    whenBlank(coalesce(input, of('output_tokens'), of('num_model_requests')), nothing, constant('completions')),
  );
  const embeddings = regexPart(kind, '^(embeddings)$');
  return {
    charge: {
      ...OPENAI,
      BillingAccountId: of('organization_id'),
      BillingAccountName: of('organization_name'),
      SubAccountId: of('project_id'),
      SubAccountName: of('project_name'),
      BillingPeriodStart: monthStart(start),
      BillingPeriodEnd: monthEnd(start),
      ChargePeriodStart: start,
      ChargePeriodEnd: instant(`${bucket}end_time`, 'unix'),
      ChargeDescription: concat(', ', of('model'), tier),
      SkuId: kind,
      BilledCost: noAmount,
      BillingCurrency: constant('USD'),
      CredentialId: of('api_key_id'),
      PrincipalId: coalesce(of('user_email'), of('user_id')),
      x_CostBasis: constant('estimated'),
      x_CountsToTotal: flag(false),
      x_Model: of('model'),
      x_ServiceTier: tier,
    },
    melt: tokenCharges(
      {
        input: whenBlank(embeddings, uncached, input),
        cacheRead: whenBlank(uncached, nothing, of('input_cached_tokens')),
        cacheWrite: of('input_cache_write_tokens'),
        output: of('output_tokens'),
        // `input_tokens` holds the cached ones too: it stands for the parts only where they are not told.
        whole: whenBlank(embeddings, whenBlank(uncached, input, nothing), nothing),
      },
      { vendor: constant('OpenAI'), model, on: start },
    ),
  };
}

/** Headings of token counts by kind of content, which the counts above hold already. */
export const COMPLETIONS_LEAVES = [
  'num_model_requests',
  'user_id',
  'user_email',
  'input_text_tokens',
  'output_text_tokens',
  'input_cached_text_tokens',
  'input_audio_tokens',
  'input_cached_audio_tokens',
  'output_audio_tokens',
  'input_image_tokens',
  'input_cached_image_tokens',
  'output_image_tokens',
];
