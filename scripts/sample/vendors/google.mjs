import { MONTHS } from '../calendar.mjs';
import { untagged } from '../figures.mjs';
import { byDay, split } from '../spread.mjs';
import { csv } from '../text.mjs';
import { charge, columnsOf } from './focus.mjs';

/** Input and output of one model; nobody has tagged the project. */
const SKUS = [
  { id: 'A121-6F3D-0C11', words: 'Generate content input token count gemini 2.5 flash short input text', direction: 'Input', part: 42, tokens: 3_100_000 },
  { id: 'B704-91EE-22D8', words: 'Generate content output token count gemini 2.5 flash short input text', direction: 'Output', part: 58, tokens: 400_000 },
];
const rows = MONTHS.flatMap((month, t) =>
  byDay(month, untagged[t], { word: 'vertex' }).flatMap(({ day, amount }) => {
    const parts = split(amount, SKUS.map(({ part }) => part)); // prettier-ignore
    return SKUS.map(({ id, words, direction, tokens }, i) => ({
      ...charge({ day, cents: parts[i], quantity: Math.round((parts[i] / 100) * tokens), unit: 'Tokens' }),
      BillingAccountId: '01A2B3-C4D5E6-F70819',
      SubAccountId: 'fernhill-sandbox-4471',
      SubAccountName: 'fernhill-sandbox',
      InvoiceIssuerName: 'Google Cloud',
      ProviderName: 'Google Cloud',
      PublisherName: 'Google Cloud',
      ServiceProviderName: 'Google Cloud',
      HostProviderName: 'Google Cloud',
      PricingCurrency: 'USD',
      ServiceName: 'Vertex AI',
      RegionId: 'us-central1',
      RegionName: 'Iowa',
      ChargeDescription: words,
      SkuId: id,
      SkuPriceId: `${id}-1`,
      SkuMeter: words,
      SkuPriceDetails: JSON.stringify({ ModelId: 'gemini-2.5-flash', TokenDirection: direction }),
      Tags: '{}',
    }));
  }),
);

/** Google Cloud's FOCUS 1.3 export: Vertex AI without a single tag. */
export const google = [{ name: 'google-focus-1.3.csv', content: csv(columnsOf('1.3'), rows) }];
