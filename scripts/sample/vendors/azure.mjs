import { gzipSync } from 'node:zlib';
import { OUTAGE_CREDIT } from '../company.mjs';
import { csv } from '../text.mjs';
import { charge, columnsOf } from './focus.mjs';
import { daysOfWorkflows } from './tagged.mjs';

const MODELS = { W02: 'gpt-5-nano', W11: 'gpt-5-mini', W20: 'gpt-5' };
const COLUMNS = [...columnsOf('1.2'), 'x_ResourceGroupName', 'x_SkuMeterName'];

const common = (id) => ({
  BillingAccountId: '/providers/Microsoft.Billing/billingAccounts/7714209',
  BillingAccountType: 'Billing Account',
  SubAccountId: '/subscriptions/5f0e2c1a-0000-4000-8000-00000000a001',
  SubAccountName: 'fernhill-production',
  SubAccountType: 'Subscription',
  InvoiceIssuerName: 'Microsoft Azure',
  ProviderName: 'Microsoft Azure',
  PublisherName: 'Microsoft Azure',
  PricingCurrency: 'USD',
  ServiceName: 'Azure OpenAI',
  RegionId: 'eastus2',
  RegionName: 'East US 2',
  ResourceId: `/subscriptions/5f0e2c1a-0000-4000-8000-00000000a001/resourcegroups/rg-${id.toLowerCase()}/providers/microsoft.cognitiveservices/accounts/openai-${id.toLowerCase()}`,
  ResourceName: `openai-${id.toLowerCase()}`,
  ResourceType: 'Azure AI services',
  x_ResourceGroupName: `rg-${id.toLowerCase()}`,
  Tags: JSON.stringify({ workflow: id }),
});
const usage = daysOfWorkflows(Object.keys(MODELS)).map(({ id, day, cents, tokens }) => ({
  ...charge({ day, cents, quantity: tokens, unit: 'Tokens' }),
  ...common(id),
  ChargeDescription: `Azure OpenAI ${MODELS[id]} tokens`,
  SkuId: `DZH318Z0-${MODELS[id]}`,
  SkuPriceId: `DZH318Z0-${MODELS[id]}-0001`,
  SkuMeter: `${MODELS[id]} tokens`,
  SkuPriceDetails: JSON.stringify({ ModelId: MODELS[id] }),
  x_SkuMeterName: `${MODELS[id]} Glbl Tokens`,
}));
const { workflow: id, day, cents } = OUTAGE_CREDIT;
/** The credit is a row of its own on the invoice; the usage of September stays as it was. */
const credit = {
  ...charge({ day, cents }),
  ...common(id),
  ChargeCategory: 'Credit',
  ChargeFrequency: 'One-Time',
  PricingCategory: null,
  ChargeDescription: 'Service credit for the outage of 9 Sep 2026',
  InvoiceId: 'G078241190',
  SkuId: 'DZH318Z0-credit',
};

/** Microsoft's FOCUS 1.2 export of Azure, gzipped, with the lines ended as Windows ends them. */
export const azure = [{ name: 'azure-focus-1.2.csv.gz', content: gzipSync(csv(COLUMNS, [...usage, credit], { bom: true, end: '\r\n' })) }];
