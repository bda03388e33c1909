import { inputs } from './inputs/inputs.mjs';
import { anthropic } from './vendors/anthropic.mjs';
import { aws } from './vendors/aws.mjs';
import { azure } from './vendors/azure.mjs';
import { expenses } from './vendors/expenses.mjs';
import { github } from './vendors/github.mjs';
import { google } from './vendors/google.mjs';
import { invoices } from './vendors/invoices.mjs';
import { litellm } from './vendors/litellm.mjs';
import { openai } from './vendors/openai.mjs';
import { seats } from './vendors/seats.mjs';
import { snowflake } from './vendors/snowflake.mjs';

/** Every file of the sample company: its name and its content. */
export const files = [
  ...openai,
  ...anthropic,
  ...aws,
  ...azure,
  ...google,
  ...snowflake,
  ...github,
  ...seats,
  ...expenses,
  ...invoices,
  ...litellm,
  { name: 'inputs.json', content: `${JSON.stringify(inputs, null, 2)}\n` },
];
