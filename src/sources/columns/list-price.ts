import { LIST_PRICES, type ListPrice } from './prices';
import {
  amount,
  concat,
  constant,
  dated,
  json,
  leftOf,
  lower,
  mapped,
  noAmount,
  nothing,
  perMillion,
  regexPart,
  trim,
  rest,
  same,
  whenBlank,
} from '../readings';
import type { AmountReading, InstantReading, TextReading } from '../readings';
import type { Melted } from '../source';

type Part = Exclude<keyof ListPrice, 'from'>;

/**
 * The list by vendor and model, each price as one text with its day, `from=2025-08-07 input=1.25 output=10`: a row is looked up once, whatever it counts.
 */
const TABLE = Object.fromEntries(
  Object.entries(LIST_PRICES).flatMap(([vendor, models]) =>
    Object.entries(models).map(([model, prices]) => [
      `${vendor} ${model}`,
      prices.map((price) => ({
        from: price.from,
        value: Object.entries(price)
          .map(([part, figure]) => `${part}=${String(figure)}`)
          .join(' '),
      })),
    ]),
  ),
);

const DATED = /-20\d\d-\d\d-\d\d$/;
/** Snapshots that stand in the list by their whole name. */
const SNAPSHOTS = Object.fromEntries(
  Object.values(LIST_PRICES).flatMap((models) =>
    Object.keys(models)
      .filter((model) => DATED.test(model))
      .map((model): [string, string] => [model, model]),
  ),
);

/** What the list calls a model: `OpenAI gpt-5` for `gpt-5-2025-08-07`, without the day of the snapshot. */
const listed = (vendor: TextReading, model: TextReading): TextReading => {
  const name = lower(trim(model));
  const plain = regexPart(name, '^(?:openai/|anthropic/|cohere/)?(.+?)(?:-20[0-9]{6}|-20[0-9]{2}-[0-9]{2}-[0-9]{2}|-[0-9]{2}-20[0-9]{2})?$');
  return whenBlank(model, model, concat(' ', vendor, mapped(name, SNAPSHOTS, plain)));
};

/** Whose list, which model and which day; a vendor or model that the list does not know has no price. */
export interface Priced {
  readonly vendor: TextReading;
  readonly model: TextReading;
  readonly on: InstantReading;
}

/**
 * Where a line counts its tokens. `input` is what no cache gave or took, or counts `cached` too, which are then taken off (never more than there is: such a log
 * counts them beside it); where a line does not say how many of them were cached, its input goes to `whole`.
 */
export type TokenCounts = Partial<Readonly<Record<Part | 'whole', TextReading>>> & { readonly cached?: readonly TextReading[] };

const WORDS: Readonly<Record<Part | 'whole', { readonly meter: string; readonly direction: string; readonly cache?: string }>> = {
  input: { meter: 'input tokens', direction: 'Input', cache: 'Uncached' },
  cacheRead: { meter: 'cache read tokens', direction: 'Input', cache: 'Read' },
  cacheWrite: { meter: 'cache write tokens', direction: 'Input', cache: 'Write' },
  cacheWriteHour: { meter: 'cache write tokens, one hour', direction: 'Input', cache: 'Write' },
  output: { meter: 'output tokens', direction: 'Output' },
  whole: { meter: 'input tokens, cached and not', direction: 'Input' },
};

interface TokenOptions {
  readonly unless?: TextReading;
  /** Whether what no reading names is kept beside the day of the price: it may hold prompts. */
  readonly extra?: 'rest' | 'none';
}
const dayAlone = (day: TextReading): TextReading => whenBlank(day, nothing, concat('', constant('{"PriceDate":"'), day, constant('"}')));

/** One charge for each kind of token of a line, at the list price of the day: an estimate; without a price its cost is missing. None where `unless` is there. */
export function tokenCharges(counts: TokenCounts, priced: Priced, { unless = nothing, extra = 'rest' }: TokenOptions = {}): readonly Melted[] {
  const entry = dated(listed(priced.vendor, priced.model), priced.on, TABLE);
  return Object.entries(WORDS).flatMap(([name, { meter, direction, cache }]) => {
    const part = name as Part | 'whole';
    const count = counts[part];
    if (count === undefined) return [];
    const price = part === 'whole' ? undefined : regexPart(entry, `\\b${part}=([0-9.]+)`);
    const without = (of: (tokens: TextReading) => AmountReading): AmountReading =>
      part === 'input' && counts.cached !== undefined ? leftOf(of(count), ...counts.cached.map(of)) : of(count);
    const day = price === undefined ? undefined : whenBlank(price, nothing, regexPart(entry, '^from=([0-9-]+)'));
    const charge: Melted['charge'] = {
      SkuMeter: constant(meter),
      ConsumedQuantity: without((tokens) => amount(tokens)),
      ConsumedUnit: constant('Tokens'),
      BilledCost: price === undefined ? noAmount : without((tokens) => perMillion(tokens, price)),
      EffectiveCost: same('BilledCost'),
      x_TokenDirection: constant(direction),
      ...(cache === undefined ? {} : { x_TokenCacheAction: constant(cache) }),
      ...(day === undefined ? {} : { x_Extra: extra === 'rest' ? rest({ PriceDate: day }) : json(dayAlone(day)) }),
    };
    return [{ when: whenBlank(unless, count, nothing), charge }];
  });
}
