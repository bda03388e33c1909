import { american } from '../calendar.mjs';
import { csv } from '../text.mjs';
import { charge, columnsOf } from './focus.mjs';
import { daysOfWorkflows } from './tagged.mjs';

/** Dollars of a credit, in cents. */
const CREDIT = 300;
const credits = (cents) => (cents / CREDIT).toFixed(6);

const rows = daysOfWorkflows(['W14', 'W24']).map(({ id, day, cents }) => ({
  ...charge({ day, cents, write: american }),
  BillingAccountId: 'FERNHILL-PROD',
  BillingAccountType: 'Organization',
  SubAccountId: 'FH_ANALYTICS',
  SubAccountName: 'FH_ANALYTICS',
  SubAccountType: 'Account',
  InvoiceIssuerName: 'Snowflake',
  ProviderName: 'Snowflake',
  PublisherName: 'Snowflake',
  ServiceName: 'Cortex',
  ChargeDescription: id === 'W14' ? 'Cortex Search and Complete' : 'Cortex Complete, batch',
  PricingQuantity: credits(cents),
  PricingUnit: 'Credits',
  PricingCurrency: 'Credits',
  PricingCurrencyContractedUnitPrice: '1',
  PricingCurrencyEffectiveCost: credits(cents),
  PricingCurrencyListUnitPrice: '1',
  ContractedUnitPrice: '3.00',
  ListUnitPrice: '3.00',
  SkuId: 'AI_SERVICES',
  SkuPriceId: 'AI_SERVICES-ENTERPRISE',
  Tags: JSON.stringify({ workflow: id }),
}));

/** Snowflake's FOCUS 1.2 export, priced in credits at three dollars each, with days as the specification's own samples write them. */
export const snowflake = [{ name: 'snowflake-focus-1.2.csv', content: csv(columnsOf('1.2'), rows, { bom: true }) }];
