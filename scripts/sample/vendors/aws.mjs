import { csv } from '../text.mjs';
import { charge, columnsOf } from './focus.mjs';
import { daysOfWorkflows } from './tagged.mjs';

const MODELS = { W05: 'amazon.nova-lite-v1', W06: 'amazon.nova-micro-v1', W19: 'amazon.nova-pro-v1' };

/** AWS's FOCUS 1.0 export: Bedrock, with the workflow as a tag. */
export const aws = [
  {
    name: 'aws-focus-1.0.csv',
    content: csv(
      columnsOf('1.0'),
      daysOfWorkflows(Object.keys(MODELS)).map(({ id, day, cents, tokens }) => ({
        ...charge({ day, cents, quantity: tokens, unit: 'Tokens' }),
        BillingAccountId: '004417736120',
        SubAccountId: '918273645501',
        SubAccountName: 'fernhill-commerce',
        InvoiceIssuerName: 'Amazon Web Services',
        ProviderName: 'Amazon Web Services',
        PublisherName: 'Amazon Web Services',
        ServiceName: 'Bedrock',
        RegionId: 'us-east-1',
        RegionName: 'US East (N. Virginia)',
        ChargeDescription: `Bedrock ${MODELS[id]}, tokens, US East (N. Virginia)`,
        ResourceId: `arn:aws:bedrock:us-east-1:918273645501:application-inference-profile/${id.toLowerCase()}`,
        ResourceName: id.toLowerCase(),
        ResourceType: 'Inference profile',
        SkuId: `USE1-${MODELS[id]}-tokens`,
        SkuPriceId: `USE1-${MODELS[id]}-tokens.STD`,
        Tags: JSON.stringify({ workflow: id, environment: 'production' }),
      })),
    ),
  },
];
